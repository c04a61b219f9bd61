import BitCollections
import Chronology
import Entities
import PageParsing
import TextCore

/// Everything that was read, at one moment: immutable, shared by all panes and threads.
///
/// Articles stand in chronological order, the undated last:
///
///     let snapshot = CorpusBuilder().snapshot(of: pages)
///     snapshot.articles.map(\.headline)
///     snapshot.postings(of: entity).count  // how many articles name it
public struct CorpusSnapshot: Sendable {
  /// The pages in the order in which they were given.
  public let pages: [Page]
  /// What was recognised on each page.
  public let mentions: [PageMentions]
  /// Who is who.
  public let catalog: EntityCatalog
  /// The articles, oldest first, the undated last.
  public let articles: [Article]
  /// What the articles say happened, oldest first.
  public let happenings: [Happening]
  /// First and last day on which articles may have appeared, or `nil` without a dated one.
  public let publishedDays: ClosedRange<Day>?

  private let articlesByEntity: [BitSet]
  private let mentionsByArticle: [[ArticleMention]]
  private let numbersByID: [ArticleID: ArticleNumber]
  private let numbersBySighting: [Sighting: ArticleNumber]
  private let entityCounts: [Int]

  /// A corpus without pages.
  public static let empty = CorpusSnapshot(
    pages: [], mentions: [], catalog: EntityCatalog(), articles: [], mentionsByArticle: [],
    happenings: [])

  /// Puts a snapshot together; ``CorpusBuilder`` makes the parts.
  init(
    pages: [Page], mentions: [PageMentions], catalog: EntityCatalog, articles: [Article],
    mentionsByArticle: [[ArticleMention]], happenings: [Happening]
  ) {
    self.pages = pages
    self.mentions = mentions
    self.catalog = catalog
    self.articles = articles
    self.mentionsByArticle = mentionsByArticle
    self.happenings = happenings
    var articlesByEntity = [BitSet](repeating: BitSet(), count: catalog.entities.count)
    var numbersByID: [ArticleID: ArticleNumber] = [:]
    var numbersBySighting: [Sighting: ArticleNumber] = [:]
    for (index, article) in articles.enumerated() {
      for entity in article.entities { articlesByEntity[entity.index].insert(index) }
      for id in article.ids { numbersByID[id] = ArticleNumber(index) }
      for sighting in article.sightings { numbersBySighting[sighting] = ArticleNumber(index) }
    }
    self.articlesByEntity = articlesByEntity
    self.numbersByID = numbersByID
    self.numbersBySighting = numbersBySighting
    entityCounts = EntityKind.allCases.map { kind in
      catalog.entities.indices.count {
        catalog.entities[$0].kind == kind && !articlesByEntity[$0].isEmpty
      }
    }
    let first = articles.first?.published.low
    let last = articles.last { $0.published.low != nil }?.published.low
    publishedDays = first.flatMap { first in last.map { first...max(first, $0) } }
  }

  /// The article at a place of the chronological order.
  public subscript(number: ArticleNumber) -> Article { articles[number.index] }

  /// The article of that name, if it is in the snapshot.
  public func number(of id: ArticleID) -> ArticleNumber? { numbersByID[id] }

  /// The articles that name an entity, as a set of numbers.
  public func postings(of entity: EntityID) -> BitSet { articlesByEntity[entity.index] }

  /// The mentions in an article, in text order.
  public func mentions(in number: ArticleNumber) -> [ArticleMention] {
    mentionsByArticle[number.index]
  }

  /// The page on which an article is read.
  public func page(of article: Article) -> Page { pages[article.sightings[0].page] }

  /// The item by which an article is read.
  public func item(of article: Article) -> Item {
    let sighting = article.sightings[0]
    return pages[sighting.page].items[sighting.item]
  }

  /// The article that an item carries; for `nil`, what stands in boilerplate, that of the page's
  /// own article.
  public func number(ofItem item: Int?, onPage page: Int) -> ArticleNumber? {
    let index = item ?? pages[page].items.firstIndex { $0.role == .main }
    return index.flatMap { numbersBySighting[Sighting(page: page, item: $0)] }
  }

  /// How many entities of a kind some article names.
  public func entityCount(of kind: EntityKind) -> Int {
    EntityKind.allCases.firstIndex(of: kind).map { entityCounts[$0] } ?? 0
  }
}
