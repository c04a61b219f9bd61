import TestSupport
import TextCore
import Testing

@testable import Entities

/// The cost of recognising may not grow faster than the text, whatever the text is.
@Suite(.serialized, .enabled(if: measuresGrowth))
struct RecognitionGrowthTests {
  @Test(arguments: [
    // capitals without a head, shouted and plain
    ("ALPHA ", ""), ("Yanso ", "."),
    // capitals before an office
    ("Yanso ", "Minister Jan Novak came."), ("Minister ", "Jan Novak came."),
    ("Minister OAU ", "Jan Novak came."),
    // heads, and complements of complements
    ("Council ", "met."), ("Council of ", "Ministers met."), ("Trade and ", "Council met."),
    ("Operation ", "Storm began."), ("Interaction-2012 ", "began."),
    ("Yanso Bevo Council ", "met."),
    // offices and persons of one sentence
    ("Minister Jan Novak and ", "others came."), ("was appointed as minister and ", "left."),
    // one name again and again, and phrases that begin and do not go on
    ("Jan Novak came. ", ""), ("New York and ", "others came."), ("Secretary General of ", "Oslo."),
    // places that speak, letters in brackets, he and she, and offices that change hands
    ("Vienna added. ", ""), ("Trade Council (TC) met. ", ""),
    ("Jan Novak met. He became Minister. ", ""), ("Minister of Norway and ", "Poland left."),
    ("replaced Jan Novak, who had been Minister, ", "came."),
  ])
  func isLinear(_ unit: String, _ end: String) {
    let ratio = growth(of: 300) { words in
      let count = words / unit.split(separator: " ").count
      _ = recognize(String(repeating: unit, count: count) + end)
    }
    #expect(ratio < 32, "\(unit)")
  }

  /// Each of many names of one given name stands on the page again.
  @Test func namesOfOneFirstWordAreRepeatedInLinearTime() {
    let ratio = growth(of: 200) { count in
      let syllables = ["ba", "do", "fe", "gu", "ki", "lo", "me", "nu"]
      let surnames = (0..<count).map { number in
        "N" + String(number, radix: 8).map { syllables[$0.wholeNumberValue ?? 0] }.joined() + "k"
      }
      _ = recognize(surnames.map { "Jan \($0) came. Jan \($0) left." }.joined(separator: " "))
    }
    #expect(ratio < 32)
  }

  /// The linker takes titles apart.
  @Test func longTitlesAreLinkedInLinearTime() {
    #expect(
      growth(of: 200) { count in
        let text = String(repeating: "Yanso ", count: count) + "Minister Jan Novak came."
        _ = link([text])
      } < 32)
  }
}
