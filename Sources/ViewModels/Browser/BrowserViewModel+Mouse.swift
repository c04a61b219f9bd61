/// What the mouse does.
extension BrowserViewModel {
  /// Takes a click on a row of a pane, from 0 at its top: goes to the pane and the row; a click on
  /// the row that is selected opens it.
  public mutating func click(_ pane: Pane, row: Int) -> [Effect] {
    message = nil
    guard prompt == nil, awaited == nil else { return [] }
    if overlay != nil {
      overlay = nil
      return []
    }
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
    case .article: return []
    }
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
    case .article: article.scroll(by: rows)
    case .entities: entities.move(by: rows)
    }
  }
}
