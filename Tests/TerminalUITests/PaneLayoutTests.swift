import Testing

@testable import TerminalUI

@Suite struct PaneLayoutTests {
  @Test(arguments: [
    (120, PanePosition.left, [PanePosition.left, .middle, .right]),
    (100, .middle, [.left, .middle, .right]),
    (99, .left, [.left, .middle]), (60, .middle, [.left, .middle]),
    (60, .right, [.middle, .right]),
    (59, .right, [.right]), (1, .middle, [.middle]),
  ])
  func showsAsManyPanesAsFit(width: Int, focus: PanePosition, expected: [PanePosition]) {
    let layout = PaneLayout(size: CellSize(width: width, height: 24), focus: focus)
    #expect(layout.panes.map(\.position) == expected)
  }

  @Test func aZoomedPaneHasAllColumns() {
    let layout = PaneLayout(size: CellSize(width: 200, height: 24), focus: .right, isZoomed: true)
    #expect(layout.panes.map(\.position) == [.right])
    #expect(layout.panes[0].frame == CellRect(column: 0, row: 1, width: 200, height: 22))
  }

  @Test func everySizeIsCoveredExactlyOnce() {
    let sizes =
      (0...20).flatMap { width in (0...20).map { (width, $0) } }
      + [(59, 12), (60, 7), (99, 40), (100, 8), (120, 40), (240, 60), (500, 3)]
    for (width, height) in sizes {
      for focus in PanePosition.allCases {
        for isZoomed in [false, true] {
          let size = CellSize(width: width, height: height)
          let layout = PaneLayout(size: size, focus: focus, isZoomed: isZoomed)
          let parts = [layout.header, layout.status] + layout.panes.map(\.frame)
          #expect(parts.map { $0.width * $0.height }.reduce(0, +) == width * height, "\(size)")
          #expect(
            parts.allSatisfy { $0.intersection(CellRect(size)) == $0 || $0.isEmpty }, "\(size)")
          #expect(layout.pane(focus) != nil, "\(size)")
          #expect(layout.panes.allSatisfy { $0.frame.isEmpty || !$0.content.isEmpty }, "\(size)")
        }
      }
    }
  }
}
