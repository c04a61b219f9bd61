/// The names that a page has made sure, by their spellings.
///
/// A name is kept once, with the strongest evidence. Cost: constant for each name learnt or asked
/// for, whatever the page holds; names are told apart by the hashes of their spellings.
struct KnownNames {
  struct Name {
    var kind: EntityKind?
    /// The look-up spelling, as a range of ``Reading/folded``.
    var spelling: Range<Int>
    var strength: Int
    var isSurname: Bool
    /// When it was learnt: what was learnt first is proposed first.
    fileprivate(set) var number = 0

    init(kind: EntityKind?, spelling: Range<Int>, strength: Int, isSurname: Bool) {
      self.kind = kind
      self.spelling = spelling
      self.strength = strength
      self.isSurname = isSurname
    }
  }

  private var names: [Name] = []
  /// The place in ``names`` of each spelling.
  private var places: HashTable
  /// The length of the longest spelling that begins with each word.
  private var lengths: HashTable

  /// Room for `capacity` names; more must not be learnt.
  init(capacity: Int) {
    names.reserveCapacity(capacity)
    places = HashTable(capacity: capacity)
    lengths = HashTable(capacity: capacity)
  }

  /// Learns a name of this spelling, unless evidence as strong has taught it before.
  mutating func learn(_ name: Name, spelling: UInt64, firstWord: UInt64) {
    if let place = places[spelling], names[place].strength >= name.strength { return }
    places[spelling] = names.count
    lengths[firstWord] = max(lengths[firstWord] ?? 0, name.spelling.count)
    names.append(name)
    names[names.count - 1].number = names.count
  }

  /// The length of the longest spelling that begins with this word, 0 for none.
  func longest(firstWord: UInt64) -> Int { lengths[firstWord] ?? 0 }

  /// The name of this spelling.
  subscript(spelling: UInt64) -> Name? { places[spelling].map { names[$0] } }
}

/// A table from 64-bit hashes to small numbers: open addressing, at most half full.
private struct HashTable {
  private struct Slot {
    var hash: UInt64 = 0
    /// -1 is free.
    var value: Int = -1
  }

  private var slots: [Slot]

  init(capacity: Int) {
    var size = 4
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  subscript(hash: UInt64) -> Int? {
    get {
      let value = slots[slot(of: hash)].value
      return value < 0 ? nil : value
    }
    set { slots[slot(of: hash)] = Slot(hash: hash, value: newValue ?? -1) }
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[slot].value >= 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }
}
