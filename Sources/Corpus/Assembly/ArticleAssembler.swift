import Chronology
import Entities
import PageParsing
import TextCore

/// Makes the image of a corpus of what was surveyed and linked: articles in chronological order with
/// their mentions and happenings, pages, entities, stories.
///
/// Digests are read once, in the order of pages and on all cores (``PageAssembler``); what articles
/// show of them waits in a file until the articles come in theirs. Entities (``EntityAssembler``) are
/// put in beside the articles.
struct ArticleAssembler {
  private let survey: CorpusSurvey
  private var catalog: EntityCatalog
  /// What the reader had corrected when the catalogue was made.
  private let corrections: ReaderCorrections

  private let builder: SnapshotImageBuilder
  private var rarity: StoryRarity
  private var happenings: HappeningTable
  private let records: SpillBuffer
  /// Where the record of each item ends.
  private var recordEnds: [Int] = []

  init(
    _ survey: CorpusSurvey, catalog: consuming EntityCatalog, corrections: ReaderCorrections,
    spillingTo folder: String? = nil
  ) {
    self.survey = survey
    self.corrections = corrections
    builder = SnapshotImageBuilder(spillingTo: folder)
    rarity = survey.rarity
    rarity.expect(entityCount: catalog.entities.count)
    happenings = HappeningTable(spillingTo: folder)
    records = SpillBuffer(in: folder)
    self.catalog = catalog
  }

  /// The image of all pages, which stand at `origins` in the index.
  consuming func image(origins: [PageOrigin] = [], generation: UInt64 = 0) -> PackedImage {
    appendPages()
    catalog.forgetAssignments()
    append(origins)
    let entities = EntityAssembler(catalog: catalog, corrections: corrections, builder: builder)
    var byName: [UInt32] = []
    // Each section is a buffer of its own, and the two share none.
    BlockRelay.both({ appendArticles() }, { byName = entities.append() })
    entities.appendArticles(byName)
    builder.append(survey.refinements)
    survey.keptWords.append(to: builder)
    for key in survey.furnitureKeys { builder.append(key, to: .furnitureKeys) }
    builder.append(0 as UInt32, to: .addedPages)
    return builder.image(generation: generation)
  }

  // MARK: Pages

  private mutating func appendPages() {
    let pages = PageAssembler(survey: survey, catalog: catalog)
    BlockRelay(count: survey.pages.pageCount).run { rows in
      pages.block(of: rows)
    } take: { rows, block in
      for (page, row) in zip(rows, block.pages) { append(page, row) }
      let first = records.count
      records.append(block.records)
      recordEnds.append(contentsOf: block.recordEnds.lazy.map { first + $0 })
    }
  }

  private mutating func append(_ page: Int, _ row: PageAssembler.Rows) {
    builder.append(
      row: survey.order.articleOfItem[survey.items.items(of: page)], to: .itemArticles,
      starts: .pageItemStarts)
    builder.append(packed: row.location, to: .locations, starts: .locationStarts)
    builder.append(row: row.assignments, to: .assignments, starts: .assignmentStarts)
    if row.isTroubled { builder.append(UInt32(page), to: .troubledPages) }
    if row.hasFailed { builder.append(UInt32(page), to: .failedPages) }
    rarity.count(row.named)
  }

  private func append(_ origins: [PageOrigin]) {
    for origin in origins {
      builder.append(origin.row, to: .pageRows)
      builder.append(origin.update, to: .pageUpdates)
    }
    for page in origins.indices.sorted(by: { origins[$0].firstItem < origins[$1].firstItem }) {
      builder.append(origins[page].firstItem, to: .itemRowStarts)
      builder.append(UInt32(page), to: .itemRowPages)
    }
  }

  // MARK: Articles

