import Chronology
import Corpus
import Entities
import PageParsing
import TextCore

/// What was read from each page, one JSON line a page: the contract that tests and outside tools
/// read. docs/formats/parse.md describes every field.
public enum ParseReport {
  /// The line of the page at `index` of a snapshot; with text each item has its paragraphs in a
  /// field `text`, a blank line between them.
  public static func line(
    of index: Int, in snapshot: CorpusSnapshot, withText: Bool = false
  ) -> String {
    JSONLines.line(
      PageRecord(
        page: snapshot.pages[index], mentions: snapshot.mentions[index],
        assignments: snapshot.catalog.assignments[index], catalog: snapshot.catalog,
        withText: withText))
  }
}

private struct PageRecord: Encodable {
  var file: String
  var page: Int
  var items: [ItemRecord]
  var boilerplate: [TextRecord]
  var entities: [EntityRecord]
  var issues: [IssueRecord]

  init(
    page: Page, mentions: PageMentions, assignments: [EntityID?], catalog: SnapshotCatalog,
    withText: Bool
  ) {
    file = page.location.file
    self.page = page.location.index
    items = page.items.map { ItemRecord($0, text: page.text, withText: withText) }
    boilerplate = page.boilerplate.map { TextRecord($0, text: page.text) }
    entities = EntityRecord.records(
      mentions: mentions, assignments: assignments, catalog: catalog, text: page.text)
    issues = page.issues.map(IssueRecord.init)
  }
}

private struct ItemRecord: Encodable {
  var role: String
  @OrNull var title: String?
  var text_start: String
  var start: Int
  var end: Int
  @OrNull var published: String?
  @OrNull var precision: String?
  var basis: String
  @OrNull var low: String?
  @OrNull var high: String?
  var rule: String
  var conflicts: [ConflictRecord]
  var language: String
  @OrNull var byline: String?
  var dates: [DateRecord]
  /// Left out unless it was asked for.
  var text: String?

  init(_ item: Item, text: SourceText, withText: Bool) {
    role = item.role.rawValue
    title = item.title.map { text[$0].foldingBlanks() }
    text_start = String(text[item.title ?? item.span].foldingBlanks().prefix(40))
    start = item.span.start
    end = item.span.end
    published = item.published.value?.description
    precision = item.published.precision?.rawValue
    basis = item.published.basis.rawValue
    low = item.published.low?.description
    high = item.published.high?.description
    rule = item.published.rule
    conflicts = item.published.conflicts.map(ConflictRecord.init)
    language = item.language.code
    byline = item.byline
    dates = item.events.map { DateRecord($0, text: text) }
    self.text =
      withText ? item.paragraphs.map { text[$0] }.joined(separator: "\n\n") : nil
  }
}

private struct ConflictRecord: Encodable {
  @OrNull var published: String?
  var rule: String

  init(_ claim: DateClaim) {
    published = claim.value?.description
    rule = claim.rule
  }
}

private struct DateRecord: Encodable {
  var text: String
  var start: Int
  var end: Int
  @OrNull var value: String?

  init(_ claim: DateClaim, text: SourceText) {
    let span = claim.evidence ?? ByteSpan(0, 0)
    self.text = text[span].foldingBlanks()
    start = span.start
    end = span.end
    value = claim.value?.description
  }
}

private struct TextRecord: Encodable {
  var text: String
  var start: Int
  var end: Int

  init(_ span: ByteSpan, text: SourceText) {
    self.text = text[span]
    start = span.start
    end = span.end
  }
}

private struct IssueRecord: Encodable {
  var severity: String
  var start: Int
  var end: Int
  var message: String

  init(_ issue: ParseIssue) {
    severity = issue.severity.rawValue
    start = issue.span.start
    end = issue.span.end
    message = issue.message
  }
}

private struct EntityRecord: Encodable {
  var id: Int
  var kind: String
  var name: String
  var forms: [String]
  var mentions: [MentionRecord]
  var roles: [RoleRecord]

  /// One record an entity of the page, by kind and then by first mention.
  static func records(
    mentions: PageMentions, assignments: [EntityID?], catalog: SnapshotCatalog, text: SourceText
  ) -> [EntityRecord] {
    let named = assignments.indices.filter { assignments[$0] != nil }
    let places = Dictionary(grouping: named) { assignments[$0] ?? EntityID(0) }
    let order = EntityKind.allCases
    return places.map { id, indices in
      EntityRecord(id, indices, mentions: mentions, kind: catalog.kind(of: id), text: text)
    }
    .sorted { a, b in
      let kinds = (
        order.firstIndex { $0.rawValue == a.kind }, order.firstIndex { $0.rawValue == b.kind }
      )
      return (kinds.0 ?? 0, a.mentions[0].start, a.id) < (kinds.1 ?? 0, b.mentions[0].start, b.id)
    }
  }

  private init(
    _ id: EntityID, _ indices: [Int], mentions: PageMentions, kind: EntityKind, text: SourceText
  ) {
    self.id = id.index
    self.kind = kind.rawValue
    self.mentions = indices.map { MentionRecord(mentions.mentions[$0]) }
    let called = self.mentions.map(\.form)
    // As they stand in the text, which is not what all are called (`South Korea’s Senate`); documents of a list bear
    // its noun.
    let spelled =
      kind == .document
      ? called : indices.map { text[mentions.mentions[$0].span].foldingBlanks() }
    var seen: Set<String> = []
    forms = spelled.filter { seen.insert($0).inserted }
    // The longest that is not shouted.
    let natural = called.filter { $0.contains(where: \.isLowercase) }
    name = (natural.isEmpty ? called : natural).max { $0.utf8.count < $1.utf8.count } ?? ""
    roles = mentions.roles.filter { $0.use == .office && indices.contains($0.person) }
      .map(RoleRecord.init)
  }
}

private struct MentionRecord: Encodable {
  @OrNull var item: Int?
  var start: Int
  var end: Int
  var form: String

  init(_ mention: Mention) {
    item = mention.item
    start = mention.span.start
    end = mention.span.end
    form = mention.form
  }
}

private struct RoleRecord: Encodable {
  var title: String
  @OrNull var item: Int?

  init(_ role: RoleMention) {
    title = role.title
    item = role.item
  }
}
