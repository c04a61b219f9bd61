import TestSupport
import Testing

@testable import TextCore

@Suite(.serialized, .enabled(if: measuresGrowth))
struct SentenceSplitterGrowthTests {
  @Test(arguments: [".", "!", ".)", "a.", ". ", ". a", "A. ", "\".", "e.g. "])
  func costIsLinear(_ unit: String) {
    #expect(
      growth(of: 8_000) { count in
        let text = SourceText("x" + String(repeating: unit, count: count) + "x")
        _ = SentenceSplitter.sentences(in: text, text.span)
      } < 32)
  }
}
