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

  init(_ reading: Reading, _ facts: [TagFacts]) {
    var size = 16
    while size < reading.count { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: -1, count: size)
    for index in 0..<reading.count where reading[index].isCapitalised {
      let number = entry(for: reading[index].hash)
      entries[number].kinds[Int(facts[index].ruleKind)] &+= 1
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

  /// Adds what the page says of the word at `index`, its own sighting left out.
  func add(_ index: Int, _ fact: TagFacts, to features: inout [UInt64]) {
    let number = slots[slot(for: fact.word)]
    guard number >= 0 else { return }
    let entry = entries[Int(number)]
    var best = 0
    var bestCount = 0
    var seen: UInt64 = 0
    for kind in 1..<7 {
      let count = Int(entry.kinds[kind]) - (Int(fact.ruleKind) == kind ? 1 : 0)
      if count > 0 { seen |= 1 << UInt64(kind) }
      if count > bestCount { (best, bestCount) = (kind, count) }
    }
    features.append(mix(mix(100, UInt64(best)), UInt64(min(3, bestCount))))
    features.append(mix(mix(101, UInt64(best)), fact.rule))
    features.append(mix(mix(102, seen), UInt64(fact.ruleKind)))
    features.append(mix(mix(103, UInt64(best)), fact.shape))
    features.append(mix(mix(104, UInt64(min(4, entry.capitals))), fact.shape))
    var rest = entry.sides
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      features.append(mix(mix(105, UInt64(bit)), fact.shape))
    }
  }
}
