import Chronology
import Corpus
import Entities
import PageParsing
import TextCore

/// An article with all that exports carry of it.
struct ExportedArticle {
  /// A name in the article.
  struct Named {
    var id: EntityID
    var kind: EntityKind
    var name: String
    /// Where it is named, in bytes of the page's text.
    var spans: [ByteSpan]
  }

  /// The words of a date in the text, with what they mean.
  struct Event {
    var value: String?
    var text: String
    var span: ByteSpan
  }

  var id: ArticleID
  var title: String
  var hasTitle: Bool
  var claim: DateClaim
  var file: String
  /// The page within the file.
  var page: Int
  /// The bytes of the article in the page's text.
  var span: ByteSpan
  var otherFiles: [String]
  var paragraphs: [String]
  /// What stands before each paragraph in a plain text: the marks of lists and quotations.
  var leads: [String]
  var named: [Named]
  var events: [Event]
  var marks: ArticleMarks

  init(_ number: ArticleNumber, of snapshot: CorpusSnapshot, marks: ReaderMarks) {
    let article = snapshot[number]
    let page = snapshot.page(of: article)
    let item = snapshot.item(of: article)
    id = article.id
    title = TextSanitizer.outgoing(article.headline)
    hasTitle = article.hasTitle
    claim = article.published
    file = page.location.file
    self.page = page.location.index
    span = item.span
    otherFiles = article.sightings.dropFirst().map { snapshot.location(ofPage: $0.page).file }
    paragraphs = item.paragraphs.map { TextSanitizer.outgoing(page.text, $0) }
    leads = item.paragraphs.map { ParagraphPlace(of: $0, in: page.text, page.markup).plainLead }
    let mentions = Dictionary(grouping: snapshot.mentions(in: number), by: \.entity)
    named = article.entities.map { id in
      Named(
        id: id, kind: snapshot.catalog.kind(of: id), name: snapshot.catalog.name(of: id),
        spans: (mentions[id] ?? []).map(\.span))
    }
    events = item.events.compactMap { claim in
      claim.evidence.map {
        Event(
          value: claim.value?.description, text: TextSanitizer.outgoing(page.text, $0), span: $0)
      }
    }
    self.marks = marks.of(article)
  }

  /// The days between which it appeared, in ISO 8601, or `undated`.
  var days: String {
    guard let low = claim.low, let high = claim.high else { return "undated" }
    return low == high ? "\(low)" : "\(low)/\(high)"
  }

  /// `seeds/a.txt, bytes 3–412`.
  var source: String {
    let page = page > 0 ? " page \(page)" : ""
    return "\(file)\(page), bytes \(span.start)–\(span.end)"
  }

  // MARK: Records

  static let columns = [
    "id", "title", "published", "precision", "basis", "low", "high", "rule", "file", "page",
    "start", "end", "date_start", "date_end", "entities", "starred", "tags", "note", "text",
  ]

  /// The fields that a table and an object have in common.
  private var fields: [(String, Record.Value)] {
    [
      ("id", .text(id.description)),
      ("title", .optional(hasTitle ? title : nil)),
      ("published", .optional(claim.value?.description)),
      ("precision", .optional(claim.precision?.rawValue)),
      ("basis", .text(claim.basisName)),
      ("low", .optional(claim.low?.description)),
      ("high", .optional(claim.high?.description)),
      ("rule", .text(claim.rule)),
      ("file", .text(file)),
      ("page", .number(page)),
      ("start", .number(span.start)),
      ("end", .number(span.end)),
      ("date_start", claim.evidence.map { .number($0.start) } ?? .unknown),
      ("date_end", claim.evidence.map { .number($0.end) } ?? .unknown),
      ("starred", .truth(marks.isStarred)),
      ("tags", .list(marks.tags.sorted().map { .text($0) })),
      ("note", .optional(marks.note)),
      ("text", .text(paragraphs.joined(separator: "\n\n"))),
    ]
  }

  /// The row of a table.
  var row: Record {
    Record(fields + [("entities", .list(named.map { .text($0.name) }))])
  }

  /// The object with everything.
  var record: Record {
    let entities = named.map { named -> Record.Value in
      .fields([
        "kind": .text(named.kind.rawValue), "name": .text(named.name),
        "spans": .list(named.spans.map { .list([.number($0.start), .number($0.end)]) }),
      ])
    }
    let dates = events.map { event -> Record.Value in
      .fields([
        "value": .optional(event.value), "text": .text(event.text),
        "start": .number(event.span.start), "end": .number(event.span.end),
      ])
    }
    return Record(
      fields + [
        ("entities", .list(entities)), ("dates", .list(dates)),
        ("also_in", .list(otherFiles.map { .text($0) })),
      ])
  }
}
