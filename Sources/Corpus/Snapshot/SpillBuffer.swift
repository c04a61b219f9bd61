import Glibc

/// Bytes that are appended and read again: in memory while they are few, else in a file without a
/// name, which the system takes away with whoever holds it.
///
/// What cannot be written is remembered in ``failure`` and lost; whoever fills buffers asks once at
/// the end.
package final class SpillBuffer {
  /// How the names of its files begin while they have one.
  package static let filePrefix = "spill."

  /// How many bytes were appended.
  private(set) var count = 0
  /// The `errno` of what could not be written or read; 0 while all is well.
  private(set) var failure: Int32 = 0

  /// Where the file is made; `nil` keeps everything in memory.
  private let folder: String?
  /// The bytes behind those that are in the file.
  private var tail: [UInt8] = []
  private var spilled = 0
  private var descriptor: Int32 = -1

  private static let longestTail = 1 << 18

  init(in folder: String?) {
    self.folder = folder
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Appends bytes.
  func append(_ bytes: some Sequence<UInt8>) {
    let before = tail.count
    tail.append(contentsOf: bytes)
    count += tail.count - before
    spillIfLong()
  }

  /// Appends bytes that may be many, a block at a time.
  func append(bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      append(UnsafeRawBufferPointer(rebasing: rest.prefix(SpillBuffer.longestTail)))
      rest = rest.dropFirst(SpillBuffer.longestTail)
    }
  }

  /// Appends a number in little-endian order.
  func append<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { tail.append(contentsOf: $0) }
    count += MemoryLayout<Number>.size
    spillIfLong()
  }

  /// Appends numbers in little-endian order, many at a time.
  func append<Number: FixedWidthInteger & BitwiseCopyable>(numbers: some Sequence<Number>) {
    withUnsafeTemporaryAllocation(of: Number.self, capacity: SpillBuffer.numbersAtOnce) { block in
      var filled = 0
      for number in numbers {
        block.initializeElement(at: filled, to: number.littleEndian)
        filled += 1
        if filled == block.count {
          append(bytes: UnsafeRawBufferPointer(block))
          filled = 0
        }
      }
      append(bytes: UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: block[..<filled])))
    }
  }

  private static let numbersAtOnce = 4096

  /// Lends a stretch of the bytes.
  func read<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    if range.lowerBound >= spilled {
      return tail.withUnsafeBytes {
        body(
          UnsafeRawBufferPointer(
            rebasing: $0[range.lowerBound - spilled..<range.upperBound - spilled]))
      }
    }
    if range.upperBound > spilled { spill() }
    return withUnsafeTemporaryAllocation(byteCount: max(range.count, 1), alignment: 8) { buffer in
      var got = 0
      while got < range.count {
        let read = pread(
          descriptor, buffer.baseAddress?.advanced(by: got), range.count - got,
          range.lowerBound + got)
        if read < 0, errno == EINTR { continue }
        if read <= 0 {
          failure = read == 0 ? EIO : errno
          buffer.initializeMemory(as: UInt8.self, repeating: 0)
          break
        }
        got += read
      }
      return body(UnsafeRawBufferPointer(rebasing: buffer[..<range.count]))
    }
  }

  /// Lends all bytes in order, a block after the other; all but the last have a length that is a
  /// multiple of eight.
  func forEachBlock<Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    while start < count {
      let end = min(count, start + SpillBuffer.longestTail)
      let result = read(start..<end) { block in
        Swift.Result<Void, Failure> { () throws(Failure) in try body(block) }
      }
      try result.get()
      start = end
    }
  }

  private func spillIfLong() {
    if tail.count >= SpillBuffer.longestTail, folder != nil { spill() }
  }

  private func spill() {
    guard let folder, failure == 0 else { return }
    if descriptor < 0 { descriptor = SpillBuffer.makeFile(in: folder) }
    guard descriptor >= 0 else {
      failure = errno
      return
    }
    var written = 0
    while written < tail.count {
      let wrote = tail.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), tail.count - written)
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else {
        failure = wrote == 0 ? ENOSPC : errno
        break
      }
      written += wrote
    }
    spilled += tail.count
    tail.removeAll(keepingCapacity: true)
  }

  /// Makes a file that is removed at once: nothing of it is left behind, whatever is killed when.
  private static func makeFile(in folder: String) -> Int32 {
    var name = Array("\(folder)/\(filePrefix)XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return descriptor }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
    return descriptor
  }
}
