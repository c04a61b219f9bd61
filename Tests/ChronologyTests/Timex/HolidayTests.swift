import Testing

@testable import Chronology

struct HolidayTests {
  /// Dates of the tables of the Gregorian calendar, with both of its extremes.
  @Test(arguments: [
    "1583-04-10", "1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2024-03-31",
    "2038-04-25", "2285-03-22",
  ])
  func easter(expected: String) {
    #expect(Day(expected).map { Day.easter(of: $0.year) } == Day(expected))
  }

  @Test func easterIsASundayOfSpring() throws {
    for year in 1583...2600 {
      let easter = try #require(Day.easter(of: year))
      #expect(easter.weekday == 7)
      #expect((3...4).contains(easter.month))
    }
    #expect(Day.easter(of: 1582) == nil)
  }

  @Test func weekdaysOfMonths() {
    #expect(Holiday(rule: .weekday(4, count: 4, month: 11)).day(in: 2023) == Day("2023-11-23"))
    #expect(Holiday(rule: .weekday(1, count: -1, month: 5)).day(in: 2024) == Day("2024-05-27"))
    #expect(Holiday(rule: .electionDay).day(in: 2016) == Day("2016-11-08"))
  }
}
