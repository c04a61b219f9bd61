import Archive
import Corpus
import Dispatch
import Synchronization
import TerminalUI
import ViewModels

/// Reads the sources for the browser and keeps the reader's marks, both off the loop's thread.
final class SourceHost: BrowserHost {
  private let reading: SourceReading
  /// Where marks are kept; `nil` keeps none.
  private let store: ReaderStore?
  private let writing = DispatchQueue(label: "reader data")

  /// A host for these sources.
  init(_ opening: CorpusOpening, store: ReaderStore?) {
    reading = SourceReading(opening)
    self.store = store
  }

  func reload(into mailbox: Mailbox<BrowserNews>) {
    Task.detached { [reading] in await reading.run(into: mailbox) }
  }

  func keepRead(_ articles: [ArticleID], isRead: Bool, mailbox: Mailbox<BrowserNews>) {
    guard let store else { return }
    let snapshot = reading.latest
    writing.async {
      do {
        if isRead {
          let marks = articles.map { id in
            (id: id, headline: snapshot.number(of: id).map { snapshot[$0].headline } ?? "")
          }
          try store.markRead(marks)
        } else {
          try store.markUnread(articles)
        }
      } catch {
        let reason = Failure(error)?.message ?? "\(error)"
        mailbox.post(.told(StatusMessage("Marks are not kept: \(reason)", .error)))
      }
    }
  }

  /// Waits until all marks are kept.
  func finish() {
    writing.sync {}
  }
}

/// Reads sources for the browser, through their archive where there is one.
///
/// What was there last time is shown at once and then compared with the sources. Without an archive
/// a small corpus is read and shown before it is indexed; a large one is shown while it is indexed.
private final class SourceReading: Sendable {
  private let opening: CorpusOpening
  private let value = Mutex<CorpusSnapshot?>(nil)

  init(_ opening: CorpusOpening) {
    self.opening = opening
  }

  /// The snapshot posted last.
  var latest: CorpusSnapshot { value.withLock { $0 } ?? .empty }

  func run(into mailbox: Mailbox<BrowserNews>) async {
    guard let archive = opening.archive else {
      if let snapshot = await readAll(into: mailbox) { mailbox.post(.loaded(snapshot)) }
      return
    }
    let isFirst = value.withLock { $0 == nil }
    if isFirst, let snapshot = archive.published() {
      keep(snapshot)
      mailbox.post(.renewed(snapshot))
    } else if isFirst, opening.isSmall {
      guard let snapshot = await readAll(into: mailbox) else { return }
      mailbox.post(.renewed(snapshot))
      // For next time; nobody waits for it, and nobody misses it.
      _ = try? await archive.update()
      mailbox.post(.unchanged)
      return
    }
    await update(archive, into: mailbox)
  }

  private func update(_ archive: ArchiveStore, into mailbox: Mailbox<BrowserNews>) async {
    do {
      let update = try await archive.update(
        progress: { mailbox.post(.progress($0)) },
        partial: { snapshot in
          self.keep(snapshot)
          mailbox.post(.renewed(snapshot))
        })
      let isShown = !update.isChanged && value.withLock { $0 != nil }
      keep(update.snapshot)
      mailbox.post(isShown ? .unchanged : .loaded(update.snapshot))
      if let rebuilt = update.rebuilt {
        mailbox.post(.told(StatusMessage(Failure.words(for: rebuilt), .warning)))
      }
    } catch .sources(let error) {
      mailbox.post(.failed(StatusMessage(Failure(error)?.message ?? "\(error)", .error)))
    } catch {
      guard let snapshot = await readAll(into: mailbox) else { return }
      mailbox.post(.loaded(snapshot))
      let reason = Failure(error).message
      mailbox.post(.told(StatusMessage("No index is kept: \(reason)", .warning)))
    }
  }

  /// Reads the sources without the archive; tells why it cannot.
  private func readAll(into mailbox: Mailbox<BrowserNews>) async -> CorpusSnapshot? {
    do {
      let loader = CorpusLoader(paths: opening.paths)
      let snapshot = try await loader.load { mailbox.post(.progress($0)) }
      keep(snapshot)
      return snapshot
    } catch {
      mailbox.post(.failed(StatusMessage(Failure(error)?.message ?? "\(error)", .error)))
      return nil
    }
  }

  private func keep(_ snapshot: CorpusSnapshot) {
    value.withLock { $0 = snapshot }
  }
}
