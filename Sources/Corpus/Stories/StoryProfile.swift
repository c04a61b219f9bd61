import Chronology
import Entities
import PageParsing

/// What a story needs of an article, whatever else is in the corpus.
struct StoryLead: Sendable {
  var headline: String
  /// How many bytes it has.
  var length: Int
  /// First and last day on which it may have appeared.
  var published: ClosedRange<Day>
  /// The stretches of days of which its beginning tells, near the day on which it appeared.
  var days: [ClosedRange<Day>]
  /// Days longer ago that its beginning states: of what was reported then, or mere background.
  var pastDays: [Day]
  /// The words of its beginning.
  var words: StoryWords

  /// What happened longer ago is background, unless it is what others reported.
  private static let longestPast = 30
  /// What happened longer ago is history.
  private static let longestReturn = 400
  /// What lies further ahead is a plan.
  private static let longestFuture = 400
  /// What lasts longer is no happening.
  private static let longestStretch = 14
  /// Dates further down than so many bytes are background.
  private static let longestLead = 900

  init(
    headline: String, length: Int, published: ClosedRange<Day>, days: [ClosedRange<Day>],
    words: StoryWords
  ) {
    self.headline = headline
    self.length = length
    self.published = published
    let recent = published.lowerBound - StoryLead.longestPast
    self.days = days.filter { $0.upperBound >= recent }
    pastDays = days.filter { $0.upperBound < recent && $0.lowerBound == $0.upperBound }
      .map(\.lowerBound)
    self.words = words
  }

  /// The lead of an article that appeared on one of these days and is read at `digest`.
  init(_ digest: ItemDigest, words: StoryWords, published: ClosedRange<Day>) {
    self.init(
      headline: digest.headline, length: digest.item.span.count, published: published,
      days: StoryLead.days(of: digest.item, published: published), words: words)
  }

  private static func days(of item: Item, published: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var found: [ClosedRange<Day>] = []
    for claim in item.events {
      guard let low = claim.low, let high = claim.high, low <= high,
        high - low < StoryLead.longestStretch, claim.value?.isOfDays == true,
        high >= published.lowerBound - StoryLead.longestReturn,
        low <= published.upperBound + StoryLead.longestFuture,
        let evidence = claim.evidence,
        evidence.start - item.span.start < StoryLead.longestLead,
        !found.contains(low...high)
      else { continue }
      found.append(low...high)
    }
    return found
  }

  /// The days from which it was made.
  var allDays: [ClosedRange<Day>] { days + pastDays.map { $0...$0 } }

  /// Whether all it tells of lies ahead of it.
  var looksAhead: Bool {
    !days.isEmpty && days.allSatisfy { $0.lowerBound > published.upperBound }
  }
}

/// What is looked at of an article when it is compared with others.
struct StoryProfile: Sendable {
  /// The article.
  var article: Int
  /// Without its words, which are among the features: stories keep the leads of their articles.
  var lead: StoryLead
  /// Its words and entities, rising, with their weights.
  var features: [UInt32]
  var weights: [Double]

  init(_ article: Int, _ lead: StoryLead, entities: [UInt32], rarity: StoryRarity) {
    self.article = article
    self.lead = lead
    self.lead.words = StoryWords(keys: [])
    features =
      lead.words.keys + entities.map { StoryFeature.entity(EntityID(Int($0))) }.sorted()
    weights = features.map { rarity.weight(of: $0) }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { weights = weights.map { $0 / length } }
  }

  var published: ClosedRange<Day> { lead.published }
  var days: [ClosedRange<Day>] { lead.days }

  /// Whether the day is known on which it appeared.
  var isDayKnown: Bool { published.lowerBound == published.upperBound }

  /// Whether it appeared on a day or soon behind it.
  func appeared(by day: Day) -> Bool {
    published.lowerBound >= day && published.lowerBound <= day + 2
  }

  /// Whether it tells of no day but the one on which it appeared.
  var tellsOnlyOfItsDay: Bool { days.count == 1 && days[0] == published }
}

extension DateValue {
  /// Whether it names days, and not a month or a year.
  fileprivate var isOfDays: Bool {
    switch self {
    case .day: true
    case .interval(let from, let to): from.isOfDays && to.isOfDays
    case .year, .month, .yearless: false
    }
  }
}
