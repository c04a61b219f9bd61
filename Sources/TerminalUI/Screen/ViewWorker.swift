import Corpus
import Dispatch
import ViewModels

/// Answers the requests of a browser on other threads; a new one stops the one before.
///
/// What was stopped may be inside a call that cannot be, so that each request has a thread of its
/// own.
final class ViewWorker {
  private let queue = DispatchQueue(
    label: "view", qos: .userInitiated, attributes: .concurrent)
  private var stop = SearchStop()

  deinit {
    stop.stop()
  }

  /// Answers a request into a mailbox.
  func answer(_ request: ViewRequest, into mailbox: Mailbox<BrowserNews>) {
    stop.stop()
    let stop = SearchStop()
    self.stop = stop
    queue.async {
      request.answer(until: stop) { mailbox.post(.answered($0)) }
    }
  }
}
