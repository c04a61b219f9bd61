import TestSupport
import Testing

@testable import Corpus

struct AssemblyGrowthTests {
  @Test(.enabled(if: measuresGrowth)) func datesInOneParagraphAreLinear() {
    let sentence = "The minister said on 5 May 2020 that it is so. "
    #expect(
      growth(of: 250) { count in
        _ = CorpusFixture.snapshot(["a.txt": String(repeating: sentence, count: count)])
      } < 32)
  }
}
