import TextCore
import ViewModels

/// Draws the browser: its state and a size go in, cells come out.
///
///     let renderer = ScreenRenderer(theme: Theme(for: TerminalCapabilities()))
///     browser.resize(to: renderer.extents(for: browser, size: size))
///     let (surface, cursor) = renderer.draw(browser, size: size)
///
/// Pure, and the same for every terminal. Cost: linear in the cells, whatever the corpus holds.
public struct ScreenRenderer: Sendable {
  /// The theme.
  public var theme: Theme
  /// The widths that the reader has drawn.
  public var widths = PaneWidths()
  /// Those that the configuration gives where none was drawn.
  public var configuredWidths = PaneWidths()
  /// Whether the terminal's own cursor is to be seen on what is selected.
  public var isCursorShown = true

  /// Running text is hard to read on longer lines.
  private static let longestLine = 96

  /// Makes a renderer.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// The room that the browser's texts have on a screen of `size`. A hidden pane gets what it will
  /// have when it is focused.
  public func extents(for browser: BrowserViewModel, size: CellSize) -> BrowserExtents {
    let current = layout(of: browser, size: size)
    func extent(_ pane: Pane) -> PaneExtent {
      let area =
        current.area(of: pane)
        ?? PaneLayout(size: size, focus: pane, isZoomed: browser.isZoomed, widths: allWidths)
        .area(of: pane)
      guard let area else { return PaneExtent(columns: 0, rows: 0) }
      let text = textArea(of: area, browser)
      return PaneExtent(columns: text.width, rows: text.height)
    }
    return BrowserExtents(
      timeline: extent(.timeline), article: extent(.article), entities: extent(.entities),
      overlay: overlayBox(of: browser, size: size).extent,
      isArticleShown: current.area(of: .article) != nil,
      isTimelineShown: current.area(of: .timeline) != nil,
      header: HeaderLine.columns(in: current.header))
  }

  /// Where everything stands on a screen of `size`.
  func layout(of browser: BrowserViewModel, size: CellSize) -> PaneLayout {
    PaneLayout(
      size: size, focus: browser.focus, isZoomed: browser.isZoomed, widths: allWidths)
  }

  private var allWidths: PaneWidths { widths.over(configuredWidths) }

  /// The box of what lies over the panes.
  func overlayBox(of browser: BrowserViewModel, size: CellSize) -> OverlayBox {
    OverlayBox(theme: theme, on: size, over: layout(of: browser, size: size))
  }

  /// Draws everything. The browser must have been given the ``extents(for:size:)`` of this size.
  public func draw(
    _ browser: BrowserViewModel, size: CellSize
  ) -> (surface: Surface, cursor: ScreenCursor?) {
    var surface = Surface(size: size, style: theme[chrome: .background])
    let layout = layout(of: browser, size: size)
    HeaderLine(theme: theme).draw(browser, on: &surface, in: layout.header)
    var cursor: ScreenCursor?
    for area in layout.panes {
      let selected = draw(area, of: browser, on: &surface)
      if area.pane == browser.focus, let selected {
        cursor = ScreenCursor(selected, isVisible: isCursorShown)
      }
    }
    // A text is sent with the cell before it, which is cheaper when that is as it will be.
    surface.parts =
      SurfacePart.edges(ofBoxesSideBySide: layout.panes.filter(\.hasBorder).map(\.frame))
      + surface.parts
    if let overlay = browser.overlay {
      let selected = overlayBox(of: browser, size: size).draw(
        overlay, closedBy: browser.closingKey, on: &surface)
      cursor = ScreenCursor(selected, isVisible: isCursorShown)
    }
    let status = StatusArea(theme: theme, hasHeader: !layout.header.isEmpty)
    CompletionBox(theme: theme).draw(
      browser.choices, chosen: browser.chosenChoice, key: browser.choicesKey, on: &surface,
      above: status.area(of: browser, in: layout.status))
    if let point = status.draw(browser, on: &surface, in: layout.status) {
      cursor = ScreenCursor(point, isVisible: true)
    }
    return (surface, cursor)
  }

  /// A frame in which all panes but the one with the keys are as they were in another of its size.
  func withoutOtherPanes(
    _ surface: Surface, of browser: BrowserViewModel, over old: Surface
  ) -> Surface {
    var surface = surface
    for area in layout(of: browser, size: surface.size).panes where area.pane != browser.focus {
      surface.copy(area.frame, from: old)
    }
    return surface
  }

  // MARK: - Panes

