import Glibc
import TestSupport
import Testing

/// Runs `TerminalProbe` on pseudo-terminals: what it draws, what it hears, how it leaves.
@Suite struct CursesTerminalTests {
  @Test(arguments: [
    "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
  ])
  func drawsHearsAndLeaves(term: String) throws {
    let probe = try start(term: term)
    try probe.send("j") { $0.text.contains("key j") }
    try probe.send("\u{1B}[B\u{1B}[5~\u{1B}OA") { $0.text.contains("key <Up>") }
    #expect(probe.screen.text.contains("key <Down>\nkey <PageUp>\nkey <Up>"))
    probe.send("q")
    #expect(try probe.waitForExit() == .exited(0))
    expectRestored(probe)
    #expect(probe.screen.unknownSequences == [])
  }

  @Test func drawsWideAndCombiningText() throws {
    let probe = try start()
    #expect(probe.screen.line(0) == "probe 80x24 “é” 日本 e\u{301} [31m╭╮")
  }

  @Test func withoutUTF8DrawsLikenesses() throws {
    let probe = try start(locale: "C")
    #expect(probe.screen.line(0) == "probe 80x24 \"e\" ???? e [31m++")
  }

  @Test func uninstalledUTF8LocaleKeepsTheLetters() throws {
    let probe = try start(locale: "xx_XX.UTF-8")
    #expect(probe.screen.line(0).contains("“é” 日本"))
  }

  @Test func vt100ShowsTheSelectionInReverse() throws {
    let probe = try start(term: "vt100")
    #expect(probe.screen.reversedText(1) == "selected")
  }

  @Test func noColorMeansNoColour() throws {
    let probe = try start(environment: ["NO_COLOR": "1"])
    let output = String(decoding: probe.output, as: UTF8.self)
    #expect(!output.contains("38;5;") && !output.contains("48;5;"))
    #expect(probe.screen.reversedText(1) == "selected")
  }

  @Test func hearsCharactersEscapeControlAndPaste() throws {
    let probe = try start()
    try probe.send("é日") { $0.text.contains("key é\nkey 日") }
    try probe.send("\u{1B}") { $0.text.contains("key <Esc>") }
    try probe.send("\u{4}\t\r\u{7F}\u{1B}[Z") { $0.text.contains("key <S-Tab>") }
    #expect(probe.screen.text.contains("key <C-d>\nkey <Tab>\nkey <Enter>\nkey <BS>"))
    try probe.send("\u{1B}[200~a q\u{1B}[201~") { $0.text.contains("paste a q") }
    #expect(probe.screen.modes.contains(2004))
  }

  @Test func followsTheSize() throws {
    let probe = try start()
    for (columns, rows) in [(100, 30), (3, 10), (1, 1), (80, 24)] {
      probe.resize(columns: columns, rows: rows)
      let begin = String("probe \(columns)x\(rows)".prefix(columns))
      try probe.wait { $0.line(0).hasPrefix(begin) }
    }
    try probe.wait { $0.text.contains("size 1x1") }
    #expect(probe.screen.unknownSequences == [])
  }

  @Test func showsTheCursorOnRequest() throws {
    let probe = try start()
    #expect(!probe.screen.isCursorVisible)
    try probe.send("C") { $0.isCursorVisible && $0.cursor == (3, 23) }
  }

  @Test func wakesForPostsFromOtherThreads() throws {
    let probe = try start()
    try probe.send("P") { $0.text.contains("posted") }
  }

