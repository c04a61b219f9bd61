import Entities
import TextCore
import ViewModels

/// Draws the rows of the entity list: kinds as headings, a line an entity.
struct EntitiesPane {
  let theme: Theme
  let isFocused: Bool

  func draw(_ rows: [EntityListViewModel.Row], on surface: inout Surface, in area: CellRect) {
    for (index, row) in rows.enumerated() {
      let line = area.line(index)
      guard !line.isEmpty else { return }
      switch row {
      case .heading(let heading):
        let title = (heading.isFolded ? "▸ " : "") + heading.kind.heading
        surface.drawHeading(title, count: heading.count, in: line, theme: theme)
        if heading.isSelected { surface.select(line, isFocused: isFocused, theme: theme) }
      case .entity(let entry):
        draw(entry, on: &surface, in: line)
      }
    }
  }

  /// Where counts begin behind the names: most have at most three digits.
  static func countColumn(in area: CellRect) -> Int? {
    area.width >= 16 ? area.endColumn - 5 : nil
  }

  private func draw(
    _ entry: EntityListViewModel.Entry, on surface: inout Surface, in line: CellRect
  ) {
    let count = StyledLine(" \(entry.count)" + (line.width >= 16 ? " " : ""), .dim)
    surface.drawTrailing(count, in: line, theme: theme)
    var nameArea = line
    nameArea.size = CellSize(width: line.width - CellWidth.of(count.text), height: 1)
    let nameRole = entry.use == .excluded ? TextRole.dim : entry.kind.role
    var runs = [mark(of: entry), StyledRun(entry.name, nameRole)]
    if let spelling = entry.spelling {
      // The name gives way: the spelling is what was looked for.
      let hint = " = " + spelling
      let room = nameArea.width - 2 - CellWidth.of(hint)
      if CellWidth.of(entry.name) > room {
        runs[1] = StyledRun(CellWidth.truncated(entry.name, to: max(6, room)), nameRole)
      }
      runs.append(StyledRun(hint, .dim))
    }
    surface.draw(StyledLine(runs), in: nameArea, theme: theme)
    if entry.isSelected { surface.select(line, isFocused: isFocused, theme: theme) }
  }

  private func mark(of entry: EntityListViewModel.Entry) -> StyledRun {
    if entry.isCompared { return StyledRun("= ", .key) }
    return switch entry.use {
    case .required: StyledRun("+ ", .key)
    case .excluded: StyledRun("− ", .warning)
    case .alternative: StyledRun("| ", .key)
    case nil: entry.isSelected ? StyledRun("▸ ", .key) : StyledRun("  ")
    }
  }
}
