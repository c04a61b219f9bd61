extension Surface {
  /// The grid as an SVG picture: a rectangle for each background, a text for each run of one style.
  ///
  /// `foreground` and `background` stand for the terminal's own colours (`#rrggbb`).
  public func svg(foreground: String = "#d0d0d0", background: String = "#1c1c1c") -> String {
    let width = size.width * SVGMetrics.cellWidth + 2 * SVGMetrics.margin
    let height = size.height * SVGMetrics.cellHeight + 2 * SVGMetrics.margin
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)">
      """,
      """
      <style>text{font:\(SVGMetrics.fontSize)px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,\
      monospace;white-space:pre}</style>
      """,
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(background)\"/>",
    ]
    for row in 0..<size.height {
      for run in styleRuns(ofRow: row) {
        lines += run.svg(row: row, standard: (foreground, background))
      }
    }
    lines.append("</svg>")
    return lines.joined(separator: "\n")
  }

  private func styleRuns(ofRow index: Int) -> [StyleRun] {
    var runs: [StyleRun] = []
    for (column, cell) in row(index).enumerated() {
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].cells += 1
        runs[runs.count - 1].text += cell.text
      } else {
        runs.append(StyleRun(column: column, cells: 1, text: cell.text, style: cell.style))
      }
    }
    return runs
  }
}

private enum SVGMetrics {
  static let cellWidth = 8
  static let cellHeight = 17
  static let fontSize = 13
  static let margin = 8
  static let baseline = 13
}

private struct StyleRun {
  var column: Int
  var cells: Int
  var text: String
  var style: CellStyle

  func svg(row: Int, standard: (foreground: String, background: String)) -> [String] {
    var ink = style.foreground.hex ?? standard.foreground
    var paper = style.background.hex
    if style.attributes.contains(.reverse) {
      (ink, paper) = (paper ?? standard.background, ink)
    }
    let left = SVGMetrics.margin + column * SVGMetrics.cellWidth
    let top = SVGMetrics.margin + row * SVGMetrics.cellHeight
    let width = cells * SVGMetrics.cellWidth
    var lines: [String] = []
    if let paper {
      lines.append(
        """
        <rect x="\(left)" y="\(top)" width="\(width)" height="\(SVGMetrics.cellHeight)" \
        fill="\(paper)"/>
        """)
    }
    // Viewers differ in what they do with blanks at the ends of a text; none are written.
    let leading = text.prefix { $0 == " " }.count
    let trailing = text.reversed().prefix { $0 == " " }.count
    if leading < text.count {
      let shown = text.dropFirst(leading).dropLast(trailing)
      let start = left + leading * SVGMetrics.cellWidth
      let length = width - (leading + trailing) * SVGMetrics.cellWidth
      lines.append(
        """
        <text x="\(start)" y="\(top + SVGMetrics.baseline)" textLength="\(length)" \
        fill="\(ink)"\(fontAttributes)>\(String(shown).xmlEscaped)</text>
        """)
    }
    return lines
  }

  private var fontAttributes: String {
    var result = ""
    if style.attributes.contains(.bold) { result += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { result += " font-style=\"italic\"" }
    if style.attributes.contains(.underline) { result += " text-decoration=\"underline\"" }
    if style.attributes.contains(.dim) { result += " opacity=\"0.6\"" }
    return result
  }
}

extension Color {
  fileprivate var hex: String? { index.map { XtermPalette.rgb($0).hex } }
}

extension String {
  /// Blanks become no-break spaces, so that none are folded.
  fileprivate var xmlEscaped: String {
    var result = ""
    for character in unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case " ": result += "\u{A0}"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
