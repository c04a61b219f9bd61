extension Surface {
  /// The grid as text with colours, for `cat`: one line a row, each ended by a reset.
  public var ansiText: String {
    (0..<size.height).map { ansiLine($0) }.joined(separator: "\n")
  }

  private func ansiLine(_ index: Int) -> String {
    let cells = row(index)
    let end = cells.lastIndex { $0 != .blank(.plain) }.map { $0 + 1 } ?? cells.startIndex
    var line = ""
    var style = CellStyle.plain
    for cell in cells[..<end] where !cell.isContinuation {
      if cell.style != style {
        line += cell.style.selectGraphicRendition
        style = cell.style
      }
      line += cell.text
    }
    return style == .plain ? line : line + "\u{1B}[0m"
  }
}

extension CellStyle {
  /// The control sequence that sets the style from any other one (ECMA-48 SGR).
  var selectGraphicRendition: String {
    var codes = ["0"]
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if let index = foreground.index { codes.append(Self.colorCode(index, base: 30)) }
    if let index = background.index { codes.append(Self.colorCode(index, base: 40)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func colorCode(_ index: UInt8, base: Int) -> String {
    switch index {
    case 0..<8: String(base + Int(index))
    case 8..<16: String(base + 52 + Int(index))
    default: "\(base + 8);5;\(index)"
    }
  }
}
