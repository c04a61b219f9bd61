import TestSupport
import Testing

@testable import TerminalUI

@Suite struct PaneFrameTests {
  @Test(arguments: [
    (0, 10, 10, nil), (0, 20, 10, 0..<3), (10, 20, 10, 7..<10), (1, 20, 10, 1..<4),
    (9, 20, 10, 6..<9), (0, 1_000_000, 10, 0..<1), (500_000, 1_000_000, 10, 5..<6),
    (999_990, 1_000_000, 10, 9..<10), (1, 1_000_000, 10, 1..<2), (0, 9, 2, nil),
  ])
  func theThumbTouchesAnEndOnlyWhenItIsVisible(
    top: Int, rowCount: Int, height: Int, rows: Range<Int>?
  ) {
    #expect(ScrollThumb(top: top, rowCount: rowCount, height: height)?.rows == rows)
  }

  @Test func theThumbStaysOnTheBar() {
    for height in 0...12 {
      for rowCount in 0...40 {
        for top in 0...max(0, rowCount - height) {
          guard let thumb = ScrollThumb(top: top, rowCount: rowCount, height: height) else {
            continue
          }
          #expect(thumb.rows.lowerBound >= 0 && thumb.rows.upperBound <= height)
          #expect(!thumb.rows.isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    (12, "title", "note", "╭─ title ──╮\n│          │\n╰─── note ─╯"),
    (9, "title", "note", "╭─ ti… ─╮\n│       │\n╰───────╯"), (4, "title", "", "╭──╮\n│  │\n╰──╯"),
    (2, "title", "", "╭╮\n││\n╰╯"), (1, "title", "note", "\n\n"),
  ])
  func titleAndNoteGiveWay(width: Int, title: String, note: String, expected: String) {
    var surface = Surface(size: CellSize(width: width, height: 3))
    let frame = PaneFrame(title: title, note: note, isFocused: true, scroll: (0, 0))
    frame.draw(
      on: &surface, in: surface.bounds, theme: Theme(for: TerminalCapabilities()))
    #expect(surface.text == expected)
  }

  @Test func aTitleWithoutRoomIsSaidInShort() {
    let session = FixtureSession(CorpusFixture.harbour, size: "100x12", keys: "SSS")
    #expect(session.screen.contains("╭─ By significance ─"))
    let wide = FixtureSession(CorpusFixture.harbour, size: "160x12", keys: "SSS")
    #expect(wide.screen.contains("╭─ Entities by significance ─"))
  }

  @Test func aNarrowStatusLineSaysWhereTheReaderIs() {
    let narrow = FixtureSession(CorpusFixture.harbour, size: "40x10", keys: "<Space>")
    let line = narrow.screen.split(separator: "\n").last.map(String.init) ?? ""
    #expect(line.hasSuffix("1/6  0%"))
    #expect(line.contains("read on  <Esc> back"))
    let told = FixtureSession(CorpusFixture.harbour, size: "40x10", keys: "M")
    #expect(told.screen.contains("Marked read; u takes it back"), "a message is said whole")
  }
}
