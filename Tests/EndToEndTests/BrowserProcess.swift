import Foundation
import TestSupport
import Testing

/// The browser on a terminal, of 80 columns and 24 rows and on the seeds unless told otherwise, with a
/// home of its own.
final class BrowserProcess {
  let terminal: PseudoTerminalProcess
  let home: TemporaryFolder

  init(
    term: String = "xterm-256color", environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, home: TemporaryFolder? = nil,
    source: String = BuiltProducts.packageRoot + "/seeds", hasSideMargins: Bool = false
  ) throws {
    self.home = try home ?? TemporaryFolder()
    let all = BrowserProcess.environment(home: self.home.path).merging(environment) { $1 }
    terminal = try PseudoTerminalProcess(
      BuiltProducts.dateline, [source], environment: all, term: term, columns: columns, rows: rows,
      hasSideMargins: hasSideMargins)
    // Sixty pages take their time where much else runs.
    try terminal.wait(seconds: 60) { [terminal] in
      $0.text.contains("Timeline") && terminal.idleCount > 0
    }
  }

  static func environment(home: String) -> [String: String] {
    PseudoTerminalProcess.quietEnvironment.merging(["HOME": home]) { $1 }
  }

  /// Types and waits until it was dealt with.
  func type(_ keys: String, until condition: (VirtualScreen) -> Bool) throws {
    try terminal.send(keys, until: condition)
  }

  /// Types, and gives the number of bytes that this has cost.
  func cost(of keys: String) throws -> Int {
    terminal.settle(quiet: 60) { true }
    let before = terminal.output.count
    try terminal.send(keys) { _ in true }
    terminal.settle(quiet: 60) { true }
    return terminal.output.count - before
  }

  /// Types keys and expects that a screen painted anew does not differ from what they left, but for
  /// messages.
  func expectWhole(after keys: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try type(keys) { _ in true }
    terminal.settle(quiet: 30) { true }
    let (left, text) = (cells, terminal.screen.text)
    try type("\u{C}") { _ in true }
    terminal.settle(quiet: 30) { true }
    if left == cells { return }
    Issue.record(
      "after \(keys)\n\(text)\n--- anew:\n\(terminal.screen.text)", sourceLocation: sourceLocation)
  }

  private var cells: [[ScreenCell]] { terminal.screen.grid.dropLast().map { $0.map(\.seen) } }

  /// The last text that was put on the clipboard by OSC 52.
  var copied: String? {
    let text = String(decoding: terminal.output, as: UTF8.self)
    guard let start = text.range(of: "\u{1B}]52;c;", options: .backwards) else { return nil }
    let code = text[start.upperBound...].prefix { $0 != "\u{7}" }
    return Data(base64Encoded: String(code)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The place of the article among all, as the status line says it.
  var articlePlace: String {
    let words = terminal.screen.line(terminal.screen.rows - 1).split(separator: " ")
    return words.first { $0.contains("/") && $0.first?.isNumber == true }.map(String.init) ?? ""
  }

  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!terminal.screen.isAlternate, sourceLocation: sourceLocation)
    #expect(terminal.screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(terminal.screen.modes.isDisjoint(with: [2004, 2026]), sourceLocation: sourceLocation)
    #expect(terminal.modes == terminal.initialModes, sourceLocation: sourceLocation)
  }
}
