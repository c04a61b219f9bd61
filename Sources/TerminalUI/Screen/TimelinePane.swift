import TextCore
import ViewModels

/// Draws the rows of the timeline: years as headings, a line an entry.
struct TimelinePane {
  let theme: Theme
  let isFocused: Bool
  /// The widest date that the axis brings.
  let dateWidth: Int

  init(theme: Theme, isFocused: Bool, axis: TimelineAxis) {
    self.theme = theme
    self.isFocused = isFocused
    dateWidth = axis == .published ? 7 : 9
  }

  func draw(_ rows: [TimelineViewModel.Row], on surface: inout Surface, in area: CellRect) {
    for (index, row) in rows.enumerated() {
      let line = area.line(index)
      guard !line.isEmpty else { return }
      switch row {
      case .heading(let title, let count):
        surface.drawHeading(title, count: count, in: line, theme: theme)
      case .entry(let entry):
        draw(entry, on: &surface, in: line)
      }
    }
  }

  private func draw(
    _ entry: TimelineViewModel.Entry, on surface: inout Surface, in line: CellRect
  ) {
    let mark =
      entry.isSelected
      ? StyledRun("▸ ", .key) : entry.isRead ? StyledRun("  ") : StyledRun("• ", .unread)
    let date = CellWidth.truncated(entry.date, to: dateWidth)
    let padding = String(repeating: " ", count: dateWidth - CellWidth.of(date) + 1)
    let textRole: TextRole = entry.isRead ? .dim : .body
    var runs = [mark]
    if line.width >= 16 {
      runs.append(StyledRun(date, entry.isInferred ? .inferredDate : .date))
      runs.append(StyledRun(padding))
    }
    runs.append(StyledRun(entry.text, textRole))
    var textArea = line
    if entry.sightingCount > 1, line.width >= 28 {
      let sightings = StyledLine(" ×\(entry.sightingCount) ", .dim)
      textArea.size = CellSize(width: line.width - CellWidth.of(sightings.text), height: 1)
      surface.drawTrailing(sightings, in: line, theme: theme)
    }
    surface.draw(StyledLine(runs), in: textArea, theme: theme)
    if entry.isSelected { surface.select(line, isFocused: isFocused, theme: theme) }
  }
}

extension Surface {
  /// A heading with a thin rule and a count at the right.
  mutating func drawHeading(
    _ title: String, count: Int, in line: CellRect, theme: Theme
  ) {
    let number = String(count)
    let line = line.width >= 16 ? line.inset(horizontally: 1, vertically: 0) : line
    let after = draw(StyledLine(title, .heading), in: line, theme: theme)
    let ruleEnd = line.endColumn - number.count - 1
    if ruleEnd > after + 2 {
      draw(
        String(repeating: "─", count: ruleEnd - after - 1),
        at: CellPoint(column: after + 1, row: line.row), style: theme[chrome: .border])
      drawTrailing(StyledLine(number, .dim), in: line, theme: theme)
    }
  }

  /// Marks a row as the selected one.
  mutating func select(_ line: CellRect, isFocused: Bool, theme: Theme) {
    let selection = theme[chrome: isFocused ? .selection : .selectionUnfocused]
    restyle(line) { _ in selection }
  }
}
