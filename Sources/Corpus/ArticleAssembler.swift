import Chronology
import Entities
import PageParsing
import TextCore

/// Makes articles of items: the same item on several pages becomes one, and all of them come into
/// chronological order, packed with their mentions and happenings.
struct ArticleAssembler {
  let pages: any PageStore
  let catalog: EntityCatalog
  /// What the reader had corrected when the catalogue was made.
  let corrections: ReaderCorrections

  private var builder = SnapshotImageBuilder()
  private var ids: [(hash: UInt64, article: UInt32)] = []
  private var turns: [FNV1a: Int] = [:]
  private var happenings: [DraftHappening] = []
  /// For each entity, the articles that name it.
  private var articlesByEntity: [[UInt32]]
  private var stories = StoryFinder(rarity: StoryRarity(entityCount: 0))
  /// For each item, its article.
  private var articleOfItem: [UInt32] = []

  init(pages: any PageStore, catalog: EntityCatalog, corrections: ReaderCorrections) {
    self.pages = pages
    self.catalog = catalog
    self.corrections = corrections
    articlesByEntity = [[UInt32]](repeating: [], count: catalog.entities.count)
  }

  /// A happening before its place in the order is known.
  private struct DraftHappening {
    var happening: Happening
    var key: (Int, Int, Int, Int) {
      let claim = happening.claim
      return (
        claim.low?.number ?? .max, claim.high?.number ?? .max, happening.article.index,
        happening.sentence.start
      )
    }
  }

  /// The image of all pages. `refined` are the digests that stand in it instead of in the store.
  mutating func image(
    refined: [Int: PageDigest] = [:], furniture: FurnitureWords? = nil,
    origins: [PageOrigin] = [], generation: UInt64 = 0
  ) -> [UInt8] {
    var rarity = StoryRarity(entityCount: catalog.entities.count)
    let (items, candidates) = ItemSummary.all(of: pages) { page, digest in
      rarity.count(digest, catalog.assignments[page])
    }
    stories = StoryFinder(rarity: rarity)
    articleOfItem = [UInt32](repeating: 0, count: items.count)
    var drafts = DuplicateFinder(pages: pages, items: items).groups { candidates[$0] }
      .map { draft($0, items) }
    var order = drafts.indices.sorted { drafts[$0].sortKey < drafts[$1].sortKey }
    if !corrections.dates.isEmpty { correctDates(of: &drafts, in: &order, items) }
    for (number, index) in order.enumerated() { append(drafts[index], number: number, items) }
    appendIDs()
    appendPages(items, origins)
    appendEntities()
    builder.append(catalog.offices, entityCount: catalog.entities.count)
    builder.append(catalog.suggestions, corrections: corrections)
    appendHappenings()
    builder.append(stories.stories, articleCount: drafts.count)
    for (page, digest) in refined.sorted(by: { $0.key < $1.key }) {
      builder.append(UInt32(page), to: .refinedPages)
      builder.append(record: { $0.write(digest) }, to: .refined, starts: .refinedStarts)
    }
    if let furniture {
      builder.append(
        record: { $0.write(furniture) }, to: .furniture, starts: .furnitureStarts)
    }
    return builder.bytes(generation: generation)
  }

  // MARK: Articles

  /// An article before its place in the order is known.
  private struct Draft {
    /// Its items, the fullest first.
    var items: [Int]
    var published: DateClaim
    /// The fullest item's page, and its place from the end of it.
    var place: (page: Int, item: Int)
    /// Their lasting names, where they are known before the order is.
    var ids: [ArticleID]?
    /// Undated articles come last; on one day the page's own order counts, which runs newest first.
    var sortKey: (Int, Int, Int, Int) {
      (published.low?.number ?? .max, published.high?.number ?? .max, place.page, place.item)
    }
  }

  private func draft(_ members: [Int], _ items: [ItemSummary]) -> Draft {
    let fullest = members.max { fullness(items[$0]) < fullness(items[$1]) } ?? members[0]
    let ordered = [fullest] + members.filter { $0 != fullest }
    let published = published(of: ordered.map { items[$0] })
    return Draft(
      items: ordered, published: published, place: (items[fullest].page, -items[fullest].item))
  }

  /// Lets the reader's dates hold. Names are given in the order that the pages tell, so that a
  /// corrected date renames nothing.
  private mutating func correctDates(
    of drafts: inout [Draft], in order: inout [Int], _ items: [ItemSummary]
  ) {
    for index in order {
      let ids = drafts[index].items.map { id(of: items[$0]) }
      drafts[index].ids = ids
      guard let id = ids.first(where: { corrections.dates[$0] != nil }),
        let value = corrections.dates[id]
      else { continue }
      drafts[index].published.correct(value)
    }
    order.sort { drafts[$0].sortKey < drafts[$1].sortKey }
  }

