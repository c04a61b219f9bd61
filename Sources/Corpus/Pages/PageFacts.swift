import Chronology
import Entities
import PageParsing
import TextCore

/// What the stages across the corpus need of every page, small and quick to read: they look at the
/// digests and texts of few.
package struct PageFacts: Hashable, Sendable {
  /// For each item, in page order.
  package var items: [ItemFacts]

  package init(items: [ItemFacts]) {
    self.items = items
  }

  /// The facts of a page. Cost: linear in the text of its items.
  package init(_ page: Page, mentions: PageMentions) {
    // The names of an item follow one another, as the items do.
    let names = mentions.mentions.map(\.span)
    let fileName = page.location.fileName
    items = page.items.map { item in
      ItemFacts(item, on: page, fileName: fileName, names: names.within(item.span))
    }
  }

  /// A page without anything on it.
  package static let empty = PageFacts(items: [])

  /// Whether the page alone leaves the day of an item open.
  var hasOpenDates: Bool { items.contains { $0.isOpen } }
}

/// What the stages across the corpus need of an item.
package struct ItemFacts: Hashable, Sendable {
  /// Whether it is its page's own article.
  package var isMain: Bool
  /// Whether its page states its day.
  package var isStated: Bool
  /// Whether its page knows nothing of its date.
  package var isOpen: Bool
  /// First and last day on which it may have appeared.
  package var low: Day?
  package var high: Day?
  /// The last days of what it tells.
  package var eventDays: [Day]
  /// For an open item, which of its events its beginning reports.
  package var reportedEvent: Int?
  /// The hash of its file's name and its words, of which ``ArticleID`` is made.
  package var identity: FNV1a
  /// Its title and its paragraphs.
  package var title: FoldedText?
  package var paragraphs: [FoldedText]
  /// How many words of the index the title, if there is one, and each paragraph have.
  package var wordCounts: [Int]
  /// How its texts begin: ``DuplicateCandidate``.
  package var openings: [UInt32]
  /// Its title and first words, where they are long enough that only the same item has them.
  package var leads: [UInt32]
  /// The words of its beginning, by which it may belong to a story …
  package var storyWords: StoryWords
  /// … and those of the names there.
  package var nameWords: StoryWords

  package init(
    isMain: Bool, isStated: Bool, isOpen: Bool, low: Day?, high: Day?, eventDays: [Day],
    reportedEvent: Int?, identity: FNV1a, title: FoldedText?, paragraphs: [FoldedText],
    wordCounts: [Int], openings: [UInt32], leads: [UInt32], storyWords: StoryWords,
    nameWords: StoryWords
  ) {
    self.isMain = isMain
    self.isStated = isStated
    self.isOpen = isOpen
    self.low = low
    self.high = high
    self.eventDays = eventDays
    self.reportedEvent = reportedEvent
    self.identity = identity
    self.title = title
    self.paragraphs = paragraphs
    self.wordCounts = wordCounts
    self.openings = openings
    self.leads = leads
    self.storyWords = storyWords
    self.nameWords = nameWords
  }

  init(_ item: Item, on page: Page, fileName: String, names: ArraySlice<ByteSpan>) {
    let text = page.text
    isMain = item.role == .main
    isStated = item.published.basis == .stated
    isOpen = item.published.value == nil
    (low, high) = (item.published.low, item.published.high)
    eventDays = item.events.compactMap { $0.value?.days?.upperBound }
    let reported = isOpen ? EventDating.reportedDay(of: item, in: text) : nil
    reportedEvent = reported.flatMap { item.events.firstIndex(of: $0) }
    let folded = FoldedItem(item, in: text)
    let known = folded.identify(fileName: fileName)
    (identity, title, paragraphs) = (known.id, known.title, known.paragraphs)
    wordCounts = item.readableSpans.map { WordSpans.count(in: text, $0) }
    openings = folded.openings
    leads = LeadWords.keys(of: item, in: text)
    storyWords = StoryWords(item, in: text, without: names)
    nameWords = StoryWords(names: names, of: item, in: text)
  }
}

extension [ByteSpan] {
  /// Of spans in the order of the text, which do not overlap, those within `span`.
  fileprivate func within(_ span: ByteSpan) -> ArraySlice<ByteSpan> {
    let first = firstIndex(endingBehind: span.start)
    let last = firstIndex(endingBehind: span.end)
    return self[first..<Swift.max(first, last)].drop { $0.start < span.start }
  }

  /// The first span that ends behind `offset`. Cost: logarithmic.
  private func firstIndex(endingBehind offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
