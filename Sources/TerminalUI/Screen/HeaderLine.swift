import TextCore
import ViewModels

/// Draws the line at the top: what was opened, and how densely its time is covered.
struct HeaderLine {
  let theme: Theme

  func draw(_ browser: BrowserViewModel, on surface: inout Surface, in area: CellRect) {
    guard area.width >= 3 else { return }
    let line = area.inset(horizontally: 1, vertically: 0)
    let strip = stripWidth(browser, in: line)
    var left = line
    if strip > 0, let years = browser.densityYears {
      let total = strip + HeaderLine.labels
      let right = CellRect(
        column: line.endColumn - total, row: line.row, width: total, height: 1)
      draw(browser.density(columns: strip), years: years, on: &surface, in: right)
      left.size = CellSize(width: line.width - total - 2, height: 1)
    }
    surface.draw(text(of: browser, width: left.width), in: left, theme: theme)
  }

  /// The header or, where it is too long for a narrowed view, the narrowing alone.
  private func text(of browser: BrowserViewModel, width: Int) -> StyledLine {
    let header = browser.header
    if browser.narrowing.isEmpty || CellWidth.of(header.text) <= width { return header }
    return browser.narrowingLine(columns: width)
  }

  /// Both years with a blank each.
  private static let labels = 10

  /// What the header leaves, within reason; 0 when that is too little to tell anything. Half of the
  /// line is the strip's, unless the header says what the view is narrowed to.
  private func stripWidth(_ browser: BrowserViewModel, in line: CellRect) -> Int {
    let room = line.width - HeaderLine.labels - 2
    let left = room - CellWidth.of(browser.header.text)
    let least = browser.narrowing.isEmpty ? room / 2 : 0
    let wanted = min(max(left, least), 60)
    return wanted < 10 ? 0 : wanted
  }

  private func draw(
    _ bars: [DensityBar], years: ClosedRange<Int>, on surface: inout Surface, in area: CellRect
  ) {
    surface.draw(
      StyledLine("\(years.lowerBound) ", .dim), in: area, theme: theme)
    surface.drawTrailing(StyledLine(" \(years.upperBound)", .dim), in: area, theme: theme)
    let highest = max(1, bars.map(\.count).max() ?? 1)
    for (index, bar) in bars.enumerated() {
      surface.draw(
        HeaderLine.block(bar.count, of: highest),
        at: CellPoint(column: area.column + 5 + index, row: area.row), style: style(of: bar))
    }
  }

  private func style(of bar: DensityBar) -> CellStyle {
    if bar.isFocused { return theme[.densityFocus] }
    return bar.count == 0 ? theme[chrome: .border] : theme[.density]
  }

  /// Eighths of a cell; whatever is not nothing is higher than nothing.
  static func block(_ count: Int, of highest: Int) -> String {
    let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    guard count > 0 else { return blocks[0] }
    return blocks[1 + (count - 1) * 6 / max(1, highest - 1)]
  }
}
