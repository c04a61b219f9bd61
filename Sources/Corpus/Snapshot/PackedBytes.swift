import Glibc

/// Bytes that never change: of an array, or of a file that is mapped into memory and of which only
/// those pages are read that somebody looks at.
package final class PackedBytes: @unchecked Sendable {
  // Sendable, because nothing writes to the bytes after `init`: the file is only ever replaced by
  // renaming another over it, which leaves this mapping as it was.

  /// The bytes.
  package let buffer: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Copies an array.
  package convenience init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { $0.copyBytes(from: bytes) }
  }

  /// So many bytes, which `fill` writes, each of them.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 8)
    let filled = UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
    fill(filled)
    buffer = UnsafeRawBufferPointer(filled)
    isMapped = false
  }

  /// Maps a file; `nil` with `errno` set when it cannot be.
  package init?(mapping path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    guard status.st_size > 0 else {
      errno = EINVAL
      return nil
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    // Rows are looked up here and there; reading ahead would fill memory with what nobody asked for.
    madvise(start, size, MADV_RANDOM)
    buffer = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
  }

  /// Gives back the memory of what was looked at, of a file that is mapped; what is looked at again is
  /// fetched again, from the system's cache as a rule. Others may be reading meanwhile.
  package func giveBackMemory() {
    guard isMapped, let start = UnsafeMutableRawPointer(mutating: buffer.baseAddress) else {
      return
    }
    madvise(start, buffer.count, MADV_DONTNEED)
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    } else {
      buffer.deallocate()
    }
  }
}
