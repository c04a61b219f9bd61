import Chronology
import TextCore

/// The pages of a corpus as the linker keeps them: numbers of spellings instead of names.
///
/// Storage: 8 bytes a page, some 2 a mention, 8 a definition of an acronym, 28 a role, 12 a calling,
/// and each spelling once.
struct LinkerPages: Sendable {
  /// One role mention with what its place tells of its time.
  struct RoleRow: Sendable {
    /// The spelling of the person.
    var person: UInt32
    /// A number of ``LinkerPages/titles``.
    var title: UInt32
    fileprivate var start: UInt32
    /// Four times the length, one more for an office that is over, two for one that is yet to be held.
    fileprivate var lengthAndState: UInt32
    /// The item, -1 for boilerplate.
    fileprivate(set) var item: Int32
    /// The first day on which the item may have appeared, `Int32.max` when nothing is known.
    var day: Int32

    /// Whether the office is over.
    var isFormer: Bool { lengthAndState & 1 != 0 }
  }

  /// From when to when a text says that an office is held.
  struct Term: Sendable {
    var from: DateValue?
    var until: DateValue?
  }

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

  /// Two spellings of persons whom a page tells apart.
  struct Apart: Hashable, Sendable {
    var first: UInt32
    var second: UInt32
  }

  private(set) var spellings = SpellingTable()
  /// The titles of roles, under any kind.
  private(set) var titles = SpellingTable()
  /// How many mentions each spelling has.
  private(set) var mentionCounts: [UInt32] = []

  private var mentions = MentionRows()

  /// All role mentions, page by page.
  private(set) var roles: [RoleRow] = []
  private var roleEnds: [UInt32] = []
  /// The terms of those roles of which a text tells one, and which these are, rising.
  private var terms: [Term] = []
  private var rolesWithTerm: [UInt32] = []
  /// For each role, where the bodies and places inside its title end.
  private var bodyEnds: [UInt32] = []
  /// Mentions, counted on their page.
  private var bodies: [UInt32] = []

  /// The callings, page by page.
  private(set) var callings: [CallingRow] = []
  private var callingEnds: [UInt32] = []

  /// For each page, the first and last day on which an item of it may have appeared, as the day's
  /// number; `Int32.max` and `Int32.min` when nothing is known.
  private(set) var days: [(first: Int32, last: Int32)] = []

  /// The distinct definitions.
  private(set) var definitions: [Definition] = []
  private(set) var definitionCounts: [UInt32] = []
  private var numberOfDefinition: [Definition: UInt32] = [:]
  private var definitionEnds: [UInt32] = []
  private var pageDefinitions: [UInt32] = []

  /// The spellings that some page tells apart.
  private(set) var apart: Set<Apart> = []

  /// How many pages there are.
  var count: Int { mentions.count }

  // MARK: Adding

