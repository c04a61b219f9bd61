import Glibc

/// A right to something of an archive, which one task of one process has at a time; the system takes it
/// back from a process that ends, however it ends.
final class ArchiveLock: Sendable {
  private let descriptor: Int32

  /// Waits until nobody else holds the lock of this file. Blocks its thread.
  init(_ path: String) throws(ArchiveError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      let code = errno
      guard code == EINTR else {
        close(descriptor)
        throw .unwritable(path: path, code: code)
      }
    }
  }

  /// Waits until nobody else holds the lock of this file, and lets the threads of tasks go on: whoever
  /// holds it may need them.
  static func taken(_ path: String) async throws -> ArchiveLock {
    try await OwnThread.run { try ArchiveLock(path) }
  }

  deinit {
    close(descriptor)
  }
}
