import Chronology

/// What queries may speak of that stands in none of them.
public struct QueryContext: Hashable, Sendable {
  /// The day from which `since:3-weeks-ago` counts; without one such a date is a mistake.
  public var today: Day?
  /// The saved views, as queries by name: `@name` finds what the view does.
  public var views: [String: String]

  /// Makes a context.
  public init(today: Day? = nil, views: [String: String] = [:]) {
    self.today = today
    self.views = views
  }

  /// No day and no views.
  public static let none = QueryContext()
}

/// In which order the result of a query stands.
public enum ResultOrder: String, Hashable, Sendable, CaseIterable {
  /// In the order of time, the undated last.
  case oldest
  /// Against the order of time, the undated last.
  case newest
  /// What speaks most of the words of the query first.
  case relevance

  /// What the order is, in a few words.
  public var help: String {
    switch self {
    case .oldest: "in order of time"
    case .newest: "the latest first"
    case .relevance: "what says most of it first"
    }
  }
}
