import Chronology
import PageParsing
import Testing

/// Whole pages in the layouts of many kinds of sites, all invented.
@Suite struct InventedPagesTests {
  @Test func broadcasterArticleWithAgeInsteadOfDate() {
    let page = parsed(
      """
      Home
      News
      Sport
      Flood warnings as storm nears the coast
      2 hours ago
      Share
      Save
      Jane Doe
      Weather correspondent
      Residents of three villages were told to leave their homes on Friday.
      The river could rise by two metres, officials said.
      "We have never seen so much rain," one resident said.
      Related topics
      Flooding
      Weather
      """)
    #expect(
      summary(page) == [
        "main | Flood warnings as storm nears the coast | ? none | 5 | "
      ])
    #expect(
      boilerplate(page) == ["Home", "News", "Sport", "Related topics", "Flooding", "Weather"])
  }

  @Test func titlesOfAListAreWithoutItsSigns() {
    let page = parsed(
      """
      News

      * Harbour plc opens a new quay in Hull - 3 March 2024
      \u{2022} Council approves the plan for the ferry - 20 February 2024
      - Mayor names a deputy for the port - 18 February 2024
      """)
    #expect(
      page.items.map { $0.title.map { page.text[$0] } } == [
        "Harbour plc opens a new quay in Hull", "Council approves the plan for the ferry",
        "Mayor names a deputy for the port",
      ])
  }

  @Test func menuAboveAndNoticeBelow() {
    let page = parsed(
      """
      Home | News | Sports | Contact

      Harbour strike enters second week

      By Jane Roe
      5 March 2024

      Dock workers in Hull stayed away for an eighth day on Monday.

      The union said talks would resume on 8 March.

      Share this article
      \u{A9} 2024 Example Media. All rights reserved.
      """)
    #expect(
      summary(page) == [
        "main | Harbour strike enters second week | 2024-03-05 stated | 3 | "
          + "on Monday=2024-03-04, on 8 March=2024-03-08"
      ])
    #expect(
      boilerplate(page) == [
        "Home | News | Sports | Contact", "Share this article",
        "\u{A9} 2024 Example Media. All rights reserved.",
      ])
  }

  @Test func agencyStoryWithBylineClockAndDateline() {
    let page = parsed(
      """
      Oil rises as producers weigh cuts
      By John Smith and Ann Lee
      March 5, 2024 10:15 AM GMT
      Updated 2 hours ago
      LONDON, March 5 (Agency) - Oil prices rose on Tuesday to their highest since Feb. 20.
      Producers will meet on March 20, two sources said last week.
      The market fell in December and has been flat since January 2024.
      Reporting by John Smith; Editing by Ann Lee
      """)
    #expect(
      summary(page) == [
        "main | Oil rises as producers weigh cuts | 2024-03-05 stated | 4 | "
          + "on Tuesday=2024-03-05, since Feb. 20=2024-02-20, on March 20=2024-03-20, "
          + "last week=2024-02-26/2024-03-03, in December=2023-12, since January 2024=2024-01"
      ])
  }

  @Test func datelineAloneStatesTheDay() {
    let page = parsed(
      """
      Parliament passes the budget

      NAIROBI, March 3, 2025 (KNA) – Lawmakers sat past midnight before approving the bill.

      The vote had been planned for 28 February.
      """)
    #expect(
      summary(page) == [
        "main | Parliament passes the budget | 2025-03-03 stated | 2 | for 28 February=2025-02-28"
      ])
  }

  @Test func datelineWithoutYearDatesNothingByItself() {
    let page = parsed(
      """
      Parliament passes the budget
      NAIROBI, March 3 (KNA) – Lawmakers sat past midnight before approving the bill.
      """)
    #expect(summary(page) == ["main | Parliament passes the budget | ? none | 1 | "])
  }

  @Test func ministryListThatRunsOldestFirst() {
    let page = parsed(
      """
      03.02.2024
      Minister opens a school in the north
      The minister opened the school on 2 February.

      05.02.2024
      Minister receives the ambassador of Chile
      They spoke about trade.

      On 9 February, the minister flew to Oslo.

      12.02.2024
      Minister visits a shipyard in Bergen
      The yard was built in 1911.
      """)
    #expect(
      summary(page) == [
        "teaser | Minister opens a school in the north | 2024-02-03 stated | 1 | "
          + "on 2 February=2024-02-02",
        "teaser | Minister receives the ambassador of Chile | 2024-02-05 stated | 2 | "
          + "On 9 February=2024-02-09",
        "teaser | Minister visits a shipyard in Bergen | 2024-02-12 stated | 1 | in 1911=1911",
      ])
  }

  @Test func headlinesWithTheDateBelow() {
    let page = parsed(
      """
      Council adopts the new water rules
      27 January 2026
      Mayor meets the striking drivers
      25 January 2026
      Bridge closed for repairs until May
      24 January 2026
      """)
    #expect(
      summary(page) == [
        "teaser | Council adopts the new water rules | 2026-01-27 stated | 0 | ",
        "teaser | Mayor meets the striking drivers | 2026-01-25 stated | 0 | ",
        "teaser | Bridge closed for repairs until May | 2026-01-24 stated | 0 | until May=2026-05",
      ])
  }

  @Test func headlinesWithTheDateAbove() {
    let page = parsed(
      """
      27 January 2026
      Council adopts the new water rules
      25 January 2026
      Mayor meets the striking drivers
      24 January 2026
      Bridge closed for repairs
      """)
    #expect(
      summary(page) == [
        "teaser | Council adopts the new water rules | 2026-01-27 stated | 0 | ",
        "teaser | Mayor meets the striking drivers | 2026-01-25 stated | 0 | ",
        "teaser | Bridge closed for repairs | 2026-01-24 stated | 0 | ",
      ])
  }

  @Test func numericDatesReadMonthFirstWhereThePageSaysSo() {
    let page = parsed(
      """
      County fair returns this fall
      Posted: 09/01/2020 11:40 AM | Views: 1804
      The fair opened its gates on Saturday, August 29, to thousands of visitors.
      Related:
      08/27/2020 Fair prepares for record crowds
      Crews were busy all week.
      """)
    #expect(
      summary(page) == [
        "main | County fair returns this fall | 2020-09-01 stated | 1 | "
          + "on Saturday, August 29=2020-08-29",
        "teaser | Fair prepares for record crowds | 2020-08-27 stated | 1 | ",
      ])
  }

  @Test func numericDateThatReadsBothWaysKeepsItsYear() {
    let page = parsed("Harbour reopens after the storm\n09/01/2020\nShips came in again.\n")
    let published = page.items.first?.published
    #expect(published?.value?.description == "2020")
    #expect(published?.rule.contains("two ways") == true)
  }

  @Test func dateBelowTheText() {
    let page = parsed(
      """
      Harbour reopens after the storm
      Ships came in again on Monday.
      The pier is still closed.
      14.10.2025
      """)
    #expect(
      summary(page) == [
        "main | Harbour reopens after the storm | 2025-10-14 stated | 2 | on Monday=2025-10-13"
      ])
  }

  @Test func standfirstBetweenTitleAndDate() {
    let page = parsed(
      """
      Harbour reopens after the storm
      Ships may enter again, but the pier stays closed until spring.
      14 October 2025
      The first ship came in on Monday.
      The port lost a third of its income.
      """)
    #expect(
      summary(page) == [
        "main | Harbour reopens after the storm | 2025-10-14 stated | 3 | "
          + "until spring=2026-03/2026-05, on Monday=2025-10-13"
      ])
  }

  @Test func publishedAndUpdated() {
    let page = parsed(
      """
      Harbour reopens after the storm
      Published 14 October 2025 09:12
      Last updated: 16 October 2025
      The first ship came in yesterday.
      """)
    #expect(
      summary(page) == [
        "main | Harbour reopens after the storm | 2025-10-14 stated | 1 | yesterday=2025-10-13"
      ])
  }

  @Test func newsInBriefWithoutAnyDateOfPublication() {
    let page = parsed(
      """
      On 12 May, the committee heard the auditors.
      On 9 May 2019, the chair laid a wreath.
      On 3 May, members met the press.
      """)
    #expect(
      summary(page) == [
        "teaser | - | 2019-05 inferred-from-page | 1 | On 12 May=2019-05-12",
        "teaser | - | 2019-05 inferred-from-text | 1 | On 9 May 2019=2019-05-09",
        "teaser | - | 2019-05 inferred-from-page | 1 | On 3 May=2019-05-03",
      ])
  }

  @Test func articleWithoutAnyDateStaysUndated() {
    let page = parsed(
      """
      Why the tram is late
      By Ann Lee
      Every passenger knows the feeling.
      The company blames the tracks.

      The tracks

      They were laid long ago.
      """)
    #expect(summary(page) == ["main | Why the tram is late | ? none | 5 | "])
  }

  @Test func planInTheTextDoesNotDateAPageByItself() {
    let page = parsed(
      """
      Ministry sets out its strategy
      On 12 March, the ministry presented a strategy for 2050.
      """)
    #expect(
      summary(page) == [
        "main | Ministry sets out its strategy | ? none | 1 | "
          + "On 12 March=--03-12, for 2050=2050"
      ])
  }

  @Test func datesInAddressesDecideNothing() {
    let page = parsed(
      """
      Storm closes the harbour
      See https://example.org/2018/11/08/storm and example.org/live/20181108 for more.
      Photos: report_2024-05-06.pdf
      On 8 November, the harbour was closed.
      """)
    #expect(page.items.first?.published.basis == DateBasis.none)
    #expect(page.items.first?.events.map(\.value?.description) == ["--11-08"])
  }

  @Test func wrappedTextIsJoinedIntoParagraphs() {
    let page = parsed(
      """
      Harbour reopens after the storm
      14 October 2025

      The first ship came into the harbour on the morning of 13
      October after the storm had kept all of them outside for
      more than a week, and the second one followed it in the
      afternoon while people stood along the quay and waved at
      the crew.

      The pier stays closed.
      """)
    #expect(
      summary(page) == [
        "main | Harbour reopens after the storm | 2025-10-14 stated | 2 | 13\nOctober=2025-10-13"
      ])
  }

  @Test func archiveByDayHasSeveralTitlesUnderADate() {
    let page = parsed(
      """
      27 January 2026
      Council adopts the new water rules
      Mayor meets the striking drivers

      24 January 2026
      Bridge closed for repairs
      """)
    #expect(
      summary(page) == [
        "teaser | Council adopts the new water rules | 2026-01-27 stated | 0 | ",
        "teaser | Mayor meets the striking drivers | 2026-01-27 stated | 0 | ",
        "teaser | Bridge closed for repairs | 2026-01-24 stated | 0 | ",
      ])
  }

  @Test func headlinesBehindDateAndClock() {
    let page = parsed(
      """
      27.01.2026 | 11:40 | Council adopts the new water rules
      [26.01.2026] Mayor meets the striking drivers
      25.01.2026 - Bridge closed for repairs
      Ferry runs again on Sundays (24.01.2026)
      """)
    #expect(
      summary(page).map { $0.replacing(" stated | 0 | ", with: "") } == [
        "teaser | Council adopts the new water rules | 2026-01-27",
        "teaser | Mayor meets the striking drivers | 2026-01-26",
        "teaser | Bridge closed for repairs | 2026-01-25",
        "teaser | Ferry runs again on Sundays | 2026-01-24",
      ])
  }

  @Test(arguments: [
    "By Ann Lee | 27 January 2026", "Ann Lee, 27 January 2026", "27 January 2026 by Ann Lee",
    "Tuesday 27 January 2026 11:40 GMT", "Jan 27, 2026 at 11:40 am ET", "London, 27 January 2026",
    "27 Jan 2026 • 3 min read", "Posted on January 27th, 2026", "27 January 2026 11:40:05 (MSK)",
    "2026-01-27", "Published: 2026-01-27 11:40", "27/01/2026", "Press Office, 27.01.2026",
    "(27 January 2026)", "Release Date: January 27, 2026",
  ])
  func dateLinesOfManySites(line: String) {
    let page = parsed("Council adopts new rules\n\(line)\nThe vote was close.\n")
    #expect(
      summary(page) == ["main | Council adopts new rules | 2026-01-27 stated | 1 | "], "\(line)")
  }

  @Test(arguments: [
    "Deadline: 27 January 2026", "The fair opens on 27 January 2026 in three halls.",
    "It was signed in Oslo, 27 January 2026.", "WHEN: January 27, 2026",
  ])
  func datesOfEventsAreNotThoseOfThePage(line: String) {
    let page = parsed("Council adopts new rules\nThe vote was close.\n\(line)\nIt rained.\n")
    #expect(page.items.count == 1)
    #expect(page.items.first?.published.basis != .stated, "\(line)")
    #expect(page.items.first?.events.map(\.value?.description) == ["2026-01-27"], "\(line)")
  }

  @Test func teasersWithTitlesAboveAnArticle() {
    let page = parsed(
      """
      Ferry strike ends after a week
      Crews went back to work at dawn.
      The company agreed to talks.
      Library opens a second floor
      Readers get two hundred new seats.
      Council adopts the new water rules
      27.01.2026
      The vote was close.
      The mayor abstained.
      The rules take effect in March.
      """)
    #expect(
      summary(page).map { $0.replacing(" | ", with: "|") } == [
        "teaser|Ferry strike ends after a week|? none|2|",
        "teaser|Library opens a second floor|? none|1|",
        "main|Council adopts the new water rules|2026-01-27 stated|3|in March=2026-03",
      ])
  }

  @Test func aDateThatNoCalendarHasIsReported() {
    let page = parsed("Council adopts new rules\n31.02.2026\nThe vote was close.\n")
    #expect(page.issues.map(\.problem) == [.impossibleDate("31.02.2026")])
    #expect(page.items.map(\.published.basis) == [.none])
  }
}
