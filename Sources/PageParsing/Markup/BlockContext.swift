/// Measures what a first look at all blocks of a page says about each of them.
///
/// A short block between two that are text is rather text itself (compare the context-sensitive
/// classification of Pomikálek 2011), and so is one that looks like those that are. Cost: linear.
struct BlockContext {
  let features: BlockFeatures
  /// For each block how much it looks like text by itself, as log-odds.
  let scores: [Float]

  private static let reach = 8
  /// Longer blocks weigh no more in the mean of several.
  private static let heaviest = 400

  /// Sets the columns that this measures.
  func add(to table: inout FeatureTable) {
    // From -1 to 1, so that no block outweighs all others.
    let looks = scores.map { $0 / (1 + abs($0)) }
    let weights = features.blocks.map { Float(min($0.text.count, BlockContext.heaviest)) }
    addNeighbours(looks, to: &table)
    addMeans(looks, weights, to: &table)
    addGroups(features.styles, looks, weights, .looksStyle, to: &table)
    addGroups(features.containers, looks, weights, .looksContainer, to: &table)
  }

  private func addNeighbours(_ looks: [Float], to table: inout FeatureTable) {
    let places: [(Int, BlockFeature)] = [
      (-4, .looksAbove4), (-3, .looksAbove3), (-2, .looksAbove2), (-1, .looksAbove), (0, .looks),
      (1, .looksBelow), (2, .looksBelow2), (3, .looksBelow3), (4, .looksBelow4),
    ]
    for row in looks.indices {
      for (offset, feature) in places {
        let other = row + offset
        table[row, feature] = looks.indices.contains(other) ? looks[other] : -1
      }
    }
  }

  /// The means of what stands around, of the page, and of what stands before.
  private func addMeans(_ looks: [Float], _ weights: [Float], to table: inout FeatureTable) {
    var weight: [Float] = [0]
    var sum: [Float] = [0]
    var text: [Float] = [0]
    for row in looks.indices {
      weight.append(weight[row] + weights[row])
      sum.append(sum[row] + looks[row] * weights[row])
      text.append(text[row] + max(looks[row], 0) * weights[row])
    }
    let whole = weight[looks.count]
    let best = looks.max() ?? 0
    for row in looks.indices {
      let start = max(0, row - BlockContext.reach)
      let end = min(looks.count, row + BlockContext.reach + 1)
      table[row, .looksAround] = (sum[end] - sum[start]) / max(weight[end] - weight[start], 1)
      table[row, .looksPage] = sum[looks.count] / max(whole, 1)
      table[row, .textBefore] = text[row] / max(text[looks.count], 1)
      table[row, .looksBest] = best
    }
  }

  private func addGroups(
    _ groups: [Int], _ looks: [Float], _ weights: [Float], _ feature: BlockFeature,
    to table: inout FeatureTable
  ) {
    var sums: [Int: (sum: Float, weight: Float)] = [:]
    for row in looks.indices {
      sums[groups[row], default: (0, 0)].sum += looks[row] * weights[row]
      sums[groups[row], default: (0, 0)].weight += weights[row]
    }
    for row in looks.indices {
      guard let group = sums[groups[row]] else { continue }
      table[row, feature] = group.sum / max(group.weight, 1)
    }
  }
}
