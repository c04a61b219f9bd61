import TerminalUI

/// The commands that one kind of terminal understands, as its description in terminfo has them.
///
/// What a terminal lacks is `nil`; ``FramePainter`` does without.
struct PaintingLanguage {
  /// Bytes to be sent.
  typealias Command = [UInt8]

  /// Puts the cursor on a cell.
  var moveTo: (CellPoint) -> Command
  /// Puts it on a column of its row.
  var moveToColumn: ((Int) -> Command)?
  /// Moves it so many columns to the right.
  var moveRight: ((Int) -> Command)?
  /// Moves it so many columns to the left.
  var moveLeft: ((Int) -> Command)?

  /// Blanks the screen.
  var clear: Command
  /// Blanks the row from the cursor on.
  var eraseToEnd: Command?
  /// Blanks so many cells from the cursor on and leaves it where it is.
  var erase: ((Int) -> Command)?
  /// Whether blanking takes the background that is set, not the terminal's own.
  var erasesInColor = false

  /// Restricts scrolling to rows; puts the cursor anywhere.
  var restrictScrolling: ((ClosedRange<Int>) -> Command)?
  /// Scrolls up by a row when the cursor is on the last of these.
  var scrollUp: Command?
  /// Scrolls down by a row when it is on the first.
  var scrollDown: Command?

  /// Takes all attributes and colours away.
  var plain: Command
  /// Sets attributes, each by a command of its own.
  var attributes: [(attribute: CellStyle.Attributes, command: Command)] = []
  /// What cannot be had together with colours.
  var attributesWithoutColor: CellStyle.Attributes = []
  /// Sets a colour of the palette.
  var foreground: ((Int) -> Command)?
  /// Sets a colour of the palette behind characters.
  var background: ((Int) -> Command)?
  /// The terminal's own foreground alone, and the background alone.
  var standardColors: (foreground: Command, background: Command)?

  /// Hides the cursor.
  var hideCursor: Command = []
  /// Shows it.
  var showCursor: Command = []

  /// Whether it waits with showing a frame until all of it is there (mode 2026), or passes over that.
  var synchronises = false
  /// Whether a character fills so many cells when this terminal's library draws it.
  var draws: (Unicode.Scalar, _ width: Int) -> Bool = { _, _ in true }

  private var settableAttributes: CellStyle.Attributes {
    attributes.reduce(into: []) { $0.formUnion($1.attribute) }
  }

  /// What can be shown of a style.
  func showing(_ style: CellStyle) -> CellStyle {
    let hasColors = foreground != nil && background != nil
    var shown = style.attributes.intersection(settableAttributes)
    guard hasColors, style.foreground != .standard || style.background != .standard else {
      return CellStyle(.standard, on: .standard, shown)
    }
    shown.subtract(attributesWithoutColor)
    return CellStyle(style.foreground, on: style.background, shown)
  }
}
