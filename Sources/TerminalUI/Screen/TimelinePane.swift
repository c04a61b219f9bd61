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
    dateWidth = axis == .published ? 7 : 10
  }

  func draw(_ rows: [TimelineViewModel.Row], on surface: inout Surface, in area: CellRect) {
    for (index, row) in rows.enumerated() {
      let line = area.line(index)
      guard !line.isEmpty else { return }
      switch row {
      case .heading(let title, let count):
        draw(title, count: count, on: &surface, in: line)
      case .entry(let entry):
        draw(entry, on: &surface, in: line)
      }
    }
  }

  /// A year and how much it has, in one look: a column of counts would be sent apart.
  private func draw(_ year: String, count: Int, on surface: inout Surface, in line: CellRect) {
    let line = line.width >= 16 ? line.inset(horizontally: 1, vertically: 0) : line
    surface.draw(StyledLine("\(year) · \(count)", .heading), in: line, theme: theme)
  }

  /// Where dates begin behind the marks, and titles behind the dates.
  func splits(in area: CellRect) -> [Int] {
    area.width >= 16 ? [area.column + 2, area.column + 2 + dateWidth + 1] : []
  }

  private func draw(
    _ entry: TimelineViewModel.Entry, on surface: inout Surface, in line: CellRect
  ) {
    let mark =
      entry.isSelected
      ? StyledRun("▸", .key) : entry.marks.isRead ? StyledRun(" ") : StyledRun("•", .unread)
    let date = CellWidth.truncated(entry.date, to: dateWidth)
    let padding = String(repeating: " ", count: dateWidth - CellWidth.of(date) + 1)
    let textRole: TextRole = entry.marks.isRead ? .dim : .body
    var runs = [mark, StyledRun(" ")]
    if line.width >= 16 {
      runs.append(StyledRun(date, entry.isInferred ? .inferredDate : .date))
      runs.append(StyledRun(padding))
    }
    if entry.marks.isStarred { runs.append(StyledRun("★ ", .mark)) }
    runs.append(StyledRun(entry.text, textRole))
    var textArea = line
    let trailing = trailing(entry, width: line.width)
    if !trailing.runs.isEmpty {
      textArea.size = CellSize(width: line.width - CellWidth.of(trailing.text), height: 1)
      surface.drawTrailing(trailing, in: line, theme: theme)
    }
    surface.draw(StyledLine(runs), in: textArea, theme: theme)
    if entry.isSelected { surface.select(line, isFocused: isFocused, theme: theme) }
  }
}

extension TimelinePane {
  /// What stands at the right: note, tags, on how many pages; what has no room is left out.
  private func trailing(_ entry: TimelineViewModel.Entry, width: Int) -> StyledLine {
    guard width >= 28 else { return StyledLine() }
    var runs: [StyledRun] = []
    var room = width / 3
    func add(_ text: String, _ role: TextRole) {
      guard CellWidth.of(text) <= room else { return }
      runs.append(StyledRun(text, role))
      room -= CellWidth.of(text)
    }
    if entry.marks.note != nil { add(" ✎", .mark) }
    for tag in entry.marks.tags.sorted() { add(" #" + tag, .mark) }
    if entry.sightingCount > 1 { add(" ×\(entry.sightingCount)", .dim) }
    return StyledLine(runs.isEmpty ? [] : runs + [StyledRun(" ")])
  }
}

extension Surface {
  /// A heading with a count at the right. A rule between them would cost a slow line as much as three
  /// titles.
  mutating func drawHeading(
    _ title: String, count: Int, in line: CellRect, theme: Theme
  ) {
    let number = String(count)
    let line = line.width >= 16 ? line.inset(horizontally: 1, vertically: 0) : line
    let after = draw(StyledLine(title, .heading), in: line, theme: theme)
    if line.endColumn - number.count > after + 3 {
      drawTrailing(StyledLine(number, .dim), in: line, theme: theme)
    }
  }

  /// Marks a row as the selected one.
  mutating func select(_ line: CellRect, isFocused: Bool, theme: Theme) {
    let selection = theme[chrome: isFocused ? .selection : .selectionUnfocused]
    restyle(line) { _ in selection }
  }
}
