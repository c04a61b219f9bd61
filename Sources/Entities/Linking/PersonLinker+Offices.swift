/// Whom offices tell of.
extension PersonLinker {
  private static func key(firstWord: some StringProtocol, office: Int) -> UInt64 {
    nameHash("\(transliterationKey(firstWord))|\(office)")
  }

  mutating func giveOffices(_ linkage: inout Linkage) {
    for page in 0..<pages.count {
      for role in pages.roles(of: page) where forms[Int(pages.roles[role].person)] == .full {
        let spelling = Int(pages.roles[role].person)
        let person = linkage.root(of: linkage.node(of: spelling, page: page))
        give([Int(offices.officeOfRole[role])], to: person, of: spelling)
      }
    }
  }

  mutating func give(_ given: [Int], to person: Int, of spelling: Int) {
    for office in given where officesOfPerson[person, default: []].insert(office).inserted {
      let key = Linkage.key(Int(surnames[spelling]), offices.cores[office])
      if personsOfCore[key]?.contains(person) != true {
        personsOfCore[key, default: []].append(person)
      }
      guard forms[spelling] == .full, let first = text(of: spelling).blankSeparated.first else {
        continue
      }
      func note(_ office: Int, in persons: inout [UInt64: Int32]) {
        let key = PersonLinker.key(firstWord: first, office: office)
        let known = persons[key] ?? Int32(person)
        persons[key] = known == Int32(person) ? known : -1
      }
      if !offices.names[office].bodies.isEmpty { note(office, in: &personByFirstWord) }
      if offices.isOfHeadOfState(office) { note(offices.cores[office], in: &headByFirstWord) }
    }
  }

  /// The one person of the surname with an office that agrees with one of these; `isFitting` says
  /// whether the name does.
  func onlyPerson(
    _ spelling: Int, sharing given: [Int], where isFitting: (Int) -> Bool
  ) -> Int? {
    var found: Int?
    for office in given {
      let key = Linkage.key(Int(surnames[spelling]), offices.cores[office])
      for person in personsOfCore[key] ?? [] where person != found && isFitting(person) {
        guard officesOfPerson[person]?.contains(where: { offices.agree($0, office) }) == true
        else { continue }
        if found != nil { return nil }
        found = person
      }
    }
    return found
  }

  /// The one person whose full name begins with the word that a spelling is, and who holds one of these
  /// offices of the same body: `Chinese President Xi` is Xi Jinping, President of China.
  func onlyPerson(
    beginningWith spelling: Int, word: String? = nil, holding given: [Int]
  ) -> Int? {
    let word = word ?? text(of: spelling)
    let found = Set(
      given.compactMap { personByFirstWord[PersonLinker.key(firstWord: word, office: $0)] })
    if found.count == 1 { return found.first.flatMap { $0 < 0 ? nil : Int($0) } }
    // `Prime Minister Anutin`, unless somebody is called so by the surname.
    guard found.isEmpty, !isFrequent(bare: spelling, asSurname: true) else { return nil }
    let heads = Set(
      given.filter { offices.isOfHeadOfState($0) }.compactMap { office in
        headByFirstWord[PersonLinker.key(firstWord: word, office: offices.cores[office])]
      })
    guard heads.count == 1, let head = heads.first, head >= 0,
      officesOfPerson[Int(head)]?.contains(where: { mine in
        given.contains { offices.agree(mine, $0) }
      }) == true
    else { return nil }
    return Int(head)
  }

  /// Whether a person has offices and none of these.
  func contradicts(_ person: Int, _ given: [Int]) -> Bool {
    guard !given.isEmpty, let known = officesOfPerson[person], !known.isEmpty else { return false }
    return !given.contains { office in known.contains { offices.agree($0, office) } }
  }
}
