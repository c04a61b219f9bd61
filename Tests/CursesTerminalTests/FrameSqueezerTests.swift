import TestSupport
import Testing

@testable import CursesTerminal

struct FrameSqueezerTests {
  private func squeezed(_ text: String, repeats: Bool = false, isModern: Bool = true) -> String {
    var squeezer = FrameSqueezer()
    squeezer.repeats = repeats
    squeezer.isModern = isModern
    return String(decoding: squeezer.squeezed(text.utf8), as: UTF8.self)
  }

  @Test(arguments: [
    // Resets that ncurses sends before each attribute, and colours behind them.
    ("\u{1B}(B\u{1B}[0;1m\u{1B}[31ma\u{1B}(B\u{1B}[m", "\u{1B}[1;31ma\u{1B}[m"),
    ("\u{1B}[38;5;73ma\u{1B}[39m\u{1B}(B\u{1B}[mb", "\u{1B}[38;5;73ma\u{1B}[mb"),
    // A blank shows no colour and no weight, but what is behind it and under it.
    ("\u{1B}[31ma\u{1B}[39m \u{1B}[31mb\u{1B}[m", "\u{1B}[31ma b\u{1B}[m"),
    ("\u{1B}[44ma\u{1B}[49m b", "\u{1B}[44ma\u{1B}[m b"),
    ("\u{1B}[4ma\u{1B}[24m b", "\u{1B}[4ma\u{1B}[m b"),
    ("\u{1B}[31ma\u{1B}[39m\u{1B}[44m\u{1B}[K\u{1B}[m", "\u{1B}[31ma\u{1B}[44m\u{1B}[K\u{1B}[m"),
    // Attributes that end singly keep the colour.
    ("\u{1B}[38;5;73;4ma\u{1B}[24mb\u{1B}[m", "\u{1B}[4;38;5;73ma\u{1B}[24mb\u{1B}[m"),
    ("\u{1B}[1;2ma\u{1B}[22;1mb\u{1B}[m", "\u{1B}[1;2ma\u{1B}[;1mb\u{1B}[m"),
    // To the next row.
    ("\u{1B}[3;10Ha\u{1B}[4;10Hb\u{1B}[5db", "\u{1B}[3;10Ha\u{0B}\u{1B}[10Gb\u{0B}b"),
    ("\u{1B}[3;10Ha\u{1B}[4;1Hb\u{1B}[9;1Hb", "\u{1B}[3;10Ha\u{0B}\u{0D}b\u{1B}[9;1Hb"),
    ("\u{1B}[3;10Ha\u{1B}[S\u{1B}[4;10Hb", "\u{1B}[3;10Ha\u{1B}[S\u{1B}[4;10Hb"),
    ("\u{1B}[?12l\u{1B}[?25h", "\u{1B}[?25h"),
    ("\u{1B}[3;10Ha\u{1B}M\u{1B}[3;10Hb", "\u{1B}[3;10Ha\u{1B}M\u{0B}\u{1B}[10Gb"),
    ("\u{1B}[3;10Ha\u{1B}[2Bb\u{1B}[6dc", "\u{1B}[3;10Ha\u{0B}\u{0B}b\u{0B}c"),
    ("\u{1B}[3;10Ha\u{1B}[9Bb\u{1B}[A\u{1B}[12dc", "\u{1B}[3;10Ha\u{1B}[9Bb\u{1B}[A\u{0B}c"),
    // Rows that scroll are set without losing the place; the saved style comes back with it.
    (
      "\u{1B}[31ma\u{1B}7\u{1B}[29;33r\u{1B}8\u{1B}[39m\u{1B}[29d\u{1B}M\u{1B}[32mb\u{1B}[39mc\u{1B}[m",
      "\u{1B}[31ma\u{1B}7\u{1B}[29;33r\u{1B}8\u{1B}[29d\u{1B}M\u{1B}[32mb\u{1B}[mc"
    ),
    (
      "\u{1B}[31ma\u{1B}7\u{1B}[39mb\u{1B}8c\u{1B}[m",
      "\u{1B}[31ma\u{1B}7\u{1B}[mb\u{1B}8c\u{1B}[m"
    ),
    // The Linux console is told its font with each reset.
    ("\u{1B}[31ma\u{1B}[0;10;1mb\u{1B}[0;10mc", "\u{1B}[31ma\u{1B}[;1mb\u{1B}[mc"),
  ])
  func saysItShorter(output: String, expected: String) {
    #expect(squeezed(output) == expected)
  }