  @Test func usesNoProcessorTimeWhileIdle() throws {
    let probe = try start()
    let before = (probe.processorTicks, probe.output.count, probe.idleCount)
    usleep(300_000)
    #expect(throws: PseudoTerminalProcess.Failure.self) {
      try probe.wait(seconds: 0) { _ in false }
    }
    #expect((probe.processorTicks, probe.output.count, probe.idleCount) == before)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func signalsEndItCleanly(signal: Int32) throws {
    let probe = try start()
    probe.signal(signal)
    #expect(try probe.waitForExit() == .exited(0))
    expectRestored(probe)
    #expect(probe.screen.text.contains("ended: signal(\(signal))"))
  }

  @Test(arguments: [("F", SIGILL), ("X", SIGSEGV), ("A", SIGABRT)])
  func crashesRestoreTheTerminalFirst(key: String, signal: Int32) throws {
    let probe = try start()
    probe.send(key)
    let status = try probe.waitForExit()
    // Swift traps with SIGILL or SIGTRAP, depending on the processor.
    let expected: Set<PseudoTerminalProcess.ExitStatus> =
      key == "F" ? [.signalled(SIGILL), .signalled(SIGTRAP)] : [.signalled(signal)]
    #expect(expected.contains(status))
    expectRestored(probe)
    if key == "F" { #expect(String(decoding: probe.output, as: UTF8.self).contains("a bug")) }
  }

  @Test func standardErrorComesAfterwards() throws {
    let probe = try start()
    try probe.send("E") { _ in true }
    #expect(!probe.screen.text.contains("complaint"))
    probe.send("q")
    try probe.waitForExit()
    #expect(probe.screen.text.contains("complaint"))
  }

  @Test(arguments: [false, true])
  func suspendsAndComesBack(bySignal: Bool) throws {
    // A shell with job control, as a user has it: the system ignores stops elsewhere.
    var environment = PseudoTerminalProcess.quietEnvironment
    environment["PS1"] = "ready> "
    let shell = try PseudoTerminalProcess("/bin/sh", ["-i"], environment: environment)
    try shell.wait { $0.text.contains("ready>") }
    shell.send(BuiltProducts.executable("TerminalProbe") + "\n")
    try shell.wait { $0.isAlternate && $0.text.contains("probe 80x24") }
    let child = try #require(shell.children.first)
    if bySignal { kill(child, SIGTSTP) } else { shell.send("\u{1A}") }
    try shell.wait { !$0.isAlternate && $0.text.contains("Stopped") }
    #expect(PseudoTerminalProcess.state(of: child) == "T")
    #expect(shell.screen.isCursorVisible && !shell.screen.modes.contains(2004))
    shell.send("fg\n")
    try shell.wait { $0.isAlternate && $0.text.contains("probe 80x24") }
    try shell.send("k") { $0.text.contains("key k") }
    shell.send("q")
    try shell.wait { !$0.isAlternate && $0.text.contains("ended") }
    shell.send("exit\n")
    #expect(try shell.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    ("dumb", "typeIncapable(\"dumb\")"), ("nonsense", "typeUnknown(\"nonsense\")"),
    (nil, "typeUnset"),
  ])
  func refusesTerminalsThatCannotDraw(term: String?, message: String) throws {
    let probe = try PseudoTerminalProcess(BuiltProducts.executable("TerminalProbe"), term: term)
    #expect(try probe.waitForExit() == .exited(3))
    #expect(probe.screen.text.contains(message))
    #expect(probe.modes == probe.initialModes)
  }

  @Test func aClosedTerminalEndsIt() throws {
    let probe = try start()
    probe.hangUp()
    _ = try probe.waitForExit()
  }

  private func start(
    term: String = "xterm-256color", locale: String = "C.UTF-8", environment: [String: String] = [:]
  ) throws -> PseudoTerminalProcess {
    var all = PseudoTerminalProcess.quietEnvironment
    all["LC_ALL"] = locale
    all.merge(environment) { _, new in new }
    let probe = try PseudoTerminalProcess(
      BuiltProducts.executable("TerminalProbe"), environment: all, term: term)
    try probe.wait { $0.text.contains("person") && probe.idleCount > 0 }
    return probe
  }

  private func expectRestored(_ probe: PseudoTerminalProcess) {
    #expect(!probe.screen.isAlternate)
    #expect(probe.screen.isCursorVisible)
    #expect(!probe.screen.modes.contains(2004) && !probe.screen.modes.contains(2026))
    #expect(probe.modes == probe.initialModes)
  }
}
