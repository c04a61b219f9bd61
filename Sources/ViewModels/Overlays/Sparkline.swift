import Chronology
import Corpus
import TextCore

/// Counts as a line of bars, in eighths of a cell.
///
///     Sparkline.text([0, 1, 4, 16])  // "▁▂▄█"
package enum Sparkline {
  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The bar of a count beside the highest. Whatever is not nothing is higher than nothing, and
  /// heights grow with the square root: what is little stays apart from what is very little beside a
  /// month of a hundred.
  package static func block(_ count: Int, of highest: Int) -> String {
    guard count > 0 else { return blocks[0] }
    let share = Double(count - 1) / Double(max(1, highest - 1))
    return blocks[1 + min(6, Int((share.squareRoot() * 6).rounded()))]
  }

  static func text(_ counts: [Int]) -> String {
    let highest = counts.max() ?? 0
    return counts.map { block($0, of: highest) }.joined()
  }

  /// When some articles appeared, over so many columns.
  static func text(
    of numbers: [Int], over stretches: TimeStretches, in snapshot: CorpusSnapshot
  ) -> String {
    text(
      (0..<stretches.count).map { index in
        let days = stretches[index]
        let first = snapshot.firstArticle(from: days.lowerBound)
        let end = snapshot.firstArticle(from: days.upperBound + 1)
        return numbers.partitioningIndex { $0 >= end }
          - numbers.partitioningIndex { $0 >= first }
      })
  }
}
