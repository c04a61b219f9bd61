import TestSupport
import Testing

@testable import Corpus

struct CorpusBuilderTests {
  @Test func namesAreReadInEnglishOnly() {
    let snapshot = CorpusFixture.snapshot([
      "de.txt": """
      Neue Brücke in Hamburg eröffnet
      12.05.2023
      Der Bürgermeister Peter Brandt hat die Brücke über die Elbe in Hamburg am Freitag eröffnet, \
      und der Verkehr wird sich nach Angaben der Stadt nicht ändern.
      """,
      "en.txt": """
      Bridge opened in Hamburg
      13.05.2023
      Mayor Peter Brandt opened the bridge in Hamburg on Friday, and the traffic will not change.
      """,
    ])
    #expect(
      snapshot.articles.map { $0.published.value?.description } == ["2023-05-12", "2023-05-13"])
    #expect(snapshot.mentions(in: ArticleNumber(0)).isEmpty)
    #expect(!snapshot.mentions(in: ArticleNumber(1)).isEmpty)
  }
}
