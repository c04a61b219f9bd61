import Chronology

/// Days cut into stretches of the same length, as nearly as whole days allow.
struct TimeStretches: Hashable, Sendable {
  /// All of the days.
  let days: ClosedRange<Day>
  /// How many stretches there are.
  let count: Int

  /// Cuts `days` into so many stretches, or one a day where there are fewer days.
  init(_ days: ClosedRange<Day>, atMost most: Int) {
    self.days = days
    count = max(0, min(most, days.upperBound - days.lowerBound + 1))
  }

  /// How many days there are.
  var length: Int { days.upperBound - days.lowerBound + 1 }

  /// How many columns each stretch has of so many.
  func columns(of all: Int) -> Int { max(1, all / length) }

  /// The days of a stretch.
  subscript(index: Int) -> ClosedRange<Day> {
    func start(_ index: Int) -> Day { days.lowerBound + (index * length + count - 1) / count }
    return start(index)...(start(index + 1) - 1)
  }
}
