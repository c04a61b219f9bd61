import Chronology
import Testing

@testable import ViewModels

struct DateLabelTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  private func published(
    _ value: DateValue?, low: Day? = nil, high: Day? = nil, _ basis: DateBasis
  ) -> DateClaim {
    DateClaim(kind: .published, value: value, low: low, high: high, basis: basis, rule: "")
  }

  @Test func statedDaysArePlainAndInferredOnesAreMarked() {
    let stated = published(.day(day(2026, 1, 27)), .stated)
    #expect(DateLabel.row(stated) == "Jan 27")
    #expect(DateLabel.full(stated) == "27 January 2026")

    let inferred = published(
      .month(year: 2026, month: 2), low: day(2026, 2, 12), high: day(2026, 2, 20), .inferredFromPage
    )
    #expect(DateLabel.row(inferred) == "Feb 12?")
    #expect(DateLabel.full(inferred) == "between 12 and 20 February 2026")
  }

  @Test func aMonthStaysAMonthAndAYearAYear() {
    let month = published(.month(year: 2022, month: 11), .inferredFromText)
    #expect(DateLabel.row(month) == "Nov?")
    #expect(DateLabel.full(month) == "November 2022")
    let year = published(.year(2022), .inferredFromText)
    #expect(DateLabel.row(year) == "2022?")
    #expect(DateLabel.full(year) == "2022")
  }

  @Test(arguments: [
    ((2025, 12, 1), (2025, 12, 5), "Dec 1–5"),
    ((2017, 10, 3), (2017, 11, 17), "Oct–Nov"),
    ((2026, 1, 1), (2028, 12, 31), "2026–28"),
  ])
  func intervalsOfEvents(
    _ from: (Int, Int, Int), _ to: (Int, Int, Int), _ label: String
  ) {
    let value = DateValue.interval(
      .day(day(from.0, from.1, from.2)), .day(day(to.0, to.1, to.2)))
    let claim = DateClaim(kind: .event, value: value, basis: .stated, rule: "")
    #expect(DateLabel.row(claim) == label)
  }

  @Test func inferredDaysOfEventsAreMarkedToo() {
    let claim = DateClaim(
      kind: .event, value: .day(day(2024, 2, 13)), basis: .inferredFromPage, rule: "")
    #expect(DateLabel.row(claim) == "Feb 13?")
    #expect(DateLabel.line(claim) == "13 February 2024?")
  }

  @Test func aLineHasTheYearAndTheQuestionMark() {
    #expect(DateLabel.line(published(.day(day(2026, 1, 27)), .stated)) == "27 January 2026")
    let month = DateValue.month(year: 2026, month: 2)
    #expect(DateLabel.line(published(month, .stated)) == "February 2026")
    let week = published(
      month, low: day(2026, 2, 12), high: day(2026, 2, 20), .inferredFromPage)
    #expect(DateLabel.line(week) == "12 February 2026?")
    #expect(DateLabel.marked(week) == "between 12 and 20 February 2026?")
    #expect(DateLabel.line(published(.year(2022), .inferredFromText)) == "2022?")
    #expect(DateLabel.line(.undated("")) == "undated")
  }

  @Test func nothingKnownSaysSo() {
    #expect(DateLabel.row(.undated("")) == "—")
    #expect(DateLabel.full(.undated("")) == "undated")
  }

  @Test func labelsFitTheirColumn() {
    for month in 1...12 {
      let claim = published(.day(day(2026, month, 28)), .inferredFromPage)
      #expect(DateLabel.row(claim).count <= 12)
    }
  }
}
