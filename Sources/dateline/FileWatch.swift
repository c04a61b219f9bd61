import Glibc

/// Waits for a file to be written or deleted, and for its folder to be made or to go.
///
/// Who saves writes the file or renames another over it, so it is the folder that is watched (inotify).
/// While there is no such folder, the nearest one above it is, until it is made.
struct FileWatch {
  private let path: String
  private let name: String
  private let descriptor: Int32
  /// The folder that is watched, and inotify's number of it.
  private var watched: (path: String, number: Int32)?
  /// The files that there were.
  private var known: [String] = []

  /// A watch over a folder, in which one file is of interest; `nil` where nothing can be watched.
  init?(_ path: String, for name: String) {
    self.path = path
    self.name = name
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    watchNearest()
    known = files
  }

  /// Waits until the file was written or deleted, or its folder was made or is gone.
  /// - Returns: `false` when there is nothing to wait for any more.
  mutating func waitForChange() -> Bool {
    while let names = wait() {
      if names.contains(name) { return true }
    }
    return false
  }

  /// The names of the files that were written or deleted; of all files when the folder was made or is
  /// gone. `nil` when there is nothing to wait for.
  private mutating func wait() -> [String]? {
    guard let watched else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = 0
    repeat {
      count = Glibc.read(descriptor, &buffer, buffer.count)
    } while count < 0
      && errno == EINTR
    guard count > 0 else { return nil }
    let wasWatched = watched.path == path
    watchNearest()
    let before = known
    known = files
    let isWatched = self.watched?.path == path
    if wasWatched, isWatched { return FileWatch.names(in: buffer[..<count]) }
    // Its files may have been written before it was watched, and have gone with it.
    return isWatched ? known : before.filter { !known.contains($0) }
  }

  private mutating func watchNearest() {
    var nearest = path
    while true {
      if let number = watch(nearest) {
        if let old = watched, old.number != number { inotify_rm_watch(descriptor, old.number) }
        let isDeeper = nearest.utf8.count > watched?.path.utf8.count ?? 0
        watched = (nearest, number)
        // What lies below may have been made in the meantime.
        if nearest == path || !isDeeper || !nextExists(below: nearest) { return }
        nearest = path
        continue
      }
      guard let slash = nearest.lastIndex(of: "/"), nearest != "/" else { return }
      nearest = slash == nearest.startIndex ? "/" : String(nearest[..<slash])
    }
  }

  private func watch(_ folder: String) -> Int32? {
    let saved = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM)
    let made = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
    let gone = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
    let number = inotify_add_watch(
      descriptor, folder, (folder == path ? saved : made) | gone | UInt32(IN_ONLYDIR))
    return number < 0 ? nil : number
  }

  private func nextExists(below folder: String) -> Bool {
    let rest = path.dropFirst(folder == "/" ? 0 : folder.count).dropFirst()
    let next = (folder == "/" ? "" : folder) + "/" + rest.prefix { $0 != "/" }
    return access(next, F_OK) == 0
  }

  private var files: [String] {
    access(path + "/" + name, F_OK) == 0 ? [name] : []
  }

  /// The names of the files in the events of inotify(7): each has 16 bytes before its name, the last
  /// four of them the length of the name with its padding.
  private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
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
