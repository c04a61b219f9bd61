import TextCore
import Testing

@testable import PageParsing

/// Lines between blank ones are judged by themselves where most of a page is no wrapped text.
struct LineLayoutTests {
  private func blocks(_ text: String) -> [String] {
    let source = SourceText(text)
    return LineLayout(source, from: 0).blocks().map { source[$0.span] }
  }

  @Test func aTableOnAWrappedPageLeavesItsParagraphsWhole() {
    let text = """
      Harbour board publishes figures
      3 June 2025

      The harbour board of Northport published its figures on Tuesday. It said that
      the number of ships had risen by four per cent, and that the number of pas-
      sengers had fallen. Anna Visser, the director, said she was
      not surprised.

      Month     Ships   Passengers
      January     120         4000
      February    131         3900

      Points agreed:
       a) the quay
       b) the crane
       c) the rest
      """
    let found = blocks(text)
    #expect(found.count == 10)
    #expect(found[2].hasPrefix("The harbour board") && found[2].hasSuffix("not surprised."))
    #expect(found[3...5].allSatisfy { $0.hasSuffix("00") || $0.hasPrefix("Month") })
  }

  @Test func linesThatAreParagraphsStayApart() {
    let text = """
      The council of Marlow has decided to build a bridge to the island of Sand.
      Mayor Anna Reed told reporters that the work would begin in May of next year.
      Nobody in the council spoke against the plan when it was put to the vote.
      """
    #expect(blocks(text).count == 3)
  }
}
