import Archive
import Corpus
import Glibc
import Reports
import TerminalUI
import ViewModels

/// What the browser asks of other programs and of the file system; nothing where no marks are kept,
/// since there nobody sits before the screen.
extension SourceHost {
  func edit(_ text: String) -> Result<String, StatusMessage> {
    guard store != nil else { return .failure(StatusMessage("Nothing is kept here", .warning)) }
    return ExternalEditor.edit(text)
  }

  func pipe(_ text: String, to command: String) -> StatusMessage {
    guard store != nil else { return StatusMessage("No commands are run here", .warning) }
    return ShellCommand.pipe(text, to: command)
  }

  func openOutside(_ address: String) -> StatusMessage {
    guard store != nil else { return StatusMessage("No commands are run here", .warning) }
    let named = ReaderFiles.environment["BROWSER"] ?? ""
    let browser = named.isEmpty ? "xdg-open" : named
    // A browser that runs already has another folder, and takes a bare name for an address.
    let whole = realpath(address, nil)
    defer { free(whole) }
    let status = ShellCommand.run(
      browser + " \"$1\"", arguments: [whole.map { String(cString: $0) } ?? address])
    if status == 0 { return StatusMessage("Shown in \(browser)") }
    let advice = named.isEmpty ? "; BROWSER may name another program" : ""
    return StatusMessage("\(browser): status \(status)\(advice)", .warning)
  }

  func export(_ export: Export, of snapshot: CorpusSnapshot, title: String) -> ExportOutcome {
    guard let format = ExportFormat(rawValue: export.format), let store else {
      return .told(StatusMessage("Nothing is written here", .warning))
    }
    let home = ReaderFiles.environment["HOME"] ?? ""
    let path = export.file.hasPrefix("~/") ? home + export.file.dropFirst() : export.file
    switch OutputFile(path: path).standing {
    case .isFree: break
    case .isTaken where export.replaces: break
    case .isTaken: return .exists
    case .isFolder: return .told(StatusMessage("\(path) is a folder; nothing was written", .error))
    case .isDevice:
      return .told(StatusMessage("\(path) is no ordinary file; nothing was written", .error))
    case .lacksFolder(let folder):
      return .told(
        StatusMessage("There is no folder \(folder); nothing was written", .error))
    }
    do {
      // The marks as they are kept, when all changes so far are.
      finish()
      let lines = format.lines(
        export.articles, of: snapshot, marks: try store.marks(), title: title)
      try AtomicFile(path: path).write(lines.map { $0 + "\n" }.joined(), for: .others)
      let leftOut = format.leftOut(export.articles, of: snapshot)
      let count = export.articles.count - leftOut
      let rest = leftOut > 0 ? "; \(leftOut) without a date left out" : ""
      return .told(
        StatusMessage("\(export.words(articles: count)) written to \(path)\(rest)"))
    } catch {
      return .told(StatusMessage(Failure(error)?.message ?? "\(error)", .error))
    }
  }
}
