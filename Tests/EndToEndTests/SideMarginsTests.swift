import TestSupport
import Testing

/// Terminals that scroll columns by themselves are sent only the lines that come in.
struct SideMarginsTests {
  /// Pages on which every border has wide characters, marks and names from right to left beside it.
  private static func pages() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let words = [
      "港湾会議", "e\u{301}tude", "שרה כהן", "the", "日本", "harbour", "and", "of", "was", "will be",
      "said that", "minister",
    ]
    var generator = SeededGenerator(seed: 7)
    for page in 0..<30 {
      let sentences = (0..<40).map { _ in
        let some = (0..<14).compactMap { _ in words.randomElement(using: &generator) }
        let name = ["Anna Visser", "Omar Haddad", "The port of Oslo"].randomElement(
          using: &generator)
        return "\(name ?? "") said the \(some.joined(separator: " "))."
      }
      let title = "港湾\(String(repeating: "湾", count: page)) summit \(page) of Oslo opens"
      let day = String(page % 28 + 1)
      try folder.write(
        "\(page).txt",
        "\(title)\n\(day) March \(2000 + page)\n\n" + sentences.joined(separator: "\n\n"))
    }
    return folder
  }

  @Test(arguments: [(120, 40), (101, 24), (80, 24), (59, 12), (40, 10)])
  func theScreenIsAsIfItWerePaintedAnew(columns: Int, rows: Int) throws {
    let folder = try SideMarginsTests.pages()
    let browser = try BrowserProcess(
      columns: columns, rows: rows, source: folder.path, hasSideMargins: true)
    for keys in ["G", "k", "gg", "15jk", "JJK", "2000G"] {
      try browser.expectWhole(after: keys)
    }
    try browser.expectWhole(after: "\t")
    for keys in [
      "j", "j", "5j", "k", " ", "jjj", "3k", "G", "k", "gg", ")", ")))))", "j", "z", "jj", "z",
      "\u{5}", "\u{5}", "3\u{5}", "\u{19}", "j\u{5}k\u{19}", "z\u{5}z", "30j", "\u{5}",
    ] {
      try browser.expectWhole(after: keys)
    }
    try browser.expectWhole(after: "3j\u{1B}[B\u{1B}[6~\u{1B}[5~")
    try browser.expectWhole(after: "\t")
    for keys in ["j", "G", "k", "gg", "?", "jjj", "\u{5}", "\u{19}", "\u{1B}"] {
      try browser.expectWhole(after: keys)
    }
    #expect(browser.terminal.screen.unknownSequences == [])
    #expect(!browser.terminal.screen.modes.contains(69))
  }

  @Test func aSizeThatChangesBetweenKeysLeavesNothingBehind() throws {
    let folder = try SideMarginsTests.pages()
    let browser = try BrowserProcess(
      columns: 120, rows: 40, source: folder.path, hasSideMargins: true)
    try browser.expectWhole(after: "\tjj")
    for (columns, rows) in [(90, 30), (121, 41), (60, 9), (20, 5), (3, 3), (119, 39)] {
      browser.terminal.resize(columns: columns, rows: rows)
      try browser.expectWhole(after: "jjk\u{5}")
      try browser.expectWhole(after: "\u{5}")
    }
    #expect(browser.terminal.screen.unknownSequences == [])
  }

  @Test func aLineOfTheArticleCostsALine() throws {
    let folder = try SideMarginsTests.pages()
    let browser = try BrowserProcess(
      columns: 120, rows: 40, source: folder.path, hasSideMargins: true)
    _ = try browser.cost(of: "\tj")
    for key in ["\u{5}", "\u{5}", "\u{19}", "\u{5}", "\u{5}", "j", "\u{19}"] {
      #expect(try browser.cost(of: key) <= 400, "\(key)")
    }
  }

  @Test(arguments: ["screen", "screen-256color", "tmux-256color", "linux", "vt100"])
  func terminalsThatHaveNoneAreNotAsked(term: String) throws {
    let browser = try BrowserProcess(term: term, hasSideMargins: true)
    #expect(!browser.asked)
  }

  @Test func theAnswerIsNoKey() throws {
    let browser = try BrowserProcess(columns: 120)
    #expect(browser.asked)
    try browser.type("\u{1B}[?69;0$yj\u{1B}[?69;4$y") { $0.text.contains("2/21") }
    try browser.type("\u{1B}[?1;2cj") { $0.text.contains("3/21") }
    browser.terminal.send("q")
    #expect(try browser.terminal.waitForExit() == .exited(0))
  }
}

extension BrowserProcess {
  /// Whether it has asked for side margins.
  fileprivate var asked: Bool {
    String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?69$p")
  }
}
