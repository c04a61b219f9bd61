/// What titles tell of who their bearers are: fields, states, seats.
///
/// Cost: titles are taken apart once each.
struct TitleEvidence {
  /// What one title tells.
  struct Fact: Hashable {
    var fields: Fields = []
    /// Fields, trades among them.
    var callings: Fields = []
    /// A state of ``States``; 0 for none.
    var state: UInt16 = 0
    /// The office of which a place has one, and that place; 0 for none.
    var seat: UInt64 = 0
    var place: UInt64 = 0

    var isEmpty: Bool { callings.isEmpty && fields.isEmpty && state == 0 && seat == 0 }
    /// Whether its title names where its bearer is sent.
    var isAbroad = false
  }

  /// By title of ``LinkerPages/titles``.
  private let facts: [Fact]

  init(_ pages: borrowing LinkerPages, _ offices: OfficeTable) {
    var officeOfTitle = [Int32](repeating: -1, count: pages.titles.count)
    for (index, role) in pages.roles.enumerated() {
      officeOfTitle[Int(role.title)] = Int32(offices.officeOfRole[index])
    }
    facts = (0..<pages.titles.count).map { title in
      let office = officeOfTitle[title]
      return TitleEvidence.fact(
        pages.titles.text(title), office < 0 ? nil : offices.names[Int(office)])
    }
  }

  private static func fact(_ title: String, _ office: OfficeName?) -> Fact {
    let plain = title.replacing("\u{2019}s ", with: " ").replacing("'s ", with: " ")
    let key = String(decoding: folded(plain), as: UTF8.self)
    let words = key.blankSeparated
    var fact = Fact()
    var fields = Callings.shared.fields(ofTitle: words)
    if fields.isEmpty { return fact }
    fact.isAbroad = fields.contains(.abroad)
    if !fact.isAbroad { fact.state = States.shared.state(ofTitle: words) }
    if fields.contains(.stateOf), fact.state != 0 { fields.insert(.state) }
    if fields.isDisjoint(with: .all) { fact.state = 0 }
    if fields.contains(.seat), let office, !office.bodies.isEmpty,
      office.bodies.allSatisfy({ $0.hasPrefix(BodyResolver.placePrefix) })
    {
      fact.seat = nameHash(office.core.joined(separator: " "))
      fact.place = nameHash(office.bodies.joined(separator: "|"))
    } else if fields.contains(.seat), let start = words.firstIndex(of: "of"),
      start + 1 < words.count, office?.bodies.isEmpty != false
    {
      // Of a town that no list has.
      fact.seat = nameHash(words[..<start].suffix(1).joined())
      fact.place = nameHash(words[(start + 1)...].joined(separator: " "))
    }
    fact.fields = fields.intersection(Fields.all.union(.genders))
    fact.callings = fields.intersection(Fields.all.union(.trades))
    return fact
  }

  /// What a title tells.
  subscript(title: UInt32) -> Fact { facts[Int(title)] }
}

/// All that the titles of one person tell, on all pages or on one.
struct PersonEvidence {
  /// Fields in which the person is, or was.
  private(set) var fields: Fields = []
  /// The same with trades, where titles tell of several that have nothing in common.
  private(set) var callings: Fields = []
  /// Or of several offices of states.
  private(set) var isOfUnlikeCallings = false
  private(set) var states: Set<UInt16> = []
  private(set) var seats: [UInt64: Set<UInt64>] = [:]
  /// Whether there may be two persons in it.
  private(set) var isContradictory = false

  var isEmpty: Bool { fields.isEmpty && states.isEmpty && seats.isEmpty }

  mutating func add(_ fact: TitleEvidence.Fact) {
    if fields.contradicts(fact.fields) { isContradictory = true }
    fields.formUnion(fact.fields)
    if callings.isUnlike(fact.callings)
      || fact.callings.contains(.state) && callings.contains(.state)
    {
      isOfUnlikeCallings = true
    }
    callings.formUnion(fact.callings)
    if fact.state != 0 {
      states.insert(fact.state)
      if states.count > 1 { isContradictory = true }
    }
    if fact.seat != 0 {
      seats[fact.seat, default: []].insert(fact.place)
      if let places = seats[fact.seat], places.count > 1 { isContradictory = true }
    }
    // Who is known in a telling field and in another may be two.
    if fields.mayBeTwo { isContradictory = true }
  }

  /// Whether one person is hardly both.
  func contradicts(_ other: PersonEvidence) -> Bool {
    fields.contradicts(other.fields)
      || !states.isEmpty && !other.states.isEmpty && states.isDisjoint(with: other.states)
  }
}
