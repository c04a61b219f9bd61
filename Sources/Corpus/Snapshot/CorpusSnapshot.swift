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
///     snapshot.articleCount(of: entity)  // how many articles name it
///
/// A snapshot is packed columns (``SnapshotImage``), in memory or mapped from a file, and a store
/// of pages that is asked for what somebody looks at. Making one from an image costs the same for
/// every size.
public struct CorpusSnapshot: Sendable {
  let tables: SnapshotTables
  let store: RefinedPages
  /// What finds words in an archive; `nil` in memory, where text is read.
  let textIndex: (any TextIndex)?

  /// The update of the archive after which articles are new; `nil` when none are.
  private var newSince: UInt32?
  /// Which lasting names are one article's; the pages know only the latest.
  private var names = ArticleNames.none

  /// First and last day on which articles may have appeared, or `nil` without a dated one.
  public let publishedDays: ClosedRange<Day>?

  /// A corpus without pages.
  public static let empty = CorpusBuilder().snapshot(of: [])

  /// The snapshot of an image over the pages that it was made of.
  package init(
    _ image: SnapshotImage, pages: any PageStore, textIndex: (any TextIndex)? = nil
  ) {
    tables = SnapshotTables(image)
    self.textIndex = textIndex
    store = RefinedPages(pages, image: image)
    let days = tables.firstDays
    let dated = days.partitioningIndex { $0 == SnapshotTables.undated }
    publishedDays =
      dated == 0 ? nil : Day(number: Int(days[0]))...Day(number: Int(days[dated - 1]))
  }

  /// The packed form, as it stands in a file.
  package var image: SnapshotImage { tables.image }

  /// The snapshot in which whatever an archive brought or changed after an update is new.
  public func marking(newSince update: UInt32?) -> CorpusSnapshot {
    var marked = self
    marked.newSince = update
    return marked
  }

  /// The snapshot in which articles also bear the names that they had before their pages were edited or
  /// their files renamed.
  public func knowing(_ names: ArticleNames) -> CorpusSnapshot {
    var knowing = self
    knowing.names = names
    return knowing
  }

  /// Whether another snapshot of the same sources says the same, or for one in memory, holds the same
  /// articles on the same days. Cost: a look at the header, or at each article.
  package func saysTheSame(as other: CorpusSnapshot) -> Bool {
    if image.corrections != other.image.corrections { return false }
    if image.isExtended != other.image.isExtended { return false }
    let generations = (image.generation, other.image.generation)
    if generations.0 != 0, generations.1 != 0 {
      return generations.0 == generations.1 && image.checksum == other.image.checksum
    }
    return store.pageCount == other.store.pageCount
      && tables.ids.elementsEqual(other.tables.ids)
      && tables.firstDays.elementsEqual(other.tables.firstDays)
  }

  /// Whether pages were only put to it: what they replace may still stand beside them.
  public var isUnsettled: Bool { image.isExtended }

  // MARK: Articles

  /// The articles, oldest first, the undated last.
  public var articles: SnapshotList<Article> {
    SnapshotList(count: tables.articles.count) { self[ArticleNumber($0)] }
  }

  /// The article at a place of the chronological order.
  public subscript(number: ArticleNumber) -> Article {
    var article = tables.article(number.index)
    if names.isEmpty { return article }
    for other in article.ids.flatMap(names.names)
    where ownNumber(of: other) == nil && !article.ids.contains(other) {
      article.ids.append(other)
    }
    return article
  }

  /// The article of that name, if it is in the snapshot. Cost: logarithmic.
  public func number(of id: ArticleID) -> ArticleNumber? {
    if let number = ownNumber(of: id) { return number }
    if names.isEmpty { return nil }
    return names.names(of: id).reversed().lazy.compactMap(ownNumber).first
  }

  /// The article of a name that its page gives it.
  private func ownNumber(of id: ArticleID) -> ArticleNumber? {
    let place = tables.ids.partitioningIndex { $0 >= id.hash }
    guard place < tables.ids.count, tables.ids[place] == id.hash else { return nil }
    return ArticleNumber(Int(tables.idArticles[place]))
  }

