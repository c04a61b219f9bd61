import Foundation
import Glibc
import TestSupport
import Testing

/// The program itself on pseudo-terminals: it starts, hears, draws and leaves everywhere.
@Suite struct BrowserOnTerminalsTests {
  @Test(arguments: [
    "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
  ])
  func readsAndQuits(term: String) throws {
    let browser = try BrowserProcess(term: term)
    let first = browser.articlePlace
    try browser.type("j") { _ in browser.articlePlace != first }
    try browser.type("?") { $0.text.contains("Help") }
    try browser.type("\u{1B}") { !$0.text.contains("Help") }
    try browser.type("\t\t") { $0.text.contains("narrow") || $0.text.contains("open") }
    browser.terminal.send("q")
    #expect(try browser.terminal.waitForExit() == .exited(0))
    browser.expectRestored()
    #expect(browser.terminal.screen.unknownSequences == [])
  }

  @Test func followsEverySize() throws {
    let browser = try BrowserProcess()
    for (columns, rows) in [(120, 40), (60, 12), (40, 10), (10, 3), (1, 1), (200, 50)] {
      browser.terminal.resize(columns: columns, rows: rows)
      try browser.terminal.wait { $0.columns == columns && $0.rows == rows }
      try browser.type("jk") { $0.text.contains { !$0.isWhitespace } }
    }
    try browser.terminal.wait {
      $0.line(0).contains("articles") && $0.line(1).contains("╭─ Entities")
    }
    #expect(browser.terminal.screen.unknownSequences == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsEndItWithTheTerminalRestored(signal: Int32) throws {
    let browser = try BrowserProcess()
    browser.terminal.signal(signal)
    #expect(try browser.terminal.waitForExit() == .signalled(signal))
    browser.expectRestored()
  }

  /// A window that is closed is told by the kernel and by the shell.
  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsThatComeTwiceLoseNothing(signal: Int32) throws {
    let browser = try BrowserProcess()
    browser.terminal.signal(signal)
    while let state = PseudoTerminalProcess.state(of: browser.terminal.process), state != "Z" {
      browser.terminal.signal(signal)
    }
    #expect(try browser.terminal.waitForExit() == .signalled(signal))
    let sessions = browser.home.path + "/.local/state/dateline/sessions"
    let kept = try FileManager.default.contentsOfDirectory(atPath: sessions)
    #expect(kept.count == 1 && kept.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  /// A shell with job control in which the browser was opened and suspended.
  private func suspended(in folder: TemporaryFolder) throws -> PseudoTerminalProcess {
    var environment = BrowserProcess.environment(home: folder.path)
    environment["PS1"] = "ready> "
    let shell = try PseudoTerminalProcess(
      "/bin/bash", ["--norc", "--noediting", "-i"], environment: environment)
    try shell.wait { $0.text.contains("ready>") }
    shell.send("\(BuiltProducts.dateline) \(BuiltProducts.packageRoot)/seeds\n")
    try shell.wait { $0.isAlternate && $0.text.contains("21 articles") }
    shell.send("\u{1A}")
    try shell.wait { !$0.isAlternate && $0.text.contains("Stopped") }
    return shell
  }

  @Test func isSuspendedAndContinued() throws {
    let folder = try TemporaryFolder()
    let shell = try suspended(in: folder)
    shell.send("fg\n")
    try shell.wait { $0.isAlternate && $0.text.contains("21 articles") }
    try shell.send("?") { $0.text.contains("Help") }
    shell.send("qq")
    try shell.wait { !$0.isAlternate }
    shell.send("exit\n")
    try shell.waitForExit()
  }

  @Test func isKilledWhileSuspended() throws {
    let folder = try TemporaryFolder()
    let shell = try suspended(in: folder)
    // bash calls a job stopped until it has seen it end, so it is not asked to wait for it.
    shell.send("kill %1; while kill -0 %1 2>/dev/null; do :; done; echo it is go''ne\n")
    try shell.wait { !$0.isAlternate && $0.text.contains("it is gone") }
    shell.send("exit\n")
    try shell.waitForExit()
  }

  /// The shell has the terminal again only when all of the job have stopped.
  @Test func isSuspendedWithTheCommandThatRuns() throws {
    let folder = try TemporaryFolder()
    let shell = try suspended(in: folder)
    shell.send("fg\n")
    try shell.wait { $0.isAlternate && $0.text.contains("21 articles") }
    shell.send("|sh -c 'printf wor%s king; exec sleep 600'\r")
    try shell.wait { !$0.isAlternate && $0.text.contains("working") }
    shell.send("\u{1A}")
    shell.send("echo the shell is ba''ck\n")
    try shell.wait { $0.text.contains("the shell is back") }
    shell.send("kill %1; while kill -0 %1 2>/dev/null; do :; done; echo it is go''ne\n")
    try shell.wait { !$0.isAlternate && $0.text.contains("it is gone") }
    shell.send("exit\n")
    try shell.waitForExit()
  }

  @Test func isContinuedAtAnotherSize() throws {
    let folder = try TemporaryFolder()
    let shell = try suspended(in: folder)
    shell.resize(columns: 60, rows: 15)
    shell.send("fg\n")
    try shell.wait {
      $0.isAlternate && $0.line(0).contains("articles") && $0.line(14).contains("help")
    }
    shell.send("q")
    try shell.wait { !$0.isAlternate }
    shell.send("exit\n")
    try shell.waitForExit()
  }

  @Test func withoutColoursTheSelectionIsReverse() throws {
    let browser = try BrowserProcess(environment: ["NO_COLOR": "1"])
    let rows = (0..<24).filter { browser.terminal.screen.reversedText($0).contains("▸") }
    #expect(rows.count == 1)
  }

  @Test func withoutUTF8DrawsASCII() throws {
    let browser = try BrowserProcess(environment: ["LC_ALL": "C"])
    #expect(browser.terminal.screen.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(browser.terminal.screen.text.contains("+- Timeline -"))
  }

  @Test(arguments: ["dumb", "nonsense", nil])
  func refusesInOneSentence(term: String?) throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminalProcess(
      BuiltProducts.dateline, [BuiltProducts.packageRoot + "/seeds"],
      environment: BrowserProcess.environment(home: folder.path), term: term)
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.text.contains("dateline:"))
    #expect(terminal.modes == terminal.initialModes)
  }

  @Test func usesNoProcessorTimeWhileIdle() throws {
    let browser = try BrowserProcess()
    // The index is written behind the first screen; then there is nothing left to do.
    let isQuiet = (0..<20).contains { _ in
      let before = (browser.terminal.processorTicks, browser.terminal.output.count)
      usleep(500_000)
      return (browser.terminal.processorTicks, browser.terminal.output.count) == before
    }
    #expect(isQuiet)
  }
}
