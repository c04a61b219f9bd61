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

  @Test func oneTextUnderTwoHeadlinesIsOneArticleUnlessItIsANotice() {
    func count(_ text: String) -> Int {
      CorpusFixture.snapshot([
        "a.txt": "Ferry runs aground\n02.03.2024\n\(text)",
        "b.txt": "Forty saved from the rocks\n02.03.2024\n\(text)",
      ]).articles.count
    }
    let notice =
      "Details are on the board in the hall. Please ask at the desk for a form to fill in."
    #expect(count(notice) == 2)
    #expect(
      count(
        "\(story) Nobody was hurt, said the owner, who has asked the crew for a report.\n\nThe coast guard opened an inquiry and took the charts with it."
      ) == 1)
    // A teaser may have a headline of its own.
    let teaser = CorpusFixture.snapshot([
      "a.txt": "Ferry runs aground\n02.03.2024\n\(story)",
      "b.txt": "Forty saved\n02.03.2024\n\(story) Nobody was hurt, the owner said on Monday.",
    ])
    #expect(teaser.articles.count == 1)
  }

  @Test func whatIsShortProvesNothing() {
    let corpus = CorpusFixture.snapshot([
      "a.txt": "Weather\n02.03.2024\nRain in the north.",
      "b.txt": "Weather\n03.03.2024\nRain in the north. Sun in the south of the island.",
    ])
    #expect(corpus.articles.count == 2)
  }

  @Test func ofManyTextsThatBeginAlikeTheLongestOpeningIsJoined() {
    let more = "Nobody was hurt, the owner said later that day."
    let corpus = CorpusFixture.snapshot([
      "a.txt": "02.03.2024\n\(story)",
      "b.txt": "02.03.2024\n\(story) \(more)",
      "c.txt": "02.03.2024\n\(story) \(more) An inquiry began.",
      "d.txt": "02.03.2024\n\(story) Everybody was glad of it, the owner said.",
    ])
    let sightings = corpus.articles.map { $0.sightings.map(\.page).sorted() }
    #expect(sightings.sorted { $0[0] < $1[0] } == [[0, 1, 2, 3]])
  }

  @Test(.enabled(if: measuresGrowth)) func textsThatBeginAlikeAreLinear() {
    #expect(
      growth(of: 250) { count in
        _ = CorpusFixture.snapshot(
          (0..<count).map { index in
            ("\(index).txt", "02.03.2024\n\(story) It was ship number \(index) of \(index * 7).")
          })
      } < 32)
  }
}
