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

  @Test func aMergeKeepsSayingWhoWasMergedWhenBothAreRenamed() {
    let merge: [EntityCorrection] = [.same(.person, "A", "B"), .rename(.person, "A", to: "B")]
    #expect(
      adding(merge[0], merge[1], .rename(.person, "B", to: "C"))
        == [merge[0], merge[1], .rename(.person, "B", to: "C")])
    #expect(
      adding(merge[0], merge[1], .rename(.person, "B", to: "A"))
        == [merge[0], .rename(.person, "B", to: "A")])
  }

  @Test func aSpellingLeavesAllInWhichItWasMerged() {
    #expect(
      adding(
        .same(.person, "A", "B"), .rename(.person, "A", to: "B"), .same(.person, "B", "C"),
        .rename(.person, "B", to: "C"), .split(.person, "C", without: "A"))
        == [
          .same(.person, "B", "C"), .rename(.person, "B", to: "C"),
          .split(.person, "C", without: "A"),
        ])
  }

  /// In whatever order records are read, nothing is taken for what it is not.
  @Test func recordsAreAddedWithThoseFirstOnWhichOthersRest() {
    let all: [EntityCorrection] = [
      .rename(.person, "B", to: "C"), .rename(.person, "A", to: "B"), .same(.person, "A", "B"),
    ]
    var read = EntityCorrections()
    read.add(all)
    #expect(read.all == Set(all))
  }

  @Test func whatIsSaidOfAPieceRestsOnTheSplit() {
    let split = EntityCorrection.split(.person, "A", without: "B")
    let rest: Set<EntityCorrection> = [
      .retype(.person, "B", to: .place), .same(.place, "B", "C"), .rename(.place, "B", to: "C"),
      .split(.person, "B", without: "D"), .ignore(.person, "D"),
    ]
    let other: Set<EntityCorrection> = [.ignore(.person, "A"), .rename(.place, "C", to: "E")]
    let all = EntityCorrections(rest.union(other).union([split]))
    #expect(all.resting(on: split) == rest)
    #expect(all.resting(on: .ignore(.person, "A")) == [])
    var twice = all.all
    twice.insert(.split(.person, "X", without: "B"))
    #expect(
      !EntityCorrections(twice).resting(on: split).contains(.same(.place, "B", "C")),
      "another split makes one of that name")
  }

  @Test func entitiesAreSpokenOfByTheirOwnNames() {
    let all = EntityCorrections([
      .same(.person, "A", "B"), .rename(.person, "A", to: "B"), .rename(.person, "B", to: "C"),
      .rename(.person, "F", to: "G"), .retype(.place, "P", to: .organisation),
    ])
    func entity(_ name: String, _ kind: EntityKind, _ forms: String...) -> Entity {
      Entity(kind: kind, name: name, forms: forms.map { EntityForm(text: $0, mentionCount: 1) })
    }
    #expect(all.ownName(of: entity("C", .person, "A", "B")) == "B")
    #expect(all.ownName(of: entity("B", .person, "A", "B")) == "B")
    #expect(all.ownName(of: entity("G", .person, "F", "G")) == "F")
    #expect(all.ownName(of: entity("X", .person, "X")) == "X")
    #expect(all.ownKind(of: entity("P", .organisation, "P")) == .place)
    #expect(all.shownName(of: "A", .person) == "C")
    #expect(all.shownName(of: "F", .person) == "G")
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
