import Glibc

/// The right to write to an archive, which one process has at a time; the system takes it back from
/// a process that ends, however it ends.
final class ArchiveLock: Sendable {
  private let descriptor: Int32

  /// Waits until nobody else holds the lock.
  init(_ folder: ArchiveFolder) throws(ArchiveError) {
    descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: folder.lock, code: errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      let code = errno
      guard code == EINTR else {
        close(descriptor)
        throw .unwritable(path: folder.lock, code: code)
      }
    }
  }

  deinit {
    close(descriptor)
  }
}
