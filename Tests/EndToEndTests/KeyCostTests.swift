import TestSupport
import Testing

/// What keys cost in bytes, on a corpus that fills all panes: a slow line is known by them.
struct KeyCostTests {
  /// Pages with names and dates in each sentence, so that colours change as often as in news.
  static func pages() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let names = ["Visser", "Haddad", "Lindqvist", "Okafor", "Moreau", "Tanaka", "Novak", "Brandt"]
    let firsts = ["Anna", "Omar", "Ingrid", "Chidi", "Claire", "Kenji", "Petra", "Jonas"]
    let months = ["January", "March", "May", "July", "September", "November"]
    var generator = SeededGenerator(seed: 3)
    for page in 0..<60 {
      let number = { (count: Int) in Int.random(in: 0..<count, using: &generator) }
      let first = number(8)
      let title = "\(names[first]) opens summit \(page) of harbour towns on the northern coast"
      var text = "\(title)\n\(number(28) + 1) \(months[number(6)]) \(2000 + page / 4)\n\n"
      for _ in 0..<8 {
        text += "\(firsts[number(8)]) \(names[number(8)]), minister of trade of Norway, told the "
        text += "council of Oslo on \(number(28) + 1) \(months[number(6)]) that quay \(number(90)) "
        text += "would be rebuilt with \(number(900)) million crowns, and that ships of up to "
        text += "\(number(400)) metres could then be unloaded there in less than a day.\n\n"
      }
      try folder.write("\(page).txt", text)
    }
    return folder
  }

  @Test(arguments: [
    ("xterm-256color", false), ("xterm-256color", true), ("screen-256color", false),
  ])
  func keysCostWhatChanges(term: String, hasSideMargins: Bool) throws {
    let folder = try KeyCostTests.pages()
    let browser = try BrowserProcess(
      term: term, columns: 120, rows: 40, source: folder.path, hasSideMargins: hasSideMargins)
    func expect(_ keys: [String], _ most: Int, _ what: Comment) throws {
      for key in keys {
        let cost = try browser.cost(of: key)
        #expect(cost <= most, "\(what.rawValue): \(key) costs \(cost)")
      }
    }
    _ = try browser.cost(of: "gg")
    try expect(["G", "gg", "G", "gg"], 4096, "all three panes, all rows of the timeline")
    try expect(["j", "j", "k", "J", "K", "]", "["], 2400, "another article, the same rows")
    try expect(["\u{1B}[B", "\u{1B}[A"], 2400, "the arrows do what j and k do")
    try expect(["\t", "\u{1B}[D", "l"], hasSideMargins ? 600 : 1100, "the keys go to another pane")
    try expect([" ", " ", "b", "\u{1B}[6~", "\u{1B}[5~"], 3000, "pages of the article")
    try expect(["j", "j", "k", "5j", "k"], 400, "a line of the article, beside other panes")
    try expect(["\u{5}", "\u{19}"], hasSideMargins ? 400 : 2600, "the article scrolled by a line")
    _ = try browser.cost(of: "gg20j")
    try expect(["j", "k"], 400, "a line of a later page")
    _ = try browser.cost(of: "zgg")
    try expect(["j", "j", "k", "j"], 400, "a line of an article that has the whole width")
    _ = try browser.cost(of: "zgg)")
    try expect([")", ")", "("], 400, "another name in the article")
    try expect(["f"], 1200, "letters on the names in sight")
    try expect(["\u{1B}"], 1200, "and away")
    _ = try browser.cost(of: "\t")
    try expect(["j", "j", "k", "j"], 400, "another name in the list")
    try expect(["G", "gg"], 2400, "the ends of the list")
    try expect(["n", "N"], 4096, "the mentions of a name")
    try expect(["?"], 4096, "help over the panes")
    try expect(["j", "j", "k", "\u{1B}[B", "9j"], 400, "a line of it")
    _ = try browser.cost(of: "\u{1B}")
    try expect(["e"], 4096, "a card over the panes")
    try expect(["j", "j", "k", "j", "j", "j", "j", "j"], 400, "a line of it")
  }

  @Test(arguments: [(80, 24, 2600), (40, 10, 900)])
  func smallScreensCostLess(columns: Int, rows: Int, most: Int) throws {
    let folder = try KeyCostTests.pages()
    let browser = try BrowserProcess(
      columns: columns, rows: rows, source: folder.path, hasSideMargins: true)
    _ = try browser.cost(of: "gg")
    for key in ["G", "gg", "j", "J", "}", "{", "]", "[", "\t"] {
      let cost = try browser.cost(of: key)
      #expect(cost <= most, "\(key) costs \(cost)")
    }
    for key in ["j", "j", "k"] {
      let cost = try browser.cost(of: key)
      #expect(cost <= 400, "a line of the article: \(key) costs \(cost)")
    }
  }

  /// What changes all three panes, one key after the other on real pages.
  @Test func threePanesOfNewsCostAtMostFourKilobytes() throws {
    let browser = try BrowserProcess(columns: 120, rows: 40)
    func expect(_ keys: String, _ most: Int = 4096) throws {
      let cost = try browser.cost(of: keys)
      #expect(cost <= most, "\(keys.debugDescription) costs \(cost)")
    }
    for key in ["gg", "G", "gg", "}", "}", "{", "]", "[", "J", "K", ">", "<", "a", "a", "U", "P"] {
      try expect(key)
    }
    // To entities; a narrowing by each of the first five, and back.
    _ = try browser.cost(of: "\t\t")
    for _ in 0..<5 {
      _ = try browser.cost(of: "j")
      for key in ["\r", "c", "x", "x"] { try expect(key, 4900) }
    }
    for key in ["\r", "\u{F}", "L", "c"] { try expect(key, 4900) }
    for key in ["?", "\u{1B}", "e", "\u{1B}", "C", "\u{1B}", "gh", "\u{1B}"] { try expect(key) }
    for key in ["n", "n", "N", "z"] { try expect(key) }
    // Every cell of the screen is another one.
    try expect("z", 5700)
  }

  /// All three panes change with what narrows the view, on each terminal in few more bytes than letters.
  @Test(arguments: [
    ("xterm-256color", 5850), ("screen", 5600), ("linux", 5150), ("vt100", 5200),
  ])
  func narrowingCostsAFewKilobytes(term: String, most: Int) throws {
    let folder = try KeyCostTests.pages()
    let browser = try BrowserProcess(term: term, columns: 120, rows: 40, source: folder.path)
    _ = try browser.cost(of: "\t\tjj")
    for key in ["\r", "c", "j\r", "c"] {
      let cost = try browser.cost(of: key)
      #expect(cost <= most, "\(key.debugDescription) costs \(cost)")
    }
  }

  @Test(arguments: ["screen", "linux", "vt100"])
  func movesCostNoMoreOnOtherTerminals(term: String) throws {
    let folder = try KeyCostTests.pages()
    let browser = try BrowserProcess(term: term, columns: 120, rows: 40, source: folder.path)
    _ = try browser.cost(of: "gg")
    for key in ["G", "gg", "}", "{", "]", "j"] {
      let cost = try browser.cost(of: key)
      #expect(cost <= 4096, "\(key) costs \(cost)")
    }
  }

  @Test func keysTypedAheadShareAFrame() throws {
    let browser = try BrowserProcess()
    browser.terminal.settle(quiet: 60) { true }
    let before = browser.terminal.screen.synchronisedUpdates
    try browser.type("jjjjjjjjkkkjjjj") { _ in browser.articlePlace == "10/21" }
    browser.terminal.settle(quiet: 60) { true }
    #expect(browser.terminal.screen.synchronisedUpdates - before <= 3)
  }

  @Test(arguments: [true, false])
  func theListTurnsOnAtItsEdge(hasSideMargins: Bool) throws {
    let folder = try KeyCostTests.pages()
    let browser = try BrowserProcess(
      columns: 120, rows: 40, source: folder.path, hasSideMargins: hasSideMargins)
    _ = try browser.cost(of: "\t\t30j")
    let costs = try Array(repeating: "j", count: 15).map { try browser.cost(of: $0) }
    #expect(costs.filter { $0 > 400 }.count <= 1, "\(costs)")
    #expect(costs.allSatisfy { $0 <= 1400 }, "\(costs)")
  }
}
