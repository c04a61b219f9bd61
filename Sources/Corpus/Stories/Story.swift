import Chronology
import Entities

/// The place of a story among those of its snapshot; the oldest comes first.
public struct StoryNumber: Hashable, Comparable, Sendable {
  /// From 0.
  public let index: Int

  /// Makes a number.
  public init(_ index: Int) {
    self.index = index
  }

  /// Orders by index.
  public static func < (a: StoryNumber, b: StoryNumber) -> Bool { a.index < b.index }
}

/// Articles about one happening: announced, held, followed up.
///
///     let story = snapshot.story(snapshot.storyNumber(of: article))
///     story.title                  // the headline of its fullest report
///     story.members.map(\.part)    // [.announced, .reported, .followUp]
public struct Story: Hashable, Sendable {
  /// The headline of its fullest report; of its fullest article where none reports.
  public var title: String
  /// The day of the happening, where its articles agree on one.
  public var happened: Day?
  /// First and last day on which its articles appeared.
  public var published: ClosedRange<Day>
  /// Its articles in order of time, at least two.
  public var members: [StoryMember]

  /// Makes a story.
  public init(
    title: String, happened: Day?, published: ClosedRange<Day>, members: [StoryMember]
  ) {
    self.title = title
    self.happened = happened
    self.published = published
    self.members = members
  }
}

/// What an article tells of its story.
public enum StoryPart: String, Hashable, Sendable, CaseIterable {
  /// The happening lies ahead of it.
  case announced
  /// It tells of the happening.
  case reported
  /// It comes back to the happening when others have reported it.
  case followUp = "follow-up"
}

/// An article of a story, and why it belongs to it.
public struct StoryMember: Hashable, Sendable {
  /// The article.
  public var article: ArticleNumber
  /// What it tells.
  public var part: StoryPart
  /// What ties it to an article of the story that stood there before it; `nil` for the first.
  public var link: StoryLink?

  /// Makes a member.
  public init(article: ArticleNumber, part: StoryPart, link: StoryLink?) {
    self.article = article
    self.part = part
    self.link = link
  }
}

/// Why two articles are taken to be about one happening.
public struct StoryLink: Hashable, Sendable {
  /// How the days of the two agree.
  public enum Days: Hashable, Sendable {
    /// Both tell of this day.
    case same(Day)
    /// One announces this day, on which or right after which the other appeared.
    case announced(Day)
    /// They appeared so many days apart, and no day of which they tell says otherwise, or what they
    /// name outweighs it.
    case near(Int)
  }

  /// The article that it is tied to.
  public var to: ArticleNumber
  /// How their days agree.
  public var days: Days
  /// Whom and what both name and few others do, the rarest first.
  public var entities: [EntityID]
  /// How many words both use and few others do.
  public var rareWordCount: Int
  /// How alike the two are, in hundredths: the cosine of what they name and say, weighted by rarity.
  public var likeness: Int

  /// Makes a link.
  public init(
    to: ArticleNumber, days: Days, entities: [EntityID], rareWordCount: Int, likeness: Int
  ) {
    self.to = to
    self.days = days
    self.entities = entities
    self.rareWordCount = rareWordCount
    self.likeness = likeness
  }
}
