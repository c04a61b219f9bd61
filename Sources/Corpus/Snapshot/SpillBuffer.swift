import Glibc

/// Bytes that are appended and read again: in memory while they are few, else in a file without a
/// name, which the system takes away with whoever holds it. What they begin with may be lent by a file
/// that is mapped (``begin(with:in:)``).
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
  /// The bytes at the beginning that stand elsewhere.
  private var lent: Lent?
  /// The bytes behind those that are lent and those in the file.
  private var tail: [UInt8] = []
  /// How many bytes are in the file.
  private var spilled = 0
  private var file: OpenFile?

  private static let longestTail = 1 << 18

  private struct Lent {
    var owner: PackedBytes
    /// Where they stand there.
    var range: Range<Int>

    subscript(part: Range<Int>) -> UnsafeRawBufferPointer {
      let start = range.lowerBound + part.lowerBound
      return UnsafeRawBufferPointer(rebasing: owner.buffer[start..<start + part.count])
    }
  }

  private var lentCount: Int { lent?.range.count ?? 0 }

  init(in folder: String?) {
    self.folder = folder
  }

  /// Begins with bytes of others, while there are none. Of a file, whole units of what can be mapped are
  /// not copied. `range` begins at a multiple of eight.
  func begin(with range: Range<Int>, in owner: PackedBytes) {
    precondition(count == 0, "what is there comes first")
    let end = range.upperBound / FilePiece.unit * FilePiece.unit
    if folder != nil, owner.isMapped, end > range.lowerBound {
      lent = Lent(owner: owner, range: range.lowerBound..<end)
      count = lentCount
    }
    let rest = owner.buffer[range.lowerBound + count..<range.upperBound]
    append(bytes: UnsafeRawBufferPointer(rebasing: rest))
  }

  /// Where the bytes can be mapped from, and at which place of that they begin; what is in memory only
  /// goes to `rest`, of which `restEnd` bytes are in use. `nil` when that fails.
  func pieces(rest: OpenFile, _ restEnd: inout Int) -> (pieces: [FilePiece], start: Int)? {
    var pieces: [FilePiece] = []
    var start = 0
    if let lent {
      start = lent.range.lowerBound % FilePiece.unit
      let whole = lent.range.lowerBound - start..<lent.range.upperBound
      guard let found = lent.owner.pieces(in: whole) else { return nil }
      pieces = found
    }
    if file != nil { spill() }
    if let file {
      pieces.append(FilePiece(file: file, offset: 0, count: FilePiece.whole(spilled)))
    } else if !tail.isEmpty {
      pieces.append(FilePiece(file: rest, offset: restEnd, count: FilePiece.whole(tail.count)))
      failure = tail.withUnsafeBytes { rest.put($0, at: restEnd) }
      restEnd += FilePiece.whole(tail.count)
    }
    return failure == 0 ? (pieces, start) : nil
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
    if range.upperBound <= lentCount, let lent { return body(lent[range]) }
    let inTail = lentCount + spilled
    if range.lowerBound >= inTail {
      return tail.withUnsafeBytes {
        body(
          UnsafeRawBufferPointer(
            rebasing: $0[range.lowerBound - inTail..<range.upperBound - inTail]))
      }
    }
    return withUnsafeTemporaryAllocation(byteCount: max(range.count, 1), alignment: 8) { buffer in
      copy(range, to: UnsafeMutableRawBufferPointer(rebasing: buffer[..<range.count]))
      return body(UnsafeRawBufferPointer(rebasing: buffer[..<range.count]))
    }
  }

  /// Copies what is lent, and what is in the file or goes there now.
  private func copy(_ range: Range<Int>, to buffer: UnsafeMutableRawBufferPointer) {
    let own = max(range.lowerBound, lentCount)..<range.upperBound
    if let lent, range.lowerBound < own.lowerBound {
      buffer.copyMemory(from: lent[range.lowerBound..<own.lowerBound])
    }
    if own.upperBound > lentCount + spilled { spill() }
    var place = own.lowerBound
    while place < own.upperBound {
      let read = pread(
        file?.descriptor ?? -1, buffer.baseAddress?.advanced(by: place - range.lowerBound),
        own.upperBound - place, place - lentCount)
      if read < 0, errno == EINTR { continue }
      if read <= 0 {
        failure = read == 0 ? EIO : errno
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        return
      }
      place += read
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
    if file == nil { file = OpenFile(unnamedIn: folder) }
    guard let file else {
      failure = errno
      return
    }
    failure = tail.withUnsafeBytes { file.put($0, at: spilled) }
    spilled += tail.count
    tail.removeAll(keepingCapacity: true)
  }
}
