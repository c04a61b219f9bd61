import Testing

@testable import Entities

/// Which corrections stand beside each other.
struct EntityCorrectionsTests {
  private func adding(_ corrections: EntityCorrection...) -> Set<EntityCorrection> {
    var all = EntityCorrections()
    for correction in corrections { all.add(correction) }
    return all.all
  }

  @Test func anEntityHasOneName() {
    #expect(
      adding(.rename(.person, "A", to: "B"), .rename(.person, "A", to: "C"))
        == [.rename(.person, "A", to: "C")])
  }

  @Test func whatWasRenamedIsRenamedUnderItsOwnName() {
    #expect(
      adding(.rename(.person, "A", to: "B"), .rename(.person, "B", to: "C"))
        == [.rename(.person, "A", to: "C")])
    #expect(adding(.rename(.person, "A", to: "B"), .rename(.person, "B", to: "A")) == [])
    #expect(adding(.rename(.person, "A", to: "A")) == [])
  }

  @Test func whatWasRetypedIsRetypedAsItWas() {
    #expect(
      adding(.retype(.place, "A", to: .organisation), .retype(.organisation, "A", to: .event))
        == [.retype(.place, "A", to: .event), .retype(.organisation, "A", to: .event)])
    #expect(
      adding(.retype(.place, "A", to: .organisation), .retype(.organisation, "A", to: .place)) == []
    )
  }

  @Test func joiningTakesBackWhatKeptApart() {
    let same = EntityCorrection.same(.person, "A", "B")
    #expect(adding(.apart(.person, "B", "A"), same) == [same])
    #expect(adding(.split(.person, "B", without: "A"), same) == [same])
    #expect(
      adding(same, .split(.person, "A", without: "B")) == [.split(.person, "A", without: "B")])
  }

  @Test func wordsSayEverything() {
    let all: [EntityCorrection] = [
      .same(.person, "B", "A"), .apart(.place, "A", "B"), .rename(.event, "A", to: "B"),
      .retype(.person, "A", to: .place), .ignore(.document, "A"),
      .split(.person, "A", without: "B"),
    ]
    for correction in all { #expect(EntityCorrection(words: correction.words) == correction) }
    #expect(EntityCorrection(words: ["retype", "person", "A", "city"]) == nil)
    #expect(EntityCorrection(words: ["ignore", "person"]) == nil)
  }
}