  /// Whether an article bears that name on its page, and not since before an edit. Cost: logarithmic.
  func hasOwn(_ id: ArticleID) -> Bool { ownNumber(of: id) != nil }

  /// Whether an article bears that name on its page and is known to have appeared on other days than
  /// these. Cost: logarithmic.
  package func hasOnOtherDays(_ id: ArticleID, than days: ClosedRange<Day>?) -> Bool {
    guard let index = ownNumber(of: id)?.index else { return false }
    return SnapshotTables.day(tables.firstDays[index]) != days?.lowerBound
      || SnapshotTables.day(tables.lastDays[index]) != days?.upperBound
  }

  /// The first day on which an article may have appeared.
  public func firstDay(of number: ArticleNumber) -> Day? {
    SnapshotTables.day(tables.firstDays[number.index])
  }

  /// Whether an article is known to have appeared on one day.
  public func isOfOneDay(_ number: ArticleNumber) -> Bool {
    tables.firstDays[number.index] == tables.lastDays[number.index]
  }

  /// Whether it is known what the reader has not seen yet.
  public var knowsNews: Bool { newSince != nil }

  /// Whether the page on which an article is read came or changed after what the reader saw last.
  public func isNew(_ number: ArticleNumber) -> Bool {
    guard let newSince else { return false }
    let page = tables.sighting(ofArticle: number.index).page
    return page < tables.pageUpdates.count && tables.pageUpdates[page] > newSince
  }

  /// Those of some lasting names that are in the snapshot, as articles. Cost: a look-up a name.
  public func articles(named ids: Set<ArticleID>) -> NumberSet {
    if ids.isEmpty { return NumberSet(noneBelow: tables.articles.count) }
    return NumberSet(
      below: tables.articles.count, holding: ids.lazy.compactMap { number(of: $0)?.index })
  }

  /// Every article. Cost: nothing.
  public var allArticles: NumberSet { NumberSet(allBelow: tables.articles.count) }

  // MARK: Pages

  /// The pages in the order in which they were given.
  public var pages: SnapshotList<Page> {
    SnapshotList(count: store.pageCount) { [store] in store.page($0) }
  }

  /// What was recognised on each page.
  public var mentions: SnapshotList<PageMentions> {
    SnapshotList(count: store.pageCount) { [store] in store.digest(of: $0).mentions }
  }

  /// Where a page was read from; cheaper than the page.
  public func location(ofPage page: Int) -> PageLocation { store.location(of: page) }

  /// The pages that could not be read.
  public var failedPages: [Int] { tables.failedPages.map { Int($0) } }

  /// The pages with issues, be they read or not.
  public var troubledPages: [Int] { tables.troubledPages.map { Int($0) } }

  /// The page on which an article is read.
  public func page(of article: Article) -> Page { store.page(article.sightings[0].page) }

  /// The item by which an article is read.
  public func item(of article: Article) -> Item {
    let sighting = article.sightings[0]
    return store.digest(of: sighting.page).items[sighting.item].item
  }

  /// The article that an item carries; for `nil`, what stands in boilerplate, that of the page's
  /// own article.
  public func number(ofItem item: Int?, onPage page: Int) -> ArticleNumber? {
    let index = item ?? store.digest(of: page).items.firstIndex { $0.item.role == .main }
    let items = tables.itemArticles.range(of: page)
    guard let index, index < items.count else { return nil }
    let article = tables.itemArticles[page][items.lowerBound + index]
    return ArticleNumber(Int(article & ~SnapshotTables.readHere))
  }

  // MARK: Entities

  /// Who is who.
  public var catalog: SnapshotCatalog { SnapshotCatalog(tables: tables) }

  /// The articles that name an entity, as a set of numbers.
  public func postings(of entity: EntityID) -> NumberSet {
    NumberSet(
      below: tables.articles.count,
      holding: tables.entityArticles[entity.index].lazy.map { Int($0) })
  }

