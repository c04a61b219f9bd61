import TextCore
import Testing

@testable import Entities

struct WordReaderTests {
  private func words(_ string: String) -> [String] {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    return reading.words.map { text[$0.span] }
  }

  @Test(arguments: [
    ("Kassym-Jomart O'Brien met", ["Kassym-Jomart", "O'Brien", "met"]),
    ("Utah’s plan", ["Utah", "plan"]),
    ("in the U.S. Senate", ["in", "the", "U.S.", "Senate"]),
    ("A.E. Berg and Yu. Kim", ["A.E.", "Berg", "and", "Yu.", "Kim"]),
    ("the Japan-U.S. Alliance", ["the", "Japan", "-", "U.S.", "Alliance"]),
    ("Jean-P. Roe", ["Jean-P", ".", "Roe"]),
    ("It left the US. It stayed.", ["It", "left", "the", "US", ".", "It", "stayed", "."]),
    ("Lt. Gen. Roe", ["Lt.", "Gen.", "Roe"]),
    ("“Interaction-2012”", ["“", "Interaction-2012", "”"]),
    ("AT&T and OPEC+ met.", ["AT&T", "and", "OPEC+", "met", "."]),
    ("the NATO-led force", ["the", "NATO", "-", "led", "force"]),
    ("Newsworthy.ai said", ["Newsworthy.ai", "said"]),
    ("the 134th wing", ["the", "134th", "wing"]),
  ])
  func joinsTokens(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func readsNoNamesInAddresses() {
    let text = SourceText("See https://www.example.org/Oslo or mail Anna@Oslo.example today")
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    #expect(reading.words.allSatisfy { text[$0.span] != "Oslo" || $0.kind == .mark })
  }

  @Test(arguments: [
    ("Berlin waits. Paris does not.", ["Berlin", "Paris"]),
    ("He said: “Nothing is lost.”", ["He", "Nothing"]),
    ("fighters of “Alpha” left", ["fighters"]),
  ])
  func marksSentenceStarts(_ string: String, _ expected: [String]) {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    #expect(
      reading.words.filter { $0.opensSentence && $0.kind == .word }.map { text[$0.span] }
        == expected)
  }

  @Test func readsControlCharactersAsNoMarks() {
    let controls = (1...8).map { String(UnicodeScalar(UInt8($0))) }
    for control in controls {
      let text = SourceText("left \(control)Yanso\(control) alone")
      let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
      let marks = reading.words.filter { $0.kind == .mark }.map(\.mark)
      #expect(
        !marks.contains { [Mark.openQuote, Mark.closeQuote, Mark.dash, Mark.bullet].contains($0) })
    }
  }
}
