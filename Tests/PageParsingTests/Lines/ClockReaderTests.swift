import Chronology
import Testing
import TextCore

@testable import PageParsing

/// What stands behind the time with which a line opens; `nil` without such a time.
private func rest(_ text: String) -> String? {
  let page = PageText(lexed: LexedText(SourceText(text)))
  guard let line = LineReader(page).lines(from: 0).first else { return nil }
  return ClockReader(page: page).rest(of: line).map { page.text[$0] }
}

struct ClockReaderTests {
  @Test(arguments: [
    ("11:40", ""), ("9:05", ""), ("11.40am BST", ""), ("2:30 p.m. ET", ""), ("14:05 (GMT)", ""),
    ("14:05 Ministers arrive", "Ministers arrive"),
    ("14:05 \u{2013} The session has begun.", "The session has begun."),
    ("7.15pm GMT Polls close", "Polls close"),
    ("09:00 \u{201C}Nobody knows\u{201D}, he said", "\u{201C}Nobody knows\u{201D}, he said"),
  ])
  func times(text: String, expected: String) {
    #expect(rest(text) == expected)
  }

  @Test(arguments: [
    "10.15 million tonnes", "11:40 on Monday it began", "27.01.2026", "25:10 Nobody", "12:75 No",
    "11:40:25 Start", "3:2 victory", "At 11:40 it began",
  ])
  func others(text: String) {
    #expect(rest(text) == nil)
  }
}
