import TestSupport
import Testing

@testable import Corpus

struct DuplicateFinderTests {
  private let story = """
    A ferry with forty passengers ran aground off the northern coast early in the morning and was \
    freed by the tide some hours later.
    """

  @Test func theSameItemOnTwoPagesIsOneArticle() {
    let corpus = CorpusFixture.snapshot([
      "a.txt": "Ferry runs aground\n02.03.2024\n\(story)",
      "b.txt": "Ferry runs aground\n02.03.2024\n\(story)",
    ])
    #expect(corpus.articles.count == 1)
    #expect(corpus.articles.first?.sightings.count == 2)
  }

  @Test func aTeaserIsTheBeginningOfItsArticle() {
    let corpus = CorpusFixture.snapshot([
      "list.txt": """
      02.03.2024

      \(story)


      01.03.2024

      The council of the island met to discuss the price of bread and did not agree on it.
      """,
      "full.txt": """
      Ferry runs aground
      02.03.2024
      \(story) Nobody was hurt, the owner said.

      The coast guard opened an inquiry.
      """,
    ])
    let ferry = corpus.articles.first { $0.sightings.count == 2 }
    #expect(corpus.articles.count == 2)
    #expect(ferry?.headline == "Ferry runs aground")
  }

  @Test func equalTextsFarApartInTimeAreTwo() {
    let corpus = CorpusFixture.snapshot([
      "a.txt": "Ferry runs aground\n02.03.2024\n\(story)",
      "b.txt": "Ferry runs aground\n02.03.2021\n\(story)",
    ])
    #expect(corpus.articles.count == 2)
    #expect(Set(corpus.articles.map(\.id)).count == 2)
  }

  @Test func whatIsShortProvesNothing() {
    let corpus = CorpusFixture.snapshot([
      "a.txt": "Weather\n02.03.2024\nRain in the north.",
      "b.txt": "Weather\n03.03.2024\nRain in the north. Sun in the south of the island.",
    ])
    #expect(corpus.articles.count == 2)
  }
}
