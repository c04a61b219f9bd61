import Corpus
import Entities
import TextCore

/// Stories: articles about one happening, from its announcement on. As JSON a record is a story; as a
/// table each article of each story is a row, since a cell holds no list of articles.
public struct StoriesReport: Report {
  /// The columns of the table, as docs/formats/reports.md describes them.
  public static let columns = [
    "story", "story_title", "happened", "id", "published", "part", "title", "likeness", "because",
  ]

  /// One record a story.
  public let records: [Record]
  /// The lines for people.
  public let textLines: [String]
  private let rows: [Record]

  /// A report of the stories to which some of these articles belong, whole.
  public init(_ numbers: some Sequence<ArticleNumber>, of snapshot: CorpusSnapshot) {
    let wanted = Set(numbers.compactMap { snapshot.storyNumber(of: $0) }).sorted()
    var records: [Record] = []
    var lines: [String] = []
    for number in wanted {
      let story = snapshot.stories[number.index]
      records.append(StoriesReport.record(story, in: snapshot))
      if !lines.isEmpty { lines.append("") }
      lines += StoriesReport.lines(story, in: snapshot)
    }
    self.records = records
    textLines = lines
    rows = zip(1..., records).flatMap { StoriesReport.rows(of: $1, number: $0) }
  }

  /// The lines of the report in a format.
  public func lines(_ format: ReportFormat) -> [String] {
    switch format {
    case .text: textLines
    case .jsonl: records.map { JSONLines.line($0) }
    case .csv: CSV.lines(columns: Self.columns, rows)
    case .md: Markdown.lines(columns: Self.columns, rows)
    }
  }

  /// The rows of a story: one an article, with the number and the title of the story.
  private static func rows(of record: Record, number: Int) -> [Record] {
    guard case .list(let members) = record["articles"] else { return [] }
    return members.map { member in
      guard case .fields(let fields) = member else { return Record([]) }
      let story: [(String, Record.Value)] = [
        ("story", .number(number)), ("story_title", record["title"]),
        ("happened", record["happened"]),
      ]
      return Record(story + fields.map { ($0.key, $0.value) })
    }
  }

  private static func record(_ story: Story, in snapshot: CorpusSnapshot) -> Record {
    let members = story.members.map { member -> Record.Value in
      let article = snapshot[member.article]
      return .fields([
        "id": .text(article.id.description),
        "published": .optional(article.published.value?.description),
        "part": .text(member.part.rawValue),
        "title": .text(article.headline),
        "because": .optional(member.link.map { StoryReason.sentence($0, in: snapshot) }),
        "likeness": member.link.map { .number($0.likeness) } ?? .unknown,
      ])
    }
    return Record([
      ("title", .text(story.title)),
      ("happened", .optional(story.happened?.description)),
      ("first", .text(story.published.lowerBound.description)),
      ("last", .text(story.published.upperBound.description)),
      ("articles", .list(members)),
    ])
  }

  /// The title, and below it a line an article with the reason why it belongs there.
  private static func lines(_ story: Story, in snapshot: CorpusSnapshot) -> [String] {
    let happened = story.happened.map { "\($0)  " } ?? ""
    let members = story.members.flatMap { member -> [String] in
      let article = snapshot[member.article]
      let day = article.published.low?.description ?? ""
      let mark = article.published.basis == .stated ? " " : "?"
      let line =
        "  \(article.id.description.prefix(8))  \(day)\(mark)  \(member.part.rawValue): "
        + article.headline
      let reason = member.link.map { "      " + StoryReason.sentence($0, in: snapshot) }
      return [line] + [reason].compactMap(\.self)
    }
    return ([happened + story.title] + members).map { TextSanitizer.outgoing($0) }
  }
}
