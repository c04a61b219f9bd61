/// What pages tell of persons of one name, for finding out how many they are.
///
/// Pages that give offices of different states, or callings in fields that nobody shares, tell of
/// two, unless a page gives both to one or both keep the same company. What a page without any
/// evidence tells goes to the one whose company or office it has, else to whom nearly all pages tell
/// of. No decision depends on the order of the pages. Cost: linear in the appearances and their
/// companions, and pairwise in the persons that are found, which are few.
struct Appearances {
  /// What one page tells.
  struct Appearance {
    var page: Int
    /// What its titles tell, with the items in which they stand.
    var facts: [(item: Int32, fact: TitleEvidence.Fact, isFormer: Bool)] = []
    /// Offices of ``OfficeTable`` that name their body.
    var offices: Set<Int> = []
    /// Other persons of the page, who are named in full.
    var persons: Set<UInt32> = []
    /// Bodies, events and documents of the page.
    var others: Set<UInt32> = []
    /// Places of the page, and hashes of the words of all offices and callings; only for names that
    /// many people have.
    var places: Set<UInt32> = []
    var words: Set<UInt64> = []
    /// The same without nouns for offices, of which everybody has some.
    var topics: Set<UInt64> = []
    /// The states that the page names, or tells of by their cities; as rarely.
    var states: Set<UInt16> = []
    /// When the person was born: the first and last possible day.
    var birth: (first: Int32, last: Int32)?
    /// Whether the page names somebody else of that name before, and what they are joined by.
    var isNamesake = false
    var root = 0
    /// Whether many people are called so.
    var isCommon = false
    /// When the page appeared.
    var days: (first: Int32, last: Int32) = (Int32.max, Int32.min)
  }

  /// What a page says of which of several persons it tells.
  private enum Label: Hashable, Comparable {
    /// A state, and a group of fields where its bearers are in several.
    case state(UInt16, UInt16)
    case field(UInt16)
    case place(UInt64)
    /// The least hash of the words of their offices.
    case circle(UInt64)
  }

  private let appearances: [Appearance]
  private var labels: [Label?]
  /// All fields in which the bearers of a label are, or were.
  private var fieldsOfLabel: [Label: Fields] = [:]
  /// Groups of fields that one item gives to one person.
  private var sameGroup = Alias<UInt16>()

  /// Seats that one holds within so many days are one person's no more.
  private static let changeOfSeat: Int32 = 30
  /// A person of so many pages is known by any of the company.
  private static let known = 10
  /// Who has so many times the pages of all others has those that tell nothing.
  private static let prevailing = 3

  private init(_ appearances: [Appearance]) {
    self.appearances = appearances
    labels = [Label?](repeating: nil, count: appearances.count)
  }

  /// For each appearance the number of a person, 0 for the one of most pages, 1 for the next; `nil`
  /// when nothing tells of two.
  /// - Parameter isCommon: whether many people are called so, and nothing in common is enough to
  ///   tell of two.
  /// - Parameter isFew: whether the name is on few pages, so that unlike callings in unlike places tell
  ///   of two.
  static func persons(
    _ appearances: [Appearance], isCommon: Bool = false, isFew: Bool = false
  ) -> [Int]? {
    let labelled = labelledPersons(appearances, isCommon: isCommon)
    let persons = labelled ?? [Int](repeating: 0, count: appearances.count)
    var numbers: [Int]?
    var next = (persons.max() ?? 0) + 1
    for person in 0..<next {
      let own = appearances.indices.filter { persons[$0] == person }
      guard let parts = AppearanceBonds.persons(own.map { appearances[$0] }, isFew: isFew) else {
        continue
      }
      for (index, part) in zip(own, parts) where part > 0 {
        numbers = numbers ?? persons
        numbers?[index] = next + part - 1
      }
      next += parts.max() ?? 0
    }
    return numbers ?? labelled
  }

  /// The persons of whom labels tell.
  private static func labelledPersons(_ appearances: [Appearance], isCommon: Bool) -> [Int]? {
    var found = Appearances(appearances)
    found.labelByState()
    found.labelByField()
    if Set(found.labels.compactMap(\.self)).count < 2 { found.labelBySeat() }
    if isCommon, Set(found.labels.compactMap(\.self)).count < 2 { found.labelByCircle() }
    found.joinCompanies()
    guard Set(found.labels.compactMap(\.self)).count > 1 else { return nil }
    found.labelRest()
    return found.numbers
  }

  // MARK: Evidence

  /// What one item gives to one person is that person's.
  private func forEachItem(_ body: ([(fact: TitleEvidence.Fact, isFormer: Bool)]) -> Void) {
    for appearance in appearances where !appearance.facts.isEmpty {
      let items = Dictionary(grouping: appearance.facts, by: \.item)
      for facts in items.values { body(facts.map { ($0.fact, $0.isFormer) }) }
    }
  }

