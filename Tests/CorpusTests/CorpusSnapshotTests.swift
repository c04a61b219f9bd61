import Chronology
import Entities
import TestSupport
import Testing

@testable import Corpus

struct CorpusSnapshotTests {
  private let harbour = CorpusFixture.harbour

  private func entity(_ name: String) throws -> EntityID {
    EntityID(
      try #require(
        harbour.catalog.entities.firstIndex { entity in
          entity.forms.contains { $0.text == name }
        }))
  }

  @Test func articlesStandInOrderOfTimeAndTheUndatedLast() {
    #expect(
      harbour.articles.map { $0.published.low?.description ?? "undated" } == [
        "2023-11-20", "2024-03-11", "2024-03-14", "2024-05-02", "2024-06-05", "undated",
      ])
  }

  @Test func aHeadlineMadeOfASentenceLeavesItsDateOut() {
    #expect(harbour.articles[4].headline.hasPrefix("Mayor Joris Maas held talks"))
    #expect(!harbour.articles[4].hasTitle)
  }

  @Test func postingsCountArticlesNotMentions() throws {
    let visser = try entity("Anna Visser")
    #expect(Array(harbour.postings(of: visser)) == [0, 1, 3])
  }

  @Test func everyMentionStandsWhereItSays() {
    for index in harbour.articles.indices {
      let number = ArticleNumber(index)
      let text = harbour.page(of: harbour[number]).text
      for mention in harbour.mentions(in: number) {
        let forms = harbour.catalog[mention.entity].forms.map(\.text)
        #expect(forms.contains(text[mention.span]))
      }
    }
  }

  @Test func happeningsAreSentencesWithTheirDates() throws {
    let day = try #require(Day(year: 2024, month: 3, day: 10))
    let opening = try #require(harbour.happenings.first { $0.claim.value == .day(day) })
    let article = harbour[opening.article]
    #expect(
      harbour.page(of: article).text[opening.sentence]
        == "Mayor Anna Visser opened the new terminal on 10 March 2024.")
    let days = harbour.happenings.compactMap(\.claim.low)
    #expect(days == days.sorted())
  }

  @Test func whatStandsBelowADayHappenedThen() {
    let page = """
      <html><body><article><h1>The harbour strike</h1><time>5 June 2024</time>\
      <p>How the strike in the harbour of Hulst came about, day by day, and what it cost.</p>\
      <h2>12 March 2024</h2><p>Dockers walk out. A foreman was dismissed without notice.</p>\
      <h2>13 March 2024</h2><p>The harbour office closes the gates, and nobody is let in.</p>\
      </article></body></html>
      """
    let snapshot = CorpusFixture.snapshot(["a.html": page])
    #expect(
      snapshot.happenings.map { "\($0.claim.value!) \($0.headline(in: snapshot))" } == [
        "2024-03-12 Dockers walk out.",
        "2024-03-13 The harbour office closes the gates, and nobody is let in.",
      ])
  }

  @Test func aDayInATableIsNotOfTheCellBelow() {
    let page = """
      <html><body><article><h1>Cables across the sea</h1><time>5 June 2024</time>\
      <p>The council of Hulst counted the cables in the Baltic, and when they were laid.</p>\
      <table><tr><td>Norway</td><td>9 May 2021</td></tr>\
      <tr><td>Sweden</td><td>in May 2022</td></tr></table>\
      <p>No other country has laid any, the harbour office said in its report.</p>\
      </article></body></html>
      """
    let snapshot = CorpusFixture.snapshot(["a.html": page])
    let told = snapshot.happenings.map { $0.headline(in: snapshot) }
    #expect(told.allSatisfy { !$0.contains("Sweden") && !$0.contains("No other") }, "\(told)")
  }

  @Test func findsAnArticleByItsLastingName() {
    for index in harbour.articles.indices {
      #expect(harbour.number(of: harbour.articles[index].id) == ArticleNumber(index))
    }
    #expect(harbour.number(of: ArticleID(hash: 0)) == nil)
  }

  @Test func nothingIsACorpusToo() {
    #expect(CorpusSnapshot.empty.publishedDays == nil)
    #expect(CorpusSnapshot.empty.articles.isEmpty)
    #expect(CorpusBuilder().snapshot(of: []).articles.isEmpty)
  }
}
