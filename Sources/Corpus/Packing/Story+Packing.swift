import Chronology
import Entities

extension ByteWriter {
  mutating func write(_ story: Story) {
    write(story.title)
    write(story.happened) { $0.write($1) }
    write(story.published.lowerBound)
    write(story.published.upperBound)
    write(story.members) { writer, member in
      writer.write(count: member.article.index)
      writer.write(choice: member.part)
      writer.write(member.link) { $0.write($1) }
    }
  }

  private mutating func write(_ link: StoryLink) {
    write(count: link.to.index)
    switch link.days {
    case .same(let day):
      write(count: 0)
      write(day)
    case .announced(let day):
      write(count: 1)
      write(day)
    case .near(let days):
      write(count: 2)
      write(count: days)
    }
    write(link.entities) { $0.write(count: $1.index) }
    write(count: link.rareWordCount)
    write(count: link.likeness)
  }
}

extension ByteReader {
  mutating func story() throws(DamagedBytes) -> Story {
    let title = try string()
    let happened = try optional { reader throws(DamagedBytes) in try reader.day() }
    let (first, last) = (try day(), try day())
    guard first <= last else { throw DamagedBytes() }
    let members = try list { reader throws(DamagedBytes) in
      StoryMember(
        article: ArticleNumber(try reader.count()), part: try reader.choice(StoryPart.self),
        link: try reader.optional { reader throws(DamagedBytes) in try reader.storyLink() })
    }
    return Story(title: title, happened: happened, published: first...last, members: members)
  }

  private mutating func storyLink() throws(DamagedBytes) -> StoryLink {
    let to = ArticleNumber(try count())
    let days: StoryLink.Days
    switch try count() {
    case 0: days = .same(try day())
    case 1: days = .announced(try day())
    case 2: days = .near(try count())
    default: throw DamagedBytes()
    }
    return StoryLink(
      to: to, days: days,
      entities: try list { reader throws(DamagedBytes) in EntityID(try reader.count()) },
      rareWordCount: try count(), likeness: try count())
  }
}
