import Chronology
import Entities
import PageParsing
import TextCore

/// Runs the stages after parsing: corpus-wide dates, names, identities, articles.
///
/// The same pages in the same order give the same snapshot. Cost: linear in the text, but for
/// sorting articles and joining spellings.
public struct CorpusBuilder: Sendable {
  /// Makes a builder.
  public init() {}

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
    assemble(pages, mentions: mentions, catalog: link(pages, mentions: mentions))
  }

  /// Who is who in all pages.
  package func link(_ pages: [Page], mentions: [PageMentions]) -> EntityCatalog {
    EntityLinker().link(
      zip(pages, mentions).map { page, mentions in
        EntityLinker.PageInput(mentions: mentions, scopes: scopes(of: page))
      })
  }

  /// The articles in order, with what is named in them.
  package func assemble(
    _ pages: [Page], mentions: [PageMentions], catalog: EntityCatalog
  ) -> CorpusSnapshot {
    ArticleAssembler(pages: pages, mentions: mentions, catalog: catalog).snapshot()
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
