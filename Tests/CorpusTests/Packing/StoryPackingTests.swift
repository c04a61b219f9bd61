import Chronology
import Entities
import Testing

@testable import Corpus

struct StoryPackingTests {
  private let day = Day(number: 19_000)

  private var story: Story {
    let links: [StoryLink.Days] = [.same(day), .announced(day + 1), .near(2)]
    let members = links.enumerated().map { index, days in
      StoryMember(
        article: ArticleNumber(index + 1), part: StoryPart.allCases[index],
        link: StoryLink(
          to: ArticleNumber(index), days: days, entities: [EntityID(7), EntityID(index)],
          rareWordCount: 3, likeness: 40 + index))
    }
    let first = StoryMember(article: ArticleNumber(0), part: .announced, link: nil)
    return Story(
      title: "Harbour opens", happened: day, published: day - 3...day, members: [first] + members)
  }

  private func read(_ bytes: [UInt8]) throws -> Story {
    try bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      return try reader.story()
    }
  }

  @Test func whatWasWrittenIsRead() throws {
    var writer = ByteWriter()
    writer.write(story)
    #expect(try read(writer.bytes) == story)
  }

  @Test func bytesThatAreCutShortAreDamaged() {
    var writer = ByteWriter()
    writer.write(story)
    for length in 0..<writer.bytes.count {
      #expect(throws: DamagedBytes.self) { try read(Array(writer.bytes.prefix(length))) }
    }
  }
}
