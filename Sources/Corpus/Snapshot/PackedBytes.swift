import Glibc

/// Bytes that never change: of an array, or of files that are mapped into memory and of which only
/// those pages are read that somebody looks at.
package final class PackedBytes: @unchecked Sendable {
  // Sendable, because nothing writes to the bytes after `init`: the file is only ever replaced by
  // renaming another over it, which leaves this mapping as it was.

  /// The bytes.
  package let buffer: UnsafeRawBufferPointer
  /// What is mapped, in order; empty for an array.
  private let pieces: [FilePiece]

  /// Whether they are in files.
  var isMapped: Bool { !pieces.isEmpty }

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
    pieces = []
  }

  /// Maps a file; `nil` with `errno` set when it cannot be.
  package init?(mapping path: String) {
    let file = OpenFile(descriptor: open(path, O_RDONLY | O_CLOEXEC))
    guard file.descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { return nil }
    guard status.st_size > 0 else {
      errno = EINVAL
      return nil
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    // Rows are looked up here and there; reading ahead would fill memory with what nobody asked for.
    madvise(start, size, MADV_RANDOM)
    buffer = UnsafeRawBufferPointer(start: start, count: size)
    pieces = [FilePiece(file: file, offset: 0, count: size)]
  }

  /// Maps pieces of files, each behind the one before; `nil` with `errno` set when it cannot be. Cost:
  /// a call of the system a piece, however long.
  init?(mapping pieces: [FilePiece]) {
    let size = pieces.reduce(0) { $0 + $1.count }
    guard size > 0 else {
      errno = EINVAL
      return nil
    }
    let reserved = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let start = mmap(nil, size, PROT_NONE, reserved, -1, 0), start != MAP_FAILED
    else { return nil }
    var place = 0
    for piece in pieces {
      let mapped = mmap(
        start + place, piece.count, PROT_READ, MAP_PRIVATE | MAP_FIXED, piece.file.descriptor,
        piece.offset)
      if mapped == MAP_FAILED {
        let code = errno
        munmap(start, size)
        errno = code
        return nil
      }
      place += piece.count
    }
    madvise(start, size, MADV_RANDOM)
    buffer = UnsafeRawBufferPointer(start: start, count: size)
    self.pieces = pieces
  }

  /// The pieces of files in which a range of the bytes lies that begins and ends with a unit of what can
  /// be mapped; `nil` where they are in no file.
  func pieces(in range: Range<Int>) -> [FilePiece]? {
    if pieces.isEmpty { return nil }
    var start = 0
    return pieces.compactMap { piece in
      defer { start += piece.count }
      let part = range.clamped(to: start..<start + piece.count)
      if part.isEmpty { return nil }
      return FilePiece(
        file: piece.file, offset: piece.offset + part.lowerBound - start, count: part.count)
    }
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

/// A stretch of a file that is to be mapped: whole units, but for the last one of a file.
struct FilePiece: Sendable {
  var file: OpenFile
  /// In bytes; a multiple of the unit.
  var offset: Int
  /// In bytes.
  var count: Int

  /// What can be mapped begins at multiples of so many bytes.
  static let unit = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// The units that so many bytes need, in bytes.
  static func whole(_ count: Int) -> Int { (count + unit - 1) / unit * unit }
}
