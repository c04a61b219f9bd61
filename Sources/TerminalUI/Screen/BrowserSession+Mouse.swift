import ViewModels

/// What the mouse does on the screen as it is laid out.
extension BrowserSession {
  func take(_ mouse: MouseEvent) {
    let layout = renderer.layout(of: browser, size: terminal.size)
    switch mouse.kind {
    case .press where browser.overlay != nil:
      guard let overlay = browser.overlay else { return }
      let text = renderer.overlayBox(of: browser, size: terminal.size).textArea(of: overlay)
      let (row, column) = (mouse.point.row - text.row, mouse.point.column - text.column)
      let isInside = (0..<text.height).contains(row) && (0..<text.width).contains(column)
      perform(
        isInside
          ? browser.clickOverlay(row: row, column: column) : browser.clickBesideOverlay())
    case .press where mouse.point.row < layout.header.endRow:
      let header = HeaderLine(theme: renderer.theme)
      if let bar = header.bar(at: mouse.point, of: browser, in: layout.header) {
        browser.click(bar: bar.index, of: bar.count)
      }
    case .press:
      draggedBorder = layout.borderIndex(at: mouse.point)
      guard draggedBorder == nil, let area = layout.pane(at: mouse.point) else { return }
      let text = renderer.textArea(of: area, browser)
      perform(
        browser.click(
          area.pane, row: mouse.point.row - text.row, column: mouse.point.column - text.column))
    case .drag:
      guard let border = draggedBorder else { return }
      renderer.widths.move(borderAfter: border, to: mouse.point.column, in: layout)
    case .release: draggedBorder = nil
    case .wheelUp, .wheelDown:
      let pane = layout.pane(at: mouse.point)?.pane ?? browser.focus
      browser.turnWheel(over: pane, by: mouse.kind == .wheelUp ? -3 : 3)
    }
  }
}
