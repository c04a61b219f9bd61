/// Joins the spellings of persons.
///
/// Names that tell persons apart are decided once for the corpus (``Namesakes``), and which of them is
/// a part of a longer one (``NameParts``). What may be one of several is decided on each page: first
/// longer names, then initials, then bare surnames. Each names the one bearer that its page names, else
/// the one in the corpus whose office agrees; initials else the only bearer in the corpus. What is left
/// is somebody of whom only that page tells.
///
/// No decision depends on the order of the pages. Cost: linear in spellings and mentions.
struct PersonLinker {
  private let pages: LinkerPages
  private let offices: OfficeTable

  private enum Form: UInt8 {
    case none, full, ambiguous, initials, bare
  }

  private var forms: [Form]
  /// For each spelling of a person, the number of its surname.
  private var surnames: [UInt32]
  /// For ambiguous names and initials, nodes of the persons that they fit.
  private var fitting: [Int: [Int]] = [:]
  /// Initials of surnames that only initials bear.
  private var lonelyInitials: Set<Int> = []
  /// Surnames that many unrelated people bear.
  private var frequentSurnames: Set<Int> = []
  /// The offices of a person, by root; and the persons of a surname who have an office of a core.
  private var officesOfPerson: [Int: Set<Int>] = [:]
  private var personsOfCore: [UInt64: [Int]] = [:]
  /// Surnames that begin with particles, which might be names with a surname: `Bin Salman`.
  private var bareWithParticles: Set<Int> = []
  private var parts: NameParts
  /// Nodes for what only pages tell.
  private var unknowns = UnknownPersons()

  /// Lists of so many names tell nothing about parts of names.
  private static let mostNamesOfPage = 64

  init(_ pages: LinkerPages, _ offices: OfficeTable) {
    self.pages = pages
    self.offices = offices
    forms = [Form](repeating: .none, count: pages.spellings.count)
    surnames = [UInt32](repeating: 0, count: pages.spellings.count)
    parts = NameParts(spellingCount: pages.spellings.count)
  }

  mutating func link(in linkage: inout Linkage) {
    for (number, bearers) in bearersOfSurnames().enumerated() {
      decide(bearers, surname: number, in: &linkage)
    }
    joinEqual(in: &linkage)
    joinParts(in: &linkage)
    for role in pages.roles.indices where forms[Int(pages.roles[role].person)] == .full {
      let spelling = Int(pages.roles[role].person)
      give([Int(offices.officeOfRole[role])], to: linkage.root(of: spelling), of: spelling)
    }
    let initials = readPages(in: &linkage, [.ambiguous, .initials]) { linker, page, linkage in
      linker.placeNearBearers(page, in: &linkage)
    }
    placeInitials(initials, in: &linkage)
    let bare = readPages(in: &linkage, [.bare]) { linker, page, linkage in
      linker.placeBare(page, in: &linkage)
    }
    placeBare(bare, in: &linkage)
    unknowns.joinOffices(offices, in: &linkage)
  }

  // MARK: The whole corpus

  /// The spellings of persons by surname.
  private mutating func bearersOfSurnames() -> [[Int]] {
    var numbers: [String: Int] = [:]
    var bearers: [[Int]] = []
    func put(_ spelling: Int, _ key: String) {
      let number = numbers[key] ?? bearers.count
      if number == bearers.count {
        numbers[key] = number
        bearers.append([])
      }
      bearers[number].append(spelling)
      surnames[spelling] = UInt32(number)
    }
    var withParticles: [Int] = []
    for spelling in 0..<pages.spellings.count where pages.spellings.kind(spelling) == .person {
      let text = pages.spellings.text(spelling)
      if PersonName.beginsWithParticles(text) {
        withParticles.append(spelling)
      } else {
        put(spelling, PersonName.surnameKey(of: text))
      }
    }
    // `Bin Salman` is a surname where somebody is called Mohammed bin Salman.
    let known = Set(withParticles.filter { numbers[key(ofWhole: $0)] != nil })
    for spelling in withParticles {
      if known.contains(spelling) {
        bareWithParticles.insert(spelling)
        put(spelling, key(ofWhole: spelling))
      } else {
        put(spelling, PersonName.surnameKey(of: pages.spellings.text(spelling)))
      }
    }
    return bearers
  }

  private func key(ofWhole spelling: Int) -> String {
    transliterationKey(pages.spellings.text(spelling))
  }

