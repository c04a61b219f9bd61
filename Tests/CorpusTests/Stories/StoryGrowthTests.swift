import TestSupport
import Testing

@testable import Corpus

struct StoryGrowthTests {
  /// Articles of which ten at a time are alike, and each names the same day.
  private func pages(_ count: Int) -> [(name: String, text: String)] {
    (0..<count).map { index in
      let names = ["anchor", "beacon", "crane", "dock"].map { "\($0)\(letters(index / 10))" }
      return (
        name: "\(index).txt",
        text: """
        Notes on \(names[0]) and \(names[1]) \(letters(index))
        \(10 + index % 15).02.2024
        On 9 February 2024 they saw \(names.joined(separator: ", ")) again beside \(letters(index)).
        """
      )
    }
  }

  /// A word for a number.
  private func letters(_ number: Int) -> String {
    var word = "q"
    var left = number
    repeat {
      word.append(Character(UnicodeScalar(UInt8(97 + left % 26))))
      left /= 26
    } while left > 0
    return word
  }

  @Test(.enabled(if: measuresGrowth)) func storiesAreLinear() {
    #expect(growth(of: 250) { _ = CorpusFixture.snapshot(pages($0)) } < 32)
  }
}
