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

  @Test(arguments: [
    """
    Foreign Minister Khalid al-Rashid visited Lagos on Thursday and met
    President Bola Tinubu. They discussed trade between the two
    countries and a visit in September 2025.
    """,
    """
    Foreign Minister Khalid al-Rashid visited Lagos on Thursday, where he met
    President Bola Tinubu. They discussed trade between the two countries and a
    plan for a visit of the Moroccan
    King Mohammed VI in September 2025, which the
    minister called a great step.
    """,
    """
    The talks were friendly and long, and the
    two men dined together on the roof of the
    Hotel Atlantic. Afterwards
    Al-Rashid flew to Accra.
    """,
  ])
  func namesMayBeginTheLinesOfAParagraph(_ paragraph: String) {
    let first = "The council has decided to build a bridge to the island of Sand, he said."
    let text =
      "Minister visits Lagos\n3 May 2025\n\n\(first)\n\n\(paragraph)\n\nThe talks were long.\n"
    #expect(blocks(text).suffix(2) == [paragraph, "The talks were long."])
  }

  @Test func onAWrappedPageSoDoNumbers() {
    let paragraphs = [
      """
      The flag is a symbol of the communities of the country, and the council has
      flown it since the year in which it was founded by its first president.
      """,
      """
      The ceremony will take place at the building of the council on Friday, June
      25, 2021, at 3:30 p.m.
      """,
      """
      The council was founded in the year of the flood by the then mayor of Oslo,
      Anna Reed. She led it for ten years, and left it when her party lost the first
      election.
      """,
    ]
    let text = "Flag raised\n\n" + paragraphs.joined(separator: "\n\n") + "\n\nNobody\nA b.\n"
    #expect(blocks(text).dropFirst().prefix(3) == paragraphs[...])
  }

  @Test(arguments: [
    "Ferry sinks off the coast of Norway\nMayor of Oslo resigns over a bridge\nStorm hits the harbour of Hull",
    "Norway  12\nSweden  13.",
    "- Norway has more ships than before\n- Sweden has fewer of them.",
    "Bridge opens\nThe new bridge over the river opened on Tuesday after four years of work.",
    "The bridge opened on Tuesday after work.\nThe ferry stopped on the same day at six.",
  ])
  func linesOfOtherKindsStayApart(_ lines: String) {
    let text =
      "The news\n3 May 2025\n\nThe council has decided to build a bridge to the island of Sand.\n\n\(lines)\n"
    #expect(blocks(text).count == 3 + lines.split(separator: "\n").count)
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
