/// The file of weights.
///
/// | bytes | what |
/// |---|---|
/// | 4 | `DLTW` |
/// | 1 | version, 2 |
/// | 1 | number of lanes of a row of scores |
/// | steps × 2 | the weights of the steps of both chains, names first, as little-endian 16-bit numbers |
/// | number | how many features follow |
/// | each feature | number: its key less the key before it, in 32 bits; 1 byte: how many weights; then lane and weight of each, 1 byte each |
///
/// A key is the upper half of a feature's number. Frequent features stand first, so that what is read
/// together lies together; among those of like frequency keys ascend. A `number` is written in groups of seven
/// bits, lowest first, all but the last with the high bit set.
extension TaggerWeights {
  private static let magic = Array("DLTW".utf8)
  private static let version: UInt8 = 2

  /// Reads a file of weights, or `nil` when the bytes are none.
  package init?(file bytes: UnsafeBufferPointer<UInt8>) {
    var reader = Reader(bytes: bytes)
    guard reader.take(4).elementsEqual(TaggerWeights.magic), reader.byte() == TaggerWeights.version,
      reader.byte() == UInt8(TagScores.width)
    else { return nil }
    let nameSteps = (0..<TagChain.names.stepCount).map { _ in reader.step() }
    let roleSteps = (0..<TagChain.roles.stepCount).map { _ in reader.step() }
    let count = Int(reader.number())
    // A feature takes three bytes at least, so that a damaged count cannot ask for all memory.
    guard count <= bytes.count / 3, count <= TaggerWeights.featureLimit else { return nil }
    self.init(nameSteps: nameSteps, roleSteps: roleSteps, featureCount: count)
    var key: UInt32 = 0
    for _ in 0..<count {
      key &+= UInt32(truncatingIfNeeded: reader.number())
      let weights = reader.take(2 * Int(reader.byte()))
      for place in stride(from: 0, to: weights.count, by: 2)
      where weights[place] >= UInt8(TaggerWeights.laneCount) { return nil }
      guard append(key: key, weights) else { return nil }
    }
    guard reader.isAtEnd else { return nil }
  }

  /// The bytes of the file, features in the order in which they were given.
  package func encoded() -> [UInt8] {
    var bytes = TaggerWeights.magic + [TaggerWeights.version, UInt8(TagScores.width)]
    for step in nameSteps + roleSteps {
      let word = UInt16(bitPattern: Int16(clamping: step))
      bytes += [UInt8(word & 0xFF), UInt8(word >> 8)]
    }
    let features = keyedWeights()
    TaggerWeights.append(UInt64(features.count), to: &bytes)
    var last: UInt32 = 0
    for (key, weights) in features {
      TaggerWeights.append(UInt64(key &- last), to: &bytes)
      bytes.append(UInt8(weights.count / 2))
      bytes += weights
      last = key
    }
    return bytes
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads on; past the end there are only zeros and empty stretches.
  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0

    var isAtEnd: Bool { offset == bytes.count }

    mutating func byte() -> UInt8 {
      guard offset < bytes.count else {
        offset = bytes.count + 1
        return 0
      }
      defer { offset += 1 }
      return bytes[offset]
    }

    mutating func step() -> Int32 {
      let low = UInt16(byte())
      return Int32(Int16(bitPattern: low | UInt16(byte()) << 8))
    }

    mutating func take(_ count: Int) -> UnsafeBufferPointer<UInt8> {
      guard offset + count <= bytes.count else {
        offset = bytes.count + 1
        return UnsafeBufferPointer(rebasing: bytes[0..<0])
      }
      defer { offset += count }
      return UnsafeBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    mutating func number() -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while shift < 63 {
        let next = byte()
        value |= UInt64(next & 0x7F) << shift
        if next < 0x80 { break }
        shift += 7
      }
      return value
    }
  }
}
