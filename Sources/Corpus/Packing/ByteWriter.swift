/// Writes values as a compact row of bytes, which ``ByteReader`` reads in the same order.
///
/// Numbers are LEB128 (https://dwarfstd.org, 7.6): seven bits a byte, the lowest first, the high bit
/// says that more follow; those that may be negative are folded first (0, -1, 1, -2 … become 0, 1,
/// 2, 3 …). A string is 0, its length and its UTF-8; the second time it is the number of the
/// first. Those of ``CommonStrings`` have numbers from the beginning, and so have the beginnings of
/// others, behind which the length and UTF-8 of the rest follow.
package struct ByteWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  private var numbers: [String: Int] = [:]
  /// The string that was written last: often the next is the same.
  private var last: (string: String, number: Int)?

  /// Makes an empty row.
  package init() {}

  /// Writes a number that is not negative.
  package mutating func write(count: Int) {
    write(bits: UInt64(count))
  }

  /// Writes any number.
  package mutating func write(_ number: Int) {
    write(bits: UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  /// Writes 64 bits as they are.
  package mutating func write(fixed value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes 32 bits as they are.
  package mutating func write(fixed value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes one bit.
  package mutating func write(_ isTrue: Bool) {
    bytes.append(isTrue ? 1 : 0)
  }

  /// Writes a string, or the number of an equal one that was written before.
  package mutating func write(_ string: String) {
    if let last, last.string == string {
      write(count: last.number + 1)
      return
    }
    if let number = CommonStrings.numbers[string] ?? numbers[string] {
      last = (string, number)
      write(count: number + 1)
      return
    }
    numbers[string] = CommonStrings.all.count + CommonStrings.beginnings.count + numbers.count
    let beginning = CommonStrings.beginnings.firstIndex { string.utf8.starts(with: $0.utf8) }
    write(count: beginning.map { CommonStrings.all.count + $0 + 1 } ?? 0)
    let skipped = beginning.map { CommonStrings.beginnings[$0].utf8.count } ?? 0
    var string = string
    string.withUTF8 { utf8 in
      write(count: utf8.count - skipped)
      bytes.append(contentsOf: utf8.dropFirst(skipped))
    }
  }

  /// Writes whether there is a value and then, if so, the value.
  package mutating func write<Value>(
    _ value: Value?, _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// Writes how many there are, and then each.
  package mutating func write<Value>(
    _ values: [Value], _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(count: values.count)
    for value in values { body(&self, value) }
  }

  /// Writes the place of a value among all of its kind.
  package mutating func write<Choice: CaseIterable & Equatable>(choice: Choice) {
    let place = Choice.allCases.enumerated().first { $0.element == choice }?.offset ?? 0
    bytes.append(UInt8(place))
  }

  private mutating func write(bits: UInt64) {
    var bits = bits
    while bits >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: bits) | 0x80)
      bits >>= 7
    }
    bytes.append(UInt8(bits))
  }
}
