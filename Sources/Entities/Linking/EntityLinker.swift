/// Joins the mentions of many pages into entities.
///
///     var linker = EntityLinker()
///     for page in pages { linker.add(page) }
///     let catalog = linker.link()
///
/// A spelling names one entity in the whole corpus, unless the page has to decide: bare surnames,
/// initials, acronyms with several meanings, names of parts of several bodies. Persons are joined by
/// the structure of their names (``PersonLinker``), bodies by acronyms and the bodies they belong to
/// (``BodyLinker``), places by the gazetteer.
///
/// The order of the pages decides nothing but the order of equals. Memory: 4 bytes a mention, some 60
/// a role and some 100 a spelling. Cost: linear in the mentions, apart from sorting.
public struct EntityLinker: Sendable {
  /// One page as the linker sees it.
  public struct PageInput: Sendable {
    /// What was recognised on the page.
    public var mentions: PageMentions
    /// The scopes that were read, for their dates.
    public var scopes: [TextScope]

    /// Makes an input.
    public init(mentions: PageMentions, scopes: [TextScope]) {
      self.mentions = mentions
      self.scopes = scopes
    }
  }

  private let corrections: EntityCorrections
  private var pages = LinkerPages()

  /// Makes a linker that obeys what a reader has corrected.
  public init(corrections: EntityCorrections = .none) {
    self.corrections = corrections
  }

  /// Adds a page behind those that are there. Cost: linear in its mentions.
  public mutating func add(_ page: PageInput) {
    pages.append(page)
  }

  /// The entities of all pages. Every mention gets one, unless the reader wants none.
  public func link() -> EntityCatalog {
    let acronyms = AcronymTable(pages)
    let resolver = BodyResolver(pages.spellings, acronyms: acronyms)
    let offices = OfficeTable(pages, resolver)
    var linkage = Linkage(pages.spellings, corrections: corrections)
    var persons = PersonLinker(pages, offices)
    persons.link(in: &linkage)
    var bodies = BodyLinker(pages, resolver)
    bodies.link(in: &linkage)
    PlaceLinker(pages: pages).link(in: &linkage)
    let table = EntityTable(linkage, pages, offices, corrections: corrections)
    return EntityCatalog(
      table, offices: EntityLinker.offices(table),
      suggestions: suggestions(table, acronyms))
  }

  /// The entities of these pages.
  public func link(_ pages: [PageInput]) -> EntityCatalog {
    var linker = self
    for page in pages { linker.add(page) }
    return linker.link()
  }

  private static func offices(_ table: EntityTable) -> [Office] {
    var book = OfficeBook()
    for person in 0..<table.count where table.kind(of: person) == .person {
      for (index, held) in table.career(of: person).enumerated() {
        let owners = held.mentions.flatMap { table.bodies(ofRole: $0.index) }
        book.enter(
          held.role, of: EntityID(person), at: index, office: held.office, bodies: Set(owners))
      }
    }
    return book.offices
  }

  /// The doubtful pairs, those of the most frequent names first.
  private func suggestions(
    _ table: EntityTable, _ acronyms: AcronymTable
  ) -> [EntitySuggestion] {
    let persons = (0..<table.count).filter { table.kind(of: $0) == .person }
    let doubtful = DoubtfulPersons(persons) { person in
      table.forms(of: person).map(\.text).sorted().map { PersonName($0) }
    }
    let doubtfulAcronyms = DoubtfulAcronyms(spellings: table.pages.spellings, acronyms: acronyms)
    let pairs =
      doubtful.pairs.map { (EntityID($0.first), EntityID($0.second), $0.reason) }
      + doubtfulAcronyms.pairs.compactMap { pair in
        guard let first = table.entity(ofSpelling: pair.first),
          let second = table.entity(ofSpelling: pair.second)
        else { return nil }
        return (first, second, pair.reason)
      }
    var seen: Set<Set<EntityID>> = []
    var suggestions: [EntitySuggestion] = []
    for (first, second, reason) in pairs where first != second {
      if !seen.insert([first, second]).inserted || isApart(first, second, table) { continue }
      suggestions.append(EntitySuggestion(first: first, second: second, reason: reason))
    }
    return suggestions.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
  }

  /// Whether the reader has said so of any of their names.
  private func isApart(_ first: EntityID, _ second: EntityID, _ table: EntityTable) -> Bool {
    if corrections == .none { return false }
    let names = [first, second].map { entity in
      table.forms(of: entity.index).map(\.text) + [table.name(of: entity.index)]
    }
    let kind = table.kind(of: first.index)
    return names[0].contains { name in
      names[1].contains { corrections.isApart(kind, name, $0) }
    }
  }
}