  /// Adds a page behind the others. Cost: linear in its mentions.
  mutating func append(_ page: EntityLinker.PageInput) {
    let numbers = page.mentions.mentions.map { mention in
      let spelling = spellings.number(of: mention.form, mention.kind)
      if spelling == mentionCounts.count { mentionCounts.append(0) }
      mentionCounts[spelling] += 1
      return UInt32(spelling)
    }
    mentions.append(numbers)
    appendDefinitions(page.mentions.acronyms, numbers)
    for contrast in page.mentions.contrasts {
      insert(numbers[contrast.first], apartFrom: numbers[contrast.second])
    }
    appendRoles(page, numbers)
    appendCallings(page, numbers)
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
    mentions.append(other.mentions, numbers: numbers)
    appendDefinitions(of: other, numbers)
    for pair in other.apart {
      insert(numbers[Int(pair.first)], apartFrom: numbers[Int(pair.second)])
    }
    appendRoles(of: other, numbers)
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
    let titleNumbers = titles.numbers(of: other.titles)
    let (firstRole, firstBody) = (UInt32(roles.count), UInt32(bodies.count))
    for var role in other.roles {
      role.person = spellings[Int(role.person)]
      role.title = titleNumbers[Int(role.title)]
      roles.append(role)
    }
    let firstCalling = UInt32(callings.count)
    for var calling in other.callings {
      calling.person = spellings[Int(calling.person)]
      calling.title = titleNumbers[Int(calling.title)]
      callings.append(calling)
    }
    callingEnds.append(contentsOf: other.callingEnds.lazy.map { firstCalling + $0 })
    terms += other.terms
    rolesWithTerm.append(contentsOf: other.rolesWithTerm.lazy.map { firstRole + $0 })
    roleEnds.append(contentsOf: other.roleEnds.lazy.map { firstRole + $0 })
    bodyEnds.append(contentsOf: other.bodyEnds.lazy.map { firstBody + $0 })
    bodies += other.bodies
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

  private mutating func appendRoles(_ page: EntityLinker.PageInput, _ numbers: [UInt32]) {
    let scopes = page.scopes.sorted { $0.span < $1.span }
    for role in page.mentions.roles where role.use == .office {
      if role.from != nil || role.until != nil {
        rolesWithTerm.append(UInt32(roles.count))
        terms.append(Term(from: role.from, until: role.until))
      }
      let day = LinkerPages.scope(of: role.span, in: scopes)?.published?.low
      roles.append(
        RoleRow(
          person: numbers[role.person], title: UInt32(titles.number(of: role.title, .person)),
          start: UInt32(role.span.start),
          lengthAndState: UInt32(role.span.count) << 2 | (role.isComing ? 2 : 0)
            | (role.isFormer ? 1 : 0),
          item: role.item.map { Int32($0) } ?? -1,
          day: day.map { Int32(clamping: $0.number) } ?? Int32.max))
      for place in page.mentions.places(within: role.span) {
        let kind = page.mentions.mentions[place].kind
        if kind == .organisation || kind == .place { bodies.append(UInt32(place)) }
      }
      bodyEnds.append(UInt32(bodies.count))
    }
    roleEnds.append(UInt32(roles.count))
  }

  private mutating func appendCallings(_ page: EntityLinker.PageInput, _ numbers: [UInt32]) {
    for calling in page.mentions.callings {
      callings.append(
        CallingRow(
          person: numbers[calling.person],
          title: UInt32(titles.number(of: calling.title, .person)),
          item: calling.item.map { Int32($0) } ?? -1))
    }
    callingEnds.append(UInt32(callings.count))
  }

  /// The scope that holds `span`; `scopes` are in order and do not overlap.
  private static func scope(of span: ByteSpan, in scopes: [TextScope]) -> TextScope? {
    var (low, high) = (0, scopes.count)
    while low < high {
      let middle = (low + high) / 2
      if scopes[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && scopes[low - 1].span.contains(span) ? scopes[low - 1] : nil
  }

  // MARK: Asking

  private static func range(_ ends: [UInt32], _ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The spellings of the mentions of a page, in their order.
  func mentions(of page: Int) -> [UInt32] { mentions.mentions(of: page) }

  /// The spellings of a page, each once, in the order of its text.
  func distinctSpellings(of page: Int, where isWanted: (Int) -> Bool) -> [Int] {
    mentions.distinct(of: page).lazy.map { Int($0) }.filter(isWanted)
  }

  /// The roles of a page, as indices into ``roles``.
  func roles(of page: Int) -> Range<Int> { LinkerPages.range(roleEnds, page) }

  /// The callings of a page, as indices into ``callings``.
  func callings(of page: Int) -> Range<Int> { LinkerPages.range(callingEnds, page) }

  /// The page of a role. Cost: logarithmic in the pages.
  func page(ofRole role: Int) -> Int {
    var (low, high) = (0, roleEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(roleEnds[middle]) <= role { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// From when to when the text says that an office is held; `nil` where it says nothing.
  private func term(ofRole role: Int) -> Term? {
    var (low, high) = (0, rolesWithTerm.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rolesWithTerm[middle]) < role { low = middle + 1 } else { high = middle }
    }
    return low < rolesWithTerm.count && Int(rolesWithTerm[low]) == role ? terms[low] : nil
  }

  /// The bodies and places that the title of a role names, as mentions of its page.
  func bodies(ofRole role: Int) -> ArraySlice<UInt32> { bodies[LinkerPages.range(bodyEnds, role)] }

  /// The definitions of a page, as indices into ``definitions``.
  func definitions(of page: Int) -> ArraySlice<UInt32> {
    pageDefinitions[LinkerPages.range(definitionEnds, page)]
  }

  /// The mention of a role as the page gave it.
  func role(_ index: Int) -> RoleMention {
    let row = roles[index]
    let term = term(ofRole: index)
    let (start, length) = (Int(row.start), Int(row.lengthAndState >> 2))
    return RoleMention(
      title: titles.text(Int(row.title)), span: ByteSpan(start, start + length), person: 0,
      item: row.item < 0 ? nil : Int(row.item), from: term?.from, until: term?.until,
      isFormer: row.lengthAndState & 1 != 0, isComing: row.lengthAndState & 2 != 0)
  }
}
