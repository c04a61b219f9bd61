import Foundation
import TestSupport
import Testing

/// Keys on a line that shows what it is sent much later: the test answers in the terminal's stead.
struct SlowLineTests {
  /// The browser on a terminal that takes most of a second for an article, as it has seen.
  private final class SlowLine {
    let browser: BrowserProcess
    private var answered = 0

    init(on pages: TemporaryFolder) throws {
      browser = try BrowserProcess(columns: 120, rows: 40, source: pages.path)
      settle(60)
      answer()
      try browser.type("M") { _ in true }
      settle(60)
      answer()
      try browser.type("j") { _ in true }
      settle(800)
      answer()
    }

    func settle(_ quiet: Int32) { browser.terminal.settle(quiet: quiet) { true } }

    var questions: Int {
      let output = String(decoding: browser.terminal.output, as: UTF8.self)
      return output.components(separatedBy: "\u{1B}[5n").count - 1
    }

    /// Says that all has been shown.
    func answer() {
      browser.terminal.send(String(repeating: "\u{1B}[0n", count: questions - answered))
      answered = questions
    }
  }

  @Test func heldKeysLeaveNothingBehindOnTheLine() throws {
    let pages = try KeyCostTests.pages()
    let line = try SlowLine(on: pages)
    let before = line.questions
    for _ in 0..<19 {
      line.browser.terminal.send("j")
      line.settle(30)
    }
    // One question a frame: nothing is sent before the terminal has shown what it has.
    #expect(line.questions - before <= 4)
    for _ in 0..<10 where line.browser.articlePlace != "21/60" {
      line.answer()
      line.settle(60)
    }
    #expect(line.browser.articlePlace == "21/60")
    #expect(line.questions - before <= 9)
  }

  @Test func thePaneWithTheKeysComesFirst() throws {
    let pages = try KeyCostTests.pages()
    let line = try SlowLine(on: pages)
    let (browser, before) = (line.browser, line.browser.terminal.output.count)
    browser.terminal.send("j")
    try browser.terminal.wait(seconds: 5) { _ in browser.articlePlace == "3/60" }
    #expect(!browser.terminal.screen.text.contains("Article 3/60"))
    #expect(browser.terminal.output.count - before < 400)
    line.answer()
    try browser.terminal.wait(seconds: 5) { $0.text.contains("Article 3/60") }
  }

  @Test func theShellGetsNoAnswer() throws {
    let pages = try KeyCostTests.pages()
    let line = try SlowLine(on: pages)
    line.browser.terminal.send("jq")
    line.settle(50)
    line.answer()
    #expect(try line.browser.terminal.waitForExit() == .exited(0))
    line.browser.expectRestored()
  }
}
