import Foundation
import Glibc
import TestSupport
import Testing

/// `dateline --plain`: on a terminal that can nothing but print, and through pipes.
struct PlainBrowserTests {
  private func terminal(
    in folder: TemporaryFolder, _ more: [String] = [], term: String = "dumb"
  ) throws -> PseudoTerminalProcess {
    try PseudoTerminalProcess(
      BuiltProducts.dateline, ["--plain", BuiltProducts.packageRoot + "/seeds"] + more,
      environment: BrowserProcess.environment(home: folder.path), term: term, columns: 72,
      rows: 200)
  }

  @Test func linesAreTypedAndAnswered() throws {
    let folder = try TemporaryFolder()
    let terminal = try terminal(in: folder)
    try terminal.wait { $0.text.contains("1 of 21") && $0.text.contains("dateline>") }
    try terminal.send("move-down\n") { $0.text.contains("2 of 21: 23 November 2023") }
    try terminal.send("/afghanistan since:2024\n") { $0.text.contains("1 of 21 · /afghanistan") }
    try terminal.send("open\n") { $0.text.contains("Afghanistan") }
    try terminal.send("nonsense\n") { $0.text.contains("neither a name nor a key") }
    terminal.send("quit\n")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.output.contains(0x1B), "the cursor is never moved")
    #expect(terminal.modes == terminal.initialModes)
  }

  @Test func anInterruptIsForTheCommandThatRuns() throws {
    let folder = try TemporaryFolder()
    let program = try folder.write("program.sh", "trap '' INT; kill -INT 0; echo o'ver'\n")
    let terminal = try terminal(in: folder)
    try terminal.wait { $0.text.contains("1 of 21") && $0.text.contains("dateline>") }
    // Nobody waits for a key: the next line is the browser's.
    terminal.send("pipe sh \(program)\nmove-down\n")
    try terminal.wait { $0.text.contains("over") && $0.text.contains("2 of 21") }
    // The path is longer than a line.
    #expect(terminal.screen.text.filter { !$0.isWhitespace }.contains("program.sh:done"))
    #expect(!terminal.screen.text.contains("Any key"))
    terminal.send("quit\n")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func theEndOfInputEndsItAndThePlaceIsKept() throws {
    let folder = try TemporaryFolder()
    let first = try terminal(in: folder)
    try first.wait { $0.text.contains("dateline>") }
    try first.send("4j\n") { $0.text.contains("5 of 21") }
    first.send("\u{4}")
    #expect(try first.waitForExit() == .exited(0))
    let second = try terminal(in: folder)
    try second.wait { $0.text.contains("5 of 21") }
    second.signal(SIGTERM)
    #expect(try second.waitForExit() == .signalled(SIGTERM))
  }

  /// What the program says to lines that come through a pipe.
  private func answers(to lines: String, in folder: TemporaryFolder) throws -> String {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "printf '\(lines)' | '\(BuiltProducts.dateline)' --plain seeds 2>&1",
    ]
    shell.currentDirectoryURL = URL(fileURLWithPath: BuiltProducts.packageRoot)
    shell.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "TMPDIR": folder.path]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    return text
  }

  @Test func aNoteThatAKilledRunHasLeftIsTold() throws {
    let folder = try TemporaryFolder()
    // No process has so high a number.
    try folder.write("dateline-note-99999999.md", "half a note")
    let file = folder.path + "/dateline-left-note-99999999.md"
    let told = "A note was being written when a run was killed; it is in \(file)"
    #expect(try answers(to: "", in: folder).contains(told))
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(try !answers(to: "", in: folder).contains("was killed"), "it is told of once")
  }

  @Test func pipesAreRead() throws {
    let folder = try TemporaryFolder()
    let text = try answers(to: #"last\n:goto first\n| wc -w\nstar"#, in: folder)
    #expect(text.contains("“last” is neither"))
    #expect(text.contains("Starred") && text.contains("wc -w: done"))
    #expect(!text.contains("/dev/tty") && !text.contains("Any key"))
    #expect(!text.contains("dateline>"), "nobody is there to be asked")
    let data = try String(
      contentsOfFile: folder.path + "/.local/share/dateline/reader.txt", encoding: .utf8)
    #expect(data.contains("\nstar "))
  }
}
