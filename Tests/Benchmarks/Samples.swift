/// Measured values of one kind.
struct Samples {
  private(set) var values: [Double] = []

  /// Adds one.
  mutating func add(_ value: Double) { values.append(value) }

  /// Adds a time in milliseconds.
  mutating func add(_ duration: Duration) { values.append(duration / .milliseconds(1)) }

  /// The middle one, `nan` of none.
  var median: Double { quantile(0.5) }

  /// The smallest value that so large a part of all does not exceed, by nearest rank.
  func quantile(_ part: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let rank = Int((part * Double(values.count)).rounded(.up))
    return values.sorted()[max(0, min(rank - 1, values.count - 1))]
  }

  /// The smallest, `nan` of none.
  var best: Double { values.min() ?? .nan }
}

/// The median of what each value is to its partner of the same turn.
///
/// Partners are measured one after the other, so that what the machine does to one it does to both.
func medianRatio(_ samples: Samples, to partners: Samples) -> Double {
  var ratios = Samples()
  for (value, partner) in zip(samples.values, partners.values) where partner > 0 {
    ratios.add(value / partner)
  }
  return ratios.median
}
