import PageParsing
import Testing

@testable import Corpus

struct KeptWordsTests {
  /// Title of two words; paragraphs of three, one and two words:
  /// ferry sinks ¶ off hull today ¶ rain ¶ read more.
  private let item: ItemFacts = {
    let page = PageParser().parse(
      Array("Ferry sinks\n02.03.2024\nOff Hull today.\n\nRain.\n\nRead more.".utf8),
      at: PageLocation(file: "a.txt"))
    return PageFacts(page, mentions: CorpusBuilder().recognize(page)).items[0]
  }()

  @Test func countsWordsAsTheIndexDoes() {
    #expect(item.wordCounts == [2, 3, 1, 2])
  }

  @Test(
    arguments: [
      ([], []), ([2], [9]), ([1], [7, 9]), ([1, 2], [7]), ([0, 2], [3, 7, 9]), ([0, 1, 2], [3]),
    ] as [([Int], [UInt32])])
  func keptAndLostTakeTurns(_ places: [Int], _ borders: [UInt32]) {
    let kept = KeptWords(of: item, without: places)
    #expect(kept.borders == borders)
    let lost = places.flatMap { [3..<7, 7..<9, 9..<11][$0] }
    #expect((0..<11).allSatisfy { kept.holds(Int32($0)) == !lost.contains($0) })
  }

  @Test func oneOfSeveralIsEnough() {
    let kept = KeptWords(of: item, without: [1])
    #expect(!kept.holds(7) && !kept.holds(8) && kept.holds(9))
  }
}
