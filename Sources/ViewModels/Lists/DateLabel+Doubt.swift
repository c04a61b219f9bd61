import Chronology
import Corpus
import Entities

/// Dates with the question mark of those that were inferred.
extension DateLabel {
  /// Whether a date was inferred, and bears a question mark.
  public static func isInferred(_ claim: DateClaim) -> Bool {
    claim.low != nil && claim.basis != .stated
  }

  /// A claim in full with its question mark: `between 12 and 20 February 2026?`.
  static func marked(_ claim: DateClaim) -> String { full(claim) + (isInferred(claim) ? "?" : "") }

  /// A claim in a line of its own, as rows have it, with its year: `27 January 2026`,
  /// `12 February 2026?`, `November 2022`.
  public static func line(_ claim: DateClaim) -> String {
    guard let low = claim.low else { return "undated" }
    let words: String
    switch claim.value {
    case .year where claim.value?.days == low...(claim.high ?? low),
      .month where claim.value?.days == low...(claim.high ?? low):
      words = full(claim)
    default: words = full(low)
    }
    return words + (isInferred(claim) ? "?" : "")
  }

  /// A span of days with a question mark behind each end on which nothing but articles with an inferred
  /// date appeared: `7 February 2024? – 5 December 2025`.
  static func full(_ days: ClosedRange<Day>, isInferred: (Day) -> Bool) -> String {
    let first = full(days.lowerBound) + (isInferred(days.lowerBound) ? "?" : "")
    if days.lowerBound == days.upperBound { return first }
    return first + " – " + full(days.upperBound) + (isInferred(days.upperBound) ? "?" : "")
  }
}

extension CorpusSnapshot {
  /// Whether a day was inferred on which some of `articles` appeared: none of these states it.
  ///
  /// Cost: linear in the articles; columns tell.
  func isInferred(_ day: Day, by articles: some Sequence<ArticleNumber>) -> Bool {
    var isKnown = false
    for article in articles where firstDay(of: article) == day {
      if isStated(article) { return false }
      isKnown = true
    }
    return isKnown
  }

  /// Whether some of `articles` states a date of which a happening is told that may lie on `day`.
  ///
  /// Cost: a look at the dates of each.
  func isStated(happening day: Day, in articles: some Sequence<ArticleNumber>) -> Bool {
    articles.contains { number in
      let item = item(of: self[number])
      return item.events.contains { claim in
        guard let low = claim.low, let high = claim.high, low <= day, day <= high else {
          return false
        }
        return claim.basis == .stated
      }
    }
  }

  /// The articles that attest an office.
  func articles(attesting role: Role) -> [ArticleNumber] {
    role.evidence.compactMap { number(ofItem: $0.item, onPage: $0.page) }
  }

  /// The days of an office with what of them was inferred.
  func label(_ days: ClosedRange<Day>, of role: Role) -> String {
    let articles = articles(attesting: role)
    return DateLabel.full(days) { isInferred($0, by: articles) }
  }

  /// The days of an office, each end as exactly as `role` states it: `2003 – 15 September 2015`.
  func label(_ days: ClosedRange<Day>, endsStatedBy role: Role) -> String {
    let articles = articles(attesting: role)
    func end(_ day: Day, _ stated: DateValue?, _ bound: KeyPath<ClosedRange<Day>, Day>) -> String {
      if let stated, stated.days?[keyPath: bound] == day {
        return DateLabel.full(DateClaim(kind: .event, value: stated, basis: .stated, rule: ""))
      }
      return DateLabel.full(day) + (isInferred(day, by: articles) ? "?" : "")
    }
    let first = end(days.lowerBound, role.from, \.lowerBound)
    if days.lowerBound == days.upperBound { return first }
    let last = end(days.upperBound, role.until, \.upperBound)
    return first == last ? first : first + " – " + last
  }
}
