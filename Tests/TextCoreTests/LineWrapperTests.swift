import TestSupport
import Testing

@testable import TextCore

@Suite struct LineWrapperTests {
  @Test(arguments: [
    ("会見を開き、新しい", 10, ["会見を開", "き、新しい"]), ("ＡＢＣ. Next", 6, ["ＡＢ", "Ｃ.", "Next"]),
    ("市長「開く」と", 6, ["市長", "「開", "く」と"]),
  ])
  func marksThatCloseOrOpenStayWithTheirWord(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(LineWrapper.lines(of: text, width: width) == lines)
  }

  @Test(arguments: [
    ("Talks were held in Moscow", 10, ["Talks were", "held in", "Moscow"]),
    ("Talks were\nheld  in\tMoscow ", 11, ["Talks were", "held in", "Moscow"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh i", 4, ["a", "bcde", "fgh", "i"]),
    ("state-owned firm", 8, ["state-", "owned", "firm"]), ("on 2024-05", 8, ["on", "2024-05"]),
    ("peace—at last", 8, ["peace—at", "last"]), ("日本語の文", 4, ["日本", "語の", "文"]),
    ("a日b本", 2, ["a", "日", "b", "本"]), ("x", 1, ["x"]), ("日", 1, ["日"]), ("", 5, []),
    (" \n ", 5, []), ("word", 0, []),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func wraps(text: String, width: Int, expected: [String]) {
    #expect(LineWrapper.lines(of: text, width: width) == expected)
  }

  @Test func spansPointIntoThePage() {
    let text = SourceText("Go back\nTalks were\nheld in Moscow")
    let lines = LineWrapper.lines(of: text, ByteSpan(8, text.bytes.count), width: 10)
    #expect(lines.map { text[$0.span] } == ["Talks were", "held in", "Moscow"])
    #expect(lines.map(\.width) == [10, 7, 6])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 20, 79])
  func noLineIsTooWideAndNothingIsLost(width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    for _ in 0..<200 {
      let text = SourceText(generator.hostileText(length: 60))
      let lines = LineWrapper.lines(of: text, text.span, width: width)
      let drawn = lines.map { TextSanitizer.collapsed(text, $0.span) }
      var previousEnd = 0
      for (line, shown) in zip(lines, drawn) {
        #expect(line.span.start >= previousEnd)
        #expect(line.width == CellWidth.of(shown), "\(text[line.span].debugDescription)")
        #expect(line.width <= width || (width == 1 && line.width == 2))
        #expect(!shown.hasPrefix(" ") && !shown.hasSuffix(" "))
        previousEnd = line.span.end
      }
      guard width > 0 else { continue }
      let all = TextSanitizer.collapsed(text, text.span)
      #expect(visible(drawn.joined()) == visible(all))
    }
  }

  @Test func whatAJoinerJoinsStaysTogether() {
    let family = "👨\u{200D}👩\u{200D}👧"
    let text = SourceText("the Visser \(family) came")
    let lines = LineWrapper.lines(of: text, text.span, width: 14).map { text[$0.span] }
    #expect(lines == ["the Visser", "\(family) came"])
  }

  @Test func linesAreFilledAsFarAsTheyGo() {
    let words = (1...40).map { String(repeating: "x", count: $0 % 9 + 1) }
    let text = SourceText(words.joined(separator: " "))
    for width in 10...30 {
      let lines = LineWrapper.lines(of: text, text.span, width: width)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let firstWord = text[next.span].prefix { $0 != " " }.count
        #expect(line.width + 1 + firstWord > width)
      }
    }
  }

  /// Without spaces and without marks that lost the letter they stood on.
  private func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { CellWidth.of($0) > 0 && $0 != " " }
  }
}
