import TerminalUI
import TestSupport
import Testing
import TextCore

@testable import CursesTerminal

/// What the painter sends makes a terminal show the frame, and is short.
@Suite struct FramePainterTests {
  // MARK: Any frame after any other

  @Test(arguments: 0..<40)
  func theTerminalShowsTheFrame(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let size = CellSize(
      width: Int.random(in: 1...40, using: &generator),
      height: Int.random(in: 1...9, using: &generator))
    let terminal = PaintedTerminal(size: size, language: .tests(seed % 4))
    terminal.painter.scrollsRectangles = seed % 3 == 0
    var frame = Surface(size: size)
    for _ in 0..<12 {
      frame = changed(frame, &generator)
      terminal.show(frame)
      terminal.expectToShow(frame)
    }
    #expect(terminal.screen.unknownSequences == [])
  }

  private func changed(_ frame: Surface, _ generator: inout SeededGenerator) -> Surface {
    let words = ["talks", "", "日本", "e\u{301}", "—", "👩\u{200D}💻", "🇦🇹", "│", "a b   c", "אבג"]
    let inks: [Color] = [.standard, .standard, .indexed(3), .indexed(9), .indexed(179)]
    let attributes: [CellStyle.Attributes] = [
      [], [], .bold, .underline, [.reverse, .dim], .italic,
    ]
    var frame = frame
    if Bool.random(using: &generator) { frame = rolled(frame, &generator) }
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let style = CellStyle(
        inks.randomElement(using: &generator) ?? .standard,
        on: inks.randomElement(using: &generator) ?? .standard,
        attributes.randomElement(using: &generator) ?? [])
      let point = CellPoint(
        column: Int.random(in: -2..<frame.size.width, using: &generator),
        row: Int.random(in: 0..<frame.size.height, using: &generator))
      if Int.random(in: 0..<3, using: &generator) == 0 {
        let width = Int.random(in: 0...30, using: &generator)
        frame.fill(
          CellRect(column: point.column, row: point.row, width: width, height: 2), style: style)
      } else {
        let word = words.randomElement(using: &generator) ?? ""
        frame.draw(String(repeating: word, count: 2), at: point, style: style)
      }
    }
    frame.scrollAreas = [
      CellRect(column: 2, row: 1, width: frame.size.width - 5, height: frame.size.height - 1)
    ]
    return frame
  }

  /// The same with its rows gone up by some.
  private func rolled(_ frame: Surface, _ generator: inout SeededGenerator) -> Surface {
    let distance = Int.random(in: 1...3, using: &generator)
    var result = Surface(size: frame.size)
    for row in 0..<frame.size.height {
      let from = (row + distance) % frame.size.height
      result.draw(frame.lineText(from), at: CellPoint(column: 0, row: row))
    }
    return result
  }

  // MARK: What it costs

  private let size = CellSize(width: 60, height: 20)

  @Test func nothingIsSentForNothing() {
    let terminal = PaintedTerminal(size: size)
    let frame = page(from: 0)
    terminal.show(frame)
    #expect(terminal.cost(of: frame) == 0)
  }

  @Test func aBlankLooksTheSameInEveryInk() {
    let terminal = PaintedTerminal(size: size)
    terminal.show(Surface(size: size))
    let inked = Surface(size: size, style: CellStyle(.indexed(179), on: .standard, .bold))
    #expect(terminal.cost(of: inked) == 0)
  }

  @Test func stylesChangeByTheFewestParameters() {
    let terminal = PaintedTerminal(size: CellSize(width: 40, height: 1))
    var frame = Surface(size: CellSize(width: 40, height: 1))
    terminal.show(frame)
    frame.draw("one ", at: CellPoint(column: 0, row: 0), style: CellStyle(.indexed(1)))
    frame.draw("two ", at: CellPoint(column: 4, row: 0), style: CellStyle(.indexed(2)))
    frame.draw("bold", at: CellPoint(column: 8, row: 0), style: CellStyle(.standard, .bold))
    terminal.show(frame)
    #expect(terminal.text.contains("\u{1B}[31mone \u{1B}[32mtwo \u{1B}[;1mbold"))
  }

  @Test(arguments: [(true, 1), (true, -1), (true, 4), (false, 1)])
  func aTextThatScrollsIsMovedByTheTerminal(rectangles: Bool, distance: Int) {
    let terminal = PaintedTerminal(size: size)
    terminal.painter.scrollsRectangles = rectangles
    let narrow = rectangles
    terminal.show(page(from: 10, isNarrow: narrow))
    let after = page(from: 10 + distance, isNarrow: narrow)
    #expect(terminal.cost(of: after) < 60 + abs(distance) * 50)
    terminal.expectToShow(after)
  }

  /// Lines of a text, the whole width or between two columns that never change.
  private func page(from first: Int, isNarrow: Bool = false) -> Surface {
    var frame = Surface(size: size)
    let area = CellRect(
      column: isNarrow ? 10 : 0, row: 2, width: isNarrow ? 40 : 60, height: 16)
    for row in 0..<20 where isNarrow {
      frame.draw("side \(row * row)", at: CellPoint(column: 0, row: row))
      frame.draw("other \(row * 7)", at: CellPoint(column: 51, row: row))
    }
    for row in 0..<area.height {
      let line = first + row
      let words = (0..<6).map { String(line * 7919 * ($0 + 3) % 99_991, radix: 36) }
      frame.draw(words.joined(separator: " "), at: area.line(row).origin, clip: area)
    }
    frame.scrollAreas = [area]
    return frame
  }

  // MARK: The cursor

  @Test func theCursorIsHiddenWhileItRunsAbout() {
    let terminal = PaintedTerminal(size: size)
    terminal.show(page(from: 0), cursor: CellPoint(column: 3, row: 4))
    #expect(terminal.screen.isCursorVisible)
    #expect(terminal.screen.cursor == (3, 4))
    terminal.show(page(from: 5), cursor: CellPoint(column: 3, row: 5))
    #expect(terminal.text.hasPrefix("\u{1B}[?2026h\u{1B}[?25l"))
    #expect(terminal.text.hasSuffix("\u{1B}[?25h\u{1B}[?2026l"))
    terminal.show(page(from: 5), cursor: CellPoint(column: 3, row: 6))
    #expect(terminal.text == "\n", "a cursor that only moves needs no more")
  }

  @Test func joinedEmojiTakeTheCellsTheyHave() {
    let terminal = PaintedTerminal(size: CellSize(width: 20, height: 1))
    var frame = Surface(size: CellSize(width: 20, height: 1))
    frame.draw("a 👩\u{200D}💻 b", at: CellPoint(column: 0, row: 0))
    terminal.show(frame)
    #expect(!terminal.text.contains("\u{200D}"))
    #expect(terminal.text.contains("👩\u{1B}[1;5H💻\u{1B}[1;8Hb"), "placed anew behind each")
  }
}

