import Chronology
import Entities
import PageParsing
import TextCore

/// Makes ready what the image of a corpus holds of its pages, on any thread: each digest is read once.
struct PageAssembler: Sendable {
  let survey: CorpusSurvey
  let catalog: EntityCatalog

  /// What the image holds of pages that follow one another.
  struct Block {
    var pages: [Rows] = []
    /// The records of their items, one after the other, and where each ends.
    var records: [UInt8] = []
    var recordEnds: [Int] = []
  }

  /// What the image holds of one page beside its items.
  struct Rows {
    /// The packed location.
    var location: [UInt8]
    /// The entities of its mentions.
    var assignments: [UInt32]
    /// The entities that its items name, once for each item.
    var named: [UInt32]
    var isTroubled: Bool
    var hasFailed: Bool
  }

  /// Makes pages ready. Cost: linear in what was found on them.
  func block(of pages: Range<Int>) -> Block {
    var block = Block()
    for page in pages {
      let digest = survey.pages.passingDigest(of: page)
      let assignments = catalog.assignments[page]
      var location = ByteWriter()
      location.write(survey.pages.location(of: page))
      block.pages.append(
        Rows(
          location: location.bytes, assignments: assignments.numbers,
          named: StoryRarity.named(digest.mentions, assignments),
          isTroubled: !digest.issues.isEmpty,
          hasFailed: digest.issues.contains { $0.severity == .error }))
      append(itemsOf: page, digest, assignments, to: &block)
    }
    return block
  }

  private func append(
    itemsOf page: Int, _ digest: PageDigest, _ assignments: EntityAssignments.Row,
    to block: inout Block
  ) {
    let facts = survey.pages.facts(of: page)
    for (index, item) in survey.items.items(of: page).enumerated() {
      if index < digest.items.count, index < facts.items.count {
        var writer = ByteWriter()
        writer.write(digest.items[index].item.published)
        if survey.order.articleOfItem[item] & SnapshotTables.readHere != 0 {
          writer.write(readItem(index, of: digest, assignments, facts.items[index], item))
        }
        block.records += writer.bytes
      }
      block.recordEnds.append(block.records.count)
    }
  }

  private func readItem(
    _ index: Int, of page: PageDigest, _ assignments: EntityAssignments.Row, _ facts: ItemFacts,
    _ item: Int
  ) -> ReadItem {
    let digest = page.items[index]
    var seen: Set<EntityID> = []
    let entities = page.articleMentions(of: index, assignments).map(\.entity)
      .filter { seen.insert($0).inserted }
    let lead = survey.order.published(survey.order.articleOfItem[item]).map {
      StoryLead(digest, words: facts.storyWords, published: $0)
    }
    return ReadItem(
      headline: digest.headline, hasTitle: digest.item.title != nil,
      entities: entities.map { UInt32($0.index) }, happenings: digest.happenings,
      readableLength: digest.item.readableSpans.reduce(0) { $0 + $1.count },
      length: digest.item.span.count, days: lead?.allDays ?? [],
      words: lead?.words ?? StoryWords(keys: []))
  }
}

extension ArticleOrder {
  /// First and last day on which an article may have appeared; ``SnapshotTables/readHere`` may be set
  /// in its number.
  func published(_ article: UInt32) -> ClosedRange<Day>? {
    let days = days(of: Int(article & ~SnapshotTables.readHere))
    guard let low = SnapshotTables.day(days.low) else { return nil }
    return low...max(low, SnapshotTables.day(days.high) ?? low)
  }
}
