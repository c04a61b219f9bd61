/// Which of several persons a page tells of by who and what it names besides.
extension Appearances {
  /// A person of so many pages is known by any of the company.
  private static let known = 10
  /// Who has so many times the pages of all others has those that tell nothing.
  private static let prevailing = 3

  private func members(of label: Label) -> [Int] { labels.indices.filter { labels[$0] == label } }

  /// Two who keep the same company are one.
  mutating func joinCompanies() {
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
  mutating func labelRest() {
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
}
