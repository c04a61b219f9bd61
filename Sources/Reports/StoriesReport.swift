import Corpus
import Entities
import TextCore

/// Stories: articles about one happening, from its announcement on.
public struct StoriesReport: Report {
  /// The columns, as docs/formats/reports.md describes them.
  public static let columns = ["title", "happened", "first", "last", "articles"]

  /// One record a story.
  public let records: [Record]
  /// The lines for people.
  public let textLines: [String]

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
    return ([happened + story.title] + members).map(TextSanitizer.sanitized)
  }
}
