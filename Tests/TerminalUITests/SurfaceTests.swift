import TestSupport
import Testing
import TextCore

@testable import TerminalUI

@Suite struct SurfaceTests {
  @Test(arguments: [
    (0, "Talks", "Talks"), (2, "Talks", "  Talk"), (-2, "Talks", "lks"), (5, "日", ""),
    (4, "日", "    日"),
    (-1, "日本", " 本"), (6, "x", ""), (0, "a\u{1B}[2Jb", "a[2Jb"), (0, "a\tb\nc", "a b c"),
    (1, "e\u{301}x", " e\u{301}x"), (0, "\u{301}x", "x"), (0, "", ""),
  ])
  func clipsToTheGrid(column: Int, text: String, expected: String) {
    var surface = Surface(size: CellSize(width: 6, height: 1))
    surface.draw(text, at: CellPoint(column: column, row: 0))
    #expect(surface.text == expected)
  }

  @Test func clipsToARectangle() {
    var surface = Surface(size: CellSize(width: 8, height: 3))
    let clip = CellRect(column: 2, row: 1, width: 3, height: 1)
    for row in -1...3 { surface.draw("abcdefgh", at: CellPoint(column: 0, row: row), clip: clip) }
    #expect(surface.text == "\n  cde\n")
    #expect(surface.draw("日本", at: CellPoint(column: 2, row: 1), clip: clip) == 6)
    #expect(surface.lineText(1) == "  日")
  }

  @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func halfAWideCharacterDoesNotStay(column: Int, expected: String) {
    var surface = Surface(size: CellSize(width: 4, height: 1))
    surface.draw("日本", at: CellPoint(column: 0, row: 0))
    surface.draw("x", at: CellPoint(column: column, row: 0))
    #expect(surface.text == expected)
  }

  @Test func keepsThreeMarksOfMany() {
    var surface = Surface(size: CellSize(width: 2, height: 1))
    surface.draw("a\u{300}\u{301}\u{302}\u{303}\u{304}b", at: CellPoint(column: 0, row: 0))
    #expect(surface[0, 0].marks == ["\u{300}", "\u{301}", "\u{302}"])
    #expect(surface[1, 0].text == "b")
  }

  @Test(arguments: 0...7)
  func cellsAreSafeWhateverIsDrawn(width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    for height in 0...3 {
      var surface = Surface(size: CellSize(width: width, height: height))
      for _ in 0..<200 {
        let point = CellPoint(
          column: Int.random(in: -5...9, using: &generator),
          row: Int.random(in: -2...4, using: &generator))
        let clip = CellRect(
          column: Int.random(in: -3...7, using: &generator),
          row: Int.random(in: -2...3, using: &generator),
          width: Int.random(in: 0...9, using: &generator), height: 2)
        surface.draw(generator.hostileText(length: 12), at: point, clip: clip)
        surface.fill(clip, style: .plain, with: "─")
        surface.draw(generator.hostileText(length: 12), at: point)
        expectSound(surface)
        expectSound(surface.restricted(to: .ascii))
      }
    }
  }

  private func expectSound(_ surface: Surface) {
    for row in 0..<surface.size.height {
      for column in 0..<surface.size.width {
        let cell = surface[column, row]
        let category = cell.character.properties.generalCategory
        #expect(category != .control && category != .format)
        let next = column + 1 < surface.size.width ? surface[column + 1, row] : nil
        let isWide = !cell.isContinuation && CellWidth.of(cell.character) == 2
        #expect(isWide == (next?.isContinuation ?? false))
        #expect(cell.marks.allSatisfy { CellWidth.of($0) == 0 })
      }
    }
  }

  @Test func restrictsToASCII() {
    var surface = Surface(size: CellSize(width: 12, height: 1))
    surface.draw("╭─ “日” ▸ é…", at: CellPoint(column: 0, row: 0))
    #expect(surface.restricted(to: .ascii).text == "+- \"??\" > e.")
    #expect(surface.restricted(to: .console).text == "┌─ “日” > é…")
  }

  /// On the console's fonts, too, the bar of nothing is apart from that of little.
  @Test func theBarOfNothingIsNoLowBar() {
    var surface = Surface(size: CellSize(width: 4, height: 1))
    surface.draw("▁▂▄█", at: CellPoint(column: 0, row: 0))
    #expect(surface.restricted(to: .console).text == "._▄█")
  }

  @Test func writesANSIAndSVG() {
    var surface = Surface(size: CellSize(width: 6, height: 2))
    surface.draw(
      "a<", at: CellPoint(column: 0, row: 0), style: CellStyle(.indexed(3), on: .standard, .bold))
    surface.draw(
      "b", at: CellPoint(column: 0, row: 1), style: CellStyle(.indexed(179), on: .indexed(9)))
    #expect(surface.ansiText == "\u{1B}[0;1;33ma<\u{1B}[0m\n\u{1B}[0;38;5;179;101mb\u{1B}[0m")
    surface.draw("  c d", at: CellPoint(column: 1, row: 1))
    let svg = surface.svg()
    #expect(svg.contains("font-weight=\"bold\">a&lt;</text>"))
    #expect(svg.contains("fill=\"#ff0000\""))
    #expect(svg.contains(">c\u{A0}d</text>"))
    #expect(!svg.contains(">\u{A0}") && !svg.contains("\u{A0}<"))
    #expect(svg.hasSuffix("</svg>"))
  }
}