  private mutating func decide(
    _ bearers: [Int], surname: Int, in linkage: inout Linkage
  ) {
    let spellings = bearers.map { (number: $0, name: name(of: $0)) }
    for (spelling, name) in spellings { parts.add(spelling, name) }
    let isFrequent = spellings.contains { PersonLinker.isFrequent($0.name.surname) }
    if isFrequent { frequentSurnames.insert(surname) }
    var decisions: [(Int, Namesakes.Decision)] = []
    let namesakes = Namesakes(
      spellings, isFrequent: isFrequent,
      join: { linkage.join($1, $0, from: $0, to: $1, .names) },
      decided: { decisions.append(($0, $1)) })
    func nodes(_ groups: [Int]) -> [Int] { groups.map { namesakes.groups[$0].spelling } }
    for (spelling, decision) in decisions {
      switch decision {
      case .member: forms[spelling] = .full
      case .ambiguous(_, let groups):
        forms[spelling] = .ambiguous
        fitting[spelling] = nodes(groups)
      case .initials(let groups):
        forms[spelling] = .initials
        fitting[spelling] = nodes(groups)
        if groups.count == 1, namesakes.groups[groups[0]].names[0].isInitialed {
          lonelyInitials.insert(spelling)
        }
      case .bare: forms[spelling] = .bare
      }
    }
  }

  private func name(of spelling: Int) -> PersonName {
    let text = pages.spellings.text(spelling)
    return bareWithParticles.contains(spelling) ? PersonName(bare: text) : PersonName(text)
  }

  /// Joins names of the same letters whose surnames stand elsewhere: `Kim Jong Un` and `Kim Jong-un`;
  /// and names of two words in either order, where one of them is known for a given name.
  private mutating func joinEqual(in linkage: inout Linkage) {
    var bySpelling: [UInt64: Int] = [:]
    for spelling in forms.indices where forms[spelling] == .full {
      let words = String(decoding: folded(pages.spellings.text(spelling)), as: UTF8.self)
        .split(separator: " ")
      let key = nameHash(words.joined())
      if let other = bySpelling[key] {
        linkage.join(spelling, other, from: spelling, to: other, .names)
      } else {
        bySpelling[key] = spelling
      }
    }
    for spelling in forms.indices where forms[spelling] == .full {
      let words = String(decoding: folded(pages.spellings.text(spelling)), as: UTF8.self)
        .split(separator: " ")
      guard words.count == 2, let other = bySpelling[nameHash(words[1] + words[0])],
        isGivenName(words[0]), !isGivenName(words[1])
      else { continue }
      linkage.join(other, spelling, from: other, to: spelling, .names)
    }
  }

  private func isGivenName(_ word: Substring) -> Bool {
    Lexicon.shared.entry(for: word)?.classes.contains(.givenName) == true
  }

  /// Joins names with the longer name of which they are a part, when all pages that name both tell of
  /// one: `Gustavo Petro` and `Gustavo Petro Urrego`.
  private mutating func joinParts(in linkage: inout Linkage) {
    var distinct = DistinctSpellings(count: pages.spellings.count)
    /// The only longer name so far, -1 where pages disagree.
    var longer: [Int: Int] = [:]
    for page in 0..<pages.count {
      distinct.read(page, of: pages) { forms[$0] == .full }
      let names = distinct.spellings
      guard (2...PersonLinker.mostNamesOfPage).contains(names.count) else { continue }
      for short in names where parts.count(short) >= 2 {
        let own = linkage.root(of: short)
        for long in names where parts.isPart(short, of: long) && linkage.root(of: long) != own {
          let isOther = longer[short].map {
            $0 < 0 || linkage.root(of: $0) != linkage.root(of: long)
          }
          longer[short] = isOther == true ? -1 : longer[short] ?? long
        }
      }
    }
    for (short, long) in longer.sorted(by: { $0.key < $1.key }) where long >= 0 {
      linkage.join(short, long, from: short, to: long, .part)
    }
  }

  private static func isFrequent(_ surname: String) -> Bool {
    Lexicon.shared.entry(for: surname)?.classes.contains(.surname) == true
  }

  // MARK: Offices

  private mutating func give(_ given: [Int], to person: Int, of spelling: Int) {
    for office in given where officesOfPerson[person, default: []].insert(office).inserted {
      let key = Linkage.key(Int(surnames[spelling]), offices.cores[office])
      if personsOfCore[key]?.contains(person) != true {
        personsOfCore[key, default: []].append(person)
      }
    }
  }

