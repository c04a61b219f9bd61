import Testing

@testable import Chronology

struct PlainDateTests {
  private let focus = Day("2024-03-31")
  private let today = Day("2026-01-27")

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024-02-16", "2024-02-16", "2024-02-16"), ("16.02.2024", "2024-02-16", "2024-02-16"),
    ("2026-W01", "2025-12-29", "2026-01-04"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("March 2024", "2024-03-01", "2024-03-31"), ("16 March 2024", "2024-03-16", "2024-03-16"),
    ("March 16, 2024", "2024-03-16", "2024-03-16"),
    ("3 weeks before", "2024-03-10", "2024-03-10"), ("a day later", "2024-04-01", "2024-04-01"),
    ("one month before", "2024-02-29", "2024-02-29"), ("+1m", "2024-04-30", "2024-04-30"),
    ("-2 years", "2022-03-31", "2022-03-31"), ("+2w", "2024-04-14", "2024-04-14"),
    ("2 months ago", "2025-11-27", "2025-11-27"), ("in 3 days", "2026-01-30", "2026-01-30"),
    ("dec", "2024-12-01", "2024-12-31"), ("March", "2024-03-01", "2024-03-31"),
    ("last friday", "2024-03-29", "2024-03-29"), ("christmas 2023", "2023-12-25", "2023-12-25"),
    ("1st of june 2021", "2021-06-01", "2021-06-01"), ("20210601", "2021-06-01", "2021-06-01"),
    ("01.06.21", "2021-06-01", "2021-06-01"), ("16.02.1998", "1998-02-16", "1998-02-16"),
    ("summer 2021", "2021-06-01", "2021-08-31"), ("winter 2021", "2021-12-01", "2022-02-28"),
    ("q3 2021", "2021-07-01", "2021-09-30"), ("2021-H2", "2021-07-01", "2021-12-31"),
    ("the 90s", "1990-01-01", "1999-12-31"), ("the day after", "2024-04-01", "2024-04-01"),
    ("a fortnight later", "2024-04-14", "2024-04-14"),
    ("the end of 2009", "2009-11-01", "2009-12-31"), ("end of March", "2024-03-26", "2024-03-31"),
    ("early 2023", "2023-01-01", "2023-05-01"), ("mid-2023", "2023-05-02", "2023-08-31"),
    ("late March 2024", "2024-03-21", "2024-03-31"),
    ("24/05/2025", "2025-05-24", "2025-05-24"), ("5/24/25", "2025-05-24", "2025-05-24"),
    ("2025/05/12", "2025-05-12", "2025-05-12"), ("05/05/2025", "2025-05-05", "2025-05-05"),
    ("05/2025", "2025-05-01", "2025-05-31"), ("2025/05", "2025-05-01", "2025-05-31"),
    ("spring 2025", "2025-03-01", "2025-05-31"), ("spring", "2024-03-01", "2024-05-31"),
    ("the autumn of 2023", "2023-09-01", "2023-11-30"), ("the 24th", "2024-03-24", "2024-03-24"),
    ("3rd", "2024-03-03", "2024-03-03"), ("fortnight before", "2024-03-17", "2024-03-17"),
    ("week later", "2024-04-07", "2024-04-07"), ("month ago", "2025-12-27", "2025-12-27"),
    ("between Nov and Dec 2025", "2025-11-01", "2025-12-31"),
    ("between Nov and Feb 2025", "2024-11-01", "2025-02-28"),
    ("from 3 March to 9 April 2024", "2024-03-03", "2024-04-09"),
    ("yesterday", "2026-01-26", "2026-01-26"), ("Today", "2026-01-27", "2026-01-27"),
  ])
  func readsDatesInPlainWords(_ text: String, _ low: String, _ high: String) throws {
    let days = try #require(PlainDate.days(text, from: focus, today: today))
    #expect(days.lowerBound.description == low)
    #expect(days.upperBound.description == high)
  }

  @Test(arguments: [
    "", " ", "soon", "3 weeks", "weeks before", "2024-13", "2024-02-30", "32.01.2024", "2024-W54",
    "99999999 years later", "+", "-", "+w", "0",
    "12/05/2025", "5/12/25", "on 12/05/2025", "31/31/2025", "1/2/3/2025", "13/2025", "12/05/202",
    "the 32nd", "spring summer", "between", "between Nov and", "between 2025 and 2023", "week",
    "20241332", "2024-Q5", "the", "ma", "end", "the end of", "late", "1.2.3.4", "00000000",
  ])
  func whatIsNoDateIsRefused(_ text: String) {
    #expect(PlainDate.days(text, from: focus, today: today) == nil)
  }

  @Test(arguments: [
    ("12/05/2025", ["2025-05-12", "2025-12-05"]), ("5/12/25", ["2025-05-12", "2025-12-05"]),
    ("24/05/2025", ["2025-05-24"]), ("5/24/2025", ["2025-05-24"]), ("31/31/2025", []),
  ])
  func slashesHaveTheReadingsThatTheCalendarLeavesThem(_ text: String, _ days: [String]) {
    #expect(PlainDate.readings(ofSlashed: text)?.map(\.description) == days)
    #expect(PlainDate.readings(ofSlashed: "05/2025") == nil)
  }

  @Test func whatCannotBeCountedFromHereIsRefused() {
    #expect(PlainDate.days("3 weeks before", from: nil, today: nil) == nil)
    #expect(PlainDate.days("2 months ago", from: focus, today: nil) == nil)
    #expect(PlainDate.days("March 2024", from: nil, today: nil) != nil)
  }
}
