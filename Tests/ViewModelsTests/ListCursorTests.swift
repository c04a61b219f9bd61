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
        for height in 0...7 {
          check(rows, height, turns: false)
          check(rows, height, turns: true)
        }
      }
    }
  }

  private func check(_ rows: Rows, _ height: Int, turns: Bool) {
    var cursor = ListCursor()
    for distance in [0, 1, 1, 3, -1, 9, -2, -9, 2] {
      if turns {
        cursor.step(by: distance, in: rows, height: height)
      } else {
        cursor.move(by: distance, in: rows, height: height)
      }
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

  @Test func aStepAtTheEdgeTurnsTheListOnByHalfOfIt() {
    let rows = Rows(pattern: "#" + String(repeating: "-", count: 39))
    var cursor = ListCursor()
    cursor.step(by: 7, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [7, 0])
    cursor.step(by: 1, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [8, 3])
    cursor.step(by: 2, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [10, 3])
    cursor.step(by: -5, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [5, 3])
    cursor.step(by: -1, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [4, 0])
    cursor.step(by: 99, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [39, 30])
    cursor.step(by: 1, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [39, 30])
  }

  @Test func aJumpLeavesRoomForWhatFollows() {
    let rows = Rows(pattern: "#" + String(repeating: "-", count: 39))
    var cursor = ListCursor()
    cursor.jump(to: 6, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [6, 0])
    cursor.jump(to: 20, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [20, 17])
    cursor.jump(to: 5, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [5, 2])
    cursor.jump(to: 39, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [39, 30])
    cursor.jump(to: 0, in: rows, height: 10)
    #expect([cursor.selected, cursor.top] == [1, 0])
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
