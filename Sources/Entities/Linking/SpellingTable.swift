/// Spellings of names, each kept once under a number that counts from 0.
///
/// A name under which a page names a second person is a spelling of its own with the same text.
///
/// Storage: the bytes of all, one after the other, with a 0 behind a second person's; 5 bytes each for
/// kind and end; and a table of numbers by hash (FNV-1a, linear probing, at most half full). Cost: finding or adding one is a hash
/// of it and usually one comparison.
struct SpellingTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var kinds: [EntityKind] = []
  /// Number plus one; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 8)

  /// How many there are.
  var count: Int { ends.count }

  /// The number of a spelling, which is added if it is new.
  mutating func number(of text: String, _ kind: EntityKind) -> Int {
    var text = text
    return text.withUTF8 { number(of: $0, kind) }
  }

  /// The number of a spelling that names somebody else who is called so.
  mutating func number(ofNamesake text: String, _ kind: EntityKind) -> Int {
    number(of: text + "\0", kind)
  }

  private mutating func number(of text: UnsafeBufferPointer<UInt8>, _ kind: EntityKind) -> Int {
    let slot = slot(of: text, kind)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    kinds.append(kind)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The numbers of all spellings of another table, in their order; new ones are added.
  mutating func numbers(of other: SpellingTable) -> [UInt32] {
    other.bytes.withUnsafeBufferPointer { bytes in
      (0..<other.count).map { spelling in
        let text = UnsafeBufferPointer(rebasing: bytes[other.range(spelling)])
        return UInt32(number(of: text, other.kinds[spelling]))
      }
    }
  }

  /// The number of a spelling, if it is there.
  func find(_ text: String, _ kind: EntityKind) -> Int? {
    var text = text
    let number = text.withUTF8 { slots[slot(of: $0, kind)] }
    return number == 0 ? nil : Int(number) - 1
  }

  /// The text of a spelling.
  func text(_ number: Int) -> String {
    let range = range(number)
    let end = isNamesake(number) ? range.upperBound - 1 : range.upperBound
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  /// Whether it names somebody who is called like whom the same text without this names.
  func isNamesake(_ number: Int) -> Bool {
    let end = Int(ends[number])
    return end > 0 && bytes[end - 1] == 0 && !range(number).isEmpty
  }

  /// How many bytes a spelling has.
  func length(_ number: Int) -> Int { range(number).count - (isNamesake(number) ? 1 : 0) }

  /// Whether one spelling stands before another in the order of strings; `nil` when they are equal.
  func isBefore(_ one: Int, _ other: Int) -> Bool? {
    let order = bytes.withUnsafeBufferPointer { bytes -> Bool?? in
      let a = UnsafeBufferPointer(rebasing: bytes[range(one)])
      let b = UnsafeBufferPointer(rebasing: bytes[range(other)])
      // Other letters may be written in several ways.
      if (a.reduce(0) { $0 | $1 } | b.reduce(0) { $0 | $1 }) >= 0x80 { return nil }
      for (left, right) in zip(a, b) where left != right { return left < right }
      return .some(a.count == b.count ? nil : a.count < b.count)
    }
    if let order { return order }
    let (left, right) = (text(one), text(other))
    return left == right ? nil : left < right
  }

  /// What a spelling names.
  func kind(_ number: Int) -> EntityKind { kinds[number] }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// Where a spelling stands in the table, or the free place where it belongs.
  private func slot(of text: UnsafeBufferPointer<UInt8>, _ kind: EntityKind) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: SpellingTable.hash(text, kind)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let range = range(number)
      if range.count == text.count, kinds[number] == kind, bytes[range].elementsEqual(text) {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ kind: EntityKind) -> UInt64 {
    var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(kind.hashSeed)
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      let hash = bytes[range(number)].withUnsafeBufferPointer {
        SpellingTable.hash($0, kinds[number])
      }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}

extension EntityKind {
  fileprivate var hashSeed: UInt8 {
    switch self {
    case .person: 1
    case .organisation: 2
    case .place: 3
    case .event: 4
    case .document: 5
    }
  }
}
