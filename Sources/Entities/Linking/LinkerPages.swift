import Chronology
import TextCore

/// The pages of a corpus as the linker keeps them: numbers of spellings instead of names.
///
/// Storage: 4 bytes a mention, 8 a definition of an acronym, some 44 a role, and each spelling once.
struct LinkerPages: Sendable {
  /// One role mention with what its place tells of its time.
  struct RoleRow: Sendable {
    var page: UInt32
    /// The spelling of the person.
    var person: UInt32
    /// A number of ``LinkerPages/titles``.
    var title: UInt32
    var start: UInt32
    var length: UInt32
    /// The item, -1 for boilerplate.
    var item: Int32
    /// The first day on which the item may have appeared, `Int32.max` when nothing is known.
    var day: Int32
    /// A number of ``LinkerPages/terms``, -1 for none.
    var term: Int32
    var isFormer: Bool
    var isComing: Bool
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

  private(set) var spellings = SpellingTable()
  /// The titles of roles, under any kind.
  private(set) var titles = SpellingTable()
  /// How many mentions each spelling has.
  private(set) var mentionCounts: [UInt32] = []

  private var mentionEnds: [UInt32] = []
  private var mentions: [UInt32] = []

  /// All role mentions, page by page.
  private(set) var roles: [RoleRow] = []
  private var roleEnds: [UInt32] = []
  private(set) var terms: [Term] = []
  /// For each role, where the bodies and places inside its title end.
  private var bodyEnds: [UInt32] = []
  /// Mentions, counted on their page.
  private var bodies: [UInt32] = []

  /// The distinct definitions.
  private(set) var definitions: [Definition] = []
  private(set) var definitionCounts: [UInt32] = []
  private var numberOfDefinition: [Definition: UInt32] = [:]
  private var definitionEnds: [UInt32] = []
  private var pageDefinitions: [UInt32] = []

  /// How many pages there are.
  var count: Int { mentionEnds.count }

  // MARK: Adding

  /// Adds a page behind the others. Cost: linear in its mentions.
  mutating func append(_ page: EntityLinker.PageInput) {
    let first = mentions.count
    for mention in page.mentions.mentions {
      let spelling = spellings.number(of: mention.form, mention.kind)
      if spelling == mentionCounts.count { mentionCounts.append(0) }
      mentionCounts[spelling] += 1
      mentions.append(UInt32(spelling))
    }
    mentionEnds.append(UInt32(mentions.count))
    appendDefinitions(page.mentions.acronyms, first)
    appendRoles(page, first)
  }

  /// Adds the pages of others behind those that are there, as if each had been added. Cost: linear in
  /// their mentions, and a look-up for each of their spellings.
  mutating func append(_ other: LinkerPages) {
    let numbers = spellings.numbers(of: other.spellings)
    mentionCounts += [UInt32](repeating: 0, count: spellings.count - mentionCounts.count)
    for (spelling, count) in zip(numbers, other.mentionCounts) {
      mentionCounts[Int(spelling)] += count
    }
    let first = UInt32(mentions.count)
    mentionEnds.append(contentsOf: other.mentionEnds.lazy.map { first + $0 })
    mentions.append(contentsOf: other.mentions.lazy.map { numbers[Int($0)] })
    appendDefinitions(of: other, numbers)
    appendRoles(of: other, numbers)
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
    let firstPage = UInt32(count - other.count)
    let firstTerm = Int32(terms.count)
    let (firstRole, firstBody) = (UInt32(roles.count), UInt32(bodies.count))
    for var role in other.roles {
      role.page += firstPage
      role.person = spellings[Int(role.person)]
      role.title = titleNumbers[Int(role.title)]
      if role.term >= 0 { role.term += firstTerm }
      roles.append(role)
    }
    terms += other.terms
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

  private mutating func appendDefinitions(_ acronyms: [AcronymDefinition], _ first: Int) {
    for acronym in acronyms {
      let definition = Definition(
        short: mentions[first + acronym.short], long: mentions[first + acronym.long])
      pageDefinitions.append(number(of: definition, seen: 1))
    }
    definitionEnds.append(UInt32(pageDefinitions.count))
  }

  private mutating func appendRoles(_ page: EntityLinker.PageInput, _ first: Int) {
    let scopes = page.scopes.sorted { $0.span < $1.span }
    for role in page.mentions.roles where role.use == .office {
      var term: Int32 = -1
      if role.from != nil || role.until != nil {
        term = Int32(terms.count)
        terms.append(Term(from: role.from, until: role.until))
      }
      let day = LinkerPages.scope(of: role.span, in: scopes)?.published?.low
      roles.append(
        RoleRow(
          page: UInt32(count - 1), person: mentions[first + role.person],
          title: UInt32(titles.number(of: role.title, .person)),
          start: UInt32(role.span.start), length: UInt32(role.span.count),
          item: role.item.map { Int32($0) } ?? -1,
          day: day.map { Int32(clamping: $0.number) } ?? Int32.max, term: term,
          isFormer: role.isFormer, isComing: role.isComing))
      for place in page.mentions.places(within: role.span) {
        let kind = page.mentions.mentions[place].kind
        if kind == .organisation || kind == .place { bodies.append(UInt32(place)) }
      }
      bodyEnds.append(UInt32(bodies.count))
    }
    roleEnds.append(UInt32(roles.count))
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
  func mentions(of page: Int) -> ArraySlice<UInt32> {
    mentions[LinkerPages.range(mentionEnds, page)]
  }

  /// The roles of a page, as indices into ``roles``.
  func roles(of page: Int) -> Range<Int> { LinkerPages.range(roleEnds, page) }

  /// The bodies and places that the title of a role names, as mentions of its page.
  func bodies(ofRole role: Int) -> ArraySlice<UInt32> { bodies[LinkerPages.range(bodyEnds, role)] }

  /// The definitions of a page, as indices into ``definitions``.
  func definitions(of page: Int) -> ArraySlice<UInt32> {
    pageDefinitions[LinkerPages.range(definitionEnds, page)]
  }

  /// The mention of a role as the page gave it.
  func role(_ index: Int) -> RoleMention {
    let row = roles[index]
    let term = row.term < 0 ? nil : terms[Int(row.term)]
    let start = Int(row.start)
    return RoleMention(
      title: titles.text(Int(row.title)), span: ByteSpan(start, start + Int(row.length)), person: 0,
      item: row.item < 0 ? nil : Int(row.item), from: term?.from, until: term?.until,
      isFormer: row.isFormer, isComing: row.isComing)
  }
}

/// The distinct spellings of one page after the other, found without a table for each.
struct DistinctSpellings {
  private var lastPage: [UInt32]
  /// Those of the page that was looked at last, in the order of its text.
  private(set) var spellings: [Int] = []

  init(count: Int) {
    lastPage = [UInt32](repeating: .max, count: count)
  }

  /// Looks at a page; each only once, since pages are told apart by number.
  mutating func read(_ page: Int, of pages: borrowing LinkerPages, where isWanted: (Int) -> Bool) {
    spellings.removeAll(keepingCapacity: true)
    for number in pages.mentions(of: page) {
      let spelling = Int(number)
      if isWanted(spelling), lastPage[spelling] != UInt32(page) {
        lastPage[spelling] = UInt32(page)
        spellings.append(spelling)
      }
    }
  }
}