  private mutating func labelByState() {
    var (same, sameGroup) = (Alias<UInt16>(), Alias<UInt16>())
    forEachItem { facts in
      let states = facts.map(\.fact.state).filter { $0 != 0 }
      for state in states.dropFirst() { same.join(states[0], state) }
      let groups = facts.flatMap { Appearances.groups($0.fact.fields) }
      for group in groups.dropFirst() { sameGroup.join(groups[0], group) }
    }
    self.sameGroup = sameGroup
    let states = appearances.map { appearance -> UInt16 in
      let states = Set(appearance.facts.map(\.fact.state).filter { $0 != 0 }.map { same[$0] })
      return states.count == 1 ? states.first ?? 0 : 0
    }
    var groups: [UInt16: Set<UInt16>] = [:]
    for (index, state) in states.enumerated() where state != 0 {
      groups[state, default: []].formUnion(self.groups(now: appearances[index]))
    }
    for (index, state) in states.enumerated() where state != 0 {
      var group: UInt16 = 0
      if let all = groups[state], all.count > 1 {
        let own = self.groups(now: appearances[index])
        guard own.count == 1, let only = own.first else { continue }
        group = only
      }
      labels[index] = .state(state, group)
      for fact in appearances[index].facts {
        fieldsOfLabel[.state(state, group), default: []].formUnion(fact.fact.fields)
      }
    }
  }

  /// Sport, arts, and whatever else there is.
  private static func groups(_ fields: Fields) -> [UInt16] {
    let telling = fields.intersection(.telling)
    let others = fields.intersection(Fields.all.subtracting(.telling))
    return [Fields.sport, .arts].filter { telling.contains($0) }.map { UInt16($0.rawValue) }
      + (others.isEmpty ? [] : [UInt16(Fields.state.rawValue)])
  }

  /// The groups of fields in which the person of a page is known.
  private func groups(now appearance: Appearance) -> Set<UInt16> {
    Set(
      appearance.facts.filter { !$0.isFormer }.flatMap { Appearances.groups($0.fact.fields) }
        .map { sameGroup[$0] })
  }

  private mutating func labelByField() {
    let states = Set(labels.compactMap(\.self)).sorted()
    for (index, appearance) in appearances.enumerated() where labels[index] == nil {
      if appearance.facts.contains(where: { $0.fact.state != 0 }) { continue }
      let groups = groups(now: appearance)
      guard groups.count == 1, let group = groups.first else { continue }
      let fields = appearance.facts.reduce(into: Fields()) { $0.formUnion($1.fact.fields) }
      let alike = states.filter { label in
        !Set(Appearances.groups(fieldsOfLabel[label, default: []]).map { sameGroup[$0] })
          .isDisjoint(with: groups)
      }
      let fitting = states.filter { !fieldsOfLabel[$0, default: []].contradicts(fields) }
      if alike.count == 1 {
        labels[index] = alike[0]
      } else if alike.isEmpty, fitting.count == 1 {
        labels[index] = fitting[0]
      } else if alike.isEmpty, fitting.isEmpty {
        labels[index] = .field(group)
      }
    }
  }

  /// Two mayors of two cities at a time.
  private mutating func labelBySeat() {
    var same = Alias<UInt64>()
    var terms: [UInt64: [UInt64: (first: Int32, last: Int32)]] = [:]
    forEachItem { facts in
      let places = facts.map(\.fact.place).filter { $0 != 0 }
      for place in places.dropFirst() { same.join(places[0], place) }
    }
    for appearance in appearances where appearance.days.first <= appearance.days.last {
      for fact in appearance.facts where fact.fact.seat != 0 && !fact.isFormer {
        let place = same[fact.fact.place]
        let known = terms[fact.fact.seat]?[place] ?? (Int32.max, Int32.min)
        terms[fact.fact.seat, default: [:]][place] = (
          min(known.0, appearance.days.first), max(known.1, appearance.days.last)
        )
      }
    }
    func isShared(_ places: [UInt64: (first: Int32, last: Int32)]) -> Bool {
      let terms = places.values.sorted { $0 < $1 }
      return zip(terms, terms.dropFirst()).contains {
        $1.first <= $0.last.addingReportingOverflow(Appearances.changeOfSeat).partialValue
      }
    }
    guard let seat = terms.filter({ isShared($0.value) }).keys.min() else { return }
    for (index, appearance) in appearances.enumerated() {
      let places = Set(
        appearance.facts.filter { $0.fact.seat == seat && !$0.isFormer }
          .map { same[$0.fact.place] })
      if places.count == 1, let place = places.first { labels[index] = .place(place) }
    }
  }

