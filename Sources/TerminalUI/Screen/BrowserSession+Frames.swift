import ViewModels

/// What the terminal is given to show.
extension BrowserSession {
  func fit() {
    let extents =
      linear?.extents(for: browser) ?? renderer.extents(for: browser, size: terminal.size)
    browser.resize(to: extents)
  }

  func draw() {
    if linear != nil {
      // What was said cannot be taken back: nothing is said before it is known.
      if !browser.isLooking, let lines = linear?.lines(of: browser) { terminal.print(lines) }
      return
    }
    let (surface, cursor) = renderer.draw(browser, size: terminal.size)
    let first = firstPane(of: surface)
    terminal.present(first ?? surface, cursor: cursor)
    shown = isOverPanes ? nil : first ?? surface
    if first == nil {
      pacing.noteFrame(at: .now, isLooking: browser.isLooking)
    } else {
      pacing.noteFirstPane(at: .now, isLooking: browser.isLooking)
    }
  }

  /// Whether something lies over the panes, which must not stay on those that come later.
  private var isOverPanes: Bool { browser.overlay != nil || !browser.choices.isEmpty }

  /// The frame with the other panes as they are, where a slow line would keep whoever holds a key down
  /// waiting for them.
  private func firstPane(of surface: Surface) -> Surface? {
    guard terminal.isSlow, pacing.rest(at: .now) != .zero, !isOverPanes, let shown,
      shown.size == surface.size
    else { return nil }
    let first = renderer.withoutOtherPanes(surface, of: browser, over: shown)
    return first.cells == surface.cells ? nil : first
  }
}
