import Chronology
import Corpus
import TextCore

/// A story as an overlay: what was announced, what was reported, what followed, and why it is one.
enum StoryText {
  /// The articles of a story by part, in order of time; each leads to the article and says what ties it
  /// to the others, or that the story was opened from it.
  static func lines(
    _ story: Story, openedFrom number: ArticleNumber, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    var lines: [OverlayViewModel.Line] = [
      .init(StyledLine(story.title, .title)), .init(summary(of: story, in: snapshot), indent: 2),
    ]
    for part in StoryPart.allCases {
      if part == .reported { lines += held(story, in: snapshot) }
      let members = story.members.filter { $0.part == part }
      if members.isEmpty { continue }
      lines += [.init(""), .init(StyledLine(part.heading, .heading))]
      lines += members.flatMap { self.lines(for: $0, isOpened: $0.article == number, in: snapshot) }
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
  private static func held(
    _ story: Story, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    guard let day = story.happened else { return [] }
    let isStated = snapshot.isStated(happening: day, in: story.members.map(\.article))
    return [
      .init(""),
      .init(
        StyledLine([
          StyledRun("Happened  ", .heading),
          StyledRun(DateLabel.full(day) + (isStated ? "" : "?"), .eventDate),
        ])),
    ]
  }

  private static func summary(of story: Story, in snapshot: CorpusSnapshot) -> StyledLine {
    let words = "\(story.members.count) articles"
    let days = DateLabel.full(story.published) {
      snapshot.isInferred($0, by: story.members.map(\.article))
    }
    return StyledLine("\(words) · published \(days)", .dim)
  }

  private static func lines(
    for member: StoryMember, isOpened: Bool, in snapshot: CorpusSnapshot
  ) -> [OverlayViewModel.Line] {
    let article = snapshot[member.article]
    let isStated = article.published.basis == .stated
    let item = snapshot.item(of: article)
    let head = StyledLine([
      StyledRun("  "),
      StyledRun(DateLabel.line(article.published), isStated ? .date : .inferredDate),
      StyledRun(": " + article.headline),
    ])
    let target = OverlayViewModel.Target(
      article: member.article, span: item.title ?? item.paragraphs.first ?? item.span)
    let ties = member.link.map { StoryReason.sentence($0, in: snapshot) }
    let opened = isOpened ? "the article from which the story was opened" : nil
    let first = member.link == nil ? "the first that was published; the others are tied to it" : nil
    let reasons = [ties, opened, first].compactMap(\.self).joined(separator: "; ")
    return [
      .init(head, indent: 4, target: target),
      .init(StyledLine("    " + reasons, .dim), indent: 6),
    ]
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
