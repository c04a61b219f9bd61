import TestSupport
import Testing
import TextCore

@testable import Chronology

/// What is found in a text of Wednesday, 6 March 2024.
private func timexes(_ text: String, on day: String? = "2024-03-06") -> [String] {
  let lexed = LexedText(SourceText(text))
  return TimexRecognizer.expressions(in: lexed, reference: day.flatMap { Day($0) })
    .map { "\(lexed.text[$0.span]) \($0.kind.rawValue) \($0.value)" }
}

/// One sentence a line: the text, then each expression with its type and value.
struct TimexRecognizerTests {
  @Test(arguments: [
    ("on 5 May 2020", ["5 May 2020 DATE 2020-05-05"]),
    ("It closed on Feb. 9.", ["Feb. 9 DATE 2024-02-09"]),
    ("Dated 27.01.2026", ["27.01.2026 DATE 2026-01-27"]),
    ("on Friday, March 1, it rained", ["Friday, March 1 DATE 2024-03-01"]),
    ("met on Friday", ["Friday DATE 2024-03-01"]),
    ("will meet on Friday", ["Friday DATE 2024-03-08"]),
    ("open until Friday", ["Friday DATE 2024-03-08"]),
    ("stood next to it on Friday", ["Friday DATE 2024-03-01"]),
    ("said in January", ["January DATE 2024-01"]),
    ("last November", ["last November DATE 2023-11"]),
    ("opened in June of last year", ["June of last year DATE 2023-06"]),
    ("in the March accord", ["March DATE 2024-03"]),
    ("in 1998", ["1998 DATE 1998"]),
    ("the 1988 cease-fire", ["1988 DATE 1988"]),
    ("in nineteen ninety-six", ["nineteen ninety-six DATE 1996"]),
    ("from 1 to 5 December 2023", ["1 to 5 December 2023 DATE 2023-12-01/2023-12-05"]),
  ])
  func calendarDates(text: String, expected: [String]) {
    #expect(timexes(text) == expected)
  }

  @Test(arguments: [
    ("the 1990s", ["the 1990s DATE 199"]),
    ("the late '80s", ["the late '80s DATE 198"]),
    ("in the nineties", ["the nineties DATE 199"]),
    ("in the 20th century", ["the 20th century DATE 19"]),
    ("the twenty-first century", ["the twenty-first century DATE 20"]),
    ("in the second half of 2023", ["the second half of 2023 DATE 2023-H2"]),
    ("Profit fell in the third quarter", ["the third quarter DATE 2023-Q3"]),
    ("the third-quarter results", ["third-quarter DATE 2023-Q3"]),
    ("in Q3 2022", ["Q3 2022 DATE 2022-Q3"]),
    ("next year's first quarter", ["next year's first quarter DATE 2025-Q1"]),
    ("in fiscal 2022", ["fiscal 2022 DATE 2022"]),
    ("this summer", ["this summer DATE 2024-SU"]),
    ("last fall", ["last fall DATE 2023-FA"]),
    ("in the winter of 2016", ["the winter of 2016 DATE 2016-WI"]),
  ])
  func partsOfYearsAndMore(text: String, expected: [String]) {
    #expect(timexes(text) == expected)
  }

