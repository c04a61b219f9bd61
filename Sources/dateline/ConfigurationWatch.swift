import Dispatch
import TerminalUI

/// Waits for `config.toml` to be saved or deleted, on a thread of its own, and posts what holds then.
/// Where nothing can be watched, nothing is posted.
final class ConfigurationWatch: Sendable {
  private let read: @Sendable () -> [BrowserNews]

  /// A watch that posts what `read` gives.
  init(_ read: @escaping @Sendable () -> [BrowserNews]) {
    self.read = read
  }

  /// Begins; ends with the process.
  func start(posting mailbox: Mailbox<BrowserNews>) {
    let folder = ReaderFiles.folders.configuration
    guard let watch = FileWatch(folder, for: "config.toml") else { return }
    DispatchQueue(label: "configuration").async { [read] in
      var watch = watch
      while watch.waitForChange() { read().forEach(mailbox.post) }
    }
  }
}
