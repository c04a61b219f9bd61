import TerminalUI
import TestSupport
import Testing

/// Whole screens of the browser, as text.
@Suite struct BrowserScreenTests {
  @Test(arguments: [
    ("three-panes-120x40", "120x40", "j"), ("two-panes-80x24", "80x24", "jj"),
    ("entities-80x24", "80x24", "<Tab><Tab>"), ("one-pane-40x10", "40x10", "j"),
    ("article-40x10", "40x10", "<Tab>"), ("one-cell-1x1", "1x1", "j"),
    ("narrowed-80x24", "80x24", "<Tab><Tab><Enter><S-Tab><S-Tab>"),
    ("happened-80x24", "80x24", "a"), ("zoomed-80x24", "80x24", "<Tab>z"),
    ("help-80x24", "80x24", "?"), ("why-80x24", "80x24", "w"),
    ("card-80x24", "80x24", "<Tab><Tab>e"), ("search-80x24", "80x24", "/ferries"),
    ("search-error-80x24", "80x24", "/(ferries"), ("read-on-80x24", "80x24", "<Space><Space>"),
    ("marks-120x40", "120x40", "jst<Space>port<Space>plan<Enter>jM"),
    ("palette-80x24", "80x24", ":go"), ("palette-40x10", "40x10", ":theme<Space><Tab>"),
    ("keys-after-g-80x24", "80x24", "g"), ("history-80x24", "80x24", "sjM/ferries<Enter>ugh"),
    ("facets-80x24", "80x24", "<Tab><Tab>ojjx"), ("names-80x24", "80x24", "Fha"),
    ("hints-80x24", "80x24", "jf"), ("calendar-80x24", "80x24", "jC"),
    ("calendar-40x10", "40x10", "jC"), ("places-80x24", "80x24", "jma'"),
    ("folded-80x24", "80x24", "<Tab><Tab>-"), ("strip-of-a-month-80x24", "80x24", "j+++"),
    ("strip-of-matches-100x30", "100x30", "/rotterdam<Enter>++"),
    ("side-by-side-80x24", "80x24", "<Tab><Tab>=j="),
    ("side-by-side-40x10", "40x10", "<Tab><Tab>=j=<C-d>"),
    ("merge-80x24", "80x24", "<Tab><Tab>j=jgm"), ("merge-40x10", "40x10", "<Tab><Tab>j=jgm"),
    ("merge-into-80x24", "80x24", "<Tab><Tab>jgm"),
    ("letters-40x10", "40x10", "jf"), ("empty-view-80x24", "80x24", "/nowhere<Enter>T"),
  ])
  func shows(name: String, size: String, keys: String) {
    Snapshot.expect(FixtureSession(CorpusFixture.harbour, size: size, keys: keys).screen, is: name)
  }

  @Test func withoutUTF8() {
    let session = FixtureSession(
      CorpusFixture.harbour, size: "80x24",
      capabilities: TerminalCapabilities(colors: .mono, glyphs: .ascii), keys: "j")
    #expect(session.screen.utf8.allSatisfy { $0 < 0x80 })
    Snapshot.expect(session.screen, is: "ascii-80x24")
  }

  /// Colours, for one screen only: themes have tests of their own.
  @Test func inColour() {
    let session = FixtureSession(CorpusFixture.harbour, size: "60x10", keys: "j")
    Snapshot.expect(session.terminal.frame?.ansiText ?? "", is: "colours-60x10")
  }
}
