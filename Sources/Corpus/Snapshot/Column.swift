/// A column of a snapshot: numbers of one size, one after the other, in little-endian order.
///
/// Cost of a look-up: one load.
struct Column<Number: FixedWidthInteger & BitwiseCopyable>: RandomAccessCollection, Sendable {
  private let bytes: PackedBytes
  private let offset: Int
  let count: Int

  /// The column in a range of bytes; its end is where no whole number fits.
  init(_ bytes: PackedBytes, _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    count = range.count / MemoryLayout<Number>.size
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  /// Lends the numbers as they lie in memory, for loops over many.
  func lend<Result>(_ body: (UnsafeBufferPointer<Number>) -> Result) -> Result {
    // Sections begin at multiples of eight, and so does whatever holds them.
    let start = bytes.buffer.baseAddress?.advanced(by: offset)
    return withExtendedLifetime(bytes) {
      body(UnsafeBufferPointer(start: start?.assumingMemoryBound(to: Number.self), count: count))
    }
  }

  subscript(index: Int) -> Number {
    precondition(index >= 0 && index < count, "no such row")
    return Number(
      littleEndian: bytes.buffer.loadUnaligned(
        fromByteOffset: offset + index * MemoryLayout<Number>.size, as: Number.self))
  }
}

/// Rows of different length, one after the other: where each begins, and what stands in them
/// (compressed sparse rows).
struct Rows<Number: FixedWidthInteger & BitwiseCopyable>: Sendable {
  private let starts: Column<UInt32>
  private let values: Column<Number>

  init(starts: Column<UInt32>, values: Column<Number>) {
    self.starts = starts
    self.values = values
  }

  var count: Int { max(0, starts.count - 1) }

  /// How many values all rows have.
  var valueCount: Int { values.count }

  /// The places of a row's values among all values.
  func range(of row: Int) -> Range<Int> {
    let start = Int(starts[row])
    return start..<max(start, Swift.min(Int(starts[row + 1]), values.count))
  }

  /// Lends all values, one row after the other.
  func lend<Result>(_ body: (UnsafeBufferPointer<Number>) -> Result) -> Result {
    values.lend(body)
  }

  /// Lends the rows as they lie in memory, for loops over many.
  func lendRows<Result>(_ body: (LentRows<Number>) -> Result) -> Result {
    starts.lend { starts in values.lend { body(LentRows(starts: starts, values: $0)) } }
  }

  /// A value at its place among all.
  func value(at place: Int) -> Number { values[place] }

  /// The values of a row.
  subscript(row: Int) -> Slice<Column<Number>> { values[range(of: row)] }

  /// No values.
  var none: Slice<Column<Number>> { values[0..<0] }
}

/// The rows of a ``Rows``, where they lie in memory; nothing is counted at a look-up, and a row that is not
/// there is empty.
struct LentRows<Number: FixedWidthInteger & BitwiseCopyable> {
  fileprivate let starts: UnsafeBufferPointer<UInt32>
  fileprivate let values: UnsafeBufferPointer<Number>

  /// The values of a row.
  subscript(row: Int) -> Slice<UnsafeBufferPointer<Number>> {
    guard row >= 0, row + 1 < starts.count else { return values[0..<0] }
    let end = Swift.min(Int(starts[row + 1]), values.count)
    return values[Swift.min(Int(starts[row]), end)..<end]
  }
}

/// Records of different length, each written by a ``ByteWriter``, which tells where it ends: they may
/// stand in any order.
struct Records: Sendable {
  private let bytes: PackedBytes
  private let starts: Column<UInt32>
  private let range: Range<Int>

  init(_ bytes: PackedBytes, starts: Column<UInt32>, range: Range<Int>) {
    self.bytes = bytes
    self.starts = starts
    self.range = range
  }

  var count: Int { Swift.max(0, starts.count - 1) }

  /// What `body` reads from a record; `nil` when the bytes are damaged.
  func read<Value>(
    _ row: Int, _ body: (inout ByteReader) throws(DamagedBytes) -> Value
  ) -> Value? {
    let start = range.lowerBound + Int(starts[row])
    guard start <= range.upperBound else { return nil }
    var reader = ByteReader(
      UnsafeRawBufferPointer(rebasing: bytes.buffer[start..<range.upperBound]))
    return try? body(&reader)
  }
}
