import TestSupport
import Testing

@testable import Corpus

struct QueryTests {
  private let harbour = CorpusFixture.harbour

  private func found(_ source: String, isTyping: Bool = false, read: Set<ArticleID> = []) throws
    -> [Int]
  {
    let all = harbour.allArticles
    return Array(
      try Query(source, isTyping: isTyping).articles(
        in: harbour, among: all, marks: ReaderMarks(read: read)))
  }

  @Test(arguments: [
    ("", [0, 1, 2, 3, 4, 5]),
    ("ferries", [2]),
    ("FERRIES", [2]),
    ("ferr", []),
    ("ferr*", [2]),
    ("terminal rotterdam", [1]),
    ("\"worst storm\"", [2]),
    ("\"storm worst\"", []),
    ("ferries or resigns", [2, 3]),
    ("rotterdam -ferries", [0, 1, 3]),
    ("rotterdam not (ferries or plan)", [1, 3]),
    ("storm near/3 years", [2]),
    ("ferries near/3 years", []),
    ("/wor[s]t +storm/", [2]),
  ])
  func text(_ query: String, _ expected: [Int]) throws {
    #expect(try found(query) == expected)
  }

  @Test(arguments: [
    ("person:visser", [0, 1, 3]),
    ("person:\"anna visser\" since:2024", [1, 3]),
    ("place:geneva", [4]),
    ("role:director", [1, 2, 4]),
    ("date:2024-03", [1, 2]),
    ("date:2024-03-12..2024-05", [2, 3]),
    ("date:..2023", [0]),
    ("until:2024-03-11", [0, 1]),
    ("date:before-2024", [0]),
    ("date:\"until 11 March 2024\"", [0, 1]),
    ("date:since-march-2024 date:\"before 12 March 2024\"", [1]),
    ("date:after-2024-03-12 person:visser", [3]),
    ("happened:2024-06-01", [3]),
    ("is:undated", [5]),
    ("is:inferred", [4]),
    ("source:plan", [0]),
  ])
  func fields(_ query: String, _ expected: [Int]) throws {
    #expect(try found(query) == expected)
  }

  @Test func theLastWordMayBeUnfinishedWhileTyping() throws {
    #expect(try found("ferr", isTyping: true) == [2])
    #expect(try found("ferr ", isTyping: true) == [])
  }

  @Test func accentsDoNotMatter() throws {
    let corpus = CorpusFixture.snapshot(["a.txt": "Erdoğan in Tromsø\n01.02.2024\nHe met Éva."])
    let all = corpus.allArticles
    for query in ["erdogan", "Erdoğan", "eva", "tromso", "ERDOĞAN"] {
      #expect(try Query(query).articles(in: corpus, among: all, marks: ReaderMarks()).count == 1)
    }
  }

  @Test func noExpressionHangs() throws {
    let corpus = CorpusFixture.snapshot([
      "a.txt": "News\n01.02.2024\n" + String(repeating: "ships and more ships ", count: 500)
    ])
    let all = corpus.allArticles
    for query in ["/(\\w+\\s?)*$#/", "/(a|a)*b/", "ships near/1 more", "/(x*)*y/"] {
      _ = try Query(query).articles(in: corpus, among: all, marks: ReaderMarks())
    }
  }

  @Test(arguments: [
    ("near/1", [0]), ("near/2", [0]), ("near/3", [0, 1]),
  ])
  func nearCountsTheWordsBetween(_ operation: String, _ expected: [Int]) throws {
    let corpus = CorpusFixture.snapshot([
      "a.txt": "One\n01.02.2024\nThe treaty, Afghanistan said, holds.",
      "b.txt": "Two\n02.02.2024\nAfghanistan has one treaty.",
    ])
    let all = corpus.allArticles
    let found = try Query("treaty \(operation) afghanistan")
      .articles(in: corpus, among: all, marks: ReaderMarks())
    #expect(Array(found) == expected)
  }

  @Test func expressionsFindWhereTheyStand() throws {
    let query = try Query("/sto[r]m|fer+ies/")
    let text = harbour.page(of: harbour.articles[2]).text
    let words = query.matches(in: ArticleNumber(2), of: harbour).map { text[$0] }
    #expect(words == ["Storm", "ferries", "Ferries", "storm"])
  }

  @Test func knowsWhatWasRead() throws {
    let read = Set([harbour.articles[0].id, harbour.articles[2].id])
    #expect(try found("is:read", read: read) == [0, 2])
    #expect(try found("is:unread", read: read) == [1, 3, 4, 5])
  }

  @Test func matchesAreTheWordsThatWereAskedFor() throws {
    let query = try Query("rotterdam -plan \"new terminal\"")
    let text = harbour.page(of: harbour.articles[1]).text
    let words = query.matches(in: ArticleNumber(1), of: harbour).map { text[$0] }
    #expect(words == ["Rotterdam", "new terminal", "Rotterdam"])
  }

  @Test(arguments: [
    ("ferries (", 9, QueryError.Problem.missingTerm),
    ("(ferries", 8, .unclosed(")")),
    ("ferries)", 7, .unopened),
    ("say \"hello", 10, .unclosed("\"")),
    ("ferries and", 11, .missingTerm),
    ("or ferries", 0, .missingTerm),
    ("since:yesteryear", 6, .notADate("yesteryear")),
    ("date:2024-13", 5, .notADate("2024-13")),
    ("date:2024..2023", 11, .emptyRange),
    ("a near/x b", 7, .badDistance),
    ("near/x a", 5, .badDistance), ("near/3 a", 0, .missingTerm),
    ("/(/", 0, .badExpression("(")),
    ("is:", 3, .unknownWord("", known: ArticleState.allCases.map(\.rawValue))),
    ("person:", 7, .missingValue("a name")),
    ("ferries org:(", 12, .missingValue("a name")),
    ("role:", 5, .missingValue("an office")),
    ("tag:", 4, .missingValue("a tag")), ("note:", 5, .missingValue("words of a note")),
    ("source:", 7, .missingValue("a part of a file's path")),
    ("since:", 6, .notADate("")),
    ("ferries @", 9, .unknownView("", known: [])),
    ("until:0000", 6, .notADate("0000")),
    (String(repeating: "(", count: 60_000), 100, .tooDeep),
    (String(repeating: "not ", count: 60_000) + "a", 400, .tooDeep),
  ])
  func errorsPointAtTheColumn(_ query: String, _ column: Int, _ problem: QueryError.Problem) {
    #expect(throws: QueryError(problem, at: column)) { try Query(query) }
  }

  @Test(arguments: [
    ("before May 2023", "date:before-may-2023"), ("Since  2024", "date:since-2024"),
    ("May 2023", "date:may-2023"), ("before the storm", nil), ("2024", nil), ("ferries", nil),
    ("\"May 2023\"", nil), ("since:2024 may", nil), ("", nil),
  ])
  func wordsThatSayADateAreOne(_ words: String, _ term: String?) throws {
    #expect(Query.ofDate(words, in: .none) == term)
    if let term { _ = try Query(term) }
  }

  @Test func anUnknownFieldNamesTheKnownOnes() throws {
    let error = try #require(throws: QueryError.self) { try Query("persn:visser") }
    #expect(error.column == 0)
    #expect(error.description.contains("person"))
  }
}
