import Testing

@testable import Chronology

struct DateClaimTests {
  private func claim(_ day: String, _ rule: String = "date line") -> DateClaim {
    DateClaim(kind: .published, value: Day(day).map(DateValue.day), basis: .stated, rule: rule)
  }

  @Test func aStatedDateThatDisagreesIsKeptOnce() {
    var best = claim("2024-03-14")
    best.keep(claim("2024-03-14", "dateline"))
    #expect(best.conflicts.isEmpty)
    best.keep(claim("2024-03-11", "dateline"))
    best.keep(claim("2024-03-11", "dateline"))
    #expect(best.conflicts.map(\.value) == [Day("2024-03-11").map(DateValue.day)])
  }

  @Test func whatMayBeTheSameDayIsNoConflict() {
    var best = claim("2024-03-14")
    best.keep(
      DateClaim(kind: .published, value: .month(year: 2024, month: 3), basis: .stated, rule: ""))
    best.keep(.undated("nothing tells"))
    #expect(best.conflicts.isEmpty)
    let april = DateClaim(
      kind: .published, value: .month(year: 2024, month: 4), basis: .inferredFromPage, rule: "")
    best.keep(april)
    #expect(best.conflicts.isEmpty)
    #expect(best.disagrees(with: april))
  }
}
