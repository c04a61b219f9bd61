import Corpus
import Glibc

/// Tells when something changes in the sources of a corpus, without looking by itself: the system
/// says so (inotify, see `man 7 inotify`), and a thread sleeps until it does.
///
/// Where the system cannot watch so many folders, the rest goes unwatched; reading again by hand
/// finds what changed there.
public final class FolderWatch: Sendable {
  private let descriptor: Int32

  private static let changes =
    UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    | UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_EXCL_UNLINK)

  /// So long nothing may happen until a change is told: who writes one file often writes more. In
  /// milliseconds.
  private static let quiet: Int32 = 200

  /// Begins to watch `paths` and the folders below them, or returns `nil` when there is nothing that can be.
  public init?(paths: [String]) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    if !watch(paths) {
      close(descriptor)
      return nil
    }
  }

  deinit {
    close(descriptor)
  }

  /// Waits until something has changed and then nothing more for a moment. Blocks its thread.
  public func waitForChange() {
    wait(milliseconds: -1)
    repeat { drain() } while wait(milliseconds: FolderWatch.quiet)
  }

  /// Watches folders that have come since; those that are watched already stay so.
  @discardableResult
  public func watch(_ paths: [String]) -> Bool {
    var isWatching = false
    for path in SourceTree.folders(at: paths) + paths {
      let watch = SourcePath.withCString(path) {
        inotify_add_watch(descriptor, $0, FolderWatch.changes)
      }
      isWatching = isWatching || watch >= 0
    }
    return isWatching
  }

  /// - Returns: whether there is news.
  @discardableResult
  private func wait(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  private func drain() {
    var block = [UInt8](repeating: 0, count: 1 << 14)
    while read(descriptor, &block, block.count) > 0 {}
  }
}