  private mutating func appendArticles() {
    for entity in catalog.entities.indices.map({ EntityID($0) }) {
      switch catalog.kind(of: entity) {
      case .event: rarity.note(event: entity)
      case .place:
        rarity.note(place: entity)
        if catalog.isState(entity) { rarity.note(state: entity) }
        rarity.note(placeName: catalog.name(of: entity))
      case .document: rarity.note(document: entity)
      case .organisation: rarity.note(body: entity, called: catalog.name(of: entity))
      case .person: break
      }
    }
    var stories = StoryFinder(rarity: rarity)
    for number in 0..<survey.order.count {
      guard let read = append(article: number) else { continue }
      if let published = survey.order.published(UInt32(number)) {
        let lead = StoryLead(
          headline: read.headline, length: read.length, published: published, days: read.days,
          words: read.words)
        stories.add(number, lead, entities: read.entities)
      }
    }
    builder.append(stories.stories, articleCount: survey.order.count)
    happenings.append(to: builder, articleCount: survey.order.count)
    happenings = HappeningTable(spillingTo: nil)
    builder.note(failure: records.failure)
    survey.order.forEachID { hash, article in
      builder.append(hash, to: .ids)
      builder.append(article, to: .idArticles)
    }
  }

  private mutating func append(article number: Int) -> ReadItem? {
    let items = survey.order.items(of: number)
    let first = items[0]
    let (claim, read) = record(of: first)
    let article = Article(
      ids: survey.order.ids(of: number), headline: read?.headline ?? "",
      hasTitle: read?.hasTitle ?? false, published: published(of: number, items, first: claim),
      sightings: items.map {
        Sighting(page: survey.items.page(of: $0), item: survey.items.place(of: $0))
      }, entities: [])
    builder.append(record: { $0.write(article) }, to: .articles, starts: .articleStarts)

    let days = survey.order.days(of: number)
    var flags: ArticleFlags = article.published.basis == .stated ? .isStated : []
    if survey.items.isMain(first) { flags.insert(.isMain) }
    builder.append(days.low, to: .firstDays)
    builder.append(days.high, to: .lastDays)
    builder.append(flags.rawValue, to: .articleFlags)
    builder.append(UInt32(clamping: read?.readableLength ?? 0), to: .articleLengths)
    builder.append(row: read?.entities ?? [], to: .articleEntities, starts: .articleEntityStarts)
    for (claim, sentence) in read?.happenings ?? [] {
      happenings.append(
        Happening(article: ArticleNumber(number), claim: claim, sentence: sentence))
    }
    return read
  }

  /// The best claim of the sightings; what others state otherwise stays beside it.
  private func published(of number: Int, _ items: [Int], first: DateClaim) -> DateClaim {
    var claims = [first]
    for item in items.dropFirst() {
      var claim = record(of: item).claim
      // Its words stand on another page than the one that is read.
      let page = survey.items.page(of: item)
      if page != survey.items.page(of: items[0]) {
        claim.evidence = nil
        claim.conflicts = []
        claim.rule += " (\(survey.pages.location(of: page).file))"
      }
      claims.append(claim)
    }
    var best = claims[0]
    for claim in claims.dropFirst() where claim.vagueness < best.vagueness { best = claim }
    for claim in claims { best.keep(claim) }
    if let value = survey.order.correction(of: number) { best.correct(value) }
    return best
  }

  /// What was kept of an item: its claim, and what an article shows of the item that is read.
  private func record(of item: Int) -> (claim: DateClaim, read: ReadItem?) {
    let isRead = survey.order.articleOfItem[item] & SnapshotTables.readHere != 0
    let range = (item == 0 ? 0 : recordEnds[item - 1])..<recordEnds[item]
    return records.read(range) { bytes in
      var reader = ByteReader(bytes)
      guard let claim = try? reader.claim() else { return (.undated(""), nil) }
      return (claim, isRead ? try? reader.readItem() : nil)
    }
  }
}

extension DateClaim {
  /// Takes the date that the reader has set, `nil` for none; what the pages state otherwise is kept.
  fileprivate mutating func correct(_ value: DateValue?) {
    var corrected = DateClaim(correctedTo: value)
    for claim in [self] + conflicts { corrected.keep(claim) }
    self = corrected
  }

  /// How little is known: stated before inferred, few possible days before many.
  fileprivate var vagueness: (Int, Int) {
    guard let low, let high else { return (2, .max) }
    return (basis == .stated ? 0 : 1, high - low)
  }
}
