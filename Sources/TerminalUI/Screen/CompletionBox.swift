import TextCore
import ViewModels

/// Draws the ways to go on in a list over the status line: a name or keys, and what they do.
struct CompletionBox {
  let theme: Theme

  /// As many rows as never hide what the reader looks at.
  static let mostRows = 12

  func draw(
    _ choices: [Completion], chosen: Int?, key: String, on surface: inout Surface,
    above status: CellRect
  ) {
    let room = min(CompletionBox.mostRows, status.row - 1)
    guard !choices.isEmpty, room > 0, status.width >= 20 else { return }
    let count = min(choices.count, room)
    // The chosen one stays in sight.
    let first = max(0, min((chosen ?? 0) - count / 2, choices.count - count))
    let shown = choices[first..<first + count]
    let labelWidth = min(shown.map { CellWidth.of($0.label) }.max() ?? 0, status.width / 2)
    let box = CellRect(
      column: status.column, row: status.row - count, width: status.width, height: count)
    surface.fill(box, style: theme[chrome: .background])
    let rest = choices.count > count ? " \(key) \(choices.count - count) more " : ""
    for (index, choice) in Array(shown).enumerated() {
      var row = box.line(index).inset(horizontally: 1, vertically: 0)
      if index == shown.count - 1, !rest.isEmpty {
        row.size = CellSize(width: row.width - CellWidth.of(rest), height: 1)
      }
      let label = CellWidth.truncated(choice.label, to: labelWidth)
      let padding = String(repeating: " ", count: labelWidth - CellWidth.of(label) + 2)
      surface.draw(
        StyledLine([StyledRun(label, .key), StyledRun(padding + choice.help)]), in: row,
        theme: theme)
      if first + index == chosen {
        surface.select(box.line(index), isFocused: true, theme: theme)
      }
    }
    surface.drawTrailing(StyledLine(rest, .dim), in: box.line(count - 1), theme: theme)
  }
}