  /// How many articles name an entity.
  public func articleCount(of entity: EntityID) -> Int {
    tables.entityArticles.range(of: entity.index).count
  }

  /// How many entities of a kind some article names.
  public func entityCount(of kind: EntityKind) -> Int {
    entitiesByCount(of: kind).count
  }

  // MARK: Mentions and happenings

  /// The mentions in an article, in text order.
  public func mentions(in number: ArticleNumber) -> [ArticleMention] {
    let sighting = tables.sighting(ofArticle: number.index)
    let assignments = tables.assignments[sighting.page].lazy.map { EntityID(number: $0) }
    return store.digest(of: sighting.page).articleMentions(of: sighting.item, assignments)
      .map { mention in
        // The reader may say that it is of another kind than the recogniser thought.
        ArticleMention(
          entity: mention.entity, kind: catalog.kind(of: mention.entity), span: mention.span)
      }
  }

  /// What the articles say happened, oldest first.
  public var happenings: SnapshotList<Happening> {
    SnapshotList(count: tables.happenings.count) { [tables] in tables.happening($0) }
  }

  /// The first happening that an article tells, if it tells of any. Cost: one load.
  package func firstHappening(of number: ArticleNumber) -> Int? {
    let happening = tables.articleFirstHappenings[number.index]
    return happening == SnapshotTables.noHappening ? nil : Int(happening)
  }

  /// The happenings that the articles of a set tell. Cost: a look at every happening, unless it is
  /// all of them.
  package func happenings(toldBy numbers: NumberSet) -> NumberSet {
    let articles = tables.happeningArticles
    if numbers.isEverything { return NumberSet(allBelow: articles.count) }
    var builder = NumberSetBuilder(below: articles.count)
    for index in articles.indices where numbers.contains(Int(articles[index])) {
      builder.insert(index)
    }
    return builder.set()
  }

  /// How many bytes of text a reader reads of the articles of a set. Cost: one load an article.
  package func textLength(of numbers: NumberSet) -> Int {
    numbers.reduce(0) { $0 + Int(tables.articleLengths[$1]) }
  }

  func textLength(ofArticle number: Int) -> Int { Int(tables.articleLengths[number]) }

  /// The article that tells a happening.
  public func article(ofHappening index: Int) -> ArticleNumber {
    ArticleNumber(Int(tables.happeningArticles[index]))
  }

  /// The first day on which a happening may have been.
  public func firstDay(ofHappening index: Int) -> Day? {
    SnapshotTables.day(tables.happeningFirstDays[index])
  }

  /// Whether a happening is known to be of one day.
  public func isOfOneDay(happening index: Int) -> Bool {
    tables.happeningFirstDays[index] == tables.happeningLastDays[index]
  }
}

/// The entities of a snapshot and which mention names which.
public struct SnapshotCatalog: Sendable {
  let tables: SnapshotTables

  /// All entities; an ``EntityID`` is an index into them.
  public var entities: SnapshotList<Entity> {
    SnapshotList(count: tables.entities.count) { [tables] in tables.entity($0) }
  }

  /// For each page, for each of its mentions, the entity it names; `nil` where the reader wants none.
  public var assignments: SnapshotList<[EntityID?]> {
    SnapshotList(count: tables.assignments.count) { [tables] page in
      tables.assignments[page].map { EntityID(number: $0) }
    }
  }

  /// The entity of an ID.
  public subscript(id: EntityID) -> Entity { tables.entity(id.index) }

  /// What an entity is; cheaper than the entity.
  public func kind(of id: EntityID) -> EntityKind { tables.entityKind(id.index) }

  /// The place of an entity among all in the order of their names: for sorting by name without
  /// reading names.
  public func nameRank(of id: EntityID) -> Int { Int(tables.entityNameRanks[id.index]) }

  /// The fullest name of an entity; cheaper than the entity.
  public func name(of id: EntityID) -> String { tables.entityName(id.index) }
}
