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
  /// What the format says of stretches of the text.
  package var markup: PageMarkup
  /// What went wrong on the way.
  package var issues: [ParseIssue]
  /// What was recognised.
  package var mentions: PageMentions

  /// A page without anything on it.
  package static let empty = PageDigest(items: [], boilerplate: [], issues: [], mentions: .init())

  package init(
    items: [ItemDigest], boilerplate: [ByteSpan], markup: PageMarkup = .none,
    issues: [ParseIssue], mentions: PageMentions
  ) {
    self.items = items
    self.boilerplate = boilerplate
    self.markup = markup
    self.issues = issues
    self.mentions = mentions
  }

  /// Digests a page. Cost: linear in the text of its items.
  package init(_ page: Page, mentions: PageMentions) {
    let names = mentions.mentions.map(\.span)
    items = page.items.map { ItemDigest($0, on: page, names: names) }
    boilerplate = page.boilerplate
    markup = page.markup
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

  init(_ item: Item, on page: Page, names: [ByteSpan]) {
    self.item = item
    headline = ItemDigest.headline(of: item, in: page.text)
    sentences = ItemDigest.sentences(of: item, in: page.text)
    identity = ArticleID.identity(
      fileName: page.location.fileName, text: page.text.foldedWords(item.span))
    candidates = DuplicateCandidate.texts(of: item, in: page.text).map(DuplicateCandidate.init)
    paragraphKeys = ParagraphKeys(item, in: page.text)
    storyWords = StoryWords(item, in: page.text, without: names)
  }

  private static func headline(of item: Item, in text: SourceText) -> String {
    if let title = item.title { return text[title].foldingBlanks() }
    guard let first = item.paragraphs.first else { return text[item.span].foldingBlanks() }
    let sentence = SentenceSplitter.sentences(in: text, first).first ?? first
    return text.headline(sentence, lessOpening: item.events.first?.evidence)
  }

  private static func sentences(of item: Item, in text: SourceText) -> [ByteSpan?] {
    guard item.events.contains(where: { $0.low != nil }) else {
      return item.events.map { _ in nil }
    }
    let sentences = item.readableSpans.flatMap { SentenceSplitter.sentences(in: text, $0) }
    // Sentences and events stand in the order of the text.
    var place = 0
    return item.events.map { claim in
      guard claim.low != nil, let evidence = claim.evidence else { return nil }
      while place < sentences.count, sentences[place].end <= evidence.start { place += 1 }
      guard place < sentences.count, sentences[place].contains(evidence.start) else { return nil }
      return sentences[place]
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
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}