  /// Draws a pane and returns the place of what is selected in it.
  private func draw(
    _ area: PaneLayout.PaneArea, of browser: BrowserViewModel, on surface: inout Surface
  ) -> CellPoint? {
    let isFocused = area.pane == browser.focus && browser.overlay == nil
    if area.hasBorder {
      frame(of: area.pane, browser, isFocused: isFocused)
        .draw(on: &surface, in: area.frame, theme: theme)
    }
    let text = textArea(of: area, browser)
    surface.parts.append(SurfacePart(area: text, splits: splits(of: area.pane, in: text, browser)))
    var selected: Int?
    var column = 0
    switch area.pane {
    case .timeline:
      let rows = browser.timeline.visibleRows(in: browser.snapshot, marks: browser.marks)
      TimelinePane(theme: theme, isFocused: isFocused, axis: browser.timeline.axis)
        .draw(rows, on: &surface, in: text)
      let room = text.inset(horizontally: 1, vertically: 0)
      let notice = browser.emptyNotice?.wrapped(to: room.width, indent: 0) ?? []
      for (index, line) in notice.prefix(text.height).enumerated() {
        surface.draw(line, in: room.line(index), theme: theme)
      }
      selected = rows.firstIndex(where: \.isSelected)
    case .article:
      selected = browser.article.readingRow ?? 0
      for (index, line) in browser.article.visibleLines(in: browser.snapshot).enumerated() {
        surface.draw(line, in: text.line(index), theme: theme)
        if index == selected { column = line.columnOfCurrentMention ?? 0 }
      }
      if isFocused, area.hasBorder, let row = browser.article.readingRow {
        surface.mark(text.line(row), theme: theme)
      }
    case .entities:
      let rows = browser.entities.visibleRows
      EntitiesPane(theme: theme, isFocused: isFocused).draw(rows, on: &surface, in: text)
      selected = rows.firstIndex(where: \.isSelected)
    }
    guard let selected, !text.isEmpty else { return nil }
    return CellPoint(
      column: text.column + min(column, text.width - 1),
      row: text.row + min(selected, text.height - 1))
  }

  /// Where the columns of a list begin: dates, titles behind them; counts behind names.
  private func splits(
    of pane: Pane, in text: CellRect, _ browser: BrowserViewModel
  ) -> [Int] {
    switch pane {
    case .timeline:
      TimelinePane(theme: theme, isFocused: false, axis: browser.timeline.axis)
        .splits(in: text)
    case .article: []
    case .entities: [EntitiesPane.countColumn(in: text)].compactMap(\.self)
    }
  }

  private func frame(
    of pane: Pane, _ browser: BrowserViewModel, isFocused: Bool
  ) -> PaneFrame {
    let scroll: (top: Int, rowCount: Int)
    var note = ""
    switch pane {
    case .timeline:
      // The line at the bottom says which of how many is selected.
      scroll = browser.timeline.scroll
    case .article:
      scroll = browser.article.scroll
      if !browser.article.isAtStart || !browser.article.isAtEnd {
        note = browser.article.isAtEnd ? "end" : browser.article.isAtStart ? "more ▾" : "▴ more ▾"
      }
    case .entities:
      scroll = browser.entities.scroll
      note = place(browser.entities.position, of: browser.entities.entityCount)
    }
    return PaneFrame(
      title: browser.title(of: pane), shortTitle: browser.shortTitle(of: pane), note: note,
      isFocused: isFocused, scroll: scroll)
  }

  private func place(_ position: Int, of count: Int) -> String {
    count == 0 ? "" : "\(position) of \(count)"
  }

  /// What of a pane holds text: the article has margins and a longest line.
  func textArea(of area: PaneLayout.PaneArea, _ browser: BrowserViewModel) -> CellRect {
    let content = area.content
    guard area.pane == .article, area.hasBorder else { return content }
    let inner = content.inset(horizontally: 1, vertically: 0)
    let longest = browser.textWidth ?? ScreenRenderer.longestLine
    return CellRect(
      column: inner.column + max(0, inner.width - longest) / 2, row: inner.row,
      width: min(inner.width, longest), height: inner.height)
  }
}

extension Surface {
  /// Marks a row of a text as the one that is read, in the padding before it.
  mutating func mark(_ line: CellRect, theme: Theme) {
    guard !line.isEmpty else { return }
    draw("▸", at: CellPoint(column: line.column - 1, row: line.row), style: theme[.key])
  }
}

extension TimelineViewModel.Row {
  fileprivate var isSelected: Bool {
    if case .entry(let entry) = self { entry.isSelected } else { false }
  }
}

extension EntityListViewModel.Row {
  fileprivate var isSelected: Bool {
    switch self {
    case .entity(let entry): entry.isSelected
    case .heading(let heading): heading.isSelected
    }
  }
}

extension StyledLine {
  /// Where the name begins on which the reader stands.
  fileprivate var columnOfCurrentMention: Int? {
    let columns = columns(of: .currentMention)
    return columns.isEmpty ? nil : columns.lowerBound
  }
}