  /// The one person of the surname with an office that agrees with one of these; `isFitting` says
  /// whether the name does.
  private func onlyPerson(
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

  /// Whether a person has offices and none of these.
  private func contradicts(_ person: Int, _ given: [Int]) -> Bool {
    guard !given.isEmpty, let known = officesOfPerson[person], !known.isEmpty else { return false }
    return !given.contains { office in known.contains { offices.agree($0, office) } }
  }

  // MARK: Page by page

  /// A page that names persons, with those of its spellings that are left to it.
  private struct Page {
    var number: Int
    var persons: [Int]
  }

  /// A spelling that a page alone does not decide, with the offices that the page gives.
  private struct Pending {
    var page: Int
    var spelling: Int
    var offices: [Int]
  }

  /// Looks at the pages with spellings of some forms.
  /// - Returns: what `look` leaves open.
  private mutating func readPages(
    in linkage: inout Linkage, _ wanted: Set<Form>,
    _ look: (inout PersonLinker, Page, inout Linkage) -> [Int]
  ) -> [Pending] {
    var distinct = DistinctSpellings(count: pages.spellings.count)
    let isWanted = forms.map { wanted.contains($0) }
    var pending: [Pending] = []
    for page in 0..<pages.count {
      distinct.read(page, of: pages) { forms[$0] != .none }
      guard distinct.spellings.contains(where: { isWanted[$0] }) else { continue }
      let left = look(&self, Page(number: page, persons: distinct.spellings), &linkage)
      for spelling in left {
        pending.append(
          Pending(
            page: page, spelling: spelling,
            offices: offices.offices(of: spelling, page: page, in: pages)))
      }
    }
    return pending
  }

  /// The persons of a surname whom a page names by some forms: roots with a spelling of each.
  private func bearers(
    of spelling: Int, on page: Page, _ wanted: [Form], _ linkage: inout Linkage
  ) -> [(root: Int, spelling: Int)] {
    var found: [(root: Int, spelling: Int)] = []
    for other in page.persons
    where surnames[other] == surnames[spelling] && wanted.contains(forms[other]) {
      let root = linkage.root(of: linkage.node(of: other, page: page.number))
      if !found.contains(where: { $0.root == root }) { found.append((root, other)) }
    }
    return found
  }

  /// Gives names that fit several persons, and initials, to the one whom the page names.
  /// - Returns: the initials that fit nobody on the page.
  private mutating func placeNearBearers(_ page: Page, in linkage: inout Linkage) -> [Int] {
    for spelling in page.persons where forms[spelling] == .ambiguous {
      let near = fittingBearers(of: spelling, on: page, [.full], &linkage)
      guard near.count == 1 else { continue }
      place(spelling, page, near[0], .bearerOnPage, in: &linkage)
    }
    var left: [Int] = []
    for spelling in page.persons where forms[spelling] == .initials {
      if lonelyInitials.contains(spelling) {
        left.append(spelling)
        continue
      }
      let near = fittingBearers(of: spelling, on: page, [.full, .ambiguous], &linkage)
      switch near.count {
      case 0: left.append(spelling)
      case 1: place(spelling, page, near[0], .bearerOnPage, in: &linkage)
      default: placeUnknown(spelling, page: page.number, offices: [], in: &linkage)
      }
    }
    return left
  }

  private func fittingBearers(
    of spelling: Int, on page: Page, _ wanted: [Form], _ linkage: inout Linkage
  ) -> [(root: Int, spelling: Int)] {
    let fitting = (fitting[spelling] ?? []).map { linkage.root(of: $0) }
    return bearers(of: spelling, on: page, wanted, &linkage).filter { fitting.contains($0.root) }
  }

  private mutating func place(
    _ spelling: Int, _ page: Page, _ bearer: (root: Int, spelling: Int), _ reason: LinkReason,
    in linkage: inout Linkage
  ) {
    let isPlaced = linkage.place(
      spelling, page: page.number, at: bearer.root, to: bearer.spelling, reason)
    if isPlaced {
      give(
        offices.offices(of: spelling, page: page.number, in: pages),
        to: linkage.root(of: bearer.root), of: spelling)
    }
  }

  // MARK: What pages leave open

  private mutating func placeInitials(_ pending: [Pending], in linkage: inout Linkage) {
    let contradicted = contradictedInitials(pending, &linkage)
    var given: [(offices: [Int], person: Int, spelling: Int)] = []
    for entry in pending {
      let spelling = entry.spelling
      let fitting = (fitting[spelling] ?? []).map { linkage.root(of: $0) }
      let only = fitting.count == 1 ? fitting[0] : nil
      let surname = Int(surnames[spelling])
      if let only, lonelyInitials.contains(spelling), !contradicted.contains(only) {
        given.append((entry.offices, only, spelling))
        continue
      }
      var reason = LinkReason.bearerOfOffice
      var person = onlyPerson(spelling, sharing: entry.offices) { fitting.contains($0) }
      if person == nil, let only, !lonelyInitials.contains(spelling),
        !frequentSurnames.contains(surname), !contradicts(only, entry.offices)
      {
        (person, reason) = (only, .onlyBearer)
      }
      if let person {
        let isPlaced = linkage.place(
          spelling, page: entry.page, at: person, to: self.spelling(of: person, spelling), reason)
        if isPlaced { given.append((entry.offices, person, spelling)) }
      } else {
        let node = placeUnknown(
          spelling, page: entry.page, offices: entry.offices, in: &linkage)
        given.append((entry.offices, node, spelling))
      }
    }
    for entry in given {
      give(entry.offices, to: linkage.root(of: entry.person), of: entry.spelling)
    }
  }

  /// The spelling that opened the group of a root.
  private func spelling(of root: Int, _ spelling: Int) -> Int {
    root < pages.spellings.count ? root : spelling
  }

  /// Persons of whom only initials are known, and several offices that cannot be one.
  private func contradictedInitials(_ pending: [Pending], _ linkage: inout Linkage) -> Set<Int> {
    var known: [Int: Set<Int>] = [:]
    var contradicted: Set<Int> = []
    for entry in pending where lonelyInitials.contains(entry.spelling) {
      let person = linkage.root(of: entry.spelling)
      for office in entry.offices {
        if known[person]?.contains(where: { !offices.agree($0, office) }) == true {
          contradicted.insert(person)
        }
        known[person, default: []].insert(office)
      }
    }
    return contradicted
  }

  /// Gives bare surnames to the one bearer whom the page names.
  /// - Returns: those that fit nobody on the page.
  private mutating func placeBare(_ page: Page, in linkage: inout Linkage) -> [Int] {
    var left: [Int] = []
    for spelling in page.persons where forms[spelling] == .bare {
      let near = bearers(of: spelling, on: page, [.full, .ambiguous, .initials], &linkage)
      switch near.count {
      case 0:
        if let bearer = bearerOfPart(spelling, on: page, &linkage) {
          place(spelling, page, bearer, .part, in: &linkage)
        } else {
          left.append(spelling)
        }
      case 1: place(spelling, page, near[0], .bearerOnPage, in: &linkage)
      default: placeUnknown(spelling, page: page.number, offices: [], in: &linkage)
      }
    }
    return left
  }

  /// The one person of the page in whose longer name a surname stands, where nobody bears it.
  private func bearerOfPart(
    _ spelling: Int, on page: Page, _ linkage: inout Linkage
  ) -> (root: Int, spelling: Int)? {
    guard page.persons.count <= PersonLinker.mostNamesOfPage else { return nil }
    var found: (root: Int, spelling: Int)?
    for other in page.persons where forms[other] == .full && parts.isPart(spelling, of: other) {
      let root = linkage.root(of: other)
      if let found, found.root != root { return nil }
      found = found ?? (root, other)
    }
    return found
  }

  private mutating func placeBare(_ pending: [Pending], in linkage: inout Linkage) {
    for entry in pending {
      let spelling = entry.spelling
      if let person = onlyPerson(spelling, sharing: entry.offices, where: { _ in true }) {
        linkage.place(
          spelling, page: entry.page, at: person, to: self.spelling(of: person, spelling),
          .bearerOfOffice)
      } else {
        placeUnknown(spelling, page: entry.page, offices: entry.offices, in: &linkage)
      }
    }
  }

  @discardableResult
  private mutating func placeUnknown(
    _ spelling: Int, page: Int, offices: [Int], in linkage: inout Linkage
  ) -> Int {
    let name = forms[spelling] == .bare ? nil : PersonName(pages.spellings.text(spelling))
    let node = unknowns.node(
      surname: Int(surnames[spelling]), name: name, page: page, offices: offices, in: &linkage)
    linkage.place(spelling, page: page, at: node)
    return node
  }
}
