import Testing

@testable import TerminalUI

struct RowShiftTests {
  private static let part = CellRect(column: 2, row: 1, width: 56, height: 6)

  /// A frame with lines in the part and something else around it.
  private func frame(_ lines: [String]) -> Surface {
    var surface = Surface(size: CellSize(width: 60, height: 8))
    surface.fill(surface.bounds, style: .plain, with: "x")
    surface.fill(RowShiftTests.part, style: .plain)
    for (index, line) in lines.enumerated() {
      surface.draw(
        String(repeating: line, count: 40), at: CellPoint(column: 2, row: 1 + index),
        clip: RowShiftTests.part)
    }
    return surface
  }

  @Test(arguments: [
    ("abcdef", "bcdefg", 1, 1, 6), ("abcdef", "zabcde", -1, 1, 6), ("abcdef", "defghi", 3, 1, 6),
    // A heading that stays, and rows that do.
    ("Habcde", "Hbcdef", 1, 2, 5), ("abcdST", "bcdeST", 1, 1, 4),
  ])
  func rowsThatHaveMovedAreFound(
    before: String, after: String, lines: Int, row: Int, height: Int
  ) {
    let shift = frame(after.map(String.init)).shift(
      of: RowShiftTests.part, since: frame(before.map(String.init)))
    let area = CellRect(column: 2, row: row, width: 56, height: height)
    #expect(shift == RowShift(area: area, lines: lines))
  }

  @Test(arguments: [("abcdef", "abcdef"), ("abcdef", "ghijkl"), ("abcdef", "ghijka"), ("", "")])
  func nothingIsMovedWhereItSavesNothing(before: String, after: String) {
    let shift = frame(after.map(String.init)).shift(
      of: RowShiftTests.part, since: frame(before.map(String.init)))
    #expect(shift == nil)
  }

  @Test func noWideCharacterIsCut() {
    var (before, after) = (
      frame("abcdef".map(String.init)), frame("bcdefg".map(String.init))
    )
    #expect(after.shift(of: RowShiftTests.part, since: before) != nil)
    after.draw("日", at: CellPoint(column: 57, row: 3))
    #expect(after.shift(of: RowShiftTests.part, since: before) == nil)
    (before, after) = (after, frame("cdefgh".map(String.init)))
    #expect(after.shift(of: RowShiftTests.part, since: before) == nil)
  }

  @Test func anotherSizeHasNoRowsInCommon() {
    let before = Surface(size: CellSize(width: 59, height: 8))
    #expect(frame(["a"]).shift(of: RowShiftTests.part, since: before) == nil)
    let outside = CellRect(column: 70, row: 9, width: 5, height: 5)
    #expect(frame(["a"]).shift(of: outside, since: frame(["b"])) == nil)
  }
}
