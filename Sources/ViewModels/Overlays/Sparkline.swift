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

  /// When most of some articles appeared, in words: `most in 2025 (7 of 12)`; `nil` where none has a
  /// day, or all lie in one year.
  static func words(of numbers: [Int], over days: ClosedRange<Day>, in snapshot: CorpusSnapshot)
    -> String?
  {
    let years = (days.lowerBound.year...days.upperBound.year).compactMap { year in
      DateValue.year(year).days.map { days in
        let first = snapshot.firstArticle(from: days.lowerBound)
        let end = snapshot.firstArticle(from: days.upperBound + 1)
        let count =
          numbers.partitioningIndex { $0 >= end } - numbers.partitioningIndex { $0 >= first }
        return (year: year, count: count)
      }
    }
    let most = years.max { $0.count < $1.count }
    guard let most, most.count > 0, years.count(where: { $0.count > 0 }) > 1 else { return nil }
    return "most in \(most.year) (\(most.count) of \(numbers.count))"
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
