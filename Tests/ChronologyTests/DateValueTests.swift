import Chronology
import Testing

@Suite struct DateValueTests {
  @Test func boundsAndText() throws {
    let day = try #require(Day(year: 2025, month: 12, day: 5))
    let cases: [(DateValue, String, String?)] = [
      (.year(2026), "2026", "2026-01-01...2026-12-31"),
      (.month(year: 2024, month: 2), "2024-02", "2024-02-01...2024-02-29"),
      (.day(day), "2025-12-05", "2025-12-05...2025-12-05"),
      (.interval(.year(2026), .year(2030)), "2026/2030", "2026-01-01...2030-12-31"),
      (.interval(.day(day), .day(day - 1)), "2025-12-05/2025-12-04", nil),
      (.yearless(month: 2, day: 13), "--02-13", nil),
      (.year(476), "0476", "0476-01-01...0476-12-31"),
    ]
    for (value, text, bounds) in cases {
      #expect(value.description == text)
      #expect(value.days.map { "\($0.lowerBound)...\($0.upperBound)" } == bounds)
    }
  }

  @Test func precisionIsThatOfTheWords() {
    #expect(DateValue.month(year: 2024, month: 2).precision == .month)
    #expect(DateValue.interval(.year(2026), .year(2030)).precision == .interval)
    #expect(DateValue.yearless(month: 2, day: 13).precision == nil)
  }

  @Test func aClaimTakesItsBoundsFromItsValue() {
    let claim = DateClaim(
      kind: .event, value: .month(year: 2024, month: 2), basis: .stated, rule: "the words name it")
    #expect(claim.low?.description == "2024-02-01")
    #expect(claim.high?.description == "2024-02-29")
    #expect(DateClaim.undated("nothing tells").low == nil)
  }
}
