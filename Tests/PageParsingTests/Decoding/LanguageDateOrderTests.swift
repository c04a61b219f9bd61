import Chronology
import Testing

@testable import PageParsing

struct LanguageDateOrderTests {
  @Test(arguments: [
    ("en-US", NumericDateOrder.monthFirst), ("en_US", .monthFirst), ("EN-us", .monthFirst),
    ("en-GB", .dayFirst), ("de", .dayFirst), ("pt-BR", .dayFirst), ("en", nil), ("en-CA", nil),
    ("", nil),
  ])
  func languagesHaveAnOrder(language: String, expected: NumericDateOrder?) {
    #expect(NumericDateOrder.of(language: Array(language.utf8)) == expected)
  }
}
