import TextCore
import Testing

@testable import Chronology

/// Evidence of a text: all of it is the lead.
private func evidence(
  _ text: String, stated: DateValue? = nil, names: [Int] = [], apart: Bool = false
) -> PublicationEvidence {
  let lexed = LexedText(SourceText(text))
  return PublicationEvidence(
    statement: stated.map {
      PublicationEvidence.Statement($0, at: ByteSpan(0, 0), rule: "date line")
    },
    expressions: TimeExpressionRecognizer.expressions(in: lexed), lead: lexed.text.span,
    nameYears: names, standsApart: apart)
}

private func day(_ year: Int, _ month: Int, _ day: Int) -> DateValue? {
  Day(year: year, month: month, day: day).map(DateValue.day)
}

/// `value basis low..high` of each claim.
private func claims(_ entries: [PublicationEvidence]) -> [String] {
  PublicationInference.claims(for: entries).map { claim in
    let value = claim.value?.description ?? "?"
    let low = claim.low?.description ?? "?"
    let high = claim.high?.description ?? "?"
    return "\(value) \(claim.basis.rawValue) \(low)..\(high)"
  }
}

@Suite struct PublicationInferenceTests {
  @Test func aNeighbourInTheListDecides() {
    #expect(
      claims([
        evidence("On 20 December, a training was held."),
        evidence("On 10 and 11 December, the staff hosted talks on activities in 2026."),
        evidence("On December 11, 2024, she met the delegation."),
      ]) == [
        "2024-12 inferred-from-page 2024-12-20..2024-12-27",
        "2024-12 inferred-from-page 2024-12-11..2024-12-18",
        "2024-12 inferred-from-text 2024-12-11..2024-12-18",
      ])
  }

  @Test func theYearTurnsInsideAList() {
    #expect(
      claims([
        evidence("On 3 January, they met.", stated: day(2025, 1, 4)),
        evidence("On 28 December, they parted."),
        evidence("On 20 December 2024, they quarrelled."),
      ])[1] == "2024-12 inferred-from-page 2024-12-28..2025-01-04")
  }

  @Test func aRisingListIsReadUpward() {
    #expect(
      claims([
        evidence("They met.", stated: day(2024, 12, 20)),
        evidence("On 2 January, they parted."),
        evidence("They met again.", stated: day(2025, 1, 9)),
      ])[1] == "2025-01 inferred-from-page 2025-01-02..2025-01-09")
  }

  @Test func theTextDecidesWhereNoNeighbourDoes() {
    #expect(
      claims([
        evidence(
          "On 12 February, a briefing was held on results of training in 2025 and tasks for 2026.")
      ]) == ["2026-02 inferred-from-text 2026-02-12..2026-02-19"])
    #expect(
      claims([
        evidence(
          "It met on November 27. The plan for 2026–2030 was adopted, the chair for 2026 passes on."
        )
      ]) == ["2025-11 inferred-from-text 2025-11-27..2025-12-04"])
    #expect(
      claims([
        evidence("They met on September 15. The exercise ended.", names: [2015])
      ]) == ["2015-09 inferred-from-text 2015-09-15..2015-09-22"])
  }

  @Test func aPlanAloneIsTooWeak() {
    #expect(claims([evidence("On 12 March, it adopted goals for 2050.")]) == ["? none ?..?"])
  }

  @Test func aFarHorizonOnlyBounds() {
    #expect(claims([evidence("On 12 March, it promised cuts by 2030.")]) == ["? none ?..?"])
  }

  @Test func entriesWithoutADayLieBetweenTheirNeighbours() {
    #expect(
      claims([
        evidence("On 13 February 2026, they met."),
        evidence("The secretary spoke."),
        evidence("On 12 February 2026, they had met."),
      ])[1] == "2026-02 inferred-from-page 2026-02-12..2026-02-20")
  }

  @Test func anArticleFarBelowDatesNoTeaser() {
    #expect(
      claims([
        evidence("On 7 September, they met."),
        evidence("Long ago.", stated: day(2018, 11, 23), apart: true),
      ])[0] == "? none 2018-11-23..?")
  }

  @Test func anAnnouncementIsOlderThanItsDay() {
    #expect(
      claims([evidence("The council will be held on May 26, 2020.")]) == [
        "? none ?..2020-05-26"
      ])
  }

  @Test func whatIsStatedIsKept() {
    #expect(
      claims([
        evidence("On 5 May 2020, they met.", stated: day(2019, 1, 1)),
        evidence("On 6 May 2020, they met.", stated: day(2031, 1, 1)),
      ]) == [
        "2019-01-01 stated 2019-01-01..2019-01-01", "2031-01-01 stated 2031-01-01..2031-01-01",
      ])
  }

  @Test func everyClaimHasItsReason() {
    let all = PublicationInference.claims(for: [
      evidence("On 20 December, a training was held."), evidence("Nothing."),
      evidence("On December 11, 2024, she met."), evidence("On 3 May, he met.", apart: true),
    ])
    #expect(all.allSatisfy { !$0.rule.isEmpty })
    #expect(all[0].rule.contains("2024-12-11"))
  }
}
