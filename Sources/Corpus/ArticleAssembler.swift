import Chronology
import Entities
import PageParsing
import TextCore

/// Makes articles of items: the same item on several pages becomes one, and all of them come into
/// chronological order with their mentions and happenings.
struct ArticleAssembler {
  let pages: [Page]
  let mentions: [PageMentions]
  let catalog: EntityCatalog

  func snapshot() -> CorpusSnapshot {
    let drafts = DuplicateFinder(pages: pages).groups().map(draft)
    let order = drafts.indices.sorted { sortKey(of: drafts[$0]) < sortKey(of: drafts[$1]) }
    var articles: [Article] = []
    var mentionsByArticle: [[ArticleMention]] = []
    var happenings: [Happening] = []
    var turns: [ArticleID: Int] = [:]
    for index in order {
      var article = drafts[index]
      article.ids = article.sightings.map { sighting in
        let first = id(of: sighting, turn: 0)
        defer { turns[first, default: 0] += 1 }
        return turns[first].map { id(of: sighting, turn: $0) } ?? first
      }
      let found = articleMentions(of: article)
      article.entities = distinct(found.map(\.entity))
      happenings += self.happenings(of: article, number: ArticleNumber(articles.count))
      articles.append(article)
      mentionsByArticle.append(found)
    }
    happenings.sort { $0.sortKey < $1.sortKey }
    return CorpusSnapshot(
      pages: pages, mentions: mentions, catalog: catalog, articles: articles,
      mentionsByArticle: mentionsByArticle, happenings: happenings)
  }

  // MARK: Articles

  /// Undated articles come last; on one day the page's own order counts, which runs newest first.
  private func sortKey(of article: Article) -> (Int, Int, Int, Int) {
    let sighting = article.sightings[0]
    return (
      article.published.low?.number ?? .max, article.published.high?.number ?? .max,
      sighting.page, -sighting.item
    )
  }

  private func draft(_ sightings: [Sighting]) -> Article {
    let fullest = sightings.max { fullness($0) < fullness($1) } ?? sightings[0]
    let others = sightings.filter { $0 != fullest }
    let item = pages[fullest.page].items[fullest.item]
    return Article(
      ids: [], headline: headline(of: fullest), hasTitle: item.title != nil,
      published: published(of: fullest, others),
      sightings: [fullest] + others, entities: [])
  }

  /// The best claim of the sightings; what others state otherwise stays beside it.
  private func published(of fullest: Sighting, _ others: [Sighting]) -> DateClaim {
    var claims = [pages[fullest.page].items[fullest.item].published]
    for other in others {
      var claim = pages[other.page].items[other.item].published
      // Its words stand on another page than the one that is read.
      if other.page != fullest.page {
        claim.evidence = nil
        claim.conflicts = []
        claim.rule += " (\(pages[other.page].location.file))"
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
  private func fullness(_ sighting: Sighting) -> (Int, Int, Int) {
    let item = pages[sighting.page].items[sighting.item]
    return (item.role == .main ? 1 : 0, item.span.count, -sighting.page)
  }

  private func headline(of sighting: Sighting) -> String {
    let page = pages[sighting.page]
    let item = page.items[sighting.item]
    if let title = item.title { return page.text[title].foldingBlanks() }
    guard let first = item.paragraphs.first else { return page.text[item.span].foldingBlanks() }
    let sentence = SentenceSplitter.sentences(in: page.text, first).first ?? first
    return page.text.headline(sentence, lessOpening: item.events.first?.evidence)
  }

  private func id(of sighting: Sighting, turn: Int) -> ArticleID {
    let page = pages[sighting.page]
    let name = page.location.file.split(separator: "/").last.map(String.init) ?? ""
    let words = page.text.foldedWords(page.items[sighting.item].span)
    return ArticleID(fileName: name, text: words, turn: turn)
  }

  // MARK: Mentions

  private func articleMentions(of article: Article) -> [ArticleMention] {
    let sighting = article.sightings[0]
    let signature = signatureLines(of: sighting)
    return zip(mentions[sighting.page].mentions, catalog.assignments[sighting.page])
      .filter { mention, _ in
        mention.item == sighting.item
          || mention.item == nil && signature.contains { $0.contains(mention.span) }
      }
      .map { ArticleMention(entity: $1, kind: $0.kind, span: $0.span) }
      .sorted { $0.span < $1.span }
  }

  /// Boilerplate that stands below the page's own article and before the next item: who signs a
  /// page is named by its article.
  private func signatureLines(of sighting: Sighting) -> [ByteSpan] {
    let page = pages[sighting.page]
    let item = page.items[sighting.item]
    guard item.role == .main else { return [] }
    let next = page.items.map(\.span.start).filter { $0 >= item.span.end }.min() ?? .max
    return page.boilerplate.filter { $0.start >= item.span.end && $0.end <= next }
  }

  private func distinct(_ entities: [EntityID]) -> [EntityID] {
    var seen: Set<EntityID> = []
    return entities.filter { seen.insert($0).inserted }
  }

  // MARK: Happenings

  private func happenings(of article: Article, number: ArticleNumber) -> [Happening] {
    let sighting = article.sightings[0]
    let page = pages[sighting.page]
    let item = page.items[sighting.item]
    let blocks = ([item.title].compactMap(\.self) + item.paragraphs)
    let sentences = blocks.flatMap { SentenceSplitter.sentences(in: page.text, $0) }
    var found: [Happening] = []
    var place = 0
    var values: Set<DateValue> = []
    // Sentences and events stand in the order of the text.
    for claim in item.events where claim.low != nil {
      guard let evidence = claim.evidence, let value = claim.value else { continue }
      while place < sentences.count, sentences[place].end <= evidence.start {
        place += 1
        values = []
      }
      guard place < sentences.count, sentences[place].contains(evidence.start) else { continue }
      if values.insert(value).inserted {
        found.append(Happening(article: number, claim: claim, sentence: sentences[place]))
      }
    }
    return found
  }
}

extension Happening {
  fileprivate var sortKey: (Int, Int, Int, Int) {
    (claim.low?.number ?? .max, claim.high?.number ?? .max, article.index, sentence.start)
  }
}

extension DateClaim {
  /// How little is known: stated before inferred, few possible days before many.
  fileprivate var vagueness: (Int, Int) {
    guard let low, let high else { return (2, .max) }
    return (basis == .stated ? 0 : 1, high - low)
  }
}
