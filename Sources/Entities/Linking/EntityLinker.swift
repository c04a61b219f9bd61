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
/// The order of the pages decides nothing but the order of equals. Memory: 2 bytes a mention, some 50
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

  /// Adds the pages of another linker behind those that are there, as if each had been added. Cost:
  /// linear in the mentions, and a look-up for each of the other's spellings.
  public mutating func add(_ other: EntityLinker) {
    pages.append(other.pages)
  }

  /// The entities of all pages. Every mention gets one, unless the reader wants none.
  public func link() -> EntityCatalog {
    let acronyms = AcronymTable(pages)
    let resolver = BodyResolver(pages.spellings, acronyms: acronyms)
    let offices = OfficeTable(pages, resolver)
    let linkage = linkage(offices, resolver)
    let (table, assignments) = EntityTable.make(linkage, pages, offices, corrections: corrections)
    return EntityCatalog(table, assignments, acronyms, corrections)
  }

  /// Which spellings are one entity. What the linkers had to know for it is let go of.
  private func linkage(_ offices: OfficeTable, _ resolver: BodyResolver) -> Linkage {
    var linkage = Linkage(pages.spellings, corrections: corrections, apart: pages.apart)
    do {
      var persons = PersonLinker(pages, offices)
      persons.link(in: &linkage)
    }
    var bodies = BodyLinker(pages, resolver)
    bodies.link(in: &linkage)
    PlaceLinker(pages: pages).link(in: &linkage)
    return linkage
  }

  /// The entities of these pages.
  public func link(_ pages: [PageInput]) -> EntityCatalog {
    var linker = self
    for page in pages { linker.add(page) }
    return linker.link()
  }
}
