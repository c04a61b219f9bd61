import Corpus
import Glibc
import Synchronization

/// A small file that is read whole and replaced whole.
///
/// Writing goes to a temporary file beside it, which is synced and renamed over the old one:
/// whoever reads sees all of the old or all of the new, whatever is killed when.
public struct AtomicFile: Sendable {
  /// Where it stands.
  public let path: String

  /// The file at a path; it need not be there.
  public init(path: String) {
    self.path = path
  }

  /// The text of the file, or `nil` when there is none yet.
  public func read() throws(StoreError) -> String? {
    try bytes().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of the file, or `nil` when there is none yet.
  func bytes() throws(StoreError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return nil }
      throw .unreadable(path: path, code: code)
    }
    defer { close(descriptor) }
    var status = stat()
    var bytes: [UInt8] = []
    if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, code: errno) }
      if count == 0 { return bytes }
      block.withUnsafeBufferPointer { bytes += $0[..<count] }
    }
  }

  /// Who may read a file.
  public enum Readers: Sendable {
    /// The user alone.
    case owner
    /// Those whom the file of before lets, or without one the umask.
    case others
  }

  /// Replaces the file's text; missing folders are made, for the user alone.
  public func write(_ text: String, for readers: Readers = .owner) throws(StoreError) {
    try write(bytes: Array(text.utf8), for: readers)
  }

  /// Replaces the file's text by lines, unless `stop` says before the end that it is not to be; then
  /// nothing is left behind.
  /// - Returns: whether it was written.
  public func write(
    lines: [String], for readers: Readers = .owner, unless stop: () -> Bool
  ) throws(StoreError) -> Bool {
    var isStopped = false
    do throws(StoreError) {
      let staged = try stage(for: readers) { descriptor in
        var offset = 0
        var block: [UInt8] = []
        for (index, line) in lines.enumerated() {
          block += line.utf8
          block.append(UInt8(ascii: "\n"))
          guard block.count >= 1 << 20 || index == lines.count - 1 else { continue }
          isStopped = stop()
          if isStopped { return ECANCELED }
          let code = block.withUnsafeBytes { OpenFile.put($0, at: offset, of: descriptor) }
          if code != 0 { return code }
          offset += block.count
          block.removeAll(keepingCapacity: true)
        }
        return 0
      }
      try staged.commit()
      return true
    } catch {
      if isStopped { return false }
      throw error
    }
  }

  /// Replaces the file's bytes; missing folders are made, for the user alone.
  func write(bytes: [UInt8], for readers: Readers = .owner) throws(StoreError) {
    try replace(for: readers) { descriptor in
      bytes.withUnsafeBytes { OpenFile.put($0, at: 0, of: descriptor) }
    }
  }

  /// Replaces the file, or the one to which a link leads, by what `fill` writes to a descriptor; it
  /// gives 0, or the `errno` of what failed. Missing folders are made, for the user alone.
  func replace(
    for readers: Readers = .owner, by fill: (Int32) -> Int32
  ) throws(StoreError) {
    try stage(for: readers, by: fill).commit()
  }

  /// Writes what will replace the file beside it. Missing folders are made, for the user alone.
  func stage(
    for readers: Readers = .owner, by fill: (Int32) -> Int32
  ) throws(StoreError) -> StagedFile {
    makeFolders()
    let target = AtomicFile.resolved(path)
    // Two updates of one process must not write to one file.
    let turn = AtomicFile.turns.wrappingAdd(1, ordering: .relaxed).newValue
    let temporary = "\(target).\(getpid()).\(turn).tmp"
    let mode: mode_t = readers == .owner ? 0o600 : 0o666
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    if readers == .others { AtomicFile.takeMode(of: target, for: descriptor) }
    var code = fill(descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    close(descriptor)
    if code != 0 {
      unlink(temporary)
      throw .unwritable(path: path, code: code)
    }
    return StagedFile(path: target, temporary: temporary)
  }

  /// Where links lead; the path itself where there is nothing.
  private static func resolved(_ path: String) -> String {
    guard let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  private static func takeMode(of path: String, for descriptor: Int32) {
    var status = stat()
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
  }

  /// Runs `body` while no other process holds the lock of this file.
  public func locked<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    makeFolders()
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw .unwritable(path: path, code: errno) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .unwritable(path: path, code: errno) }
    }
    return try body()
  }

  /// Removes from a folder what processes have left that were killed while they wrote.
  static func removeLeftovers(in folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = Glibc.readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let parts = name.split(separator: ".")
      guard parts.count >= 4, parts.last == "tmp", Int(parts[parts.count - 2]) != nil,
        let process = pid_t(parts[parts.count - 3]), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + "/" + name)
    }
  }

  /// How many files this process has begun to replace.
  private static let turns = Atomic(0)

  private func makeFolders() {
    for index in path.indices where path[index] == "/" && index > path.startIndex {
      mkdir(String(path[..<index]), 0o700)
    }
  }
}

/// A file that is written and synced, and takes the place of another when it is told to.
struct StagedFile: Sendable {
  fileprivate let path: String
  fileprivate let temporary: String

  /// Puts it into its place.
  func commit() throws(StoreError) {
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .unwritable(path: path, code: code)
    }
  }
}