/// A painter and the screen that it paints.
private final class PaintedTerminal {
  var painter: FramePainter
  let screen: VirtualScreen
  /// What the last frame was sent as.
  private(set) var text = ""

  init(size: CellSize, language: PaintingLanguage = .tests(0)) {
    painter = FramePainter(language: language)
    screen = VirtualScreen(columns: size.width, rows: size.height)
  }

  func show(_ frame: Surface, cursor: CellPoint? = nil) {
    let bytes = painter.paint(frame, cursor: cursor.map { ScreenCursor($0, isVisible: true) })
    text = String(decoding: bytes, as: UTF8.self)
    screen.feed(bytes)
  }

  func cost(of frame: Surface) -> Int {
    show(frame)
    return text.utf8.count
  }

  func expectToShow(_ frame: Surface) {
    let grid = PaintedGrid(frame, language: painter.language, like: nil)
    for row in 0..<frame.size.height {
      let isolates: Set<Unicode.Scalar> = [RightToLeft.isolate, RightToLeft.pop]
      let shown = screen.line(row).unicodeScalars.filter { !isolates.contains($0) }
      let expected = frame.lineText(row).unicodeScalars.filter { $0 != "\u{200D}" }
      #expect(String(String.UnicodeScalarView(shown)) == String(String.UnicodeScalarView(expected)))
      for column in 0..<frame.size.width {
        let cell = grid[column, row]
        guard !cell.isContinuation else { continue }
        var rendition = screen.rendition(column: column, row: row)
        if cell.isErasable {
          // Nobody sees the ink of a blank.
          rendition.foreground = nil
          rendition.attributes.subtract([1, 2, 3])
        }
        #expect(rendition == Rendition(cell.style), "column \(column), row \(row)")
      }
    }
  }
}

extension Rendition {
  fileprivate init(_ style: CellStyle) {
    self.init()
    foreground = style.foreground.index.map { Int($0) }
    background = style.background.index.map { Int($0) }
    let numbers: [(CellStyle.Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    attributes = Set(numbers.filter { style.attributes.contains($0.0) }.map(\.1))
  }
}

extension CellRect {
  fileprivate var origin: CellPoint { CellPoint(column: column, row: row) }
}

extension PaintingLanguage {
  /// Languages such as xterm's (0), one without colours (1), one with attributes that exclude colours (2), and one that can
  /// do next to nothing (3).
  fileprivate static func tests(_ kind: Int) -> PaintingLanguage {
    func bytes(_ text: String) -> Command { Array("\u{1B}[\(text)".utf8) }
    var language = PaintingLanguage(
      moveTo: { bytes("\($0.row + 1);\($0.column + 1)H") }, clear: bytes("H") + bytes("2J"),
      plain: bytes("m"))
    if kind == 3 { return language }
    language.moveToColumn = { bytes("\($0 + 1)G") }
    language.moveRight = { bytes("\($0)C") }
    language.moveLeft = { bytes("\($0)D") }
    language.eraseToEnd = bytes("K")
    language.erase = { bytes("\($0)X") }
    language.restrictScrolling = { bytes("\($0.lowerBound + 1);\($0.upperBound + 1)r") }
    language.scrollUp = [0x0A]
    language.scrollDown = [0x1B, UInt8(ascii: "M")]
    language.attributes = [
      (.bold, bytes("1m")), (.dim, bytes("2m")), (.italic, bytes("3m")), (.underline, bytes("4m")),
      (.reverse, bytes("7m")),
    ]
    language.hideCursor = bytes("?25l")
    language.showCursor = bytes("?25h")
    language.synchronises = kind == 0
    if kind == 1 { return language }
    language.erasesInColor = true
    let isExclusive = kind == 2
    if isExclusive { language.attributesWithoutColor = [.dim, .underline] }
    language.foreground = { color in
      color < 8 ? bytes("3\(color)m") : bytes("38;5;\(color)m")
    }
    language.background = { color in
      color < 8 ? bytes("4\(color)m") : bytes("48;5;\(color)m")
    }
    language.standardColors = isExclusive ? nil : (bytes("39m"), bytes("49m"))
    return language
  }
}
