import Testing

@testable import ViewModels

struct ListCursorTests {
  private struct Rows: RowSource {
    var pattern: String
    var rowCount: Int { pattern.count }
    func isHeading(_ index: Int) -> Bool { Array(pattern)[index] == "#" }
  }

  /// Every list of up to seven rows, headings and entries in any order, in every height up to
  /// seven.
  @Test func neverSelectsAHeadingAndAlwaysShowsTheSelection() {
    for count in 0...7 {
      for bits in 0..<(1 << count) {
        let rows = Rows(pattern: String((0..<count).map { bits & (1 << $0) == 0 ? "-" : "#" }))
        for height in 0...7 { check(rows, height) }
      }
    }
  }

  private func check(_ rows: Rows, _ height: Int) {
    var cursor = ListCursor()
    for distance in [0, 1, 1, 3, -1, 9, -2, -9, 2] {
      cursor.move(by: distance, in: rows, height: height)
      guard rows.pattern.contains("-") else { continue }
      let trace = "\(rows.pattern) height \(height) distance \(distance): \(cursor)"
      #expect(!rows.isHeading(cursor.selected), "\(trace)")
      if height > 0 {
        #expect((cursor.top..<(cursor.top + height)).contains(cursor.selected), "\(trace)")
        #expect(cursor.top >= 0, "\(trace)")
        #expect(cursor.top == 0 || cursor.top + height <= rows.rowCount, "\(trace)")
      }
    }
  }

  @Test func showsAHeadingWithItsFirstRow() {
    let rows = Rows(pattern: "#---#---#---")
    var cursor = ListCursor()
    cursor.move(by: 20, in: rows, height: 5)
    #expect((cursor.selected, cursor.top) == (11, 7))
    cursor.move(by: -5, in: rows, height: 5)
    #expect(cursor.selected == 5)
    #expect(cursor.top <= 4)
  }
}
