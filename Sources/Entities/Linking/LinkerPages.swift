import Chronology
import TextCore

/// The pages of a corpus as the linker keeps them: numbers of spellings instead of names.
///
/// Storage: 12 bytes a page, some 2 a mention, 4 a dateline, 8 a definition of an acronym, 12 a calling and an age, and
/// each spelling once; beside its ``RoleTable``.
struct LinkerPages: Sendable {
  /// That a page explains an acronym, both as spellings.
  struct Definition: Hashable, Sendable {
    var short: UInt32
    var long: UInt32
  }

  /// What a page says that a person does for a living.
  struct CallingRow: Sendable {
    /// The spelling of the person.
    var person: UInt32
    /// A number of ``LinkerPages/titles``.
    var title: UInt32
    /// The item, -1 for boilerplate.
    var item: Int32
  }

  /// When a person was born, as a page tells it.
  struct Birth: Sendable {
    /// The spelling of the person.
    var person: UInt32
    /// The first and last possible day, as numbers.
    var first: Int32
    var last: Int32
  }

  /// Two spellings of persons whom a page tells apart.
  struct Apart: Hashable, Sendable {
    var first: UInt32
    var second: UInt32
  }

  private(set) var spellings = SpellingTable()
  /// How many mentions each spelling has.
  private(set) var mentionCounts: [UInt32] = []

  private(set) var rows = MentionRows()

  /// Who is said to hold which office.
  private(set) var roleTable = RoleTable()

  /// The callings, page by page.
  private(set) var callings: [CallingRow] = []
  private var callingEnds: [UInt32] = []

  /// The births, page by page.
  private(set) var births: [Birth] = []
  private var birthEnds: [UInt32] = []

  /// For each page, the first and last day on which an item of it may have appeared, as the day's
  /// number; `Int32.max` and `Int32.min` when nothing is known.
  private(set) var days: [(first: Int32, last: Int32)] = []

  /// The distinct definitions.
  private(set) var definitions: [Definition] = []
  private(set) var definitionCounts: [UInt32] = []
  private var numberOfDefinition: [Definition: UInt32] = [:]
  private var definitionEnds: [UInt32] = []
  private var pageDefinitions: [UInt32] = []

  /// The places of datelines, page by page.
  private var datelines: [UInt32] = []
  private var datelineEnds: [UInt32] = []

  /// The spellings that some page tells apart.
  private(set) var apart: Set<Apart> = []

  /// How many pages there are.
  var count: Int { rows.count }

  // MARK: Adding

  /// Adds a page behind the others. Cost: linear in its mentions.
  mutating func append(_ page: EntityLinker.PageInput) {
    var namesakes = page.mentions.namesakes[...]
    let numbers = page.mentions.mentions.enumerated().map { index, mention in
      let isNamesake = namesakes.first == index
      if isNamesake { namesakes.removeFirst() }
      let spelling =
        isNamesake
        ? spellings.number(ofNamesake: mention.form, mention.kind)
        : spellings.number(of: mention.form, mention.kind)
      if spelling == mentionCounts.count { mentionCounts.append(0) }
      mentionCounts[spelling] += 1
      return UInt32(spelling)
    }
    rows.append(numbers)
    appendDefinitions(page.mentions.acronyms, numbers)
    for contrast in page.mentions.contrasts {
      insert(numbers[contrast.first], apartFrom: numbers[contrast.second])
    }
    roleTable.append(page, persons: numbers)
    appendCallings(page, numbers)
    appendBirths(page, numbers)
    datelines += page.mentions.datelines.lazy.map { numbers[$0] }
    datelineEnds.append(UInt32(datelines.count))
    let known = page.scopes.compactMap { $0.published?.low }.map { Int32(clamping: $0.number) }
    days.append((known.min() ?? Int32.max, known.max() ?? Int32.min))
  }

  /// Adds the pages of others behind those that are there, as if each had been added. Cost: linear in
  /// their mentions, and a look-up for each of their spellings.
  mutating func append(_ other: LinkerPages) {
    let numbers = spellings.numbers(of: other.spellings)
    mentionCounts += [UInt32](repeating: 0, count: spellings.count - mentionCounts.count)
    for (spelling, count) in zip(numbers, other.mentionCounts) {
      mentionCounts[Int(spelling)] += count
    }
    rows.append(other.rows, numbers: numbers)
    appendDefinitions(of: other, numbers)
    for pair in other.apart {
      insert(numbers[Int(pair.first)], apartFrom: numbers[Int(pair.second)])
    }
    appendRoles(of: other, numbers)
    appendBirths(of: other, numbers)
    let firstDateline = UInt32(datelines.count)
    datelines += other.datelines.lazy.map { numbers[Int($0)] }
    datelineEnds.append(contentsOf: other.datelineEnds.lazy.map { firstDateline + $0 })
    days += other.days
  }

  private mutating func insert(_ first: UInt32, apartFrom second: UInt32) {
    guard first != second else { return }
    apart.insert(Apart(first: min(first, second), second: max(first, second)))
  }

