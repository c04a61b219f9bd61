import Entities

extension ChainTrainer {
  /// The weights in whole steps, features without a telling weight left out.
  ///
  /// `limit` is the most weights to keep; the smallest go first.
  func quantized(limit: Int) -> TaggerWeights {
    let unit: Float = Quantization.step
    var sizes = [Int](repeating: 0, count: 128)
    for feature in index.numbers.indices {
      for weight in row(feature) { sizes[abs(Int(Quantization.rounded(weight, unit)))] += 1 }
    }
    var smallest = 127
    var kept = 0
    while smallest > 0, kept + sizes[smallest] <= limit {
      kept += sizes[smallest]
      smallest -= 1
    }
    smallest += 1
    var features: [TaggerWeights.Feature] = []
    for feature in orderedByFrequency() {
      var weights: [(label: UInt8, weight: Int8)] = []
      for (label, value) in row(feature).enumerated() {
        let weight = Quantization.rounded(value, unit)
        if abs(Int(weight)) >= smallest { weights.append((UInt8(label), weight)) }
      }
      if !weights.isEmpty {
        features.append(.init(number: index.numbers[feature], weights: weights))
      }
    }
    var steps = [Int32](repeating: 0, count: TagLabel.count * TagLabel.count)
    for previous in 0..<TagLabel.count {
      for next in 0..<TagLabel.count {
        let weight = transitions[previous * ChainTrainer.width + next]
        steps[previous * TagLabel.count + next] = Int32((weight / unit).rounded())
      }
    }
    return TaggerWeights(features: features, transitions: steps)
  }
}

extension ChainTrainer {
  /// The features, those that are met often first: by powers of four, then by number.
  private func orderedByFrequency() -> [Int] {
    func rank(_ feature: Int) -> Int { -(31 - index.counts[feature].leadingZeroBitCount) / 2 }
    return index.numbers.indices.sorted {
      (rank($0), index.numbers[$0]) < (rank($1), index.numbers[$1])
    }
  }
}

private enum Quantization {
  static let step: Float = 1 / 48

  static func rounded(_ weight: Float, _ unit: Float) -> Int8 {
    Int8(max(-127, min(127, (weight / unit).rounded())))
  }
}
