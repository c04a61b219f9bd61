/// How many persons pages tell of by what only two pages together tell: ages, unlike callings far from
/// each other, two of one name on one page.
///
/// Pages that contradict each other are of two persons; the others go to whom they have most in common
/// with, closest first. What has nothing in common with anybody goes to whom nearly all pages tell of,
/// else to one person of its own. Cost: the cube of the appearances, of which there are at most
/// ``AppearanceBonds/most``.
struct AppearanceBonds {
  typealias Appearance = Appearances.Appearance

  /// Who appears more often is known, and no closer looked at.
  static let most = 48
  /// Ages that are told of one person may differ by so many days more than the calendar allows.
  private static let vagueness: Int32 = 200
  /// People take up another calling within so many days rather than turn up elsewhere at the same time.
  private static let changeOfCalling: Int32 = 730
  /// Who has so many times the pages of all others has those that tell nothing.
  private static let prevailing = 3

  private let appearances: [Appearance]
  private var contradictions: [[Bool]] = []
  private var bonds: [[Int]] = []

  private init(_ appearances: [Appearance], isFew: Bool) {
    self.appearances = appearances
    let callings = appearances.map { appearance in
      appearance.facts.reduce(into: Fields()) { $0.formUnion($1.fact.callings) }
    }
    let count = appearances.count
    bonds = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    contradictions = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for one in 0..<count {
      for other in one + 1..<count {
        let bond = AppearanceBonds.bond(appearances[one], appearances[other])
        // What one page gives to one person is that person's.
        let isOther = AppearanceBonds.contradict(
          appearances[one], appearances[other], bond, isFew: isFew
        ) { mine, theirs in
          callings.contains { !$0.isDisjoint(with: mine) && !$0.isDisjoint(with: theirs) }
        }
        (bonds[one][other], bonds[other][one]) = (bond, bond)
        (contradictions[one][other], contradictions[other][one]) = (isOther, isOther)
      }
    }
  }

  /// For each appearance the number of a person, 0 for the one of most pages; `nil` when nothing tells
  /// of two.
  /// - Parameter isFew: whether the name stands on so few pages that callings far from each other tell
  ///   of two.
  static func persons(_ appearances: [Appearance], isFew: Bool) -> [Int]? {
    guard (2...most).contains(appearances.count) else { return nil }
    // The order of the pages decides nothing but the order of equals.
    let order = appearances.indices.sorted { isBefore(appearances[$0], appearances[$1]) }
    guard let numbers = persons(inOrder: order.map { appearances[$0] }, isFew: isFew) else {
      return nil
    }
    var result = numbers
    for (place, index) in order.enumerated() { result[index] = numbers[place] }
    return result
  }

  private static func isBefore(_ one: Appearance, _ other: Appearance) -> Bool {
    func key(_ appearance: Appearance) -> [Int64] {
      let told = appearance.facts.map { fact in
        Int64(fact.fact.callings.rawValue) << 32 | Int64(fact.fact.state) << 1
          | (fact.isFormer ? 1 : 0)
      }
      let seats = appearance.facts.map { Int64(bitPattern: $0.fact.place) }
      let topics = appearance.topics.map { Int64(bitPattern: $0) }
      return [
        Int64(appearance.days.first), Int64(appearance.birth?.first ?? 0),
        Int64(appearance.persons.count), Int64(appearance.others.count),
      ] + told.sorted() + seats.sorted() + topics.sorted()
    }
    return key(one).lexicographicallyPrecedes(key(other))
  }

  private static func persons(inOrder appearances: [Appearance], isFew: Bool) -> [Int]? {
    let bonds = AppearanceBonds(appearances, isFew: isFew)
    guard bonds.contradictions.contains(where: { $0.contains(true) }) else { return nil }
    let clusters = bonds.withRest(bonds.clusters())
    guard clusters.count > 1 else { return nil }
    let order = clusters.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    var numbers = [Int](repeating: 0, count: appearances.count)
    for (number, cluster) in order.enumerated() {
      for index in cluster { numbers[index] = number }
    }
    return numbers
  }

  // MARK: Two pages

  private static func bond(_ one: Appearance, _ other: Appearance) -> Int {
    company(one, other) + one.places.intersection(other.places).count
      + one.states.intersection(other.states).count
  }

  /// What two have in common apart from places.
  private static func company(_ one: Appearance, _ other: Appearance) -> Int {
    func shared<T>(_ key: KeyPath<Appearance, Set<T>>) -> Int {
      one[keyPath: key].intersection(other[keyPath: key]).count
    }
    return 4 * shared(\.offices) + 4 * shared(\.persons) + 2 * shared(\.others)
      + 2 * shared(\.topics) + (areOfOneAge(one, other) ? 8 : 0)
  }

