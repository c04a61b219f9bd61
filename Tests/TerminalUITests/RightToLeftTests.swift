import Testing

@testable import TerminalUI

struct RightToLeftTests {
  private func marks(_ text: String) -> [Int: Unicode.Scalar] {
    var surface = Surface(size: CellSize(width: 24, height: 1))
    surface.draw(text, at: CellPoint(column: 0, row: 0))
    return RightToLeft.marks(in: surface.row(0))
  }

  @Test func namesAreIsolatedFromWhatStandsBesideThem() {
    #expect(marks("│ אבג 5") == [1: RightToLeft.isolate, 4: RightToLeft.pop])
    #expect(
      marks("a אב גד, 5 (عمر) b") == [
        1: RightToLeft.isolate, 6: RightToLeft.pop, 11: RightToLeft.isolate, 14: RightToLeft.pop,
      ])
  }

  @Test func othersAreLeftAsTheyAre() {
    #expect(marks("Москва 北京 Zürich") == [:])
    #expect(marks("") == [:])
  }

  @Test func anIsolateIsNeverOpenedWithoutBeingClosed() {
    #expect(marks("אבג") == [:], "no cell before it")
    let many = marks("x א א א א y א z")
    #expect(
      many.values.filter { $0 == RightToLeft.isolate }.count
        == many.values.filter { $0 == RightToLeft.pop }.count)
  }
}