  @Test(arguments: [
    ("yesterday", ["yesterday DATE 2024-03-05"]),
    ("last week", ["last week DATE 2024-W09"]),
    ("earlier this week", ["earlier this week DATE 2024-W10"]),
    ("at the weekend", ["the weekend DATE 2024-W10-WE"]),
    ("early next year", ["early next year DATE 2025"]),
    ("two weeks ago", ["two weeks ago DATE 2024-W08"]),
    ("three days ago", ["three days ago DATE 2024-03-03"]),
    ("more than ten years ago", ["more than ten years ago DATE 2014"]),
    ("a decade ago", ["a decade ago DATE 201"]),
    ("two years from now", ["two years from now DATE 2026"]),
    (
      "On 5 May he left; the following day",
      ["5 May DATE 2024-05-05", "the following day DATE 2024-05-06"]
    ),
    ("In 1996 it rose; that year", ["1996 DATE 1996", "that year DATE 1996"]),
    (
      "in the third quarter, from $5 million a year earlier",
      ["the third quarter DATE 2023-Q3", "a year earlier DATE 2022-Q3"]
    ),
    (
      "After a weak second quarter, the third quarter beat the year-earlier period",
      [
        "second quarter DATE 2023-Q2", "the third quarter DATE 2023-Q3",
        "the year-earlier period DATE 2022-Q3",
      ]
    ),
    (
      "Third quarter profit rose after a weak second quarter; charges of a year ago are gone",
      [
        "Third quarter DATE 2023-Q3", "second quarter DATE 2023-Q2", "a year ago DATE 2022-Q3",
      ]
    ),
    ("by year-end", ["year-end DATE 2024-12-31"]),
    (
      "now, currently and right now",
      ["now DATE PRESENT_REF", "currently DATE PRESENT_REF", "right now DATE PRESENT_REF"]
    ),
    ("recently", ["recently DATE PAST_REF"]),
    ("It may one day return.", ["one day DATE FUTURE_REF"]),
    ("It lies one day away.", ["one day DURATION P1D"]),
    ("in the near future", ["the near future DATE FUTURE_REF"]),
  ])
  func datesCountedFromOthers(text: String, expected: [String]) {
    #expect(timexes(text) == expected)
  }

  @Test(arguments: [
    ("on Friday night", ["Friday night TIME 2024-03-01TNI"]),
    ("this morning", ["this morning TIME 2024-03-06TMO"]),
    ("last night and tonight", ["last night TIME 2024-03-05TNI", "tonight TIME 2024-03-06TNI"]),
    ("at 6 p.m. Tuesday", ["6 p.m. Tuesday TIME 2024-03-05T18:00"]),
    ("at 12:15 a.m. EST on March 1", ["12:15 a.m. EST on March 1 TIME 2024-03-01T00:15"]),
    ("at 14:30 UTC", ["14:30 UTC TIME 2024-03-06T14:30Z"]),
    ("at noon Monday", ["noon Monday TIME 2024-03-04T12:00"]),
    ("at 4 in the afternoon", ["4 in the afternoon TIME 2024-03-06T16:00"]),
  ])
  func times(text: String, expected: [String]) {
    #expect(timexes(text) == expected)
  }

  @Test(arguments: [
    ("three days", ["three days DURATION P3D"]),
    ("for two hours", ["two hours DURATION PT2H"]),
    ("about 1,200 years", ["about 1,200 years DURATION P1200Y"]),
    ("twenty-five minutes", ["twenty-five minutes DURATION PT25M"]),
    ("2 1/2 hours", ["2 1/2 hours DURATION PT2H30M"]),
    ("half a year", ["half a year DURATION P6M"]),
    ("a year and a half", ["a year and a half DURATION P1Y6M"]),
    ("the past three years", ["the past three years DURATION P3Y"]),
    ("over the past two months", ["the past two months DURATION P2M"]),
    ("several weeks", ["several weeks DURATION PXW"]),
    ("a couple of days", ["a couple of days DURATION P2D"]),
    ("a 10-year term", ["10-year DURATION P10Y"]),
    ("the next three quarters", ["the next three quarters DURATION P9M"]),
    ("two decades", ["two decades DURATION P20Y"]),
    ("an hour later", ["an hour DURATION PT1H"]),
  ])
  func durations(text: String, expected: [String]) {
    #expect(timexes(text) == expected)
  }

  @Test(arguments: [
    ("every Friday", ["every Friday SET XXXX-WXX-5"]),
    ("on Mondays", ["Mondays SET XXXX-WXX-1"]),
    ("each July", ["each July SET XXXX-07"]),
    ("Tuesday nights", ["Tuesday nights SET XXXX-WXX-2TNI"]),
    ("annually, daily", ["annually SET P1Y", "daily SET P1D"]),
    ("every two weeks", ["every two weeks SET P2W"]),
    ("twice a year", ["a year SET P1Y"]),
  ])
  func sets(text: String, expected: [String]) {
    #expect(timexes(text) == expected)
  }

