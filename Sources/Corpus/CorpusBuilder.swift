import Chronology
import Entities
import PageParsing
import TextCore

/// Runs the stages after parsing: corpus-wide dates, names, identities, articles.
///
/// The same pages in the same order give the same snapshot. Cost: linear in the text, but for
/// sorting articles and joining spellings.
public struct CorpusBuilder: Sendable {
  private let corrections: ReaderCorrections

  /// Makes a builder that obeys what a reader has corrected.
  public init(corrections: ReaderCorrections = .none) {
    self.corrections = corrections
  }

  /// The snapshot of these pages.
  public func snapshot(of pages: [Page]) -> CorpusSnapshot {
    let pages = refine(pages)
    return snapshot(of: pages, mentions: pages.map(recognize))
  }

  /// The pages without recurring furniture, with the dates that only the rest of the corpus decides.
  package func refine(_ pages: [Page]) -> [Page] {
    CorpusChronology.refine(RecurringFurniture.strip(pages))
  }

  /// The names on one page.
  package func recognize(_ page: Page) -> PageMentions {
    EntityRecognizer().recognize(page.text, scopes: scopes(of: page))
  }

  /// The last stages, for pages whose corpus-wide dates and names are known.
  func snapshot(of pages: [Page], mentions: [PageMentions]) -> CorpusSnapshot {
    let store = MemoryPages(pages, mentions: mentions)
    return assemble(store, catalog: link(store))
  }

  /// Who is who in all pages.
  package func link(_ pages: any PageStore) -> EntityCatalog {
    var linker = EntityLinker(corrections: corrections.entities)
    for page in 0..<pages.pageCount { linker.add(linkerInput(pages.digest(of: page))) }
    return linker.link()
  }

  /// The articles in order, with what is named in them.
  package func assemble(_ pages: any PageStore, catalog: EntityCatalog) -> CorpusSnapshot {
    var assembler = ArticleAssembler(
      pages: pages, catalog: catalog, corrections: corrections)
    guard let image = try? SnapshotImage(PackedBytes(assembler.image())) else {
      preconditionFailure("an image that was just made cannot be read")
    }
    return CorpusSnapshot(image, pages: pages)
  }

  /// The image of pages that are kept in an index: `origins` says where, and `generation` of what
  /// state of it.
  ///
  /// Pages whose dates the rest of the corpus decides are refined, searched for names again, and
  /// kept in the image. Cost: as ``snapshot(of:)``, without parsing and recognising the others.
  package func image(
    of pages: any PageStore, origins: [PageOrigin], generation: UInt64
  ) -> [UInt8] {
    let stripped = RecurringFurniture.stripped(
      count: pages.pageCount,
      { (pages.location(of: $0).file, pages.digest(of: $0).items.map(\.paragraphKeys)) },
      { pages.page($0) })
    let dated = CorpusChronology.refined(
      count: pages.pageCount, isOpen: { pages.digest(of: $0).hasOpenDates },
      page: { stripped[$0] ?? pages.page($0) })
    let digests = stripped.merging(dated) { $1 }.mapValues {
      PageDigest($0, mentions: recognize($0))
    }
    let refined = RefinedPages(pages, digests: digests)
    var assembler = ArticleAssembler(
      pages: refined, catalog: link(refined), corrections: corrections)
    let furniture = FurnitureWords(of: stripped) { pages.digest(of: $0).items.map(\.item) }
    return assembler.image(
      refined: digests, furniture: furniture, origins: origins, generation: generation)
  }

  /// What the linker needs of a page: the dates of those scopes in which an office is given.
  private func linkerInput(_ digest: PageDigest) -> EntityLinker.PageInput {
    let scopes = digest.items.enumerated().compactMap { index, digest -> TextScope? in
      let item = digest.item
      return TextScope(span: item.span, item: index, published: item.published)
    }
    let holding = scopes.filter { scope in
      digest.mentions.roles.contains { scope.span.contains($0.span) }
    }
    return EntityLinker.PageInput(mentions: digest.mentions, scopes: holding)
  }

  /// What the recogniser reads: one scope an item, one a line of boilerplate. It knows English
  /// only, and in other languages takes every noun with a capital for a name.
  private func scopes(of page: Page) -> [TextScope] {
    let items = page.items.enumerated().filter { $1.language == .english }.map { index, item in
      TextScope(
        span: item.span, item: index, published: item.published, events: item.events)
    }
    let isForeign = !page.items.isEmpty && items.isEmpty
    let lines = isForeign ? [] : page.boilerplate.map { TextScope(span: $0, item: nil) }
    return (items + lines).sorted { $0.span < $1.span }
  }
}
