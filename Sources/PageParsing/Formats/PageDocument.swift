import Chronology
import TextCore

/// One document as a format hands it over: its text, and what the format knows about it.
struct PageDocument: Sendable {
  /// The text that all spans of the page point into.
  var text: SourceText
  /// Where the content begins, behind a byte order mark.
  var start = 0
  /// Where it ends; lines of no item stand behind. `nil` at the end of the text.
  var end: Int?
  /// What the format knows about the page beside its text; `nil` when that is all in the text.
  var article: ArticleMetadata?
  /// What the format says of stretches of the text.
  var markup = PageMarkup.none
  /// What its source calls it, if anything.
  var sourceName: [UInt8]?
  /// What went wrong.
  var issues: [ParseIssue] = []
}

/// What a format says about the one article that a document holds.
struct ArticleMetadata: Sendable {
  /// A date of publication that stands outside the text.
  struct Published: Hashable, Sendable {
    var value: DateValue
    /// Where it stands, in words that a reader understands.
    var rule: String
  }

  /// Its title, which stands at the beginning of the text.
  var title: ByteSpan?
  /// Who wrote it.
  var byline: String?
  /// When it appeared.
  var published: Published?
  /// What else is given as the date of publication.
  var otherDates: [Published] = []
  /// Whether the format has taken out navigation, share lines and the like already.
  var isPure = false
}