  private static func contradict(
    _ one: Appearance, _ other: Appearance, _ bond: Int, isFew: Bool,
    areOnes: (Fields, Fields) -> Bool
  ) -> Bool {
    if one.page == other.page, one.isNamesake != other.isNamesake { return true }
    if fields(one).isOfOtherGender(than: fields(other)) { return true }
    if areOfOtherAge(one, other) { return one.persons.intersection(other.persons).count < 2 }
    let (mine, theirs) = (callings(one), callings(other))
    if one.isNamesake != other.isNamesake, bond < 2, mine.isDisjoint(with: theirs) { return true }
    guard isFew, areOfOneTime(one, other) else { return false }
    if mine.isUnlike(theirs) {
      if areOnes(mine, theirs) { return false }
      let isTelling = !mine.union(theirs).isDisjoint(with: .telling)
      if isTelling { return company(one, other) == 0 }
      // Many are called so, and this is no step of a career.
      let isPlain = !mine.union(theirs).isDisjoint(with: [.trade, .medicine, .military])
      let isElsewhere = company(one, other) == 0 && one.places.isDisjoint(with: other.places)
      if one.isCommon, isPlain { return isElsewhere }
      return bond == 0 && areFar(one, other)
    }
    // Two ministers of two states.
    return mine.contains(.state) && theirs.contains(.state) && bond == 0 && areFar(one, other)
  }

  private static func areOfOtherAge(_ one: Appearance, _ other: Appearance) -> Bool {
    guard let mine = one.birth, let theirs = other.birth else { return false }
    return max(mine.first, theirs.first) > min(mine.last, theirs.last) + vagueness
  }

  /// Whether the ages that both pages give are one person's.
  static func areOfOneAge(_ one: Appearance, _ other: Appearance) -> Bool {
    one.birth != nil && other.birth != nil && !areOfOtherAge(one, other)
  }

  private static func areFar(_ one: Appearance, _ other: Appearance) -> Bool {
    !one.states.isEmpty && !other.states.isEmpty && one.states.isDisjoint(with: other.states)
  }

  private static func callings(_ appearance: Appearance) -> Fields {
    appearance.facts.reduce(into: Fields()) { if !$1.isFormer { $0.formUnion($1.fact.callings) } }
  }

  private static func fields(_ appearance: Appearance) -> Fields {
    appearance.facts.reduce(into: Fields()) { $0.formUnion($1.fact.fields) }
  }

  private static func areOfOneTime(_ one: Appearance, _ other: Appearance) -> Bool {
    guard one.days.first <= one.days.last, other.days.first <= other.days.last else { return true }
    return max(one.days.first, other.days.first)
      <= min(one.days.last, other.days.last) + changeOfCalling
  }

  // MARK: All pages

  private func contradict(_ one: [Int], _ other: [Int]) -> Bool {
    one.contains { mine in other.contains { contradictions[mine][$0] } }
  }

  /// Joins the closest two that do not contradict each other until there are none.
  private func clusters() -> [[Int]] {
    var clusters = appearances.indices.map { [$0] }
    while true {
      var best: (bond: Int, one: Int, other: Int)?
      for one in clusters.indices {
        for other in clusters.indices.dropFirst(one + 1)
        where !contradict(clusters[one], clusters[other]) {
          let bond = clusters[one].reduce(0) { sum, mine in
            sum + clusters[other].reduce(0) { $0 + bonds[mine][$1] }
          }
          if bond > best?.bond ?? 0 { best = (bond, one, other) }
        }
      }
      guard let best else { return clusters }
      clusters[best.one] += clusters.remove(at: best.other)
    }
  }

  /// Joins what tells nothing with whom nearly all tell of, else with each other.
  private func withRest(_ clusters: [[Int]]) -> [[Int]] {
    let telling = clusters.filter { cluster in
      clusters.contains { contradict(cluster, $0) }
    }
    var rest = clusters.filter { cluster in !clusters.contains { contradict(cluster, $0) } }
      .flatMap(\.self)
    if rest.isEmpty { return clusters }
    var result = telling
    let total = telling.reduce(0) { $0 + $1.count }
    if let place = result.firstIndex(where: {
      $0.count >= AppearanceBonds.prevailing * (total - $0.count)
    }) {
      result[place] += rest
      rest = []
    }
    return (rest.isEmpty ? result : result + [rest]).map { $0.sorted() }
  }
}
