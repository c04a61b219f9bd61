import TextCore
import Testing

@testable import PageParsing

struct PageFormatTests {
  private let long = "Zürich " + String(repeating: "ü", count: 40)

  @Test func aPageIsReadUpToItsLimitAndSaysSo() {
    let documents = PageFormats.documents(in: Array(long.utf8), longestPage: 12)
    #expect(documents.map { $0.text[$0.text.span] } == ["Zürich üü"])
    #expect(documents.map { $0.issues.map(\.problem) } == [[.truncated(limit: 12)]])
  }

  @Test func aPageOfTheLimitIsWhole() {
    let bytes = Array(long.utf8)
    let documents = PageFormats.documents(in: bytes, longestPage: bytes.count)
    #expect(documents.map(\.text.bytes) == [bytes])
    #expect(documents.map(\.issues) == [[]])
  }

  @Test func theLimitHoldsForEachOfManyPages() {
    let records = """
      {"title": "Ships", "text": "\(long)"}
      {"title": "Boats", "text": "Few."}
      """
    let documents = PageFormats.documents(in: Array(records.utf8), longestPage: 30)
    #expect(documents.map { $0.text.bytes.count <= 30 } == [true, true])
    #expect(documents.map { $0.issues.map(\.problem) } == [[.truncated(limit: 30)], []])
  }
}
