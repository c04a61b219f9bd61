/// The names that a page has made sure, by the first word of their spelling.
///
/// A name is kept once, with the strongest evidence. Cost: constant for each name learnt or asked
/// for, whatever the page holds; names are compared by the hashes of their spellings.
struct KnownNames {
  struct Name {
    var kind: EntityKind?
    /// The look-up spelling, as a range of ``Reading/folded``.
    var spelling: Range<Int>
    var strength: Int
    var isSurname: Bool
    fileprivate var hash: UInt64
    /// The place of the next name with the same first word; -1 behind the last.
    fileprivate var next = -1
    fileprivate var isReplaced = false

    init(kind: EntityKind?, spelling: Range<Int>, strength: Int, isSurname: Bool, hash: UInt64) {
      self.kind = kind
      self.spelling = spelling
      self.strength = strength
      self.isSurname = isSurname
      self.hash = hash
    }
  }

  private var names: [Name] = []
  /// An open-addressing table of the first and the last name of each first word.
  private var slots: [Slot]

  private struct Slot {
    var firstWord: UInt64 = 0
    var first = -1
    var last = -1
  }

  /// Room for `capacity` names; more must not be learnt.
  init(capacity: Int) {
    var size = 4
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// Learns a name whose spelling begins with the word that has this hash, unless stronger evidence
  /// has taught it before.
  mutating func learn(_ name: Name, firstWord: UInt64) {
    let slot = slot(of: firstWord)
    slots[slot].firstWord = firstWord
    var place = slots[slot].first
    while place >= 0 {
      if names[place].hash == name.hash, !names[place].isReplaced {
        if names[place].strength >= name.strength { return }
        names[place].isReplaced = true
      }
      place = names[place].next
    }
    let last = slots[slot].last
    if last >= 0 { names[last].next = names.count } else { slots[slot].first = names.count }
    slots[slot].last = names.count
    names.append(name)
  }

  /// Calls `body` with each name whose first word has this hash, in the order of learning.
  func forEach(firstWord: UInt64, _ body: (Name) -> Void) {
    var place = slots[slot(of: firstWord)].first
    while place >= 0 {
      if !names[place].isReplaced { body(names[place]) }
      place = names[place].next
    }
  }

  private func slot(of firstWord: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: firstWord ^ (firstWord >> 29)) & mask
    while slots[slot].first >= 0, slots[slot].firstWord != firstWord { slot = (slot + 1) & mask }
    return slot
  }
}