  /// The best claim of the sightings; what others state otherwise stays beside it.
  private func published(of sightings: [ItemSummary]) -> DateClaim {
    var claims: [DateClaim] = []
    for sighting in sightings {
      var claim = pages.digest(of: sighting.page).items[sighting.item].item.published
      // Its words stand on another page than the one that is read.
      if sighting.page != sightings[0].page {
        claim.evidence = nil
        claim.conflicts = []
        claim.rule += " (\(pages.location(of: sighting.page).file))"
      }
      claims.append(claim)
    }
    var best = claims[0]
    for claim in claims.dropFirst() where claim.vagueness < best.vagueness { best = claim }
    for claim in claims { best.keep(claim) }
    return best
  }

  /// A main article is read rather than its teaser, a long text rather than a short one, and of
  /// equals the one that was given first.
  private func fullness(_ item: ItemSummary) -> (Int, Int, Int) {
    (item.isMain ? 1 : 0, item.length, -item.page)
  }

  private mutating func append(_ draft: Draft, number: Int, _ items: [ItemSummary]) {
    let sightings = draft.items.map { items[$0] }
    let page = pages.digest(of: sightings[0].page)
    let read = page.items[sightings[0].item]
    let ids = draft.ids ?? sightings.map { id(of: $0) }
    let article = Article(
      ids: ids, headline: read.headline, hasTitle: read.item.title != nil,
      published: draft.published,
      sightings: sightings.map { Sighting(page: $0.page, item: $0.item) }, entities: [])
    for (place, item) in draft.items.enumerated() {
      articleOfItem[item] = UInt32(number) | (place == 0 ? SnapshotTables.readHere : 0)
    }
    self.ids += ids.map { ($0.hash, UInt32(number)) }

    let claim = article.published
    var flags: ArticleFlags = claim.basis == .stated ? .isStated : []
    if read.item.role == .main { flags.insert(.isMain) }
    builder.append(Int32(clamping: claim.low?.number ?? .max), to: .firstDays)
    builder.append(Int32(clamping: claim.high?.number ?? .max), to: .lastDays)
    builder.append(flags.rawValue, to: .articleFlags)
    builder.append(record: { $0.write(article) }, to: .articles, starts: .articleStarts)

    let mentions = page.articleMentions(
      of: sightings[0].item, catalog.assignments[sightings[0].page])
    var seen: Set<EntityID> = []
    let entities = mentions.map(\.entity).filter { seen.insert($0).inserted }
    builder.append(
      row: entities.map { UInt32($0.index) }, to: .articleEntities, starts: .articleEntityStarts)
    for entity in entities { articlesByEntity[entity.index].append(UInt32(number)) }
    happenings += read.happenings(of: ArticleNumber(number)).map(DraftHappening.init)
    stories.add(number, published: claim, digest: read, entities: entities)
  }

  private mutating func id(of sighting: ItemSummary) -> ArticleID {
    let identity = pages.digest(of: sighting.page).items[sighting.item].identity
    defer { turns[identity, default: 0] += 1 }
    return ArticleID(identity: identity, turn: turns[identity] ?? 0)
  }

  private mutating func appendIDs() {
    // Of equal names the later article has it.
    for id in ids.sorted(by: { ($0.hash, $1.article) < ($1.hash, $0.article) }) {
      builder.append(id.hash, to: .ids)
      builder.append(id.article, to: .idArticles)
    }
  }

  // MARK: Pages, entities, happenings

  private mutating func appendPages(_ items: [ItemSummary], _ origins: [PageOrigin]) {
    var next = 0
    for page in 0..<pages.pageCount {
      let first = next
      while next < items.count, items[next].page == page { next += 1 }
      builder.append(
        row: articleOfItem[first..<next], to: .itemArticles, starts: .pageItemStarts)
      let location = pages.location(of: page)
      builder.append(record: { $0.write(location) }, to: .locations, starts: .locationStarts)
      builder.append(
        row: catalog.assignments[page].numbers, to: .assignments,
        starts: .assignmentStarts)
      let issues = pages.digest(of: page).issues
      if !issues.isEmpty { builder.append(UInt32(page), to: .troubledPages) }
      if issues.contains(where: { $0.severity == .error }) {
        builder.append(UInt32(page), to: .failedPages)
      }
    }
    for origin in origins {
      builder.append(origin.row, to: .pageRows)
      builder.append(origin.update, to: .pageUpdates)
    }
    for page in origins.indices.sorted(by: { origins[$0].firstItem < origins[$1].firstItem }) {
      builder.append(origins[page].firstItem, to: .itemRowStarts)
      builder.append(UInt32(page), to: .itemRowPages)
    }
  }

