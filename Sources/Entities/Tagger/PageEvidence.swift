/// What the rest of the page says of a word: which kinds the rules gave it elsewhere, and beside what
/// it stood.
struct PageEvidence {
  private var slots: [Int32]
  private var entries: [Entry] = []
  private let mask: Int

  private struct Entry {
    var word: UInt64
    /// How often the rules gave the word each kind; 0 for none.
    var kinds: InlineArray<7, UInt16> = .init(repeating: 0)
    /// The sides that were seen, as bits of ``Side``.
    var sides: UInt64 = 0
    var capitals: UInt16 = 0
  }

  init(_ reading: Reading, _ marks: [RuleMarks]) {
    var size = 16
    while size < reading.count { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: -1, count: size)
    entries.reserveCapacity(reading.capitals.count)
    for index in reading.capitals {
      let number = entry(for: reading[index].hash)
      entries[number].kinds[Int(marks[index].kind)] &+= 1
      entries[number].capitals &+= 1
      entries[number].sides |= PageEvidence.sides(index, reading)
    }
  }

  private static func sides(_ index: Int, _ reading: Reading) -> UInt64 {
    var sides: UInt64 = 0
    let isHeadline = reading.sentence(of: index).isTitleCased
    if index > 0, reading.isAdjacent(index) {
      let before = reading[index - 1]
      if before.isCapitalised, before.has(.givenName) { sides |= 1 }
      if before.has([.rank, .honorific, .office]) { sides |= 2 }
      if before.has(.placeCue), !isHeadline { sides |= 4 }
      if before.mark == UInt8(ascii: "(") { sides |= 8 }
      if reading.isWord(index - 1, "the") { sides |= 16 }
      if before.isInitials { sides |= 32 }
    }
    if index + 1 < reading.count, reading.isAdjacent(index + 1) {
      let after = reading[index + 1]
      if after.has(.speech), after.casing == .lower { sides |= 64 }
      if after.has(.companySuffix), after.isCapitalised { sides |= 128 }
      if after.isCapitalised, after.has(.organisationHead) { sides |= 256 }
      if after.mark == UInt8(ascii: "(") { sides |= 512 }
      if after.isCapitalised, after.has(.surname) { sides |= 1024 }
    }
    if !reading[index].opensSentence, !isHeadline { sides |= 2048 }
    return sides
  }

  private func slot(for word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word ^ (word >> 31)) & mask
    while slots[slot] >= 0, entries[Int(slots[slot])].word != word { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func entry(for word: UInt64) -> Int {
    let slot = slot(for: word)
    if slots[slot] < 0 {
      slots[slot] = Int32(entries.count)
      entries.append(Entry(word: word))
    }
    return Int(slots[slot])
  }

  /// What the page says of the word at `index`, its own sighting left out.
  func sighting(of index: Int, _ reading: Reading, _ marks: RuleMarks) -> Sighting {
    let number = slots[slot(for: reading[index].hash)]
    guard number >= 0 else { return Sighting() }
    let entry = entries[Int(number)]
    var sighting = Sighting()
    sighting.isSeen = true
    for kind in 1..<7 {
      let count = Int(entry.kinds[kind]) - (Int(marks.kind) == kind ? 1 : 0)
      if count > 0 { sighting.kinds |= 1 << UInt64(kind) }
      if count > sighting.bestCount { (sighting.best, sighting.bestCount) = (UInt64(kind), count) }
    }
    sighting.bestCount = min(3, sighting.bestCount)
    sighting.capitals = UInt64(min(4, entry.capitals))
    sighting.sides = entry.sides
    return sighting
  }

  /// What the rest of the page says of a word.
  struct Sighting {
    var isSeen = false
    /// The kind that the rules gave it most often, and how often.
    var best: UInt64 = 0
    var bestCount = 0
    /// All kinds that they gave it, as bits.
    var kinds: UInt64 = 0
    /// How often it stands with a capital.
    var capitals: UInt64 = 0
    var sides: UInt64 = 0

    var key: UInt64 {
      guard isSeen else { return 0 }
      return 1 | best << 1 | UInt64(bestCount) << 4 | kinds << 6 | capitals << 16 | sides << 24
    }

    func append(_ shape: UInt64, _ marks: RuleMarks, to features: inout FeatureList) {
      guard isSeen else { return }
      features.append(mix(mix(100, best), UInt64(bestCount)))
      features.append(mix(mix(101, best), marks.winner))
      features.append(mix(mix(102, kinds), UInt64(marks.kind)))
      features.append(mix(mix(103, best), shape))
      features.append(mix(mix(104, capitals), shape))
      var rest = sides
      while rest != 0 {
        features.append(mix(mix(105, UInt64(rest.trailingZeroBitCount)), shape))
        rest &= rest - 1
      }
    }
  }
}
