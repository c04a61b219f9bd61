import Testing

@testable import Entities

struct LexiconTests {
  private let lexicon = Lexicon.shared

  @Test func knowsCountriesByAllNames() throws {
    let short = try #require(lexicon.entry(for: "Kyrgyzstan"))
    let official = try #require(lexicon.entry(for: "KYRGYZ REPUBLIC"))
    #expect(short.classes.contains(.country))
    #expect(short.place == official.place)
    #expect(short.place != lexicon.entry(for: "Kazakhstan")?.place)
  }

  @Test func joinsTheClassesOfOneSpelling() throws {
    let georgia = try #require(lexicon.entry(for: "Georgia"))
    #expect(georgia.classes.isSuperset(of: [.country, .givenName]))
  }

  @Test(arguments: [
    ("secretary-general", WordClasses.office), ("Lt. Col.", .rank), ("GmbH", .companySuffix),
    ("Lisbon", .city), ("Nordic", .people), ("council", .organisationHead), ("however", .function),
    ("Baltic Sea", .geography), ("harbour", .common),
  ])
  func classifies(_ text: String, _ expected: WordClasses) {
    #expect(lexicon.entry(for: text)?.classes.contains(expected) == true)
  }

  @Test func knowsNothingOfMadeUpWords() {
    #expect(lexicon.entry(for: "Zzyxqu") == nil)
    #expect(lexicon.entry(for: "") == nil)
  }
}
