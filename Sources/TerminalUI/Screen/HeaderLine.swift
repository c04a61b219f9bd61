import TextCore
import ViewModels

/// Draws the line at the top: what was opened, and how densely its time is covered.
struct HeaderLine {
  let theme: Theme

  func draw(_ browser: BrowserViewModel, on surface: inout Surface, in area: CellRect) {
    guard area.width >= 3, !area.isEmpty else { return }
    var left = area.inset(horizontally: 1, vertically: 0)
    if let strip = strip(of: browser, in: area) {
      draw(strip, isNarrowed: !browser.narrowing.isEmpty, on: &surface)
      left.size = CellSize(width: left.width - strip.area.width - 2, height: 1)
    }
    surface.draw(browser.header(columns: left.width), in: left, theme: theme)
  }

  /// The bar of the strip under a point, and how many columns all bars have.
  func bar(
    at point: CellPoint, of browser: BrowserViewModel, in area: CellRect
  ) -> (index: Int, count: Int)? {
    guard area.width >= 3, !area.isEmpty, point.row == area.row,
      let strip = strip(of: browser, in: area)
    else { return nil }
    let index = point.column - strip.firstBar
    return strip.bars.indices.contains(index) ? (index, strip.columns) : nil
  }

  /// The strip with its labels, as it stands in the line.
  private struct Strip {
    var area: CellRect
    var ends: (first: String, last: String)
    var bars: [DensityBar]
    /// The columns that the bars were given.
    var columns: Int

    var firstBar: Int { area.column + (ends.first.isEmpty ? 0 : ends.first.utf8.count + 1) }
  }

  /// The columns of text in the line, which has a margin on either side.
  static func columns(in area: CellRect) -> Int { area.isEmpty ? 0 : max(0, area.width - 2) }

  private func strip(of browser: BrowserViewModel, in area: CellRect) -> Strip? {
    let line = area.inset(horizontally: 1, vertically: 0)
    guard let strip = browser.strip(columns: line.width) else { return nil }
    let bars = browser.density(columns: strip.bars)
    guard !bars.isEmpty else { return nil }
    // Both labels with a blank each.
    let total = bars.count + strip.labels
    let right = CellRect(column: line.endColumn - total, row: line.row, width: total, height: 1)
    return Strip(area: right, ends: strip.ends, bars: bars, columns: strip.bars)
  }

  private func draw(_ strip: Strip, isNarrowed: Bool, on surface: inout Surface) {
    surface.draw(StyledLine(strip.ends.first, .dim), in: strip.area, theme: theme)
    surface.drawTrailing(StyledLine(strip.ends.last, .dim), in: strip.area, theme: theme)
    let highest = max(1, strip.bars.map(\.count).max() ?? 1)
    let highestTotal = max(1, strip.bars.map(\.total).max() ?? 1)
    for (index, bar) in strip.bars.enumerated() {
      // What is in view has its own scale: few among many would all be one eighth high.
      let block =
        bar.count > 0
        ? Sparkline.block(bar.count, of: highest) : Sparkline.block(bar.total, of: highestTotal)
      surface.draw(
        block, at: CellPoint(column: strip.firstBar + index, row: strip.area.row),
        style: style(of: bar, isNarrowed: isNarrowed))
    }
  }

  private func style(of bar: DensityBar, isNarrowed: Bool) -> CellStyle {
    if bar.isFocused { return theme[.densityFocus] }
    if bar.count > 0, isNarrowed { return theme[.densityMatch] }
    // The rest looks as it did before: a slow line is sent the bars in view alone.
    return bar.total > 0 ? theme[.density] : theme[chrome: .border]
  }
}