  private mutating func appendEntities() {
    let entities = catalog.entities
    let names = entities.indices.map { catalog.name(of: EntityID($0)) }
    let byName = names.indices.sorted { (names[$0], $0) < (names[$1], $1) }
    var ranks = [UInt32](repeating: 0, count: entities.count)
    for (rank, index) in byName.enumerated() { ranks[index] = UInt32(rank) }
    for (index, entity) in entities.enumerated() {
      builder.append(ranks[index], to: .entityNameRanks)
      let kind = EntityKind.allCases.firstIndex(of: entity.kind) ?? 0
      builder.append(UInt8(kind), to: .entityKinds)
      builder.append(record: { $0.write(entity) }, to: .entities, starts: .entityStarts)
      builder.append(
        row: articlesByEntity[index], to: .entityArticles, starts: .entityArticleStarts)
    }
  }

  private mutating func appendHappenings() {
    happenings.sort { $0.key < $1.key }
    for happening in happenings.map(\.happening) {
      let claim = happening.claim
      builder.append(UInt32(happening.article.index), to: .happeningArticles)
      builder.append(Int32(clamping: claim.low?.number ?? .max), to: .happeningFirstDays)
      builder.append(Int32(clamping: claim.high?.number ?? .max), to: .happeningLastDays)
      builder.append(
        record: { writer in
          writer.write(claim)
          writer.write(happening.sentence)
        }, to: .happenings, starts: .happeningStarts)
    }
  }
}

/// Where the pages of an archive's snapshot stand in its index.
package struct PageOrigin: Hashable, Sendable {
  /// The row of the page.
  package var row: UInt64
  /// The update that brought it.
  package var update: UInt32
  /// The row of its first item in the text index; the others follow.
  package var firstItem: UInt64

  package init(row: UInt64, update: UInt32, firstItem: UInt64) {
    self.row = row
    self.update = update
    self.firstItem = firstItem
  }
}

extension PageDigest {
  /// The mentions of the article that is read at an item: those of the item, and of who signs it.
  func articleMentions(
    of index: Int, _ assignments: some Sequence<EntityID?>
  ) -> [ArticleMention] {
    let signature = signatureLines(of: index)
    return zip(mentions.mentions, assignments)
      .filter { mention, _ in
        mention.item == index
          || mention.item == nil && signature.contains { $0.contains(mention.span) }
      }
      .compactMap { mention, entity in
        entity.map { ArticleMention(entity: $0, kind: mention.kind, span: mention.span) }
      }
      .sorted { $0.span < $1.span }
  }

  /// Boilerplate that stands below the page's own article and before the next item: who signs a
  /// page is named by its article.
  private func signatureLines(of index: Int) -> [ByteSpan] {
    let item = items[index].item
    guard item.role == .main else { return [] }
    let next = items.map(\.item.span.start).filter { $0 >= item.span.end }.min() ?? .max
    return boilerplate.filter { $0.start >= item.span.end && $0.end <= next }
  }
}

extension ItemDigest {
  /// What the item says happened, each date of a sentence once.
  func happenings(of article: ArticleNumber) -> [Happening] {
    var found: [Happening] = []
    var values: Set<DateValue> = []
    for (claim, sentence) in zip(item.events, sentences) {
      guard claim.low != nil, let value = claim.value, let sentence else { continue }
      if found.last?.sentence != sentence { values = [] }
      if values.insert(value).inserted {
        found.append(Happening(article: article, claim: claim, sentence: sentence))
      }
    }
    return found
  }
}

extension DateClaim {
  /// Takes the date that the reader has set, `nil` for none; what the pages state otherwise is kept.
  fileprivate mutating func correct(_ value: DateValue?) {
    let rule = "set by the reader"
    var corrected =
      value.map { DateClaim(kind: .published, value: $0, basis: .stated, rule: rule) }
      ?? .undated(rule)
    for claim in [self] + conflicts { corrected.keep(claim) }
    self = corrected
  }

  /// How little is known: stated before inferred, few possible days before many.
  fileprivate var vagueness: (Int, Int) {
    guard let low, let high else { return (2, .max) }
    return (basis == .stated ? 0 : 1, high - low)
  }
}
