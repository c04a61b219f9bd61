import Archive
import Corpus
import Dispatch
import Synchronization
import TerminalUI
import ViewModels

/// Reads the sources for the browser and keeps the reader's marks, both off the loop's thread.
final class SourceHost: BrowserHost {
  private let loader: CorpusLoader
  /// Where marks are kept; `nil` keeps none.
  private let store: ReaderStore?
  private let writing = DispatchQueue(label: "reader data")
  private let latest = Latest()

  /// A host for these paths.
  init(paths: [String], store: ReaderStore?) {
    loader = CorpusLoader(paths: paths)
    self.store = store
  }

  func reload(into mailbox: Mailbox<BrowserNews>) {
    let (loader, latest) = (loader, latest)
    Task.detached {
      do {
        let snapshot = try await loader.load { mailbox.post(.progress($0)) }
        latest.snapshot = snapshot
        mailbox.post(.loaded(snapshot))
      } catch {
        mailbox.post(.failed(StatusMessage(Failure(error)?.message ?? "\(error)", .error)))
      }
    }
  }

  func keepRead(_ articles: [ArticleID], isRead: Bool, mailbox: Mailbox<BrowserNews>) {
    guard let store else { return }
    let snapshot = latest.snapshot
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

/// The snapshot read last, for those who have only IDs.
private final class Latest: Sendable {
  private let value = Mutex(CorpusSnapshot.empty)

  var snapshot: CorpusSnapshot {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
