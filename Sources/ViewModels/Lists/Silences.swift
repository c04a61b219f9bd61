import Chronology

/// The stretches in which nothing is told, among days on which something is.
///
/// What counts as a silence depends on how often there is news at all: a stretch without entries is
/// one when it is longer than four times the usual distance between two days with entries, the
/// median, and holds at least two days.
struct Silences: Sendable {
  /// The least number of days without entries that is a silence.
  let shortest: Int
  /// The days on which a silence ends, in order, each with how many days it lasted.
  let ends: [(day: Day, length: Int)]

  /// The silences between days in order.
  init(between days: [Day]) {
    let distances = zip(days, days.dropFirst()).map { $1 - $0 }
    let median = distances.sorted()[safe: distances.count / 2] ?? 1
    let shortest = max(2, median * 4)
    self.shortest = shortest
    ends = zip(days.dropFirst(), distances).compactMap { day, distance in
      distance > shortest ? (day, distance - 1) : nil
    }
  }

  /// The first silence that ends behind a day.
  func next(behind day: Day) -> (day: Day, length: Int)? { ends.first { $0.day > day } }

  /// The last silence that ended before a day.
  func previous(before day: Day) -> (day: Day, length: Int)? { ends.last { $0.day < day } }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
