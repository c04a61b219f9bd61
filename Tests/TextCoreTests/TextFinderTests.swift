import TextCore
import Testing

struct TextFinderTests {
  private func found(_ words: String, in text: String) -> [String] {
    let source = SourceText(text)
    return TextFinder(words).spans(in: source, source.span).map { source[$0] }
  }

  @Test func capitalsQuotesDashesAndBlanksDoNotCount() {
    #expect(
      found("joint staff", in: "The Joint\n  Staff, JOINT STAFF") == [
        "Joint\n  Staff", "JOINT STAFF",
      ])
    #expect(found("\"yes\" - no", in: "“Yes” – no") == ["“Yes” – no"])
    #expect(found("don't", in: "I don’t") == ["don’t"])
    #expect(found("ÄRGER", in: "der Ärger") == ["Ärger"])
    #expect(found("МОСКВА", in: "в Москва") == ["Москва"])
  }

  @Test func partsOfWordsAreFoundAndNoneTwice() {
    #expect(found("aa", in: "aaaaa") == ["aa", "aa"])
    #expect(found("port", in: "airports") == ["port"])
  }

  @Test func whatIsNotSeenIsPassedOver() {
    #expect(found("ship", in: "sh\u{AD}ip") == ["sh\u{AD}ip"])
    #expect(found("ship", in: "sh\u{200B}ip") == ["sh\u{200B}ip"])
  }

  @Test func nothingFindsNothing() {
    #expect(TextFinder("  ").isEmpty)
    #expect(found("  ", in: "a b") == [])
    #expect(found("zebra", in: "") == [])
  }
}
