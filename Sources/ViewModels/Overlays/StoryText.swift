import Chronology
import Corpus
import TextCore

/// A story as an overlay: what was announced, what was reported, what followed, and why it is one.
enum StoryText {
  /// The articles of a story by part, in order of time; each leads to the article.
  static func lines(_ story: Story, in snapshot: CorpusSnapshot) -> [OverlayViewModel.Line] {
    var lines: [OverlayViewModel.Line] = [
      .init(StyledLine(story.title, .title)), .init(summary(of: story), indent: 2),
    ]
    for part in StoryPart.allCases {
      if part == .reported { lines += held(story) }
      let members = story.members.filter { $0.part == part }
      if members.isEmpty { continue }
      lines += [.init(""), .init(StyledLine(part.heading, .heading))]
      lines += members.flatMap { self.lines($0, in: snapshot) }
    }
    return lines
  }

  /// Why an article belongs to its story; nothing where it belongs to none.
  static func reason(
    of number: ArticleNumber, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    guard let story = snapshot.story(of: number),
      let member = story.members.first(where: { $0.article == number })
    else { return [] }
    let heading = StyledLine([
      StyledRun("Story ", .heading), StyledRun(story.title), StyledRun(" · ", .dim),
      StyledRun(member.part.word, .dim),
    ])
    // The first of a story is tied to it by those that came later.
    let links =
      member.link.map { [($0.to, $0)] }
      ?? story.members.compactMap { other in
        other.link.flatMap { $0.to == number ? (other.article, $0) : nil }
      }
    return [.init(heading, indent: 2)]
      + links.map { other, link in
        let runs = [
          StyledRun("  With "), StyledRun(snapshot[other].headline),
          StyledRun(": " + StoryReason.sentence(link, in: snapshot), .dim),
        ]
        return OverlayViewModel.Line(StyledLine(runs), indent: 4)
      }
  }

  /// The day of the happening itself, between what was announced and what was reported.
  private static func held(_ story: Story) -> [OverlayViewModel.Line] {
    guard let day = story.happened else { return [] }
    return [
      .init(""),
      .init(
        StyledLine([
          StyledRun("Happened  ", .heading), StyledRun(DateLabel.full(day), .eventDate),
        ])),
    ]
  }

  private static func summary(of story: Story) -> StyledLine {
    let words = "\(story.members.count) articles"
    return StyledLine("\(words) · published \(DateLabel.full(story.published))", .dim)
  }

  private static func lines(
    _ member: StoryMember, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    let article = snapshot[member.article]
    let isStated = article.published.basis == .stated
    let item = snapshot.item(of: article)
    let head = StyledLine([
      StyledRun("  "),
      StyledRun(DateLabel.full(article.published), isStated ? .date : .inferredDate),
      StyledRun(": " + article.headline),
    ])
    let target = OverlayViewModel.Target(
      article: member.article, span: item.title ?? item.paragraphs.first ?? item.span)
    let reason = member.link.map { link in
      OverlayViewModel.Line(
        StyledLine("    " + StoryReason.sentence(link, in: snapshot), .dim), indent: 6)
    }
    return [.init(head, indent: 4, target: target)] + [reason].compactMap(\.self)
  }
}

extension StoryPart {
  /// Above the articles of this part.
  var heading: String {
    switch self {
    case .announced: "Announced"
    case .reported: "Reported"
    case .followUp: "Followed up"
    }
  }

  /// What an article of this part does with its story.
  var word: String {
    switch self {
    case .announced: "announces it"
    case .reported: "reports it"
    case .followUp: "follows it up"
    }
  }
}
