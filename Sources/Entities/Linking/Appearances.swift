/// What pages tell of persons of one name, for finding out how many they are.
///
/// Pages that give offices of different states, or callings in fields that nobody shares, tell of
/// two, unless a page gives both to one or both keep the same company. What a page without any
/// evidence tells goes to the one whose company or office it has, else to whom nearly all pages tell
/// of. No decision depends on the order of the pages. Cost: linear in the appearances and their
/// companions, and pairwise in the persons that are found, which are few.
struct Appearances {
  /// What a page says of which of several persons it tells.
  enum Label: Hashable, Comparable {
    /// A state, and a group of fields where its bearers are in several.
    case state(UInt16, UInt16)
    case field(UInt16)
    case place(UInt64)
    /// The least hash of the words of their offices.
    case circle(UInt64)
  }

  let appearances: [Appearance]
  /// What each of them says, as far as that is known.
  var labels: [Label?]
  /// All fields in which the bearers of a label are, or were.
  var fieldsOfLabel: [Label: Fields] = [:]
  /// Groups of fields that one item gives to one person.
  var sameGroup = Alias<UInt16>()

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
