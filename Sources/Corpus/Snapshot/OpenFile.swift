import Glibc

/// A file that is open as long as somebody holds this.
package final class OpenFile: Sendable {
  /// The descriptor, for reading at least.
  let descriptor: Int32

  /// Takes a descriptor over.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Makes a file without a name in a folder, which the system takes away with whoever holds it; `nil`
  /// with `errno` set when it cannot be. Nothing of it is left behind, whatever is killed when.
  init?(unnamedIn folder: String) {
    var name = Array("\(folder)/\(SpillBuffer.filePrefix)XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes bytes to a place of the file; 0, or the `errno` of what failed.
  func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int32 {
    OpenFile.put(bytes, at: offset, of: descriptor)
  }

  /// Writes bytes to a place of the file of a descriptor; 0, or the `errno` of what failed.
  package static func put(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, of descriptor: Int32
  ) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written,
        offset + written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? ENOSPC : errno }
      written += count
    }
    return 0
  }
}
