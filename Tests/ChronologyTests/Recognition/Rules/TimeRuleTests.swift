import TextCore
import Testing

@testable import Chronology

/// What the rule reads at the first token: the number of tokens and the form.
private func match<Rule: TimeRule>(_ rule: Rule.Type, _ text: String, at start: Int = 0)
  -> TimeMatch?
{
  let lexed = LexedText(SourceText(text))
  return rule.match(lexed, at: start, before: lexed.tokens.count)
}

private func day(_ year: Int?, _ month: Int, _ day: Int) -> PartialDate {
  PartialDate(year: year, part: .day(month: month, day: day))
}

@Suite struct NumericDateRuleTests {
  @Test func readsTheThreeOrders() {
    #expect(match(NumericDateRule.self, "27.01.2026")?.form == .date(day(2026, 1, 27)))
    #expect(match(NumericDateRule.self, "2026-01-27")?.form == .date(day(2026, 1, 27)))
    #expect(match(NumericDateRule.self, "12/27/2019")?.form == .date(day(2019, 12, 27)))
    #expect(match(NumericDateRule.self, "27/12/19")?.form == .date(day(2019, 12, 27)))
    #expect(match(NumericDateRule.self, "05/05/2020")?.form == .date(day(2020, 5, 5)))
  }

  @Test func leavesTheOrderOpenWhereBothAreMonths() {
    #expect(
      match(NumericDateRule.self, "09/01/2020")?.form == .numeric(first: 9, second: 1, year: 2020))
    #expect(match(NumericDateRule.self, "09.01.2020")?.form == .date(day(2020, 1, 9)))
  }

  @Test(arguments: [
    "31.02.2024", "27.01.2026.5", "27.1/2026", "27 . 01 . 2026", "2026-13-01", "27.01.2026pdf",
    "1.2.3", "27-01-26",
  ])
  func leavesOtherNumbers(text: String) {
    #expect(match(NumericDateRule.self, text) == nil)
  }
}

@Suite struct DayMonthRuleTests {
  @Test func readsDaysBeforeTheMonth() {
    #expect(match(DayMonthRule.self, "14 March 2024")?.form == .date(day(2024, 3, 14)))
    #expect(match(DayMonthRule.self, "14th of March")?.form == .date(day(nil, 3, 14)))
    #expect(
      match(DayMonthRule.self, "1-5 December")?.form == .range(day(nil, 12, 1), day(nil, 12, 5)))
    #expect(
      match(DayMonthRule.self, "10, 11 and 12 May 2020")?.form
        == .range(day(2020, 5, 10), day(2020, 5, 12)))
  }

  @Test(arguments: ["32 March", "0 March", "14 people", "30 February", "5 and 12 May", "14"])
  func leavesOthers(text: String) {
    #expect(match(DayMonthRule.self, text) == nil)
  }
}

@Suite struct MonthDayRuleTests {
  @Test func readsDaysBehindTheMonth() {
    #expect(match(MonthDayRule.self, "January 29, 2025")?.form == .date(day(2025, 1, 29)))
    #expect(match(MonthDayRule.self, "Jan. 6 was cold")?.form == .date(day(nil, 1, 6)))
    #expect(
      match(MonthDayRule.self, "March 14-16, 2024")?.form
        == .range(day(2024, 3, 14), day(2024, 3, 16)))
    #expect(
      match(MonthDayRule.self, "March 2024")?.form
        == .date(PartialDate(year: 2024, part: .month(3))))
  }

  @Test func aNumberOfPeopleIsNoSecondDay() {
    #expect(match(MonthDayRule.self, "May 5 and 6 people died")?.form == .date(day(nil, 5, 5)))
  }

  @Test(arguments: ["May 15%", "May 5.5", "May 10:30", "may 5", "May 32", "May"])
  func leavesOthers(text: String) {
    #expect(match(MonthDayRule.self, text) == nil)
  }
}

