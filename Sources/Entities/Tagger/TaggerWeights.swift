import CTaggerWeights

/// The trained weights: for each feature what it says for and against each label, in whole steps.
///
/// Storage: a row of 48 bytes for each feature, frequent ones first, and a table of the rows'
/// numbers in buckets of eight, 32 bits each: the number, and some bits of the feature's key, which
/// are compared eight at a time. The whole key stands in the row and settles the look-up. Neither
/// looking up nor adding has branches that hang on what is found, and all buckets of a word are read
/// before the first row is: the memory serves them side by side.
package struct TaggerWeights: Sendable {
  typealias Bucket = SIMD8<UInt32>
  typealias Vector = TagScores.Vector

  private var buckets: [Bucket]
  private let mask: Int
  /// The buckets, a bit each, some of whose keys stand in the next.
  private var overflows: [UInt64]
  /// Three vectors a row. Two hold the lanes of names, a byte each: in the lower bytes of a vector
  /// eight lanes, in the upper ones the next eight. The third holds the lanes of offices, and the key
  /// in its last two. Row 0 is nothing's.
  private var rows: [Vector]
  /// The weights of the steps of ``TagChain/names``.
  package let nameSteps: [Int32]
  /// The weights of the steps of ``TagChain/roles``.
  package let roleSteps: [Int32]

  /// Bits of an entry that number a row; the others are those of the key above them.
  private static let rowBits: UInt32 = 18
  private static let rowMask: UInt32 = 1 << rowBits - 1
  /// The most features that a table can number.
  static let featureLimit = Int(rowMask)
  private static let rowSize = 3
  private static let bucketSize = Bucket.scalarCount
  /// How many lanes can have weights.
  static let laneCount = TagScores.width - 2
  /// Said of what was found in a bucket that overflows: the key may stand in the next.
  private static let overflow: UInt32 = 1 << 31

  /// One feature with its weights.
  package struct Feature: Sendable {
    package var number: UInt64
    package var weights: [(lane: UInt8, weight: Int8)]

    package init(number: UInt64, weights: [(lane: UInt8, weight: Int8)]) {
      self.number = number
      self.weights = weights
    }
  }

  /// Makes weights; of features whose numbers share their upper half the first stays.
  package init(features: [Feature], nameSteps: [Int32], roleSteps: [Int32]) {
    self.init(nameSteps: nameSteps, roleSteps: roleSteps, featureCount: features.count)
    for feature in features {
      let bytes = feature.weights.flatMap { [$0.lane, UInt8(bitPattern: $0.weight)] }
      let hasRoom = bytes.withUnsafeBufferPointer {
        append(key: UInt32(feature.number >> 32), $0)
      }
      precondition(hasRoom, "too many keys that are alike")
    }
  }

  init(nameSteps: [Int32], roleSteps: [Int32], featureCount: Int) {
    precondition(nameSteps.count == TagChain.names.stepCount, "a weight for each step")
    precondition(roleSteps.count == TagChain.roles.stepCount, "a weight for each step")
    precondition(featureCount <= TaggerWeights.featureLimit, "more features than can be numbered")
    self.nameSteps = nameSteps
    self.roleSteps = roleSteps
    // Some half of the entries stay free, so that hardly a bucket is full. Few features may have keys
    // that are alike.
    var size = 1
    while size * 5 < featureCount || size < min(featureCount, 64) { size *= 2 }
    mask = size - 1
    buckets = [Bucket](repeating: .zero, count: size)
    overflows = [UInt64](repeating: 0, count: (size + 63) / 64)
    rows = [Vector](repeating: .zero, count: TaggerWeights.rowSize)
    rows.reserveCapacity(TaggerWeights.rowSize * (featureCount + 1))
    rows.withUnsafeBytes { rows in
      guard let start = rows.baseAddress else { return }
      tagger_prefer_large_pages(
        start, TaggerWeights.rowSize * featureCount * MemoryLayout<Vector>.stride)
    }
  }

  /// Takes in a feature: lane and weight of each label, in bytes. Returns whether there was room.
  mutating func append(key: UInt32, _ weights: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !weights.isEmpty, row(of: key) == 0 else { return true }
    let entry = key & ~TaggerWeights.rowMask | UInt32(rows.count / TaggerWeights.rowSize)
    let home = Int(key) & mask
    var place = home
    while buckets[place][TaggerWeights.bucketSize - 1] != 0
      || TaggerWeights.place(ofMark: key, in: buckets[place]) != nil
    {
      overflows[place / 64] |= 1 << UInt64(place % 64)
      place = (place + 1) & mask
      if place == home { return false }
    }
    var free = 0
    while buckets[place][free] != 0 { free += 1 }
    buckets[place][free] = entry
    var row = (Vector.zero, Vector.zero, Vector.zero)
    row.2[6] = Int16(truncatingIfNeeded: key)
    row.2[7] = Int16(truncatingIfNeeded: key >> 16)
    for pair in stride(from: 0, to: weights.count, by: 2) {
      let (lane, weight) = (Int(weights[pair]), Int16(Int8(bitPattern: weights[pair + 1])))
      switch lane / 8 {
      case 0: row.0[lane % 8] = row.0[lane % 8] & ~0xFF | weight & 0xFF
      case 1: row.0[lane % 8] = row.0[lane % 8] & 0xFF | weight << 8
      case 2: row.1[lane % 8] = row.1[lane % 8] & ~0xFF | weight & 0xFF
      case 3: row.1[lane % 8] = row.1[lane % 8] & 0xFF | weight << 8
      default: row.2[lane % 8] = weight
      }
    }
    rows.append(row.0)
    rows.append(row.1)
    rows.append(row.2)
    return true
  }

  /// All features in their order, with the bytes of their weights.
  func keyedWeights() -> [(key: UInt32, weights: [UInt8])] {
    stride(from: TaggerWeights.rowSize, to: rows.count, by: TaggerWeights.rowSize).map { start in
      let lanes = [
        TaggerWeights.lower(rows[start]), TaggerWeights.upper(rows[start]),
        TaggerWeights.lower(rows[start + 1]), TaggerWeights.upper(rows[start + 1]),
        rows[start + 2],
      ]
      let weights: [UInt8] = (0..<TaggerWeights.laneCount).flatMap { lane in
        let weight = lanes[lane / 8][lane % 8]
        return weight == 0 ? [] : [UInt8(lane), UInt8(truncatingIfNeeded: weight)]
      }
      return (TaggerWeights.key(rows[start + 2]), weights)
    }
  }

  /// Asks the memory for what ``find(_:)`` will read of the features from `start` on.
  @inline(__always)
  func prefetch(_ features: FeatureList, from start: Int) {
    buckets.withUnsafeBufferPointer { buckets in
      guard let base = buckets.baseAddress else { return }
      for index in start..<features.count {
        tagger_prefetch(base + (Int(features.key(index)) & mask))
      }
    }
  }

  /// Finds where the weights of features stand, and asks the memory for them.
  func find(_ features: FeatureList) {
    let found = features.entries
    let markMask = Bucket(repeating: ~TaggerWeights.rowMask)
    buckets.withUnsafeBufferPointer { buckets in
      rows.withUnsafeBufferPointer { rows in
        guard let base = rows.baseAddress else { return }
        for index in 0..<features.count {
          let key = features.key(index)
          let place = Int(key) & mask
          let entries = buckets[place]
          let differs = ((entries ^ Bucket(repeating: key)) & markMask) .!= Bucket.zero
          // At most one entry of a bucket has the mark.
          let entry =
            entries.replacing(with: Bucket.zero, where: differs).wrappedSum()
            & TaggerWeights.rowMask
          let overflow = overflows[place / 64] >> UInt64(place % 64) & 1
          found[index] = entry | UInt32(truncatingIfNeeded: overflow << 31)
          let row = base + Int(entry) &* TaggerWeights.rowSize
          tagger_prefetch(row)
          tagger_prefetch(row + 2)
        }
      }
    }
  }

  /// Adds the weights of features that were found to a row of scores.
  func add(
    _ features: FeatureList, _ range: Range<Int>, to scores: UnsafeMutablePointer<Int16>
  ) {
    rows.withUnsafeBufferPointer { rows in
      var sums = (Vector.zero, Vector.zero, Vector.zero, Vector.zero, Vector.zero)
      for index in range {
        let key = features.key(index)
        let entry = features.entries[index]
        var row = Int(entry & TaggerWeights.rowMask) &* TaggerWeights.rowSize
        let difference = TaggerWeights.key(ofRow: row, in: rows) ^ key
        // All bits where the key is another's; made so that no branch hangs on it, as nobody can guess it.
        let isOther = 0 &- Int(truncatingIfNeeded: (UInt64(difference) &+ 0xFFFF_FFFF) >> 32)
        row &= ~isOther
        // One condition, as the first of the two would often be guessed wrong.
        if UInt64(difference) &* UInt64(entry & TaggerWeights.overflow) != 0 {
          row = self.row(of: key) &* TaggerWeights.rowSize
        }
        let (first, second) = (rows[row], rows[row &+ 1])
        sums.0 &+= TaggerWeights.lower(first)
        sums.1 &+= TaggerWeights.upper(first)
        sums.2 &+= TaggerWeights.lower(second)
        sums.3 &+= TaggerWeights.upper(second)
        sums.4 &+= rows[row &+ 2]
      }
      sums.4[6] = 0
      sums.4[7] = 0
      TagScores.add(sums, to: scores)
    }
  }

  /// Finds the weights of all features and adds them to a row of scores.
  func add(_ features: FeatureList, to scores: UnsafeMutablePointer<Int16>) {
    find(features)
    add(features, 0..<features.count, to: scores)
  }

  /// The number of a key's row, or 0.
  private func row(of key: UInt32) -> Int {
    let home = Int(key) & mask
    var place = home
    repeat {
      let entries = buckets[place]
      if let marked = TaggerWeights.place(ofMark: key, in: entries) {
        let row = Int(entries[marked] & TaggerWeights.rowMask)
        if TaggerWeights.key(rows[row * TaggerWeights.rowSize + 2]) == key { return row }
      }
      if overflows[place / 64] >> UInt64(place % 64) & 1 == 0 { return 0 }
      place = (place + 1) & mask
    } while place != home
    return 0
  }

  /// Where a bucket has an entry with the mark of a key.
  private static func place(ofMark key: UInt32, in entries: Bucket) -> Int? {
    entries.indices.first { entries[$0] != 0 && (entries[$0] ^ key) & ~rowMask == 0 }
  }

  @inline(__always)
  private static func key(_ third: Vector) -> UInt32 {
    UInt32(UInt16(bitPattern: third[6])) | UInt32(UInt16(bitPattern: third[7])) << 16
  }

  /// The same without a detour over the vector.
  @inline(__always)
  private static func key(ofRow row: Int, in rows: UnsafeBufferPointer<Vector>) -> UInt32 {
    UInt32(
      littleEndian: UnsafeRawBufferPointer(rows).loadUnaligned(
        fromByteOffset: (row &+ 2) &* MemoryLayout<Vector>.stride &+ 12, as: UInt32.self))
  }

  /// The lanes in the lower bytes.
  @inline(__always)
  private static func lower(_ lanes: Vector) -> Vector { (lanes &<< 8) &>> 8 }

  /// The lanes in the upper bytes.
  @inline(__always)
  private static func upper(_ lanes: Vector) -> Vector { lanes &>> 8 }
}
