import Testing

@testable import ViewModels

/// Reading a text by rows: `-` can be read, `#` is passed over.
struct TextCursorTests {
  private struct Rows: RowSource {
    var pattern: [Character]
    init(_ pattern: String) { self.pattern = Array(pattern) }
    var rowCount: Int { pattern.count }
    func isHeading(_ index: Int) -> Bool { pattern[index] != "-" }
    /// `+` belongs to the row above.
    func length(of index: Int) -> Int {
      1 + pattern.dropFirst(index + 1).prefix { $0 == "+" }.count
    }
  }

  private static let page = Rows(String(repeating: "-", count: 40))

  private func after(_ steps: [(inout TextCursor) -> Void]) -> [[Int]] {
    var cursor = TextCursor()
    return steps.map { step in
      step(&cursor)
      return [cursor.row, cursor.top]
    }
  }

  private func move(_ distance: Int, in rows: Rows = page) -> (inout TextCursor) -> Void {
    { $0.move(by: distance, in: rows, height: 10) }
  }

  private func page(_ pages: Double, in rows: Rows = page) -> (inout TextCursor) -> Void {
    { $0.page(by: pages, in: rows, height: 10) }
  }

  private func scroll(_ distance: Int, in rows: Rows = page) -> (inout TextCursor) -> Void {
    { $0.scroll(by: distance, in: rows, height: 10) }
  }

  @Test func theTextStandsStillUntilTheNextRowIsOutOfSightAndTurnsOnThen() {
    #expect(
      after([move(1), move(8), move(1), move(1), move(-3), move(-1)])
        == [[1, 0], [9, 0], [10, 8], [11, 8], [8, 8], [7, 0]])
  }

  @Test func whatWasOutOfSightIsNotPassedOver() {
    let rows = Rows("---------####--------------------")
    #expect(after([move(8, in: rows), move(1, in: rows)]) == [[8, 0], [13, 8]])
    // Two rows that belong together are shown both.
    let pairs = Rows("-+-+-+-+-+-+-+-+-+")
    #expect(after([move(4, in: pairs), move(1, in: pairs)]) == [[8, 0], [10, 8]])
    #expect(after([move(25)]) == [[25, 23]])
  }

  @Test func atTheEndsTheTextIsShownWhole() {
    #expect(
      after([move(99), move(1), move(-99), move(-1)]) == [[39, 30], [39, 30], [0, 0], [0, 0]])
  }

  @Test func scrollingLeavesTheRowWhereItIsReadWhileItIsInSight() {
    #expect(
      after([move(5), scroll(1), scroll(4), scroll(1), scroll(-9)])
        == [[5, 0], [5, 1], [5, 5], [6, 6], [6, 0]])
    #expect(after([move(9), scroll(8), scroll(-1), scroll(-8)]).last == [9, 0])
    #expect(after([move(9), scroll(5), move(5), scroll(-5), scroll(-1)]).last == [9, 0])
  }

  @Test func aPageIsReadFromWhatWasOutOfSight() {
    #expect(
      after([page(1), page(1), page(0.5), page(9), page(1)])
        == [[10, 9], [19, 18], [28, 23], [33, 30], [39, 30]])
    #expect(
      after([page(3), page(-1), page(-9), page(-1)]) == [[27, 27], [18, 18], [0, 0], [0, 0]])
  }

  @Test func goesToARowInTheUpperThird() {
    var cursor = TextCursor()
    cursor.go(to: 20, in: TextCursorTests.page, height: 10)
    #expect([cursor.row, cursor.top] == [20, 17])
    cursor.go(to: 26, in: TextCursorTests.page, height: 10)
    #expect([cursor.row, cursor.top] == [26, 17])
    cursor.go(toEnd: true, in: TextCursorTests.page, height: 10)
    #expect([cursor.row, cursor.top] == [39, 30])
    cursor.go(toEnd: false, in: TextCursorTests.page, height: 10)
    #expect([cursor.row, cursor.top] == [0, 0])
  }

  /// Every text of up to seven rows in every height up to seven.
  @Test func theRowThatIsReadIsInSightAndCanBeRead() {
    for count in 0...7 {
      for bits in 0..<(1 << count) {
        let rows = Rows(String((0..<count).map { bits & (1 << $0) == 0 ? "-" : "#" }))
        for height in 0...7 { check(rows, height) }
      }
    }
  }

  private func check(_ rows: Rows, _ height: Int) {
    var cursor = TextCursor()
    cursor.go(to: 0, in: rows, height: height)
    for distance in [1, 1, 3, -1, 9, -2, -9, 2] {
      cursor.move(by: distance, in: rows, height: height)
      expectInSight(cursor, rows, height, "moved by \(distance)")
      cursor.page(by: Double(distance) / 2, in: rows, height: height)
      cursor.move(by: 0, in: rows, height: height)
      expectInSight(cursor, rows, height, "turned by \(distance)")
      cursor.scroll(by: distance, in: rows, height: height)
      let sight = cursor.top..<min(rows.rowCount, cursor.top + height)
      if sight.contains(where: { !rows.isHeading($0) }) {
        expectInSight(cursor, rows, height, "scrolled by \(distance)")
      }
    }
  }

  private func expectInSight(
    _ cursor: TextCursor, _ rows: Rows, _ height: Int, _ what: String
  ) {
    guard rows.pattern.contains("-") else { return }
    let trace = "\(String(rows.pattern)) height \(height) \(what): \(cursor)"
    #expect(!rows.isHeading(cursor.row), "\(trace)")
    guard height > 0 else { return }
    #expect((cursor.top..<(cursor.top + height)).contains(cursor.row), "\(trace)")
    #expect(cursor.top == 0 || cursor.top + height <= rows.rowCount, "\(trace)")
  }
}
