import Chronology
import Entities
import PageParsing

/// What is looked at of an article when it is compared with others.
struct StoryProfile: Sendable {
  /// The article.
  var article: Int
  var headline: String
  /// How many bytes it has.
  var length: Int
  /// First and last day on which it may have appeared.
  var published: ClosedRange<Day>
  /// The stretches of days of which its beginning tells, near the day on which it appeared.
  var days: [ClosedRange<Day>]
  /// Its words and entities, rising, with their weights.
  var features: [UInt32]
  var weights: [Double]

  /// What happened longer ago is background.
  private static let longestPast = 30
  /// What lies further ahead is a plan.
  private static let longestFuture = 400
  /// What lasts longer is no happening.
  private static let longestStretch = 14
  /// Dates further down than so many bytes are background.
  private static let longestLead = 900

  /// The profile of an article that is read at `digest`; `nil` for an undated one.
  init?(
    _ article: Int, published claim: DateClaim, digest: ItemDigest, entities: [EntityID],
    rarity: StoryRarity
  ) {
    guard let low = claim.low else { return nil }
    self.article = article
    headline = digest.headline
    length = digest.item.span.count
    published = low...max(low, claim.high ?? low)
    days = StoryProfile.days(of: digest.item, published: published)
    features = digest.storyWords.keys + entities.map(StoryFeature.entity).sorted()
    weights = features.map { rarity.weight(of: $0) }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { weights = weights.map { $0 / length } }
  }

  private static func days(of item: Item, published: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var found: [ClosedRange<Day>] = []
    for claim in item.events {
      guard let low = claim.low, let high = claim.high, low <= high,
        high - low < StoryProfile.longestStretch, claim.value?.isOfDays == true,
        high >= published.lowerBound - StoryProfile.longestPast,
        low <= published.upperBound + StoryProfile.longestFuture,
        let evidence = claim.evidence,
        evidence.start - item.span.start < StoryProfile.longestLead,
        !found.contains(low...high)
      else { continue }
      found.append(low...high)
    }
    return found
  }

  /// Whether the day is known on which it appeared.
  var isDayKnown: Bool { published.lowerBound == published.upperBound }

  /// Whether all it tells of lies ahead of it.
  var looksAhead: Bool {
    !days.isEmpty && days.allSatisfy { $0.lowerBound > published.upperBound }
  }
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
