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
      case .heading(let kind, let count):
        surface.drawHeading(kind.heading, count: count, in: line, theme: theme)
      case .entity(let entry):
        draw(entry, on: &surface, in: line)
      }
    }
  }

  private func draw(
    _ entry: EntityListViewModel.Entry, on surface: inout Surface, in line: CellRect
  ) {
    let count = StyledLine(" \(entry.count)" + (line.width >= 16 ? " " : ""), .dim)
    surface.drawTrailing(count, in: line, theme: theme)
    var nameArea = line
    nameArea.size = CellSize(width: line.width - CellWidth.of(count.text), height: 1)
    let nameRole = entry.use == .excluded ? TextRole.dim : entry.kind.role
    surface.draw(
      StyledLine([mark(of: entry), StyledRun(entry.name, nameRole)]), in: nameArea, theme: theme)
    if entry.isSelected { surface.select(line, isFocused: isFocused, theme: theme) }
  }

  private func mark(of entry: EntityListViewModel.Entry) -> StyledRun {
    switch entry.use {
    case .required: StyledRun("+ ", .key)
    case .excluded: StyledRun("− ", .warning)
    case nil: entry.isSelected ? StyledRun("▸ ", .key) : StyledRun("  ")
    }
  }
}
