import Entities

/// Rounds what two chains learned to whole steps.
struct Quantizer {
  let names: ChainTrainer
  let roles: ChainTrainer

  private static let step: Float = 1 / 48

  /// The weights of both chains, features without a telling weight left out.
  ///
  /// `limit` is the most weights to keep; the smallest go first.
  func weights(limit: Int) -> TaggerWeights {
    var sizes = [Int](repeating: 0, count: 128)
    for chain in [names, roles] {
      for feature in chain.index.numbers.indices {
        for weight in chain.row(feature) { sizes[abs(Int(Quantizer.rounded(weight)))] += 1 }
      }
    }
    var smallest = 127
    var kept = 0
    while smallest > 0, kept + sizes[smallest] <= limit {
      kept += sizes[smallest]
      smallest -= 1
    }
    smallest += 1
    var features: [TaggerWeights.Feature] = []
    for feature in featuresByFrequency() {
      var weights: [(lane: UInt8, weight: Int8)] = []
      for (chain, row) in [(names, feature.name), (roles, feature.role)] {
        guard let row else { continue }
        for (label, value) in chain.row(row).enumerated() {
          let weight = Quantizer.rounded(value)
          if abs(Int(weight)) >= smallest {
            weights.append((UInt8(chain.chain.lanes.lowerBound + label), weight))
          }
        }
      }
      if !weights.isEmpty {
        features.append(.init(number: feature.number, weights: weights))
      }
    }
    return TaggerWeights(
      features: features, nameSteps: names.steps.map(Quantizer.steps),
      roleSteps: roles.steps.map(Quantizer.steps))
  }

  private struct Row {
    var number: UInt64
    var rank: Int
    var name: Int?
    var role: Int?
  }

  /// The features, those that are met often first: by powers of four, then by number.
  private func featuresByFrequency() -> [Row] {
    func rank(_ count: UInt32) -> Int { -(31 - count.leadingZeroBitCount) / 2 }
    var rows = names.index.numbers.indices.map { index in
      Row(number: names.index.numbers[index], rank: rank(names.index.counts[index]), name: index)
    }
    for (index, number) in roles.index.numbers.enumerated() {
      if let name = names.index.index(of: number) {
        rows[name].role = index
      } else {
        rows.append(Row(number: number, rank: rank(roles.index.counts[index]), role: index))
      }
    }
    return rows.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
  }

  private static func steps(_ weight: Float) -> Int32 { Int32((weight / step).rounded()) }

  private static func rounded(_ weight: Float) -> Int8 {
    Int8(max(-127, min(127, (weight / step).rounded())))
  }
}
