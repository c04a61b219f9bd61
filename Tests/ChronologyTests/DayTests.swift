import Chronology
import Testing

@Suite struct DayTests {
  @Test func numbersAndDaysAreInverse() {
    for number in stride(from: -800_000, through: 800_000, by: 37) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.calendarNumbers
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
    }
  }

  @Test func knownDays() throws {
    let epoch = try #require(Day(year: 1970, month: 1, day: 1))
    #expect(epoch.number == 0)
    #expect(epoch.weekday == 4)
    let leap = try #require(Day(year: 2024, month: 2, day: 29))
    #expect((leap + 1).description == "2024-03-01")
    #expect((leap - 60).description == "2023-12-31")
    #expect(try #require(Day(year: 2026, month: 1, day: 27)).weekday == 2)
  }

  @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31)])
  func daysThatNoCalendarHas(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func weekdaysFollowEachOther() {
    for number in -30...30 {
      #expect(Day(number: number + 1).weekday == Day(number: number).weekday % 7 + 1)
    }
  }
}
