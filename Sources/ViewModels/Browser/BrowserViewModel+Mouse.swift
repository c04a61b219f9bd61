/// What the mouse does.
extension BrowserViewModel {
  /// Takes a click on a cell of a pane's text, from 0 at its corner: goes to the pane and to the row,
  /// or to the name or link there; a click on what is chosen opens it.
  public mutating func click(_ pane: Pane, row: Int, column: Int) -> [Effect] {
    message = nil
    guard prompt == nil, awaited == nil, overlay == nil else { return [] }
    let wasFocused = focus == pane
    focus = pane
    switch pane {
    case .timeline:
      let before = timeline.selectedIndex
      timeline.select(visibleRow: row)
      arrive()
      return wasFocused && before == timeline.selectedIndex ? perform(.open, count: nil) : []
    case .entities:
      let before = entities.selection
      entities.select(visibleRow: row)
      walk = .entity
      return wasFocused && before != nil && before == entities.selection
        ? perform(.open, count: nil) : []
    case .article:
      guard let place = article.place(row: row, column: column, in: snapshot) else {
        article.read(visibleRow: row)
        stay()
        return []
      }
      if wasFocused && place == article.standing { return perform(.open, count: nil) }
      article.stand(on: place, in: snapshot)
      stay()
      return []
    }
  }

  /// Takes a click on a cell of what lies over the panes: goes to the line there, if
  /// it leads somewhere, or to the day; a click on what is chosen opens it.
  public mutating func clickOverlay(row: Int, column: Int) -> [Effect] {
    message = nil
    guard prompt == nil, awaited == nil else { return [] }
    if overlay?.kind == .calendar {
      guard let day = dayOfCalendar(row: row, column: column) else { return [] }
      if day == calendarDay { return perform(.open, count: nil) }
      showCalendar(on: day)
      return []
    }
    let before = overlay?.selectedLine
    guard let line = overlay?.select(visibleRow: row) else { return [] }
    return line == before ? perform(.open, count: nil) : []
  }

  /// Takes a click beside what lies over the panes: closes it.
  public mutating func clickBesideOverlay() -> [Effect] {
    message = nil
    return prompt == nil && awaited == nil ? perform(.close, count: nil) : []
  }

  /// Moves what lies under the mouse, without changing the focus.
  public mutating func turnWheel(over pane: Pane, by rows: Int) {
    if overlay != nil {
      overlay?.scroll(by: rows)
      return
    }
    switch pane {
    case .timeline:
      timeline.move(by: rows)
      arrive()
    case .article:
      article.scroll(by: rows)
      stay()
    case .entities: entities.move(by: rows)
    }
  }
}
