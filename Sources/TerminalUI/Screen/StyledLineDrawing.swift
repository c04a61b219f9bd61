import TextCore
import ViewModels

extension Surface {
  /// Draws a line of runs into the first row of `area`, cut with `…` where it does not fit, and
  /// returns the column after it.
  @discardableResult
  mutating func draw(_ line: StyledLine, in area: CellRect, theme: Theme) -> Int {
    draw(line, in: area) { theme[$0] }
  }

  /// The same with styles of the caller's choice.
  @discardableResult
  mutating func draw(
    _ line: StyledLine, in area: CellRect, style: (TextRole) -> CellStyle
  ) -> Int {
    guard !area.isEmpty else { return area.column }
    var column = area.column
    for run in line.runs {
      let look = run.isLink ? style(run.role).adding(.underline) : style(run.role)
      column = draw(
        run.text, at: CellPoint(column: column, row: area.row), style: look, clip: area.line(0))
    }
    if column >= area.endColumn, CellWidth.of(line.text) > area.width, let last = line.runs.last {
      draw(
        "…", at: CellPoint(column: area.endColumn - 1, row: area.row), style: style(last.role))
    }
    return min(column, area.endColumn)
  }

  /// Draws a line so that it ends with `area`, as far as it fits.
  mutating func drawTrailing(_ line: StyledLine, in area: CellRect, theme: Theme) {
    let width = min(CellWidth.of(line.text), area.width)
    let trailing = CellRect(
      column: area.endColumn - width, row: area.row, width: width, height: area.height)
    draw(line, in: trailing, theme: theme)
  }
}