  @Test(arguments: [
    ("at Easter", ["Easter DATE 2024-03-31"]),
    ("Good Friday 2025", ["Good Friday 2025 DATE 2025-04-18"]),
    ("last Thanksgiving", ["last Thanksgiving DATE 2023-11-23"]),
    ("New Year's Day", ["New Year's Day DATE 2024-01-01"]),
    ("Memorial Day 2024", ["Memorial Day 2024 DATE 2024-05-27"]),
    ("Easter week", ["Easter week DATE 2024-W13"]),
  ])
  func holidays(text: String, expected: [String]) {
    #expect(timexes(text) == expected)
  }

  @Test func withoutAReferenceUnknownPlacesAreX() {
    #expect(timexes("on Friday", on: nil) == ["Friday DATE XXXX-WXX-5"])
    #expect(timexes("on 5 May", on: nil) == ["5 May DATE XXXX-05-05"])
    #expect(timexes("in January", on: nil) == ["January DATE XXXX-01"])
    #expect(timexes("last year", on: nil) == ["last year DATE XXXX"])
    #expect(timexes("on Friday night", on: nil) == ["Friday night TIME XXXX-WXX-5TNI"])
    #expect(timexes("in 1998", on: nil) == ["1998 DATE 1998"])
  }

  @Test(arguments: [
    "a 30-year-old man, 42 years old, aged 7 years", "Theresa May said", "May I march on?",
    "for $2,000 or 1990 shares", "1267/1989/2253", "Interaction-2012", "as soon as possible",
    "three quarters of its food", "in today's world", "the first half of the match", "Black Friday",
    "a second chance", "the daily Gazette", "a fiscal year",
    "see https://example.org/2018-11-08/live",
  ])
  func leaves(text: String) {
    #expect(timexes(text) == [])
  }

  @Test func nothingGoesOnInTheNextParagraph() {
    #expect(
      timexes("on Friday\n\nMarch 1 was wet") == [
        "Friday DATE 2024-03-01", "March 1 DATE 2024-03-01",
      ])
  }

  @Test func spansAreSortedAndDoNotOverlap() {
    let text =
      "On Friday, March 1, 2024 at 6 p.m. or three days later, every two weeks of 1998-2001"
    let lexed = LexedText(SourceText(text + " " + text))
    let spans = TimexRecognizer.expressions(in: lexed, reference: Day("2024-03-06")).map(\.span)
    #expect(spans.count > 8)
    for (a, b) in zip(spans, spans.dropFirst()) { #expect(a.end <= b.start) }
  }

  /// Every word that rules know, in any order: nothing traps, and the promises hold.
  @Test func anyOrderOfWordsIsRead() {
    let words =
      "the a last next this that past two 2 1/2 twenty five hundred thousand few several years year "
      + "days quarter century half third 3rd second Monday Mondays May Friday night morning at 6 p.m. "
      + "12:30 UTC 1998 1990s '90s ' - , . of ago earlier later from now early mid end fiscal period "
      + "Easter New Year 's Day every daily or so and more than in on until $ 99 000 0 31 / 2024 winter"
    let vocabulary = words.split(separator: " ").map(String.init)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...9, using: &random)
      let text = (0..<count).map { _ in
        (vocabulary.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let lexed = LexedText(SourceText(text))
      for day in [nil, Day("2024-03-06")] {
        let found = TimexRecognizer.expressions(in: lexed, reference: day)
        let isOrdered = zip(found, found.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
        #expect(isOrdered, "\(text)")
        #expect(found.allSatisfy { !$0.value.isEmpty && !$0.span.isEmpty }, "\(text)")
      }
    }
  }

  @Test func countsBeyondTheCalendarAreNoTrap() {
    #expect(timexes("two thousand thousand thousand thousand thousand years ago").count == 1)
    #expect(timexes("999,999,999,999 years ago").count <= 1)
    #expect(timexes("3,000 years ago") == ["3,000 years ago DATE XXXX"])
  }
}
