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

/// Paragraphs of an English item that are in another language.
struct ForeignParagraphTests {
  private static let snapshot = CorpusFixture.snapshot([
    "bridge.txt": """
    Mayor opens bridge in Geneva
    27.05.2025
    The mayor of Geneva opened a bridge on 26 May 2025 and the council had worked on it for years.

    La maire de Genève a inauguré le pont le 24 avril 2024 en présence de nombreux habitants. La \
    présidente du Conseil d’Etat, Anne Bernard, a salué un ouvrage attendu depuis longtemps.

    The bridge will close again in Lausanne on 3 June 2025 for tests.
    """
  ])

  @Test func onlyDatesAreReadInThem() throws {
    let mentions = Self.snapshot.mentions[0].mentions.map(\.form)
    #expect(mentions.contains("Geneva") && mentions.contains("Lausanne"))
    #expect(!mentions.contains { $0.contains("Bernard") || $0.contains("Gen\u{E8}ve") })
    let days = Self.snapshot.pages[0].items[0].events.compactMap { $0.value.map { "\($0)" } }
    #expect(days == ["2025-05-26", "2024-04-24", "2025-06-03"])
  }
}
