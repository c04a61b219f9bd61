import CWorldFacts

/// The fields in which people are known for what they do.
struct Fields: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let sport = Fields(rawValue: 1 << 0)
  static let arts = Fields(rawValue: 1 << 1)
  static let faith = Fields(rawValue: 1 << 2)
  static let science = Fields(rawValue: 1 << 3)
  static let state = Fields(rawValue: 1 << 4)
  /// An office of a state where its title names the state.
  static let stateOf = Fields(rawValue: 1 << 5)
  /// An office of which a place has one.
  static let seat = Fields(rawValue: 1 << 6)
  /// Whoever holds it is of another state than the title may name.
  static let abroad = Fields(rawValue: 1 << 7)

  static let law = Fields(rawValue: 1 << 8)
  static let space = Fields(rawValue: 1 << 9)

  static let military = Fields(rawValue: 1 << 10)
  static let medicine = Fields(rawValue: 1 << 11)
  static let business = Fields(rawValue: 1 << 12)
  static let teaching = Fields(rawValue: 1 << 13)
  /// What people earn a living by without being known for it: `baker`, `bus driver`.
  static let trade = Fields(rawValue: 1 << 14)
  /// Offices of a town.
  static let local = Fields(rawValue: 1 << 15)

  /// Forms of address, which tell who is a man or a woman.
  static let man = Fields(rawValue: 1 << 16)
  static let woman = Fields(rawValue: 1 << 17)

  /// Fields in which people also are who are known for something else.
  static let trades: Fields = [.military, .medicine, .business, .teaching, .trade, .local]
  /// What scholars do.
  private static let learned: Fields = [.science, .teaching, .medicine]

  /// The fields proper.
  static let all: Fields = [.sport, .arts, .faith, .science, .state, .law, .space]
  static let genders: Fields = [.man, .woman]
  /// Whoever is known in one of these is hardly known in another field.
  static let telling: Fields = [.sport, .arts]

  fileprivate static let byName: [String: Fields] = [
    "sport": .sport, "arts": .arts, "faith": .faith, "science": .science, "state": .state,
    "state-of": .stateOf, "law": .law,
    "space": .space, "military": .military, "medicine": .medicine, "business": .business,
    "teaching": .teaching, "trade": .trade, "local": .local, "seat": .seat, "abroad": .abroad,
    "man": .man, "woman": .woman, "none": [],
  ]

  /// The gender of which they tell; `nil` where they tell of none or both.
  var gender: Fields? {
    let found = intersection(.genders)
    return found == .man || found == .woman ? found : nil
  }

  /// Whether they tell of a man and a woman.
  func isOfOtherGender(than other: Fields) -> Bool {
    guard let gender, let theirs = other.gender else { return false }
    return gender != theirs
  }

  /// Whether one person is hardly known in both.
  func contradicts(_ other: Fields) -> Bool {
    if isOfOtherGender(than: other) { return true }
    let (mine, theirs) = (intersection(.all), other.intersection(.all))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
      && mine.union(theirs).mayBeTwo
  }

  /// Whether they have nothing in common, trades among them: which tells of two persons only where all
  /// else does.
  func isUnlike(_ other: Fields) -> Bool {
    func broad(_ fields: Fields) -> Fields {
      let found = fields.intersection(Fields.all.union(.trades))
      return found.isDisjoint(with: .learned) ? found : found.union(.learned)
    }
    let (mine, theirs) = (broad(self), broad(other))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  /// Whether one person is hardly known in all of these.
  var mayBeTwo: Bool {
    let fields = intersection(.all)
    if !fields.isDisjoint(with: .telling), !fields.subtracting(.telling).isEmpty { return true }
    return fields.isSuperset(of: [.law, .space])
  }
}

/// The words for what people do, as callings.tsv gives them.
struct Callings: Sendable {
  static let shared = Callings()

  private var fields: [UInt64: Fields] = [:]
  /// Who judges games and plays none, as single words.
  private var judges: Set<UInt64> = []
  /// The most words that a calling has.
  private(set) var longest = 1

  private init() {
    forEachLine(of: world_facts_callings()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      if columns.count == 2, columns[0].elementsEqual("judging".utf8) {
        let words = columns[1].split(separator: UInt8(ascii: "|"))
        judges.formUnion(words.map { Lexicon.hash(ArraySlice($0)) })
      }
      guard columns.count == 2,
        let field = Fields.byName[String(decoding: columns[0], as: UTF8.self)]
      else { return }
      for phrase in columns[1].split(separator: UInt8(ascii: "|")) {
        longest = max(longest, phrase.count { $0 == UInt8(ascii: " ") } + 1)
        fields[Lexicon.hash(ArraySlice(phrase)), default: []].formUnion(field)
      }
    }
  }

  /// The fields of a calling in look-up spelling; `nil` for words that are none.
  func fields(of calling: ArraySlice<UInt8>) -> Fields? { fields[Lexicon.hash(calling)] }

  /// The same by the hash of that spelling.
  func fields(hash: UInt64) -> Fields? { fields[hash] }

  /// Whether a title, in look-up spelling, is that of who judges games.
  func isJudgeOfGames(_ words: [Substring]) -> Bool {
    words.contains { judges.contains(Lexicon.hash(Array($0.utf8)[...])) }
  }

  /// What the words of a title, in look-up spelling, tell. Of callings inside others the longer
  /// counts: a `goodwill ambassador` is none of a state.
  func fields(ofTitle words: [Substring]) -> Fields {
    var found: Fields = []
    var start = 0
    while start < words.count {
      var (next, known) = (start + 1, Fields())
      forEachPhrase(in: words[start...].prefix(longest)) { end, hash in
        guard let fields = fields[hash] else { return }
        (next, known) = (end, fields)
      }
      found.formUnion(known)
      start = next
    }
    return found
  }
}

/// Calls `body` for the first word, the first two and so on, with their end and the hash by which the
/// ``Lexicon`` knows them; the words are in look-up spelling. Cost: linear in the bytes.
func forEachPhrase(in words: ArraySlice<Substring>, _ body: (_ end: Int, _ hash: UInt64) -> Void) {
  var hash = Lexicon.emptyHash
  for index in words.indices {
    if index > words.startIndex { hash = Lexicon.extended(hash, by: UInt8(ascii: " ")) }
    for byte in words[index].utf8 { hash = Lexicon.extended(hash, by: byte) }
    body(index + 1, hash)
  }
}