@Suite struct YearRuleTests {
  @Test func aPrepositionSpeaksForAYear() {
    let year = TimeForm.date(PartialDate(year: 2026, part: .year))
    for text in ["in 2026", "since 2026", "for 2026", "until 2026."] {
      #expect(match(YearRule.self, text, at: 1)?.form == year, "\(text)")
    }
    #expect(match(YearRule.self, "up to 2026", at: 2)?.form == year)
    #expect(match(YearRule.self, "mid-2026", at: 2)?.tokens == 0..<3)
    #expect(match(YearRule.self, "at year-end 2026", at: 4)?.tokens == 4..<5)
  }

  @Test func rangesAndDecades() {
    let range = TimeForm.range(
      PartialDate(year: 2019, part: .year), PartialDate(year: 2020, part: .year))
    #expect(match(YearRule.self, "in 2019–20", at: 1)?.form == range)
    #expect(match(YearRule.self, "(2019-2020)", at: 1)?.form == range)
    #expect(
      match(YearRule.self, "1990s")?.form == .date(PartialDate(year: 1990, part: .decade)))
  }

  @Test(arguments: ["in 2026 people", "to 2026", "Expo 2026", "in 2026/27", "in 2026%", "at 2026"])
  func leavesAmountsAndNames(text: String) {
    #expect(match(YearRule.self, text, at: 1) == nil)
  }
}

@Suite struct WeekdayRuleTests {
  @Test func aDateBehindItDecides() {
    #expect(match(WeekdayRule.self, "Thursday, 9 January")?.form == .date(day(nil, 1, 9)))
    #expect(match(WeekdayRule.self, "Thu 9 Jan 2020")?.form == .date(day(2020, 1, 9)))
    #expect(match(WeekdayRule.self, "Thursday was wet")?.form == .weekday(4, .nearest))
    #expect(match(WeekdayRule.self, "Sun shines") == nil)
  }
}

@Suite struct PartOfYearRuleTests {
  @Test func partsWithTheirYear() {
    #expect(
      match(PartOfYearRule.self, "second half of 2020")?.form
        == .date(PartialDate(year: 2020, part: .half(2))))
    #expect(
      match(PartOfYearRule.self, "Q3 2024")?.form
        == .date(PartialDate(year: 2024, part: .quarter(3))))
    #expect(
      match(PartOfYearRule.self, "autumn 2016")?.form
        == .date(PartialDate(year: 2016, part: .season(.autumn))))
    #expect(match(PartOfYearRule.self, "second half of the match") == nil)
    #expect(match(PartOfYearRule.self, "spring water") == nil)
  }
}

@Suite struct MonthRuleTests {
  @Test func somethingHasToSpeakForAMonth() {
    let may = TimeForm.date(PartialDate(year: nil, part: .month(5)))
    #expect(match(MonthRule.self, "in May", at: 1)?.form == may)
    #expect(match(MonthRule.self, "the May talks", at: 1)?.form == may)
    #expect(match(MonthRule.self, "mid-May", at: 2)?.tokens == 0..<3)
    #expect(match(MonthRule.self, "last May", at: 1)?.form == .shiftedMonth(5, .last))
    #expect(match(MonthRule.self, "by May", at: 1) == nil)
    #expect(match(MonthRule.self, "Theresa May", at: 1) == nil)
  }
}

@Suite struct RelativeRuleTests {
  @Test func offsets() {
    #expect(match(RelativeRule.self, "yesterday")?.form == .dayOffset(-1))
    #expect(match(RelativeRule.self, "three days ago")?.form == .dayOffset(-3))
    #expect(match(RelativeRule.self, "last month")?.form == .monthOffset(-1))
    #expect(match(RelativeRule.self, "next year")?.form == .yearOffset(1))
  }

  @Test func durationsAndAgesAreNoDates() {
    #expect(match(RelativeRule.self, "the last year", at: 1) == nil)
    #expect(match(RelativeRule.self, "Today we live longer") == nil)
    #expect(match(RelativeRule.self, "in today's world", at: 1) == nil)
    #expect(match(RelativeRule.self, "three days later") == nil)
  }
}