  @Test func repeatsWhereTheTerminalCan() {
    #expect(squeezed("────────x", repeats: true) == "─\u{1B}[7bx")
    #expect(squeezed("──日日日日日日日日", repeats: true) == "──日日日日日日日日")
    #expect(squeezed("────────x") == "────────x")
  }

  @Test func theVT100EndsAllAttributesAndGoesFromTheMargin() {
    let output = "\u{1B}[13;10H\u{1B}[1;4ma\u{1B}[24mb\u{1B}[14;10Hc\u{1B}[1Bd\u{1B}[m"
    let expected = "\u{1B}[13;10H\u{1B}[1;4ma\u{1B}[;1mb\u{0B}\r\u{1B}[9Cc\u{0B}d\u{1B}[m"
    #expect(squeezed(output, isModern: false) == expected)
  }

  @Test(arguments: [
    "\u{1B}[38:2::1:2:3mx\u{1B}[39m \u{1B}[31ma", "\u{0E}qq\u{0F}", "\u{1B}=\u{1B}[1",
  ])
  func whatIsNotUnderstoodPasses(output: String) {
    #expect(squeezed(output) == output)
  }

  /// No line is so long that it wraps: ncurses goes on nowhere but where it says.
  @Test func nothingIsPaintedDifferently() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let frame = FrameSqueezerTests.frame(&generator)
      let screens = [nil, false, true].map { repeats in
        let screen = VirtualScreen(columns: 600, rows: 6)
        let before = "\u{1B}[1;1H\u{1B}[41;4mabc\u{1B}[6;1Hxyz\u{1B}[m"
        screen.feed(Array((before + (repeats.map { squeezed(frame, repeats: $0) } ?? frame)).utf8))
        return screen.grid.map { $0.map(\.seen) }
      }
      #expect(screens[0] == screens[1] && screens[0] == screens[2], "\(frame.debugDescription)")
      #expect(squeezed(frame).utf8.count <= frame.utf8.count)
    }
  }

  /// Output such as that of ncurses, with styles in any order; it ends in the terminal's own.
  private static func frame(_ generator: inout SeededGenerator) -> String {
    let moves = ["\u{8}", "\r", "\u{1B}[K", "\u{1B}[3X", "\u{1B}[2C", "\u{1B}[2A", "\u{1B}M"]
    let ends = ["\u{1B}[39m", "\u{1B}[49m", "\u{1B}[m", "\u{1B}[24m", "\u{1B}[27m", "\u{1B}[22m"]
    let texts = ["日", "e\u{301}", " ", "  b", "│", "────", "aaaaaaa", "        "]
    var frame = ""
    for _ in 0..<Int.random(in: 0..<60, using: &generator) {
      let row = Int.random(in: 1..<7, using: &generator)
      let column = Int.random(in: 1..<19, using: &generator)
      let color = Int.random(in: 0..<8, using: &generator)
      let parts = [
        "\u{1B}[\(row);\(column)H", "\u{1B}[\(row)d", "\u{1B}[3\(color)m", "\u{1B}[48;5;\(color)m",
        "\u{1B}(B\u{1B}[0;\([1, 2, 3, 4, 7][color % 5])m", moves[color % 7], ends[color % 6],
        texts[color], texts[row],
      ]
      frame += parts.randomElement(using: &generator) ?? ""
    }
    return frame + "\u{1B}[m"
  }
}
