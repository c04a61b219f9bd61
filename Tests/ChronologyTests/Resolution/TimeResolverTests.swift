import TextCore
import Testing

@testable import Chronology

/// What the first expression of `text` means on `day`.
private func value(_ text: String, on day: String, exact: Bool = true) -> String? {
  let lexed = LexedText(SourceText(text))
  let numbers = day.split(separator: "-").compactMap { Int($0) }
  let reference =
    numbers.count == 3 ? Day(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
  let expressions = TimeExpressionRecognizer.expressions(in: lexed)
  return expressions.first.flatMap {
    TimeResolver(reference: reference, isExact: exact, order: .dayFirst).value(of: $0)?.description
  }
}

@Suite struct TimeResolverTests {
  @Test(arguments: [
    ("on May 26", "2020-05-21", "2020-05-26"),
    ("It was held on December 28", "2025-01-03", "2024-12-28"),
    ("It will be held on January 5", "2024-12-20", "2025-01-05"),
    ("was held on April 10", "2024-11-20", "2024-04-10"),
    ("will be held on April 10", "2024-04-20", "2024-04-10"),
    ("from 15 to 19 September", "2012-10-17", "2012-09-15/2012-09-19"),
    ("ran from 28 December to 3 January", "2025-01-08", "2024-12-28/2025-01-03"),
    ("between October 3 and November 17", "2017-11-08", "2017-10-03/2017-11-17"),
    ("postponed until December", "2016-10-14", "2016-12"),
    ("the April fighting", "2016-10-14", "2016-04"),
    ("carried out in May", "2015-09-15", "2015-05"),
    ("goals set last November", "2023-11-23", "2022-11"),
    ("goals set last November", "2023-12-01", "2023-11"),
    ("next March", "2024-03-10", "2025-03"),
    ("met on Thursday", "2020-01-09", "2020-01-09"),
    ("met on Friday", "2020-01-09", "2020-01-03"),
    ("will meet on Friday", "2020-01-09", "2020-01-10"),
    ("last Thursday", "2020-01-09", "2020-01-02"),
    ("yesterday", "2024-03-01", "2024-02-29"),
    ("last month", "2024-01-31", "2023-12"),
    ("next year", "2024-01-31", "2025"),
    ("last week", "2024-03-06", "2024-02-26/2024-03-03"),
    ("the second half of 2020-the first half of 2021", "2020-05-21", "2020-07/2021-06"),
    ("opened in June of last year", "2015-09-15", "2014-06"),
    ("due in January next year", "2015-09-15", "2016-01"),
    ("met in January of 2020", "2021-06-23", "2020-01"),
    ("fell between September and October of 2007", "2009-04-04", "2007-09/2007-10"),
    ("to be hosted and held on April 13", "2022-02-09", "2022-04-13"),
    ("in the autumn of 2016", "2015-09-15", "2016-09/2016-11"),
    ("in the winter of 2016", "2015-09-15", "2016-12/2017-02"),
    ("for 2026–2030", "2025-11-27", "2026/2030"),
    ("in Q3 2024", "2025-11-27", "2024-07/2024-09"),
    ("in the 1990s", "2025-11-27", "1990/1999"),
    ("on 29 February", "2024-03-01", "2024-02-29"),
    ("on 09/01/2020", "2020-05-01", "2020-01-09"),
  ])
  func decides(text: String, day: String, expected: String) {
    #expect(value(text, on: day) == expected)
  }

  @Test func withoutReferenceOnlyTheWordsCount() {
    #expect(value("on 13 February", on: "") == "--02-13")
    #expect(value("on 13 February 2026", on: "") == "2026-02-13")
    #expect(value("in May", on: "") == nil)
    #expect(value("yesterday", on: "") == nil)
  }

  @Test func anInexactReferenceGivesYearsButNoDays() {
    #expect(value("in May", on: "2015-09-15", exact: false) == "2015-05")
    #expect(value("on Thursday", on: "2015-09-15", exact: false) == nil)
  }

  @Test func orderOfNumbersIsReadOffThePage() {
    let cases: [(String, NumericDateOrder)] = [
      ("27/12/2019 and 09/01/2020", .dayFirst),
      ("12/27/2019 and 09/01/2020", .monthFirst),
      ("09/01/2020", .open),
      ("09/01/2020, on 5 May", .dayFirst),
      ("09/01/2020, on May 5", .monthFirst),
      ("12/27/2019 and 27/12/2019", .open),
      ("02/11/2023; tweeted on November 2, 2023", .dayFirst),
      ("02/10/2020; photographed on Sept. 29, 2020", .dayFirst),
      ("02/10/2020; it began on January 29, 2020", .monthFirst),
    ]
    for (text, order) in cases {
      let lexed = LexedText(SourceText(text))
      let expressions = TimeExpressionRecognizer.expressions(in: lexed)
      #expect(NumericDateOrder.of(expressions, in: lexed) == order, "\(text)")
    }
  }
}
