import Corpus
import PageParsing
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Random lines for a browser without a screen, on hostile corpora: nothing traps, and what is printed
/// is safe for any terminal.
struct LinearFuzzTests {
  private static let lines: [String] =
    BrowserAction.allCases.filter { $0 != .quit }.map(\.rawValue)
    + BrowserCommand.allCases.map { $0.rawValue + " a" } + [
      "", "3", "0", "-1", "99999999999999999999", "/a", "/\"", "/person:", "/(", ":", ":goto",
      ":export md", "g", "gg", "5j", "\u{1B}[31m", "\u{0}", "ä日\u{301}", "y", "n", "x x x", "<Esc>",
      "<C-", "@a", "Qa", "ma", "'a", ":tag #a b", ":split", ":width 0", ":sort name",
    ]

  @Test func linesAreAnsweredSafely() {
    for seed in PipelineFuzzTests.seeds {
      var generator = SeededGenerator(seed: seed)
      var mutator = Mutator(seed: seed)
      let pages = (0..<3).map { index in
        PageParser().parse(mutator.page(), at: PageLocation(file: "\u{1B}[31m\(index).txt"))
      }
      let events = (0..<40).map { _ in
        let isHostile = Int.random(in: 0..<8, using: &generator) == 0
        let line = LinearFuzzTests.lines.randomElement(using: &generator) ?? ""
        return TerminalEvent.line(isHostile ? generator.hostileText(length: 12) : line)
      }
      let terminal = RecordingLineTerminal(events: events)
      let session = BrowserSession(
        terminal: terminal, browser: BrowserViewModel(snapshot: .empty, name: "fuzz"),
        theme: Theme(.mono, for: terminal.capabilities),
        host: FixtureHost([.loaded(CorpusBuilder().snapshot(of: pages))]))
      // Hostile text may be the key that quits.
      let ending = session.run(loadsFirst: true)
      #expect(ending == .terminal(.inputEnded) || ending == .quit, "seed \(seed): \(ending)")
      #expect(!terminal.printed.isEmpty)
    }
  }
}

/// A headless terminal that takes lines and keeps what is printed.
private final class RecordingLineTerminal: Terminal {
  private let inner: HeadlessTerminal
  private(set) var printed: [String] = []

  init(events: [TerminalEvent]) {
    inner = HeadlessTerminal(
      size: CellSize(width: 72, height: 24), capabilities: TerminalCapabilities(colors: .mono),
      events: events)
  }

  var size: CellSize { inner.size }
  var capabilities: TerminalCapabilities { inner.capabilities }
  var waker: any TerminalWaker { inner.waker }
  var isLinear: Bool { true }
  func print(_ lines: [String]) { printed += lines }
  func present(_ surface: Surface, cursor: ScreenCursor?) {}
  func nextEvents(_ wait: TerminalWait) -> [TerminalEvent] { inner.nextEvents(wait) }
  func repaint() {}
  func setMouse(_ isOn: Bool) {}
  func copy(_ text: String) {}
  func lent<Result>(_ body: () -> Result) -> Result { body() }
  func suspend() {}
}
