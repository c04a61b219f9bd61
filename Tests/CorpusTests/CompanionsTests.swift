import Entities
import TestSupport
import Testing

@testable import Corpus

struct CompanionsTests {
  /// Anna Kovacs stands in every article, Béla Nagy and Clara Toth always together in two of eight.
  private let corpus: CorpusSnapshot = {
    let pair = "President Anna Kovacs met Minister Bela Nagy and Minister Clara Toth"
    let alone = "President Anna Kovacs spoke"
    return CorpusFixture.snapshot([
      "1.txt": "One\n01.02.2024\n\(pair) about bread.",
      "2.txt": "Two\n02.02.2024\n\(pair) about salt.",
      "3.txt": "Three\n03.02.2024\n\(alone) of rain.",
      "4.txt": "Four\n04.02.2024\n\(alone) of snow.",
      "5.txt": "Five\n05.02.2024\n\(alone) of hail.", "6.txt": "Six\n06.02.2024\n\(alone) of wind.",
      "7.txt": "Seven\n07.02.2024\n\(alone) of fog.",
      "8.txt": "Eight\n08.02.2024\n\(alone) of ice.",
    ])
  }()

  private func id(_ name: String) throws -> EntityID {
    EntityID(try #require(corpus.catalog.entities.firstIndex { $0.name == name }))
  }

  @Test func whoeverIsNamedEverywhereIsNobodysCompanion() throws {
    let companions = try corpus.companions(of: id("Bela Nagy"), limit: 5)
    #expect(companions.map(\.entity) == [try id("Clara Toth")])
    #expect(companions.first?.togetherCount == 2)
  }

  /// Dora Stein is named with each of two thrice in twelve articles, and Emil Varga once with each.
  @Test func whatChanceExplainsMakesNoCompanions() throws {
    let casts = [
      ["Anna Kovacs", "Dora Stein", "Emil Varga"], ["Anna Kovacs", "Dora Stein"],
      ["Anna Kovacs", "Dora Stein"], ["Bela Nagy", "Dora Stein", "Emil Varga"],
      ["Bela Nagy", "Dora Stein"], ["Bela Nagy", "Dora Stein"], [], [], [], [], [], [],
    ]
    let corpus = CorpusFixture.snapshot(
      casts.enumerated().map { index, cast in
        let names = cast.map { "Minister \($0)" }.joined(separator: " and ")
        let text = cast.isEmpty ? "Nobody came" : "There were \(names)"
        return (
          name: "\(index).txt",
          text: "Day \(index)\n\(index + 1).02.2024\n\(text) of quay \(index)."
        )
      })
    func id(_ name: String) throws -> EntityID {
      EntityID(try #require(corpus.catalog.entities.firstIndex { $0.name == name }))
    }
    let companions = try corpus.companions(of: id("Anna Kovacs"), limit: 5)
    #expect(companions.map(\.entity) == [try id("Dora Stein")])
    let comparison = try corpus.comparison(of: id("Anna Kovacs"), with: id("Bela Nagy"))
    #expect(comparison.shared.map(\.entity) == [try id("Dora Stein")])
    #expect(comparison.shared.first?.firstCount == 3)
  }

  /// Two who are named once each, in one of forty articles: the ratio is 9.4.
  @Test func onceTogetherMakesNoCompanions() throws {
    let corpus = CorpusFixture.snapshot(
      (0..<40).map { index in
        let text = index == 0 ? "Minister Bela Nagy met Minister Clara Toth" : "Nobody came"
        return (
          name: "\(index).txt", text: "Day \(index)\n01.02.2024\n\(text) at quay \(index)."
        )
      })
    let index = try #require(corpus.catalog.entities.firstIndex { $0.name == "Bela Nagy" })
    #expect(corpus.companions(of: EntityID(index), limit: 5).isEmpty)
  }

  @Test func significanceIsTheLogLikelihoodRatio() throws {
    // Two of eight, always together: 2 · (8 ln 8 − 2 ln 2 − 6 ln 6) = 8.997…
    let companion = try #require(try corpus.companions(of: id("Bela Nagy"), limit: 1).first)
    #expect(abs(companion.significance - 8.9974) < 0.001)
  }
}
