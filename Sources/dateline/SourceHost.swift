import Archive
import Corpus
import Dispatch
import Glibc
import Synchronization
import TerminalUI
import ViewModels

/// Reads the sources for the browser and keeps the reader's marks, both off the loop's thread.
final class SourceHost: BrowserHost, @unchecked Sendable {
  // `exportStop` and `changeCount` are the loop's alone; what other threads see is immutable or atomic,
  // which is what `@unchecked` relies on.
  private let reading: SourceReading
  /// Where marks are kept; `nil` keeps none.
  let store: ReaderStore?
  private let writing = DispatchQueue(label: "reader data")
  private let exporting = DispatchQueue(label: "export", qos: .userInitiated)
  /// Stops the export that was begun last.
  private var exportStop = SearchStop()
  /// How many changes were asked for, and how many of them were made.
  private(set) var changeCount = 0
  private let madeCount = Atomic(0)
  private let remember: @Sendable (SavedSession) -> Void
  /// Whether frames are drawn, which take the place of what commands print.
  let hasScreen: Bool

  /// Texts are read of so many articles that are marked at once, to know them again when they are
  /// edited and their files renamed; of more, headlines and dates have to do.
  private static let mostSketched = 2000

  /// A host for these sources, which keeps sessions by `remember`.
  init(
    _ opening: CorpusOpening, store: ReaderStore?, hasScreen: Bool = true,
    remember: @escaping @Sendable (SavedSession) -> Void = { _ in }
  ) {
    reading = SourceReading(opening, isKept: store != nil)
    self.store = store
    self.hasScreen = hasScreen
    self.remember = remember
  }

  func keep(_ session: SavedSession) {
    writing.async { [remember] in remember(session) }
  }

  /// Makes a change of the reader's file off the loop's thread, after all that were asked for before.
  private func change(_ body: @escaping @Sendable () -> Void) {
    changeCount += 1
    writing.async { [self] in
      body()
      madeCount.wrappingAdd(1, ordering: .relaxed)
    }
  }

  /// Tells what the reader's file says whenever it was written, be it by another running copy or by
  /// hand, as long as the program runs. A file that is gone says nothing.
  func follow(into mailbox: Mailbox<BrowserNews>) {
    let folder = ReaderFiles.folders.data
    guard store != nil, let watch = FileWatch(folder, for: ReaderFiles.ownFile) else { return }
    DispatchQueue(label: "reader file").async { [self] in
      var watch = watch
      while watch.waitForChange() {
        writing.async { [self] in
          guard access(folder + "/" + ReaderFiles.ownFile, F_OK) == 0,
            let data = try? ReaderFiles.data()
          else { return }
          mailbox.post(.kept(data, changeCount: madeCount.load(ordering: .relaxed)))
        }
      }
    }
  }

  func reload(into mailbox: Mailbox<BrowserNews>) {
    // What was just answered has to be in the file before it is read.
    writing.async { [reading] in
      Task.detached { await reading.run(into: mailbox) }
    }
  }

  func keep(_ changes: [MarkChange], mailbox: Mailbox<BrowserNews>) {
    guard let store else { return }
    let snapshot = reading.latest
    change {
      do {
        let isSketched = changes.count <= SourceHost.mostSketched
        try store.keep(
          changes, headline: { id in snapshot.number(of: id).map { snapshot[$0].headline } ?? "" },
          trace: { snapshot.trace(of: $0, isSketched: isSketched) })
      } catch {
        let reason = Failure(error)?.message ?? "\(error)"
        mailbox.post(.told(StatusMessage("Marks are not kept: \(reason)", .error)))
      }
    }
  }

  func keep(view name: String, query: String?, mailbox: Mailbox<BrowserNews>) {
    guard store != nil else { return }
    change {
      do {
        try ViewStore(folder: ReaderFiles.folders.data).keep(query, as: name)
      } catch {
        let reason = Failure(error)?.message ?? "\(error)"
        mailbox.post(.told(StatusMessage("The view is not kept: \(reason)", .error)))
      }
    }
  }

  func correct(_ change: CorrectionChange, mailbox: Mailbox<BrowserNews>) {
    guard store != nil else {
      reading.obey(change)
      return
    }
    let snapshot = reading.latest
    self.change {
      do {
        try CorrectionStore(folder: ReaderFiles.folders.data).make(change) { id in
          snapshot.number(of: id).map { snapshot[$0].headline } ?? ""
        }
      } catch {
        let reason = Failure(error)?.message ?? "\(error)"
        mailbox.post(.told(StatusMessage("The correction is not kept: \(reason)", .error)))
      }
    }
  }

  /// Goes on with an export on a thread of its own, when all marks so far are kept.
  func begin(_ run: ExportRun, into mailbox: Mailbox<BrowserNews>) {
    let stop = SearchStop()
    exportStop = stop
    exporting.async { [writing] in
      writing.sync {}
      mailbox.post(.exported(run.run(until: stop) { mailbox.post(.exporting($0)) }))
    }
  }

  func stopExport() { exportStop.stop() }

  /// Stops what is being exported, waits until all marks are kept, and notes what the reader has seen.
  func finish() {
    stopExport()
    exporting.sync {}
    writing.sync {}
    reading.markSeen()
  }
}
