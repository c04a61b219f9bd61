/// Which of several persons a page tells of by itself: by the states, fields and seats of their offices.
extension Appearances {
  /// Seats that one holds within so many days are one person's no more.
  private static let changeOfSeat: Int32 = 30

  /// What one item gives to one person is that person's.
  private func forEachItem(_ body: ([(fact: TitleEvidence.Fact, isFormer: Bool)]) -> Void) {
    for appearance in appearances where !appearance.facts.isEmpty {
      let items = Dictionary(grouping: appearance.facts, by: \.item)
      for facts in items.values { body(facts.map { ($0.fact, $0.isFormer) }) }
    }
  }

  mutating func labelByState() {
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

  mutating func labelByField() {
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
  mutating func labelBySeat() {
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
  mutating func labelByCircle() {
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
}
