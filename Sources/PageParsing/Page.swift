import Chronology
import TextCore

/// Where a page was read from.
public struct PageLocation: Hashable, Sendable {
  /// The file as the user named it, or `-` for standard input.
  public var file: String
  /// The place of the page among several of one file, from 0.
  public var index: Int

  /// Makes a location.
  public init(file: String, index: Int = 0) {
    self.file = file
    self.index = index
  }
}

/// One parsed document: its text, the items found in it, and what belongs to none.
public struct Page: Sendable {
  /// Where it was read from.
  public var location: PageLocation
  /// Its decoded text; all spans point into it.
  public var text: SourceText
  /// The items in page order. Their spans do not overlap.
  public var items: [Item]
  /// Lines of no item: navigation, signatures, share lines. Sorted, trimmed, one span a line.
  public var boilerplate: [ByteSpan]
  /// What its format says of stretches of its text.
  public var markup: PageMarkup
  /// What its source calls it, where that names its pages: the `guid` of a feed's entry, the Message-ID
  /// of a mail.
  public var sourceName: [UInt8]?
  /// What went wrong on the way.
  public var issues: [ParseIssue]
  /// Where its format ends the content, while the page was just read: behind it stand lines in which
  /// nothing is looked for.
  public var contentEnd = Int.max

  /// Makes a page.
  public init(
    location: PageLocation, text: SourceText, items: [Item] = [], boilerplate: [ByteSpan] = [],
    markup: PageMarkup = .none, issues: [ParseIssue] = []
  ) {
    self.location = location
    self.text = text
    self.items = items
    self.boilerplate = boilerplate
    self.markup = markup
    self.issues = issues
  }
}

/// One dated or datable piece of news on a page.
public struct Item: Sendable {
  /// What part an item plays on its page.
  public enum Role: String, Hashable, Sendable {
    /// The page's own article.
    case main
    /// An item that stands beside it.
    case teaser
  }

  /// What part it plays on its page.
  public var role: Role
  /// From the first byte of its title, else of its text, to the last byte of its text. A date line
  /// before it is not part of it.
  public var span: ByteSpan
  /// Its title, if it has one.
  public var title: ByteSpan?
  /// Its text as a reader reads it: paragraphs without title, repeated title and date lines.
  public var paragraphs: [ByteSpan]
  /// When it appeared.
  public var published: DateClaim
  /// When what it tells happened: one claim an expression, in text order; `evidence` is set.
  public var events: [DateClaim]
  /// The language it is written in. Names are read in English only.
  public var language: Language
  /// Who wrote it, where the metadata of its page say so.
  public var byline: String?
  /// Paragraphs of an English item that are in another language, where the page was just read. Only
  /// dates are read in them.
  public var foreignParagraphs: [ByteSpan] = []

  /// Makes an item.
  public init(
    role: Role, span: ByteSpan, title: ByteSpan?, paragraphs: [ByteSpan], published: DateClaim,
    events: [DateClaim] = [], language: Language = .english, byline: String? = nil
  ) {
    self.role = role
    self.span = span
    self.title = title
    self.paragraphs = paragraphs
    self.published = published
    self.events = events
    self.language = language
    self.byline = byline
  }
}
