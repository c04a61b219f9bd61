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
    let start = try #require((0..<reading.count).first { reading.isWord($0, first) })
    let end = try #require((start..<reading.count).first { reading.isWord($0, last) })
    return names(TaggedName(kind: kind, words: start..<end + 1), in: reading)
      .map { "\($0.kind) \(reading.form($0.words))" }
  }

  private static func names(_ name: TaggedName, in reading: Reading) -> [TaggedName] {
    var names: [TaggedName] = []
    TagReview(reading: reading).add(name, to: &names)
    return names
  }

  @Test(
    arguments: [
      ("the Kovel Prize in Geopolitics and Military Science", "geopolitics", "geopolitics", []),
      ("they spoke of the Great Victory again", "great", "victory", []),
      // What no list knows may be a place, and some words are names of places.
      ("they met in Kovelgrad again", "kovelgrad", "kovelgrad", ["place Kovelgrad"]),
      ("they met in the United States again", "united", "states", ["place United States"]),
      ("they met in Georgia again", "georgia", "georgia", ["place Georgia"]),
    ] as [(String, StaticString, StaticString, [String])])
  func takesNoWordOfTheDictionaryForAPlace(
    _ sentence: String, _ first: StaticString, _ last: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .place, from: first, to: last) == expected)
  }

  @Test(
    arguments: [
      ("they spoke of Reaganism again", "reaganism", "reaganism", []),
      ("they met New Yorkers again", "new", "yorkers", []),
      ("they met in Sellers again", "sellers", "sellers", ["place Sellers"]),
    ] as [(String, StaticString, StaticString, [String])])
  func takesNeitherDoctrinesNorPeopleForAPlace(
    _ sentence: String, _ first: StaticString, _ last: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .place, from: first, to: last) == expected)
  }

  @Test(
    arguments: [
      (
        "Anna • Berta • Clara met", "anna", "clara",
        ["person Anna", "person Berta", "person Clara"]
      ),
      ("the Kovel MPs said", "kovel", "mps", []),
      ("Ivan Kovel Jr. said", "ivan", "jr", ["person Ivan Kovel Jr."]),
    ] as [(String, StaticString, StaticString, [String])])
  func takesSeveralForNoOne(
    _ sentence: String, _ first: StaticString, _ last: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .person, from: first, to: last) == expected)
  }

  @Test(
    arguments: [
      ("the Great Victory in the Kovel War", "great", "war", ["event Kovel War"]),
      ("the Battle of the Kovel War", "battle", "war", ["event Battle of the Kovel War"]),
      ("the Kovel Summit in the Alps", "kovel", "alps", ["event Kovel Summit in the Alps"]),
    ] as [(String, StaticString, StaticString, [String])])
  func takesAnEventWithoutWhatIsSaidOfIt(
    _ sentence: String, _ first: StaticString, _ last: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .event, from: first, to: last) == expected)
  }

  @Test(
    arguments: [
      ("in the Fiscal Year 2031 they met", "fiscal", "year", []),
      ("in the Academic Year 2031 they met", "academic", "year", []),
      ("in the Kovel Year they met", "kovel", "year", ["event Kovel Year"]),
    ] as [(String, StaticString, StaticString, [String])])
  func takesNoSpanOfTheYearForAnEvent(
    _ sentence: String, _ first: StaticString, _ last: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .event, from: first, to: last) == expected)
  }

  /// Quotation marks stand behind the comma that ends what they quote.
  @Test func takesNoNameWithTheCommaBehindIt() throws {
    let text = SourceText("one of the Best Games of the Century,” they said")
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    let best = try #require((0..<reading.count).first { reading.isWord($0, "best") })
    let comma = try #require((best..<reading.count).first { reading[$0].mark == UInt8(ascii: ",") })
    let names = TagReviewTests.names(
      TaggedName(kind: .event, words: best..<comma + 1), in: reading)
    #expect(names.map { reading.form($0.words) } == ["Best Games of the Century"])
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

  @Test(
    arguments: [
      (
        "the Treaty of Kovel and the Yanso Agreement", "treaty", "agreement",
        ["document Treaty of Kovel", "document Yanso Agreement"]
      ),
      (
        "the Treaty on Land and Sea Law", "treaty", "law", ["document Treaty on Land and Sea Law"]
      ),
      (
        "the Law No. 10 of 2018 and Kovel Decree 12", "law", "12",
        ["document Law No. 10 of 2018", "document Kovel Decree 12"]
      ),
      ("the Markets Act against Kovel", "markets", "kovel", ["document Markets Act"]),
      (
        "the Convention against Torture", "convention", "torture",
        ["document Convention against Torture"]
      ),
    ] as [(String, StaticString, StaticString, [String])])
  func takesDocumentsApartAndOffThoseTheyAreUsedAgainst(
    _ sentence: String, _ first: StaticString, _ last: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .document, from: first, to: last) == expected)
  }

  @Test(
    arguments: [
      (
        "that Kovelex, Yansol and Taalex knew", "kovelex", "taalex",
        ["organisation Kovelex", "organisation Yansol", "organisation Taalex"]
      ),
      (
        "that NATO and Interpol knew", "nato", "interpol",
        ["organisation NATO", "organisation Interpol"]
      ),
      // Two unknown names may be those of one firm, and a ministry has several fields.
      ("that Kovelex and Taalex knew", "kovelex", "taalex", ["organisation Kovelex and Taalex"]),
      (
        "the Ministry of Health, Labour and Welfare", "ministry", "welfare",
        ["organisation Ministry of Health, Labour and Welfare"]
      ),
    ] as [(String, StaticString, StaticString, [String])])
  func takesBodiesOfAListApart(
    _ sentence: String, _ first: StaticString, _ last: StaticString, _ expected: [String]
  ) throws {
    #expect(try TagReviewTests.reviewed(sentence, .organisation, from: first, to: last) == expected)
  }
}
