import Chronology
import Testing
import TextCore

@testable import PageParsing

private func read(_ text: String) -> (BylineReader, PageLine)? {
  let page = PageText(lexed: LexedText(SourceText(text)))
  return LineReader(page).lines(from: 0).first.map { (BylineReader(page: page), $0) }
}

struct BylineReaderTests {
  @Test(arguments: [
    ("By Jane Roe", true), ("By", true), ("by: Alex Baker", true), ("Written by Miami Today", true),
    ("Jane Roe", false), ("Bye bye", false), ("By the river a new bridge was opened.", false),
    ("Stand by me", false),
  ])
  func bylines(text: String, expected: Bool) throws {
    let (reader, line) = try #require(read(text))
    #expect(reader.isByline(line) == expected)
  }

  @Test(arguments: [
    ("Published:", true), ("Posted on", true), ("| UPDATED:", true), ("-", true), ("By", true),
    ("Published 12", false), ("Harbour closed", false), ("Updated weather report", false),
  ])
  func labels(text: String, expected: Bool) throws {
    let (reader, line) = try #require(read(text))
    #expect(reader.isLabel(line) == expected)
  }
}
