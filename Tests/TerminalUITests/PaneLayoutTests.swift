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
}
