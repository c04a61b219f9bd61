/// How pages introduce whom they name by initials, and the only bearer of such a name: a baker from Lund and an
/// engineer in Oslo are asked about, and not joined.
extension PersonLinker {
  /// What pages say a person is, and which towns they name.
  struct Introduction {
    private(set) var words: Set<UInt64> = []
    private(set) var towns: Set<UInt32> = []

    /// Whether both are introduced, and with nothing in common.
    func isUnlike(_ other: Introduction) -> Bool {
      !words.isEmpty && !other.words.isEmpty && !towns.isEmpty && !other.towns.isEmpty
        && words.isDisjoint(with: other.words) && towns.isDisjoint(with: other.towns)
    }

    mutating func add(title: String) {
      for word in String(decoding: folded(title), as: UTF8.self).blankSeparated
      where word.utf8.count > 2 && !Lexicon.isKnown(word, .function) {
        words.insert(nameHash(word))
      }
    }

    mutating func formUnion(_ other: Introduction) {
      words.formUnion(other.words)
      towns.formUnion(other.towns)
    }

    mutating func add(towns: some Sequence<Int>) {
      self.towns.formUnion(towns.lazy.map { UInt32($0) })
    }
  }

  /// How a page introduces whom it calls by a spelling.
  private func introduction(
    page: Int, isPerson: (Int) -> Bool
  ) -> Introduction {
    var found = Introduction()
    for role in pages.roles(of: page) where isPerson(Int(pages.roles[role].person)) {
      found.add(title: pages.titles.text(Int(pages.roles[role].title)))
    }
    for calling in pages.callings(of: page) where isPerson(Int(pages.callings[calling].person)) {
      found.add(title: pages.titles.text(Int(pages.callings[calling].title)))
    }
    if found.words.isEmpty { return found }
    found.add(
      towns: pages.distinctSpellings(of: page) { spelling in
        pages.spellings.kind(spelling) == .place
          && !Lexicon.shared.isKnown(folded(pages.spellings.text(spelling))[...], .country)
      })
    return found
  }

  /// Those of the initials, by their place, that are introduced as somebody else than the only person whom they
  /// fit. Cost: linear in the pages, where initials are introduced.
  func unlikeInitials(_ pending: [Pending], _ linkage: inout Linkage) -> Set<Int> {
    var mine: [(entry: Int, person: Int, told: Introduction)] = []
    for (entry, left) in pending.enumerated() where !lonelyInitials.contains(left.spelling) {
      guard let fitting = fitting[left.spelling], fitting.count == 1 else { continue }
      let told = introduction(page: left.page) { $0 == left.spelling }
      if !told.words.isEmpty, !told.towns.isEmpty {
        mine.append((entry, linkage.root(of: fitting[0]), told))
      }
    }
    if mine.isEmpty { return [] }
    var theirs: [Int: Introduction] = [:]
    for entry in mine { theirs[entry.person] = Introduction() }
    for page in 0..<pages.count {
      let named = pages.distinctSpellings(of: page) { forms[$0] == .full }
      for spelling in named {
        let person = linkage.root(of: spelling)
        guard theirs[person] != nil else { continue }
        let told = introduction(page: page) { $0 == spelling }
        theirs[person]?.formUnion(told)
      }
    }
    return Set(
      mine.lazy.filter { entry in
        theirs[entry.person].map { entry.told.isUnlike($0) } == true
      }.map(\.entry))
  }
}
