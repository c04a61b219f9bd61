import Testing

@testable import Chronology

struct CalendarStretchTests {
  /// Week numbers of ISO 8601, at the turns of years.
  @Test(arguments: [
    ("2024-03-06", "2024-W10"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2018-12-31", "2019-W01"), ("2016-01-01", "2015-W53"),
  ])
  func weeks(day: String, expected: String) {
    #expect(Day(day)?.weekValue == expected)
  }

  @Test func movingTakesThePrecisionOfTheUnit() throws {
    let day = CalendarStretch.day(try #require(Day("2024-01-31")))
    #expect(day.moved(-1, .month)?.value == "2023-12")
    #expect(day.moved(-2, .week)?.value == "2024-W03")
    #expect(day.moved(1, .day)?.value == "2024-02-01")
    #expect(day.moved(-5, .quarter)?.value == "2022-Q4")
    #expect(day.moved(-3, .decade)?.value == "199")
    #expect(day.moved(-1, .century)?.value == "19")
    #expect(CalendarStretch.quarter(1989, 3).moved(-1, .year)?.value == "1988-Q3")
  }
}
