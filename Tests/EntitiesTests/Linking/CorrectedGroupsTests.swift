import TestSupport
import Testing

@testable import Entities

/// What becomes of entities when a reader has spoken.
struct CorrectedGroupsTests {
  /// `kind name = form = form` for each entity, sorted.
  private func entities(
    _ texts: [String], _ corrections: EntityCorrection...
  ) -> [String] {
    lines(link(texts, corrections: EntityCorrections(Set(corrections))))
  }

  private func lines(_ catalog: EntityCatalog) -> [String] {
    catalog.entities.map { entity in
      let forms = entity.forms.map(\.text).filter { $0 != entity.name }.sorted()
      return (["\(entity.kind) \(entity.name)"] + forms).joined(separator: " = ")
    }
    .sorted()
  }

  private let novaks = [
    "President Jan Novak spoke. Novak left.", "Minister Jan Novak came. J. Novak left.",
  ]

  @Test func aRenamedEntityIsShownUnderItsNewName() {
    #expect(
      entities(novaks, .rename(.person, "Jan Novak", to: "Jan Novák-Berg")) == [
        "person Jan Novák-Berg = J. Novak = Jan Novak = Novak"
      ])
  }

  @Test func anEntityIsFoundByTheNameThatTheReaderGaveIt() {
    #expect(
      entities(
        ["President Jan Novak spoke.", "Minister Olga Berg came."],
        .rename(.person, "Jan Novak", to: "The president"),
        .same(.person, "The president", "Olga Berg"))
        == ["person The president = Jan Novak = Olga Berg"])
  }

  @Test func aNameOutlivesAnotherKind() {
    #expect(
      entities(
        ["President Jan Novak spoke."], .rename(.person, "Jan Novak", to: "Novak House"),
        .retype(.person, "Novak House", to: .place)) == ["place Novak House = Jan Novak"])
  }

  @Test func aFormIsTakenOutOfAnEntityAndStandsForItself() {
    #expect(
      entities(novaks, .split(.person, "Jan Novak", without: "Novak")) == [
        "person Jan Novak = J. Novak", "person Novak",
      ])
  }

  @Test func whatWasTakenOutCanBeSaidToBeAnother() {
    #expect(
      entities(
        novaks + ["Minister Petr Novak came."],
        .split(.person, "Jan Novak", without: "Novak"), .same(.person, "Novak", "Petr Novak"))
        == ["person Jan Novak = J. Novak", "person Petr Novak = Novak"])
  }

  @Test func aRetypedEntityJoinsWhatIsCalledSo() {
    let texts = ["The Joint Staff met.", "President Jan Novak spoke."]
    #expect(
      entities(texts, .retype(.person, "Jan Novak", to: .organisation)) == [
        "organisation Jan Novak", "organisation Joint Staff",
      ])
    #expect(
      entities(
        texts, .retype(.person, "Jan Novak", to: .organisation),
        .same(.organisation, "Jan Novak", "Joint Staff"))
        == ["organisation Jan Novak = Joint Staff"])
  }

  @Test func whoIsNoPersonHoldsNoOffice() {
    let catalog = link(
      ["Jan Novak, the Mayor of Oslo, spoke."],
      corrections: EntityCorrections([.retype(.person, "Jan Novak", to: .organisation)]))
    #expect(catalog.entities.flatMap(\.roles) == [])
    #expect(catalog.offices.isEmpty)
  }

  @Test func anIgnoredNameNamesNothing() {
    let catalog = link(
      ["President Jan Novak spoke in Oslo. Novak left."],
      corrections: EntityCorrections([.ignore(.person, "Jan Novak")]))
    #expect(lines(catalog) == ["place Oslo"])
    #expect(Array(catalog.assignments[0]) == [nil, EntityID(0), nil])
  }

  @Test func anAmbiguousSpellingSpeaksOfNobody() {
    let texts = ["President Jan Novak spoke. Novak left.", "Minister Petr Novak came. Novak left."]
    let all = ["person Jan Novak = Novak", "person Petr Novak = Novak"]
    #expect(entities(texts) == all)
    #expect(entities(texts, .ignore(.person, "Novak")) == all)
    #expect(entities(texts, .ignore(.organisation, "Jan Novak")) == all)
    #expect(entities(texts, .rename(.person, "Novak", to: "X")) == all)
  }

  @Test func yesJoinsTheEntitiesThatWereAskedAboutAndNoOthers() {
    let texts = [
      "Minister Anna Yansov came.", "Minister Aron Yansov came. A. Yansov left.",
      "Minister Anna Yansov and Minister Aron Yansov met.", "Mr A. Yansov came.",
    ]
    #expect(
      entities(texts, .same(.person, "A. Yansov", "Anna Yansov")) == [
        "person Anna Yansov = A. Yansov", "person Aron Yansov = A. Yansov",
      ])
  }

  @Test func theOrderInWhichTheReaderSpokeDoesNotCount() {
    let corrections: [EntityCorrection] = [
      .split(.person, "Jan Novak", without: "Novak"), .same(.person, "Novak", "Petr Novak"),
      .rename(.person, "Petr Novak", to: "The other"), .ignore(.place, "Oslo"),
      .retype(.organisation, "Joint Staff", to: .event),
    ]
    let texts = novaks + ["Minister Petr Novak came to Oslo.", "The Joint Staff met in Oslo."]
    var random = SeededGenerator(seed: 7)
    var all: Set<[String]> = []
    for _ in 0..<10 {
      var said = EntityCorrections()
      for correction in corrections.shuffled(using: &random) { said.add(correction) }
      all.insert(lines(link(texts, corrections: said)))
    }
    #expect(
      all == [
        [
          "event Joint Staff", "person Jan Novak = J. Novak",
          "person The other = Novak = Petr Novak",
        ]
      ])
  }
}
