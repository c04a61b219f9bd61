import Chronology
import TextCore

/// The role mentions of a corpus, page by page.
///
/// Storage: 28 bytes a role, 4 for each body or place that its title names, and each title once.
struct RoleTable: Sendable {
  /// One role mention with what its place tells of its time.
  struct Row: Sendable {
    /// The spelling of the person.
    var person: UInt32
    /// A number of ``RoleTable/titles``.
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

  /// The titles of roles and callings, under any kind.
  private(set) var titles = SpellingTable()
  /// All role mentions, page by page.
  private(set) var rows: [Row] = []
  private var rowEnds: [UInt32] = []
  /// The terms of those roles of which a text tells one, and which these are, rising.
  private var terms: [Term] = []
  private var rolesWithTerm: [UInt32] = []
  /// For each role, where the bodies and places inside its title end.
  private var bodyEnds: [UInt32] = []
  /// Mentions, counted on their page, until ``nameBodies(_:)``; then entities.
  private var bodies: [UInt32] = []

  // MARK: Adding

  /// The number of a title, which is added if it is new.
  mutating func number(ofTitle title: String) -> UInt32 {
    UInt32(titles.number(of: title, .person))
  }

  /// Adds the roles of a page; `persons` are the spellings of its mentions.
  mutating func append(_ page: EntityLinker.PageInput, persons: [UInt32]) {
    let scopes = page.scopes.sorted { $0.span < $1.span }
    for role in page.mentions.roles where role.use == .office {
      if role.from != nil || role.until != nil {
        rolesWithTerm.append(UInt32(rows.count))
        terms.append(Term(from: role.from, until: role.until))
      }
      let day = RoleTable.scope(of: role.span, in: scopes)?.published?.low
      rows.append(
        Row(
          person: persons[role.person], title: number(ofTitle: role.title),
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
    rowEnds.append(UInt32(rows.count))
  }

  /// Adds the pages of others behind those that are there; `persons` and `otherTitles` give what their
  /// spellings and titles are called here.
  mutating func append(_ other: RoleTable, persons: [UInt32], titles otherTitles: [UInt32]) {
    let (firstRole, firstBody) = (UInt32(rows.count), UInt32(bodies.count))
    for var row in other.rows {
      row.person = persons[Int(row.person)]
      row.title = otherTitles[Int(row.title)]
      rows.append(row)
    }
    terms += other.terms
    rolesWithTerm.append(contentsOf: other.rolesWithTerm.lazy.map { firstRole + $0 })
    rowEnds.append(contentsOf: other.rowEnds.lazy.map { firstRole + $0 })
    bodyEnds.append(contentsOf: other.bodyEnds.lazy.map { firstBody + $0 })
    bodies += other.bodies
  }

  /// Adds the titles of others.
  /// - Returns: what they are called here.
  mutating func append(titlesOf other: RoleTable) -> [UInt32] { titles.numbers(of: other.titles) }

  /// The scope in which `span` begins; `scopes` are in order and do not overlap.
  private static func scope(of span: ByteSpan, in scopes: [TextScope]) -> TextScope? {
    let next = scopes.partitioningIndex { $0.span.start > span.start }
    return next > 0 && scopes[next - 1].span.contains(span.start) ? scopes[next - 1] : nil
  }

  /// Puts entities for the mentions of bodies and places inside titles; `entities` gives those of the
  /// mentions of a page, and is asked once for each page that has any.
  mutating func nameBodies(_ entities: (_ page: Int) -> [UInt32]) {
    for page in rowEnds.indices {
      let roles = roles(of: page)
      guard let first = roles.first, let last = roles.last else { continue }
      let places = RoleTable.range(bodyEnds, first).lowerBound..<Int(bodyEnds[last])
      if places.isEmpty { continue }
      let named = entities(page)
      for place in places { bodies[place] = named[Int(bodies[place])] }
    }
  }

  // MARK: Asking

  private static func range(_ ends: [UInt32], _ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The roles of a page, as indices into ``rows``.
  func roles(of page: Int) -> Range<Int> { RoleTable.range(rowEnds, page) }

  /// The page of a role. Cost: logarithmic in the pages.
  func page(ofRole role: Int) -> Int { rowEnds.partitioningIndex { Int($0) > role } }

  /// From when to when the text says that an office is held; `nil` where it says nothing.
  private func term(ofRole role: Int) -> Term? {
    let place = rolesWithTerm.partitioningIndex { Int($0) >= role }
    return place < rolesWithTerm.count && Int(rolesWithTerm[place]) == role ? terms[place] : nil
  }

  /// The bodies and places that the title of a role names: mentions of its page, or entities once
  /// these have been put there.
  func bodies(ofRole role: Int) -> ArraySlice<UInt32> { bodies[RoleTable.range(bodyEnds, role)] }

  /// The mention of a role as the page gave it.
  func mention(_ index: Int) -> RoleMention {
    let row = rows[index]
    let term = term(ofRole: index)
    let (start, length) = (Int(row.start), Int(row.lengthAndState >> 2))
    return RoleMention(
      title: titles.text(Int(row.title)), span: ByteSpan(start, start + length), person: 0,
      item: row.item < 0 ? nil : Int(row.item), from: term?.from, until: term?.until,
      isFormer: row.lengthAndState & 1 != 0, isComing: row.lengthAndState & 2 != 0)
  }
}
