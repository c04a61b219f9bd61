import TextCore
import Testing

@testable import Entities

struct TagReviewTests {
  /// What becomes of a name that the tagger found from one word to another.
  private static func reviewed(
    _ sentence: String, _ kind: TaggedKind, from first: StaticString, to last: StaticString
  ) throws -> [String] {
    let text = SourceText(sentence)
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    let winners = EntityRecognizer.ruleProposals(in: reading).resolved(wordCount: reading.count)
    var winnerAt = [Int?](repeating: nil, count: reading.count)
    for (number, winner) in winners.enumerated() {
      for word in winner.words { winnerAt[word] = number }
    }
    let start = try #require((0..<reading.count).first { reading.isWord($0, first) })
    let end = try #require((start..<reading.count).first { reading.isWord($0, last) })
    return TagReview(reading: reading, winners: winners, winnerAt: winnerAt)
      .reviewed(TaggedName(kind: kind, words: start..<end + 1))
      .map { "\($0.kind) \(reading.form($0.words))" }
  }

  @Test(
    arguments: [
      ("the Kovel Prize in Geopolitics and Military Science", "geopolitics", []),
      // What no list knows may be a place, and some words are names of places.
      ("they met in Kovelgrad again", "kovelgrad", ["place Kovelgrad"]),
      ("they met in Georgia again", "georgia", ["place Georgia"]),
    ] as [(String, StaticString, [String])])
  func takesNoWordOfTheDictionaryForAPlace(
    _ sentence: String, _ word: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .place, from: word, to: word) == expected)
  }

  @Test(.disabled("the proposal of the rules is another one here"))
  func takesTheWarForTheEventAndNotItsFrame() throws {
    let framed = "the Great Triumph in the Second Kovel War"
    #expect(
      try TagReviewTests.reviewed(framed, .event, from: "great", to: "war")
        == ["event Second Kovel War"])
  }

  @Test func takesABodyWithNumbersForABody() throws {
    let body = "the Council sanctions committees 1267/1989 met"
    #expect(
      try TagReviewTests.reviewed(body, .document, from: "council", to: "1989")
        == ["organisation Council sanctions committees"])
    let law = "under Council Regulation 1267 they met"
    #expect(
      try TagReviewTests.reviewed(law, .document, from: "council", to: "1267")
        == ["document Council Regulation 1267"])
  }

  @Test(arguments: [
    "under the Kovel Charter and the Yanso Treaty they met",
    "under the Kovel Charter and Yanso Treaty they met",
    "under the Kovel Charter, and the Yanso Treaty they met",
  ])
  func tellsJoinedDocumentsApart(_ joined: String) throws {
    #expect(
      try TagReviewTests.reviewed(joined, .document, from: "kovel", to: "treaty")
        == ["document Kovel Charter", "document Yanso Treaty"])
  }

  @Test func takesTheTreatyForTheDocumentAndNotItsArticle() throws {
    let article = "under Article IV of the Yanso Treaty they met"
    #expect(
      try TagReviewTests.reviewed(article, .document, from: "article", to: "treaty")
        == ["document Yanso Treaty"])
  }
}
