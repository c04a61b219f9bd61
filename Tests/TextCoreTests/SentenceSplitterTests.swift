import TextCore
import Testing

struct SentenceSplitterTests {
  private func sentences(_ string: String) -> [String] {
    let text = SourceText(string)
    return SentenceSplitter.sentences(in: text, text.span).map { text[$0] }
  }

  @Test(arguments: [
    ("One came. Two left! Three stayed?", ["One came.", "Two left!", "Three stayed?"]),
    ("No stop at the end", ["No stop at the end"]),
    ("  Blanks around.  Another.\n", ["Blanks around.", "Another."]),
    ("Wait... What?! Yes.", ["Wait...", "What?!", "Yes."]),
    ("Wait ... there is more.", ["Wait ... there is more."]),
    // closing marks belong to the sentence that they close
    ("“All is lost.” They left.", ["“All is lost.”", "They left."]),
    ("(It rained.) They left.", ["(It rained.)", "They left."]),
    ("He said \"Never.\" Then he left.", ["He said \"Never.\"", "Then he left."]),
  ])
  func endsSentencesAtStops(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    "Dr. Snesarev spoke to Mr. Roe at the end.",
    "A. Snesarev and J. P. Roe of the U.S. Senate met.",
    "It fell by 3.5 per cent at 5 p.m. on Monday.",
    "See e.g. Article 5 on www.example.org/News.Today now.",
    "He came on Jan. 5 and No. 7 left.",
    "The Lt. Gen. Roe came.",
  ])
  func keepsAbbreviationsNumbersAndSmallLettersInside(_ text: String) {
    #expect(sentences(text) == [text])
  }

  @Test func findsNothingInBlanks() {
    #expect(sentences("").isEmpty)
    #expect(sentences(" \n\t ").isEmpty)
  }

  @Test func readsOnlyTheSpan() {
    let text = SourceText("One. Two. Three.")
    let found = SentenceSplitter.sentences(in: text, ByteSpan(5, 12))
    #expect(found.map { text[$0] } == ["Two.", "Th"])
  }

  @Test func losesNothingButBlanks() {
    for string in ["a.b. C.D. ”.) e", "...", ". . a .B", "!?!? x!y ?z", "Yes.\")] No"] {
      let joined = sentences(string).joined()
      #expect(joined.filter { $0 != " " } == string.filter { $0 != " " })
    }
  }
}
