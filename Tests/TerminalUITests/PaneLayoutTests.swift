import TestSupport
import Testing
import ViewModels

@testable import TerminalUI

@Suite struct PaneLayoutTests {
  @Test(arguments: [
    (120, Pane.timeline, [Pane.timeline, .article, .entities]),
    (100, .article, [.timeline, .article, .entities]),
    (99, .timeline, [.timeline, .article]), (60, .article, [.timeline, .article]),
    (60, .entities, [.article, .entities]),
    (59, .entities, [.entities]), (1, .article, [.article]),
  ])
  func showsAsManyPanesAsFit(width: Int, focus: Pane, expected: [Pane]) {
    let layout = PaneLayout(size: CellSize(width: width, height: 24), focus: focus)
    #expect(layout.panes.map(\.pane) == expected)
  }

  @Test func aZoomedPaneHasAllColumns() {
    let layout = PaneLayout(
      size: CellSize(width: 200, height: 24), focus: .entities, isZoomed: true)
    #expect(layout.panes.map(\.pane) == [.entities])
    #expect(layout.panes[0].frame == CellRect(column: 0, row: 1, width: 200, height: 22))
  }

  @Test func everySizeIsCoveredExactlyOnce() {
    let sizes =
      (0...20).flatMap { width in (0...20).map { (width, $0) } }
      + [(59, 12), (60, 7), (99, 40), (100, 8), (120, 40), (240, 60), (500, 3)]
    for (width, height) in sizes {
      for focus in Pane.allCases {
        for isZoomed in [false, true] {
          let size = CellSize(width: width, height: height)
          let layout = PaneLayout(size: size, focus: focus, isZoomed: isZoomed)
          let parts = [layout.header, layout.status] + layout.panes.map(\.frame)
          #expect(parts.map { $0.width * $0.height }.reduce(0, +) == width * height, "\(size)")
          #expect(
            parts.allSatisfy { $0.intersection(CellRect(size)) == $0 || $0.isEmpty }, "\(size)")
          #expect(layout.area(of: focus) != nil, "\(size)")
          #expect(layout.panes.allSatisfy { $0.frame.isEmpty || !$0.content.isEmpty }, "\(size)")
        }
      }
    }
  }

  /// Borders that were drawn on a wide screen leave a narrower one a text that can be read.
  @Test func anArticleKeepsItsReadableColumns() {
    var widths = PaneWidths()
    (widths.left[.timeline], widths.right) = (60, 35)
    let layout = PaneLayout(size: CellSize(width: 100, height: 16), focus: .article, widths: widths)
    #expect(layout.panes.map(\.frame.width) == [35, 30, 35])
    let narrow = PaneLayout(size: CellSize(width: 80, height: 24), focus: .timeline, widths: widths)
    #expect(narrow.panes.map(\.frame.width) == [50, 30])
  }

  /// `[columns]` of the configuration is no border that was drawn, and gives way to one.
  @Test func configuredWidthsAreNotKeptWithTheSession() {
    var configuration = BrowserConfiguration()
    configuration.widths = PaneWidths()
    configuration.widths?.left[.timeline] = 50
    let session = FixtureSession(
      CorpusFixture.harbour, size: "120x20", keys: "j", configuration: configuration)
    #expect(session.screen.contains("╭─ Timeline " + String(repeating: "─", count: 37) + "╮"))
    #expect(session.saved.leftColumns.isEmpty)
  }
}
