import Dispatch
import Glibc
import TerminalUI

/// Waits for `config.toml` to be saved, on a thread of its own, and posts what it says then.
///
/// Editors save by writing the file or by renaming another over it, so it is the folder that is
/// watched (inotify). Where that is not possible, nothing is posted.
final class ConfigurationWatch: Sendable {
  private let read: @Sendable () -> BrowserNews

  /// A watch that posts what `read` gives.
  init(_ read: @escaping @Sendable () -> BrowserNews) {
    self.read = read
  }

  /// Begins; ends with the process.
  func start(posting mailbox: Mailbox<BrowserNews>) {
    let folder = ReaderFiles.folders.configuration
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    let saved = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
    guard descriptor >= 0, inotify_add_watch(descriptor, folder, saved) >= 0 else { return }
    DispatchQueue(label: "configuration").async { [read] in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        if ConfigurationWatch.names(in: buffer[..<count]).contains("config.toml") {
          mailbox.post(read())
        }
      }
    }
  }

  /// The names of the files in the events of inotify(7): each has 16 bytes before its name, the last
  /// four of them the length of the name with its padding.
  static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var rest = bytes
    while rest.count >= 16 {
      let head = Array(rest.prefix(16))
      let length = (0..<4).reduce(0) { $0 | Int(head[12 + $1]) << (8 * $1) }
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      rest = rest.dropFirst(16 + length)
    }
    return names
  }
}