  /// Pages of people with other offices that share nobody, no body, no place and no word of an office.
  private mutating func labelByCircle() {
    var same = Alias<Int>()
    var firsts: [UInt64: Int] = [:]
    func share(_ keys: some Sequence<UInt64>, _ kind: UInt64, _ index: Int) {
      for key in keys {
        let key = (key ^ kind) &* 0x9E37_79B9_7F4A_7C15
        if let first = firsts[key] { same.join(first, index) } else { firsts[key] = index }
      }
    }
    for (index, appearance) in appearances.enumerated() {
      share(appearance.persons.lazy.map(UInt64.init), 1 << 40, index)
      share(appearance.others.lazy.map(UInt64.init), 2 << 40, index)
      share(appearance.places.lazy.map(UInt64.init), 3 << 40, index)
      share(appearance.words, 4 << 40, index)
    }
    var circles: [Int: UInt64] = [:]
    for (index, appearance) in appearances.enumerated() {
      guard let least = appearance.words.min() else { continue }
      circles[same[index]] = min(circles[same[index]] ?? least, least)
    }
    guard circles.count > 1 else { return }
    labels = labels.indices.map { circles[same[$0]].map { .circle($0) } }
  }

  // MARK: Company

  private func members(of label: Label) -> [Int] { labels.indices.filter { labels[$0] == label } }

  /// Two who keep the same company are one.
  private mutating func joinCompanies() {
    let all = Set(labels.compactMap(\.self)).sorted()
    guard all.count > 1 else { return }
    let companies = all.map { label in
      members(of: label).reduce(into: Set<UInt32>()) { $0.formUnion(appearances[$1].persons) }
    }
    let counts = all.map { members(of: $0).count }
    var same = Alias<Int>()
    for one in all.indices {
      for other in all.indices.dropFirst(one + 1) {
        let isKnown = max(counts[one], counts[other]) >= Appearances.known
        let shared = companies[one].intersection(companies[other]).count
        if shared >= (isKnown ? 1 : 2) { same.join(one, other) }
      }
    }
    let place = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
    labels = labels.map { label in label.flatMap { place[$0] }.map { all[same[$0]] } }
  }

  /// Gives what tells nothing to the one whose company or office it has.
  private mutating func labelRest() {
    let all = Set(labels.compactMap(\.self)).sorted()
    var counts: [Label: Int] = [:]
    for case let label? in labels { counts[label, default: 0] += 1 }
    let companies = all.map { label -> (Set<UInt32>, Set<UInt32>, Set<Int>) in
      members(of: label).reduce(into: ([], [], [])) { known, index in
        known.0.formUnion(appearances[index].persons)
        known.1.formUnion(appearances[index].others)
        known.2.formUnion(appearances[index].offices)
      }
    }
    let prevailing = all.first { label in
      let mine = counts[label] ?? 0
      return mine >= Appearances.prevailing * (counts.values.reduce(0, +) - mine)
    }
    let told = labels
    for index in labels.indices where labels[index] == nil {
      let own = appearances[index]
      let ofAge = all.filter { label in
        labels.indices.contains {
          told[$0] == label && AppearanceBonds.areOfOneAge(appearances[$0], own)
        }
      }
      if ofAge.count == 1 {
        labels[index] = ofAge[0]
        continue
      }
      let near = all.indices.filter { label in
        !companies[label].0.isDisjoint(with: own.persons)
          || !companies[label].2.isDisjoint(with: own.offices)
      }
      let far =
        near.isEmpty
        ? all.indices.filter { !companies[$0].1.isDisjoint(with: own.others) } : near
      labels[index] = far.count == 1 ? all[far[0]] : prevailing
    }
  }

  /// The persons by falling number of pages; those that tell nothing are one of them.
  private var numbers: [Int] {
    var counts: [Label?: Int] = [:]
    for label in labels { counts[label, default: 0] += 1 }
    let order = counts.keys.sorted { one, other in
      let (left, right) = (counts[one] ?? 0, counts[other] ?? 0)
      if left != right { return left > right }
      guard let one, let other else { return one != nil }
      return one < other
    }
    let place = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    return labels.map { place[$0] ?? 0 }
  }
}

/// Which of some values stand for the same, each class called by its least.
private struct Alias<Value: Hashable & Comparable> {
  private var parents: [Value: Value] = [:]

  subscript(value: Value) -> Value {
    var value = value
    while let parent = parents[value] { value = parent }
    return value
  }

  mutating func join(_ one: Value, _ other: Value) {
    let (left, right) = (self[one], self[other])
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
