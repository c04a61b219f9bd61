import Chronology
import Entities
import PageParsing
import TextCore

/// What was found on a page, without its text.
///
/// What the stages across the corpus ask of all pages stands in ``PageFacts``.
package struct PageDigest: Sendable {
  /// The items in page order.
  package var items: [ItemDigest]
  /// The lines of no item.
  package var boilerplate: [ByteSpan]
  /// What the format says of stretches of the text.
  package var markup: PageMarkup
  /// What went wrong on the way.
  package var issues: [ParseIssue]
  /// What was recognised.
  package var mentions: PageMentions
  /// The hash of what its source calls the page, if anything.
  package var sourceName: UInt64?

  /// A page without anything on it.
  package static let empty = PageDigest(items: [], boilerplate: [], issues: [], mentions: .init())

  package init(
    items: [ItemDigest], boilerplate: [ByteSpan], markup: PageMarkup = .none,
    issues: [ParseIssue], mentions: PageMentions, sourceName: UInt64? = nil
  ) {
    self.items = items
    self.boilerplate = boilerplate
    self.markup = markup
    self.issues = issues
    self.mentions = mentions
    self.sourceName = sourceName
  }

  /// Digests a page. Cost: linear in the text of its items.
  package init(_ page: Page, mentions: PageMentions) {
    items = page.items.map { ItemDigest($0, in: page.text) }
    boilerplate = page.boilerplate
    markup = page.markup
    issues = page.issues
    self.mentions = mentions
    sourceName = page.sourceName.map { name in
      var hash = FNV1a()
      hash.mix(name)
      return hash.value
    }
  }
}

/// An item with what its rows show of its text.
package struct ItemDigest: Sendable {
  /// The item.
  package var item: Item
  /// Its title or, without one, the first sentence of its text.
  package var headline: String
  /// For each of its events, the sentence that tells it.
  package var sentences: [ByteSpan?]

  package init(item: Item, headline: String, sentences: [ByteSpan?]) {
    self.item = item
    self.headline = headline
    self.sentences = sentences
  }

  init(_ item: Item, in text: SourceText) {
    self.item = item
    headline = ItemDigest.headline(of: item, in: text)
    sentences = ItemDigest.sentences(of: item, in: text)
  }

  private static func headline(of item: Item, in text: SourceText) -> String {
    if let title = item.title { return text[title].foldingBlanks() }
    guard let first = item.paragraphs.first else { return text[item.span].foldingBlanks() }
    let sentence = SentenceSplitter.first(in: text, first)?.span ?? first
    return text.headline(sentence, lessOpening: item.events.first?.evidence)
  }

  /// The sentences that tell the events of an item; `nil` for those of no day.
  static func sentences(of item: Item, in text: SourceText) -> [ByteSpan?] {
    guard item.events.contains(where: { $0.low != nil }) else {
      return item.events.map { _ in nil }
    }
    var sentences = SentenceWalk(item.readableSpans, in: text)
    let headings = EventDating.dayHeadings(of: item, in: text)
    return item.events.map { claim in
      guard claim.low != nil, let evidence = claim.evidence else { return nil }
      // What happened on the day stands below it.
      guard headings.contains(evidence),
        let told = item.paragraphs.first(where: { $0.start >= evidence.end })
      else { return sentences.sentence(at: evidence.start) }
      return sentences.sentence(at: told.start)
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

extension Item {
  /// The title and the paragraphs: what a reader sees, and what queries search.
  package var readableSpans: [ByteSpan] { [title].compactMap(\.self) + paragraphs }
}

extension PageLocation {
  /// The file's name without its folders.
  package var fileName: String { PageLocation.fileName(of: file) }

  /// The last part of a path.
  package static func fileName(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
  }
}
