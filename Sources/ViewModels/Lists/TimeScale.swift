import Chronology

/// How much of time the density strip shows.
public enum TimeScale: Int, Hashable, Sendable, CaseIterable {
  /// All of the corpus.
  case whole
  /// The ten years around the selected entry.
  case decade
  /// Its year.
  case year
  /// Its month.
  case month
  /// Its week, a bar a day.
  case week

  /// The unit that the strip shows; `nil` for everything.
  var unit: CalendarUnit? {
    switch self {
    case .whole: nil
    case .decade: .decade
    case .year: .year
    case .month: .month
    case .week: .week
    }
  }
}
