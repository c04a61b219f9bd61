import TestSupport
import Testing

@testable import Corpus

struct QueryNamesTests {
  private let harbour = CorpusFixture.harbour

  @Test(arguments: [
    ("person:visser", ["Anna Visser", "A. Visser"]),
    ("person:visser terminal", ["terminal", "Anna Visser", "terminal", "terminal", "A. Visser"]),
    ("person:visser or place:rotterdam", ["Rotterdam", "Anna Visser", "Rotterdam", "A. Visser"]),
    ("org:visser or rotterdam", ["Rotterdam", "Rotterdam"]),
    ("entity:brandt", ["Peter Brandt"]), ("not person:visser", []), ("is:unread", []),
    ("visser person:visser", ["Visser", "Visser"]),
  ])
  func namesThatAreAskedForAreMatches(_ query: String, _ expected: [String]) throws {
    let text = harbour.page(of: harbour.articles[1]).text
    let found = try Query(query).matches(in: ArticleNumber(1), of: harbour).map { text[$0] }
    #expect(found == expected)
  }
}
