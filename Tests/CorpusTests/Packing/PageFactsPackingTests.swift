import PageParsing
import TestSupport
import Testing

@testable import Corpus

struct PageFactsPackingTests {
  private let facts: PageFacts = {
    let text = """
      Visser resigns as mayor
      02.05.2024
      Mayor Anna Visser resigned in Rotterdam on 1 May 2024. Joris Maas takes over on 1 June 2024.

      The council met on 4 March and will meet again.


      On 12 July, the council of the harbour town met in the old hall and listened to the mayor.
      """
    let page = PageParser().parse(Array(text.utf8), at: PageLocation(file: "a/resigns.txt"))
    return PageFacts(page, mentions: CorpusBuilder().recognize(page))
  }()

  private func read(_ bytes: [UInt8]) throws -> PageFacts {
    try bytes.withUnsafeBytes { try PageFacts(packed: $0) }
  }

  @Test func readsWhatItWrote() throws {
    #expect(facts.items.contains { !$0.eventDays.isEmpty && !$0.nameWords.keys.isEmpty })
    #expect(try read(facts.packed) == facts)
    #expect(try read(PageFacts.empty.packed) == .empty)
  }

  @Test func aCutRowIsDamaged() {
    let bytes = facts.packed
    for length in 0..<bytes.count {
      #expect(throws: DamagedBytes.self) { try read(Array(bytes[..<length])) }
    }
  }

  @Test func changedBytesAreSafeToRead() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var bytes = facts.packed
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      guard let read = try? read(bytes) else { continue }
      #expect(read.items.allSatisfy { $0.storyWords.keys.allSatisfy { $0 < StoryWords.limit } })
    }
  }
}
