import Chronology
import Entities
import PageParsing
import TextCore

/// What was found on a page, without its text, and all that the stages across the corpus need of
/// that text: they read digests, not pages.
package struct PageDigest: Sendable {
  /// The items in page order.
  package var items: [ItemDigest]
  /// The lines of no item.
  package var boilerplate: [ByteSpan]
  /// What went wrong on the way.
  package var issues: [ParseIssue]
  /// What was recognised.
  package var mentions: PageMentions

  /// A page without anything on it.
  package static let empty = PageDigest(items: [], boilerplate: [], issues: [], mentions: .init())

  package init(
    items: [ItemDigest], boilerplate: [ByteSpan], issues: [ParseIssue], mentions: PageMentions
  ) {
    self.items = items
    self.boilerplate = boilerplate
    self.issues = issues
    self.mentions = mentions
  }

  /// Digests a page. Cost: linear in the text of its items.
  package init(_ page: Page, mentions: PageMentions) {
    // The names of an item follow one another, as the items do.
    let names = mentions.mentions.map(\.span)
    items = page.items.map { item in
      ItemDigest(item, on: page, names: names.within(item.span))
    }
    boilerplate = page.boilerplate
    issues = page.issues
    self.mentions = mentions
  }

  /// Whether the page alone leaves the day of an item open.
  var hasOpenDates: Bool { items.contains { $0.item.published.value == nil } }
}

/// An item with what its text says to the stages across the corpus.
package struct ItemDigest: Sendable {
  /// The item.
  package var item: Item
  /// Its title or, without one, the first sentence of its text.
  package var headline: String
  /// For each of its events, the sentence that tells it.
  package var sentences: [ByteSpan?]
  /// The hash of its file's name and its words, of which ``ArticleID`` is made.
  package var identity: FNV1a
  /// The texts by which it may be recognised on other pages.
  package var candidates: [DuplicateCandidate]
  /// Its paragraphs, which may recur under other items.
  package var paragraphKeys: ParagraphKeys
  /// The words of its beginning, by which it may belong to a story.
  package var storyWords: StoryWords

  package init(
    item: Item, headline: String, sentences: [ByteSpan?], identity: FNV1a,
    candidates: [DuplicateCandidate], paragraphKeys: ParagraphKeys,
    storyWords: StoryWords
  ) {
    self.item = item
    self.headline = headline
    self.sentences = sentences
    self.identity = identity
    self.candidates = candidates
    self.paragraphKeys = paragraphKeys
    self.storyWords = storyWords
  }

  init(_ item: Item, on page: Page, names: ArraySlice<ByteSpan>) {
    self.item = item
    headline = ItemDigest.headline(of: item, in: page.text)
    sentences = ItemDigest.sentences(of: item, in: page.text)
    (identity, candidates) = FoldedItem(item, in: page.text).identify(
      fileName: page.location.fileName)
    paragraphKeys = ParagraphKeys(item, in: page.text)
    storyWords = StoryWords(item, in: page.text, without: names)
  }

  private static func headline(of item: Item, in text: SourceText) -> String {
    if let title = item.title { return text[title].foldingBlanks() }
    guard let first = item.paragraphs.first else { return text[item.span].foldingBlanks() }
    let sentence = SentenceSplitter.first(in: text, first)?.span ?? first
    return text.headline(sentence, lessOpening: item.events.first?.evidence)
  }

  private static func sentences(of item: Item, in text: SourceText) -> [ByteSpan?] {
    guard item.events.contains(where: { $0.low != nil }) else {
      return item.events.map { _ in nil }
    }
    var sentences = SentenceWalk(item.readableSpans, in: text)
    return item.events.map { claim in
      guard claim.low != nil, let evidence = claim.evidence else { return nil }
      return sentences.sentence(at: evidence.start)
    }
  }
}

/// Finds the sentences that hold given bytes, in the order of the text. Only paragraphs that hold one
/// of them are cut into sentences.
private struct SentenceWalk {
  private let text: SourceText
  private var spans: ArraySlice<ByteSpan>
  private var sentences: ArraySlice<ByteSpan> = []

  init(_ spans: [ByteSpan], in text: SourceText) {
    self.text = text
    self.spans = spans[...]
  }

  /// The sentence that holds the byte, which must not lie before those that were asked for.
  mutating func sentence(at offset: Int) -> ByteSpan? {
    while true {
      while let sentence = sentences.first, sentence.end <= offset { sentences.removeFirst() }
      if let sentence = sentences.first { return sentence.contains(offset) ? sentence : nil }
      guard let span = spans.popFirst() else { return nil }
      if span.end > offset { sentences = SentenceSplitter.sentences(in: text, span)[...] }
    }
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

extension Item {
  /// The title and the paragraphs: what a reader sees, and what queries search.
  package var readableSpans: [ByteSpan] { [title].compactMap(\.self) + paragraphs }
}

extension PageLocation {
  /// The file's name without its folders.
  package var fileName: String { PageLocation.fileName(of: file) }

  /// The last part of a path.
  package static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}
