import Archive
import Corpus
import Reports
import Synchronization
import TerminalUI
import ViewModels

/// An export from the browser, as it goes on in the background.
struct ExportRun: Sendable {
  let export: Export
  let format: ExportFormat
  /// The file as the system knows it.
  let path: String
  let snapshot: CorpusSnapshot
  let title: String
  /// Where the marks stand that it carries.
  let store: ReaderStore

  /// Progress comes no oftener than anybody could read it.
  private static let pause = Duration.milliseconds(100)

  /// Makes the lines and writes them whole, or nothing where it is stopped.
  /// - Returns: what the reader is told.
  func run(until stop: SearchStop, noting: @escaping (ExportProgress) -> Void) -> StatusMessage {
    do {
      var last = ContinuousClock.now
      let total = export.articles.count
      let lines = format.lines(
        export.articles, of: snapshot, marks: try store.marks(), title: title, until: stop
      ) { count in
        guard ContinuousClock.now - last >= ExportRun.pause else { return }
        last = .now
        noting(ExportProgress(file: export.file, count: count, total: total))
      }
      let file = AtomicFile(path: path)
      guard !stop.isStopped, try file.write(lines: lines, for: .others, unless: { stop.isStopped })
      else { return StatusMessage("Stopped; nothing was written to \(path)") }
    } catch {
      return StatusMessage(Failure(error)?.message ?? "\(error)", .error)
    }
    let leftOut = format.leftOut(export.articles, of: snapshot)
    let count = export.articles.count - leftOut
    let rest = leftOut > 0 ? "; \(leftOut) without a date left out" : ""
    return StatusMessage("\(export.words(articles: count)) written to \(path)\(rest)")
  }
}
