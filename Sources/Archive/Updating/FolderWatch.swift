import Corpus
import Glibc
import Synchronization

/// What has happened in the sources of a corpus.
public enum FolderChanges: Hashable, Sendable {
  /// Files and folders that have come, changed or gone, by their paths.
  case paths(Set<String>)
  /// More than the system could tell, or the sources themselves: anything may have changed.
  case anything

  /// Both.
  func joined(with other: FolderChanges) -> FolderChanges {
    if case .paths(let paths) = self, case .paths(let others) = other {
      return .paths(paths.union(others))
    }
    return .anything
  }
}

/// Tells what changes in the sources of a corpus, without looking by itself: the system says so
/// (inotify, see `man 7 inotify`), and a thread sleeps until it does.
///
/// Folders are watched from when they are given to ``watch(_:)``, which an update does before it looks
/// into each: what comes while it looks is told afterwards. A file is told of when it is whole: when
/// whoever wrote it closes it, or it is moved here. Where the system cannot watch so many folders, the
/// rest goes unwatched; reading again by hand finds what changed there.
public final class FolderWatch: Sendable {
  private let descriptor: Int32
  private let sources: [String]
  /// What is watched, by the numbers that the system gave.
  private let watched = Mutex<[Int32: String]>([:])

  private static let kinds =
    UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    | UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_EXCL_UNLINK)

  /// So long nothing may happen until changes are told: who writes one file often writes more. In
  /// milliseconds.
  private static let quiet: Int32 = 50
  /// Changes are told after so long even when they do not end: what comes is to be seen within a second.
  private static let longest = Duration.milliseconds(250)

  /// A watch over the sources of an archive, which watches nothing yet; `nil` where the system has
  /// none.
  public init?(over folder: ArchiveFolder) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    sources = folder.sources
    if descriptor < 0 { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Watches a folder, or a file that is a source of its own; what is watched already stays so.
  func watch(_ path: String) {
    let number = SourcePath.withCString(path) {
      inotify_add_watch(descriptor, $0, FolderWatch.kinds)
    }
    // A folder that was moved keeps its number and has another path.
    if number >= 0 { watched.withLock { $0[number] = path } }
  }

  /// Waits until something has changed and then nothing more for a moment. Blocks its thread.
  public func waitForChanges() -> FolderChanges {
    while true {
      if let changes = changes(within: -1) { return changes }
    }
  }

  /// What changes within so many milliseconds, told when nothing more has for a moment; `nil` when
  /// nothing does. Blocks its thread.
  public func changes(within milliseconds: Int32) -> FolderChanges? {
    guard wait(milliseconds: milliseconds) else { return nil }
    var changes = FolderChanges.paths([])
    let end = ContinuousClock.now + FolderWatch.longest
    repeat {
      changes = changes.joined(with: take())
    } while ContinuousClock.now < end && wait(milliseconds: FolderWatch.quiet)
    return changes == .paths([]) ? nil : changes
  }

  /// - Returns: whether there is news.
  private func wait(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  private func take() -> FolderChanges {
    var changes = FolderChanges.paths([])
    var block = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = read(descriptor, &block, block.count), count > 0 {
      for event in WatchEvent.all(in: block[..<count]) {
        changes = changes.joined(with: self.changes(of: event))
      }
    }
    return changes
  }

  private func changes(of event: WatchEvent) -> FolderChanges {
    if event.holds(IN_Q_OVERFLOW) || event.holds(IN_UNMOUNT) { return .anything }
    let folder = watched.withLock { watched in
      event.holds(IN_IGNORED) ? watched.removeValue(forKey: event.watch) : watched[event.watch]
    }
    guard let folder, !event.holds(IN_IGNORED) else { return .paths([]) }
    if event.name.isEmpty {
      // The folder above tells of one below it; nobody tells of a source but itself.
      return sources.contains(folder) ? .anything : .paths([])
    }
    // Those are passed over: editors write to such a file and then rename it.
    if event.name.first == UInt8(ascii: ".") { return .paths([]) }
    let path = (folder.hasSuffix("/") ? folder : folder + "/") + SourcePath.text(event.name)
    if event.holds(IN_CREATE), !event.holds(IN_ISDIR), isBeingWritten(path) { return .paths([]) }
    return .paths([path])
  }

  /// Whether a file that was just made is told of once more when it is closed: a link to one that
  /// was there before is not.
  private func isBeingWritten(_ path: String) -> Bool {
    var status = stat()
    guard SourcePath.withCString(path, { lstat($0, &status) }) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }
}

/// An event of inotify(7): four numbers of four bytes (what is watched, what happened, a cookie, the
/// length of the name) and a name, padded with zeros.
private struct WatchEvent {
  var watch: Int32
  var mask: UInt32
  var name: [UInt8]

  private static let headLength = 16

  func holds(_ kind: some BinaryInteger) -> Bool {
    mask & UInt32(truncatingIfNeeded: kind) != 0
  }

  static func all(in bytes: ArraySlice<UInt8>) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var rest = bytes
    while rest.count >= headLength {
      let numbers = rest.withUnsafeBytes { bytes in
        (0..<4).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self) }
      }
      rest = rest.dropFirst(headLength)
      let name = rest.prefix(Int(numbers[3])).prefix { $0 != 0 }
      events.append(
        WatchEvent(watch: Int32(bitPattern: numbers[0]), mask: numbers[1], name: Array(name)))
      rest = rest.dropFirst(Int(numbers[3]))
    }
    return events
  }
}
