import TestSupport
import Testing

@testable import Corpus

struct FoldedTextTests {
  @Test func twoStretchesJoinedAreTheirWordsJoined() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let cut = Int.random(in: 0...words.count, using: &random)
      let joined = FoldedText(words[..<cut]).joined(with: FoldedText(words[cut...]))
      #expect(joined == FoldedText(words))
    }
  }

  @Test func beginningsAreWhatCuttingGives() {
    let words = Array("the council of the harbour town met ".utf8)
    let lengths = [0, 1, 7, words.count, words.count + 1]
    #expect(
      FoldedText.beginnings(of: words, at: lengths)
        == lengths.dropLast().map { FoldedText(words.prefix($0)) })
  }

  @Test func zerosCount() {
    #expect(FoldedText([0]) != FoldedText([0, 0]))
    #expect(FoldedText([]) == .empty)
  }
}
