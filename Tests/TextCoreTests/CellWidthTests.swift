import TestSupport
import Testing

@testable import TextCore

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("Café", 4), ("Cafe\u{301}", 4), ("日本", 4), ("한국", 4), ("ｆ", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("❤\u{FE0F}", 1), ("🇰🇿", 2),
    ("👨\u{200D}👩\u{200D}👧", 6), ("“a”—…", 5), ("▁█╭│", 4), ("a\tb", 3), ("a\u{1B}[0m", 4),
    ("\u{202E}abc", 3), ("a\u{AD}b", 2), ("\u{E0FFF}", 0), ("\u{E000}", 1), ("שלום", 4),
    ("عربي", 4), ("Масадыков", 9),
  ])
  func countsCells(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  /// What is shown of emoji, and in how many cells: on every terminal the same, be its tables old or new,
  /// since what their parts are joined by is not sent.
  @Test(arguments: [
    // Flags, of a region and of a part of one.
    ("🇰🇿", "KZ", 2), ("🇪🇺🇨🇭", "EUCH", 4),
    ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "🏴", 2),
    // Skin tones, also within a sequence.
    ("👍🏽", "👍", 2), ("🧑🏿\u{200D}🚀", "🧑🚀", 4), ("🫱🏻\u{200D}🫲🏿", "🫱🫲", 4),
    // Families and professions.
    ("👨\u{200D}👩\u{200D}👧", "👨👩👧", 6), ("👩\u{200D}⚕\u{FE0F}", "👩⚕", 3),
    ("🏳\u{FE0F}\u{200D}🌈", "🏳🌈", 3), ("🐦\u{200D}🔥", "🐦🔥", 4),
    // Marks that choose between text and picture, and keycaps.
    ("❤\u{FE0F}", "❤", 1), ("☎\u{FE0E}", "☎", 1), ("1\u{FE0F}\u{20E3}", "1", 1),
    // Unicode 15, 15.1 and 16.
    ("🫨", "🫨", 2), ("🩷", "🩷", 2), ("🫎", "🫎", 2), ("🛜", "🛜", 2), ("🫩", "🫩", 2), ("🫆", "🫆", 2),
    ("🪉", "🪉", 2), ("\u{31350}", "\u{31350}", 2), ("\u{2EBF0}", "\u{2EBF0}", 2),
    ("\u{2FFC}", "\u{2FFC}", 2),
    ("\u{0CF3}", "\u{0CF3}", 1), ("\u{1C89}", "\u{1C89}", 1), ("\u{0897}", "\u{0897}", 0),
    // Narrow before Unicode 16, and still so on terminals; what is not assigned.
    ("☰", "☰", 1), ("⚊", "⚊", 1), ("\u{1FAFF}", "\u{FFFD}", 1),
  ])
  func emojiAreShownAlikeEverywhere(text: String, shown: String, cells: Int) {
    #expect(TextSanitizer.sanitized(text) == shown)
    #expect(CellWidth.of(text) == cells)
    #expect(CellWidth.of(shown) == cells)
  }

  @Test(arguments: [
    ("Secretary General", 10, "Secretary…"), ("Secretary", 9, "Secretary"), ("日本語", 6, "日本語"),
    ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("ab", 1, "…"), ("a", 1, "a"), ("ab", 0, ""),
    ("", 0, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func truncates(text: String, width: Int, expected: String) {
    #expect(CellWidth.truncated(text, to: width) == expected)
  }

  @Test func truncatedTextFitsWhateverItHolds() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let text = generator.hostileText(length: 12)
      for width in 0...7 {
        let cut = CellWidth.truncated(text, to: width)
        #expect(CellWidth.of(cut) <= width, "\(text.debugDescription) to \(width)")
        if CellWidth.of(text) <= width { #expect(cut == text) }
      }
    }
  }

  @Test func runsOfTheTableAscend() {
    let starts = cellClassStarts.map { $0 >> 3 }
    #expect(starts.first == 0)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 })
    #expect(cellClassStarts.allSatisfy { CellClass(rawValue: UInt8($0 & 7)) != nil })
  }

  @Test func fastPathAgreesWithTheTable() {
    for code in UInt32(0)..<0x300 {
      let run = cellClassStarts.last { $0 >> 3 <= code } ?? 0
      #expect(CellClass(code: code) == CellClass(rawValue: UInt8(run & 7)), "U+\(code)")
    }
  }

  @Test func collapsedWhiteSpaceIsOneCell() {
    let text = SourceText("a \n\u{A0} 日b")
    #expect(CellWidth.collapsed(text, text.span) == 5)
  }
}
