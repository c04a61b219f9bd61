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
  let pages: LinkerPages
  let offices: OfficeTable

  enum Form: UInt8 {
    case none, full, ambiguous, initials, bare
  }

  var forms: [Form]
  /// For each spelling of a person, the number of its surname.
  var surnames: [UInt32]
  /// For ambiguous names and initials, nodes of the persons that they fit.
  var fitting: [Int: [Int]] = [:]
  /// Spellings of bodies and places that are surnames of persons.
  var likeSurnames: [LikeSurname] = []
  /// Initials of surnames that only initials bear.
  var lonelyInitials: Set<Int> = []
  /// Surnames that many unrelated people bear.
  var frequentSurnames: Set<Int> = []
  /// The offices of a person, by root; and the persons of a surname who have an office of a core.
  var officesOfPerson: [Int: Set<Int>] = [:]
  var personsOfCore: [UInt64: [Int]] = [:]
  /// The person with an office of a body whose full name begins with a word, by a hash of both; -1
  /// where there are several.
  var personByFirstWord: [UInt64: Int32] = [:]
  /// The same for the heads of states and governments by the core of their office alone.
  var headByFirstWord: [UInt64: Int32] = [:]

  /// Surnames that begin with particles, which might be names with a surname: `Bin Salman`.
  private var bareWithParticles: Set<Int> = []
  var parts: NameParts
  /// Nodes for what only pages tell.
  var unknowns = UnknownPersons()

  /// What titles tell of their bearers, and what those of each person tell, by root.
  let titles: TitleEvidence
  var evidence: [Int: PersonEvidence] = [:]
  /// The persons whom one full name names on different pages, by the root of the name.
  var namesakes: [Int: Set<Int>] = [:]
  /// Spellings that spell out letters of others, with those others.
  var respelled: [Int: String] = [:]

  /// Lists of so many names tell nothing about parts of names.
  static let mostNamesOfPage = 64

  init(_ pages: LinkerPages, _ offices: OfficeTable) {
    self.pages = pages
    self.offices = offices
    forms = [Form](repeating: .none, count: pages.spellings.count)
    surnames = [UInt32](repeating: 0, count: pages.spellings.count)
    parts = NameParts(spellingCount: pages.spellings.count)
    titles = TitleEvidence(pages, offices)
  }

  mutating func link(in linkage: inout Linkage) {
    readSpelledLetters()
    for (number, bearers) in bearersOfSurnames().enumerated() {
      decide(bearers, surname: number, in: &linkage)
    }
    joinEqual(in: &linkage)
    joinParts(in: &linkage)
    joinLike(in: &linkage)
    partNamesakes(in: &linkage)
    giveOffices(&linkage)
    let initials = readPages(in: &linkage, [.ambiguous, .initials]) { linker, page, linkage in
      linker.placeNearBearers(page, in: &linkage)
    }
    placeInitials(initials, in: &linkage)
    let bare = readPages(in: &linkage, [.bare]) { linker, page, linkage in
      linker.placeBare(page, in: &linkage)
    }
    placeBare(bare, in: &linkage)
    placeSurnamesOfBodies(in: &linkage)
    unknowns.joinOffices(offices, in: &linkage)
  }

  // MARK: The whole corpus

  /// The spellings of persons by surname.
  private mutating func bearersOfSurnames() -> [[Int]] {
    var numbers: [String: Int] = [:]
    var bearers: [[Int]] = []
    /// Surnames of several words.
    var whole: Set<String> = []
    // An article may be left out: `Assad` is looked for beside `al-Assad`.
    func put(_ spelling: Int, _ surname: String) {
      // Who is called like somebody else of the page is a person of another kind of name.
      let article = LikeName.withoutArticle(surname)
      let key = pages.spellings.isNamesake(spelling) ? article + "\0" : article
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
      let text = text(of: spelling)
      if PersonName.beginsWithParticles(text) {
        withParticles.append(spelling)
      } else {
        let key = PersonName.surnameKey(of: text)
        if key.contains(" ") { whole.insert(key) }
        put(spelling, key)
      }
    }
    // `Bin Salman` is a surname where somebody is called Mohammed bin Salman.
    for spelling in withParticles {
      let key = PersonName.key(ofSurname: text(of: spelling))
      if whole.contains(key) {
        bareWithParticles.insert(spelling)
        put(spelling, key)
      } else {
        put(spelling, PersonName.surnameKey(of: text(of: spelling)))
      }
    }
    likeSurnames = (0..<pages.spellings.count).compactMap { spelling in
      guard mayBeSurname(spelling),
        let number = numbers[PersonName.surnameKey(of: pages.spellings.text(spelling))]
      else { return nil }
      return LikeSurname(spelling: spelling, surname: number)
    }
    return bearers
  }

  /// A spelling as it is compared.
  func text(of spelling: Int) -> String { respelled[spelling] ?? pages.spellings.text(spelling) }

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
        // A name without `Jr.` is a whole name, which on some pages stands for the one with it.
        let isOfGenerations = groups.allSatisfy { namesakes.groups[$0].names[0].generation != nil }
        forms[spelling] =
          isOfGenerations && name(of: spelling).generation == nil ? .full : .ambiguous
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

  func name(of spelling: Int) -> PersonName {
    let text = text(of: spelling)
    return bareWithParticles.contains(spelling) ? PersonName(bare: text) : PersonName(text)
  }

  /// Joins names of the same letters whose surnames stand elsewhere: `Kim Jong Un` and `Kim Jong-un`;
  /// and names of two words in either order, where one of them is known for a given name.
  private mutating func joinEqual(in linkage: inout Linkage) {
    var bySpelling: [UInt64: Int] = [:]
    for spelling in forms.indices where forms[spelling] == .full {
      let words = String(decoding: folded(text(of: spelling)), as: UTF8.self)
        .blankSeparated
      let isNamesake = pages.spellings.isNamesake(spelling)
      let key = nameHash(words.joined() + (isNamesake ? "\0" : ""))
      if let other = bySpelling[key] {
        linkage.join(spelling, other, from: spelling, to: other, .names)
      } else {
        bySpelling[key] = spelling
      }
    }
    for spelling in forms.indices
    where forms[spelling] == .full && !pages.spellings.isNamesake(spelling) {
      let words = String(decoding: folded(text(of: spelling)), as: UTF8.self)
        .blankSeparated
      guard words.count == 2, let other = bySpelling[nameHash(words[1] + words[0])],
        isGivenName(words[0]), !isGivenName(words[1])
      else { continue }
      linkage.join(other, spelling, from: other, to: spelling, .names)
    }
  }

  func isGivenName(_ word: Substring) -> Bool {
    Lexicon.shared.entry(for: word)?.classes.contains(.givenName) == true
  }

  /// Joins names with the longer name of which they are a part, when all pages that name both tell of
  /// one: `Gustavo Petro` and `Gustavo Petro Urrego`.
  private mutating func joinParts(in linkage: inout Linkage) {
    /// The only longer name so far, -1 where pages disagree.
    var longer: [Int: Int] = [:]
    for page in 0..<pages.count {
      let names = pages.distinctSpellings(of: page) { forms[$0] == .full }
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
}
