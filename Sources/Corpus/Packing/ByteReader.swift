/// Bytes that are not what a ``ByteWriter`` wrote: cut short, or changed.
package struct DamagedBytes: Error, Hashable, Sendable {
  /// Says that bytes are damaged.
  package init() {}
}

/// Reads what a ``ByteWriter`` wrote.
///
/// Any bytes are safe to read: what makes no sense throws. The pointer must outlive the reader, so
/// readers live inside the closure that lends the bytes.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private var strings: [String] = []
  private let pool: StringPool?

  /// A reader of `bytes`; equal strings of all readers of one `pool` share their memory.
  package init(_ bytes: UnsafeRawBufferPointer, sharing pool: StringPool? = nil) {
    self.bytes = bytes
    self.pool = pool
  }

  /// Reads a number that is not negative and at most `limit`.
  package mutating func count(
    limit: Int = Int(Int32.max)
  ) throws(DamagedBytes) -> Int {
    let bits = try self.bits()
    guard bits <= UInt64(limit) else { throw DamagedBytes() }
    return Int(bits)
  }

  /// Reads any number.
  package mutating func number() throws(DamagedBytes) -> Int {
    let bits = try self.bits()
    return Int(Int64(bitPattern: (bits >> 1) ^ (0 &- (bits & 1))))
  }

  /// Reads 64 bits.
  package mutating func fixed() throws(DamagedBytes) -> UInt64 {
    guard offset + 8 <= bytes.count else { throw DamagedBytes() }
    defer { offset += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Reads 32 bits.
  package mutating func fixed32() throws(DamagedBytes) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw DamagedBytes() }
    defer { offset += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Reads one bit.
  package mutating func bool() throws(DamagedBytes) -> Bool {
    let byte = try self.byte()
    guard byte <= 1 else { throw DamagedBytes() }
    return byte == 1
  }

  /// Reads a string.
  package mutating func string() throws(DamagedBytes) -> String {
    let number = try count()
    if number > 0 {
      let common = CommonStrings.all
      if number <= common.count { return common[number - 1] }
      let place = number - common.count - 1
      let beginnings = CommonStrings.beginnings
      if place < beginnings.count {
        strings.append(try written(behind: beginnings[place]))
        return strings[strings.count - 1]
      }
      guard place - beginnings.count < strings.count else { throw DamagedBytes() }
      return strings[place - beginnings.count]
    }
    let string = try written(behind: "")
    strings.append(string)
    return string
  }

  private mutating func written(behind beginning: String) throws(DamagedBytes) -> String {
    let length = try count()
    guard length <= bytes.count - offset else { throw DamagedBytes() }
    defer { offset += length }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
    return beginning.isEmpty ? shared(rest) : beginning + String(decoding: rest, as: UTF8.self)
  }

  /// A string of these bytes, in memory that it shares with equal ones of the pool.
  func shared(_ utf8: UnsafeRawBufferPointer) -> String {
    pool?.string(utf8) ?? String(decoding: utf8, as: UTF8.self)
  }

  /// Reads a value that may be absent.
  package mutating func optional<Value>(
    _ body: (inout ByteReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> Value? {
    try bool() ? try body(&self) : nil
  }

  /// Reads values with their number before them.
  package mutating func list<Value>(
    _ body: (inout ByteReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> [Value] {
    // No value is shorter than a byte, so that a wrong number asks for no memory.
    let count = try count(limit: bytes.count - offset)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  /// Reads one of the values of a kind.
  package mutating func choice<Choice: CaseIterable>(
    _ type: Choice.Type
  ) throws(DamagedBytes) -> Choice {
    let place = Int(try byte())
    guard place < Choice.allCases.count else { throw DamagedBytes() }
    return Choice.allCases[Choice.allCases.index(Choice.allCases.startIndex, offsetBy: place)]
  }

  private mutating func byte() throws(DamagedBytes) -> UInt8 {
    guard offset < bytes.count else { throw DamagedBytes() }
    defer { offset += 1 }
    return bytes[offset]
  }

  private mutating func bits() throws(DamagedBytes) -> UInt64 {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try self.byte()
      bits |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return bits }
      shift += 7
    }
    throw DamagedBytes()
  }
}

/// Strings that many records have in common, each kept once. For one thread.
package final class StringPool {
  private var strings: [UInt64: String] = [:]

  /// An empty pool.
  package init() {}

  func string(_ utf8: UnsafeRawBufferPointer) -> String {
    // Strings of up to 15 bytes need no memory of their own.
    guard utf8.count > 15 else { return String(decoding: utf8, as: UTF8.self) }
    var hash = FNV1a()
    hash.mix(utf8)
    if let known = strings[hash.value], known.utf8.elementsEqual(utf8) { return known }
    let string = String(decoding: utf8, as: UTF8.self)
    strings[hash.value] = string
    return string
  }
}