  private mutating func appendDefinitions(of other: LinkerPages, _ spellings: [UInt32]) {
    let numbers = zip(other.definitions, other.definitionCounts).map { definition, count in
      number(
        of: Definition(
          short: spellings[Int(definition.short)], long: spellings[Int(definition.long)]),
        seen: count)
    }
    let first = UInt32(pageDefinitions.count)
    definitionEnds.append(contentsOf: other.definitionEnds.lazy.map { first + $0 })
    pageDefinitions.append(contentsOf: other.pageDefinitions.lazy.map { numbers[Int($0)] })
  }

  private mutating func appendRoles(of other: LinkerPages, _ spellings: [UInt32]) {
    let titles = roleTable.append(titlesOf: other.roleTable)
    roleTable.append(other.roleTable, persons: spellings, titles: titles)
    let firstCalling = UInt32(callings.count)
    for var calling in other.callings {
      calling.person = spellings[Int(calling.person)]
      calling.title = titles[Int(calling.title)]
      callings.append(calling)
    }
    callingEnds.append(contentsOf: other.callingEnds.lazy.map { firstCalling + $0 })
  }

  /// The number of a definition, which was seen so often more.
  private mutating func number(of definition: Definition, seen count: UInt32) -> UInt32 {
    let number = numberOfDefinition[definition] ?? UInt32(definitions.count)
    if Int(number) == definitions.count {
      numberOfDefinition[definition] = number
      definitions.append(definition)
      definitionCounts.append(0)
    }
    definitionCounts[Int(number)] += count
    return number
  }

  private mutating func appendDefinitions(_ acronyms: [AcronymDefinition], _ numbers: [UInt32]) {
    for acronym in acronyms {
      let definition = Definition(short: numbers[acronym.short], long: numbers[acronym.long])
      pageDefinitions.append(number(of: definition, seen: 1))
    }
    definitionEnds.append(UInt32(pageDefinitions.count))
  }

  private mutating func appendCallings(_ page: EntityLinker.PageInput, _ numbers: [UInt32]) {
    func add(_ title: String, of person: Int, _ item: Int?) {
      callings.append(
        CallingRow(
          person: numbers[person], title: roleTable.number(ofTitle: title),
          item: item.map { Int32($0) } ?? -1))
    }
    for calling in page.mentions.callings { add(calling.title, of: calling.person, calling.item) }
    // A rank is no office, and tells what its bearer does.
    for role in page.mentions.roles where role.use == .title {
      let words = String(decoding: folded(role.title), as: UTF8.self).blankSeparated
      guard Callings.shared.fields(ofTitle: words).contains(.military) else { continue }
      add(role.title, of: role.person, role.item)
    }
    callingEnds.append(UInt32(callings.count))
  }

  private mutating func appendBirths(_ page: EntityLinker.PageInput, _ numbers: [UInt32]) {
    for age in page.mentions.ages {
      let mention = page.mentions.mentions[age.person]
      guard let day = page.scopes.first(where: { $0.span.contains(mention.span) })?.published?.low
      else { continue }
      let last = Int32(clamping: day.number) - Int32(365 * age.years)
      // Who is 24 may be a day from being 25; what is published may have been so for some days.
      births.append(
        Birth(
          person: numbers[age.person], first: last - Int32(366 + age.years / 4), last: last))
    }
    birthEnds.append(UInt32(births.count))
  }

  private mutating func appendBirths(of other: LinkerPages, _ spellings: [UInt32]) {
    let first = UInt32(births.count)
    births += other.births.lazy.map { birth in
      Birth(
        person: spellings[Int(birth.person)], first: birth.first, last: birth.last)
    }
    birthEnds.append(contentsOf: other.birthEnds.lazy.map { first + $0 })
  }

  // MARK: Asking

  private static func range(_ ends: [UInt32], _ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The spellings of the mentions of a page, in their order.
  func mentions(of page: Int) -> [UInt32] { rows.mentions(of: page) }

  /// The spellings of a page, each once, in the order of its text.
  func distinctSpellings(of page: Int, where isWanted: (Int) -> Bool) -> [Int] {
    rows.distinct(of: page).lazy.map { Int($0) }.filter(isWanted)
  }

  /// The titles of roles and callings.
  var titles: SpellingTable { roleTable.titles }

  /// All role mentions, page by page.
  var roles: [RoleTable.Row] { roleTable.rows }

  /// The roles of a page, as indices into ``roles``.
  func roles(of page: Int) -> Range<Int> { roleTable.roles(of: page) }

  /// The callings of a page, as indices into ``callings``.
  func callings(of page: Int) -> Range<Int> { LinkerPages.range(callingEnds, page) }

  /// The births of a page, as indices into ``births``.
  func births(of page: Int) -> Range<Int> { LinkerPages.range(birthEnds, page) }

  /// The spellings of the places from which a page is written.
  func datelines(of page: Int) -> ArraySlice<UInt32> {
    datelines[LinkerPages.range(datelineEnds, page)]
  }

  /// The page of a role. Cost: logarithmic in the pages.
  func page(ofRole role: Int) -> Int { roleTable.page(ofRole: role) }

  /// The definitions of a page, as indices into ``definitions``.
  func definitions(of page: Int) -> ArraySlice<UInt32> {
    pageDefinitions[LinkerPages.range(definitionEnds, page)]
  }
}
