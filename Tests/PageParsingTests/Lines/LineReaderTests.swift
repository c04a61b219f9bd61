import Chronology
import TextCore
import Testing

@testable import PageParsing

/// The name of the shape of each line.
private func shapes(_ text: String) -> [String] {
  LineReader(PageText(lexed: LexedText(SourceText(text)))).lines(from: 0).map { line in
    switch line.shape {
    case .stamp: "stamp"
    case .stamped(_, _, let isBefore): isBefore ? "stamped before" : "stamped behind"
    case .dateline: "dateline"
    case .clock: "clock"
    case .short: "short"
    case .prose: "prose"
    case .listItem: "list item"
    case .section: "section"
    case .navigation: "navigation"
    case .rule: "rule"
    case .contact: "contact"
    case .signature: "signature"
    }
  }
}

@Suite struct LineReaderTests {
  @Test(arguments: [
    ("27.01.2026", "stamp"), ("2 hours ago", "stamp"), ("Yesterday, 11:40", "stamp"),
    ("Published: 09/01/2020 11:40 | Views: 1804", "stamp"), ("11:40", "clock"),
    ("21.05.2020On May 26 they met.", "stamped before"),
    ("27/12/2019  Staff sums up the year", "stamped before"),
    ("Council begins its session 23.11.2023", "stamped behind"),
    ("LONDON, March 5, 2024 – Prices rose.", "dateline"),
    ("MOSCOW, January 14. /AGENCY/. Talks began.", "dateline"),
    ("Austin, Texas (Wire.ai) Monday Aug 8, 2025 @ 12:10 PM Central — We are glad.", "dateline"),
    ("N'DJAMENA (Oct. 21) – Health workers came.", "dateline"),
    ("On 5 May 2020, they met.", "prose"), ("Council adopts the new rules", "short"),
    ("The following is attributable to the Spokesperson:", "prose"),
    ("* an entry", "list item"), ("Read also:", "section"), ("Related topics", "section"),
    ("Go back", "navigation"), ("Back to the section", "navigation"),
    ("Share: One  Two  Three", "navigation"),
    ("Broadcast of the meeting: https://video.example/watch?v=Z2", "navigation"),
    ("____", "rule"), ("* * *", "rule"), ("+7495-795-27-10,", "contact"),
    ("Tel: 0123 456 789", "contact"), ("press@example.org", "contact"),
    ("Acme to buy Widget Works Inc.", "short"),
    ("He shares the view of many readers of this page.", "prose"),
  ])
  func shapeOfALine(text: String, shape: String) {
    #expect(shapes(text) == [shape], "\(text)")
  }

  @Test func theLineAboveANumberIsASignature() {
    #expect(
      shapes("They met.\nPress Secretary Jane Doe\n+7495-795-27-10,\n+7495-621-33-23-tel/fax")
        == ["prose", "signature", "contact", "contact"])
  }

  @Test func blankLinesAreCountedAndNotRead() {
    let text = PageText(lexed: LexedText(SourceText("One line\n\n \u{A0}\nAnother line\nLast")))
    let lines = LineReader(text).lines(from: 0)
    #expect(lines.map(\.gap) == [0, 2, 0])
    #expect(lines.map { text.text[$0.span] } == ["One line", "Another line", "Last"])
  }
}
