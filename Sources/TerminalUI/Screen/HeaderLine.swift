import TextCore
import ViewModels

/// Draws the line at the top: what was opened, and how densely its time is covered.
struct HeaderLine {
  let theme: Theme

  func draw(_ browser: BrowserViewModel, on surface: inout Surface, in area: CellRect) {
    guard area.width >= 3 else { return }
    let line = area.inset(horizontally: 1, vertically: 0)
    var left = line
    if let ends = browser.densityEnds {
      // Both labels with a blank each.
      let labels = ends.first.utf8.count + ends.last.utf8.count + 2
      let bars = browser.density(columns: stripWidth(browser, in: line, labels: labels))
      if !bars.isEmpty {
        let total = bars.count + labels
        let right = CellRect(
          column: line.endColumn - total, row: line.row, width: total, height: 1)
        draw(bars, ends: ends, isNarrowed: !browser.narrowing.isEmpty, on: &surface, in: right)
        left.size = CellSize(width: line.width - total - 2, height: 1)
      }
    }
    surface.draw(text(of: browser, width: left.width), in: left, theme: theme)
  }

  /// The header or, where it is too long for a narrowed view, the narrowing alone.
  private func text(of browser: BrowserViewModel, width: Int) -> StyledLine {
    let header = browser.header
    if browser.narrowing.isEmpty || CellWidth.of(header.text) <= width { return header }
    return browser.narrowingLine(columns: width)
  }

  /// What the header leaves; 0 when that is too little to tell anything. Half of the line is the
  /// strip's, and a bar for each day of a month, unless the header says what the view is narrowed to.
  private func stripWidth(
    _ browser: BrowserViewModel, in line: CellRect, labels: Int
  ) -> Int {
    let room = line.width - labels - 2
    let left = room - CellWidth.of(browser.header.text)
    let days = browser.densityLength
    let fitting = days <= 31 ? min(room - 12, days) : 0
    let least = browser.narrowing.isEmpty ? max(min(room / 2, 60), fitting) : 0
    let wanted = max(left, least)
    return wanted < 7 ? 0 : wanted
  }

  private func draw(
    _ bars: [DensityBar], ends: (first: String, last: String), isNarrowed: Bool,
    on surface: inout Surface, in area: CellRect
  ) {
    surface.draw(StyledLine(ends.first, .dim), in: area, theme: theme)
    surface.drawTrailing(StyledLine(ends.last, .dim), in: area, theme: theme)
    let highest = max(1, bars.map(\.count).max() ?? 1)
    let highestTotal = max(1, bars.map(\.total).max() ?? 1)
    let start = area.column + ends.first.utf8.count + 1
    for (index, bar) in bars.enumerated() {
      // What is in view has its own scale: few among many would all be one eighth high.
      let block =
        bar.count > 0
        ? Sparkline.block(bar.count, of: highest) : Sparkline.block(bar.total, of: highestTotal)
      surface.draw(
        block, at: CellPoint(column: start + index, row: area.row),
        style: style(of: bar, isNarrowed: isNarrowed))
    }
  }

  private func style(of bar: DensityBar, isNarrowed: Bool) -> CellStyle {
    if bar.isFocused { return theme[.densityFocus] }
    if bar.count > 0 { return theme[isNarrowed ? .densityMatch : .density] }
    return theme[chrome: .border]
  }
}
