import TextCore
import ViewModels

/// Draws the line at the bottom: hints or a message and the place, or the prompt.
struct StatusArea {
  let theme: Theme
  /// Whether a header above says what the view is narrowed to.
  let hasHeader: Bool

  /// Returns the cursor of the prompt, if it is open.
  func draw(
    _ browser: BrowserViewModel, on surface: inout Surface, in area: CellRect
  ) -> CellPoint? {
    guard !area.isEmpty else { return nil }
    let line = line(of: area)
    if let prompt = browser.prompt {
      return draw(prompt, outcome: outcome(of: prompt, in: browser), on: &surface, in: line)
    }
    let told = browser.statusParts.first ?? StyledLine()
    if browser.message != nil, CellWidth.of(told.text) > line.width {
      let lines = told.wrapped(to: line.width, indent: 0)
      draw(lines, on: &surface, upFrom: area, in: line)
      return nil
    }
    var left = line
    if let place = steadyPlace(of: browser, in: line) {
      let start = line.endColumn - browser.positionWidth
      let right = CellRect(
        column: start, row: line.row, width: browser.positionWidth, height: 1)
      surface.draw(place, in: right, theme: theme)
      left.size = CellSize(width: start - line.column - 2, height: 1)
    } else if let place = place(of: browser, besidesIn: line.width) {
      surface.drawTrailing(place, in: line, theme: theme)
      left.size = CellSize(width: line.width - CellWidth.of(place.text) - 2, height: 1)
    }
    surface.draw(text(of: browser, width: left.width), in: left, theme: theme)
    return nil
  }

  /// The line at the bottom with the lines of an error above it, which hide nothing else that is said.
  func area(of browser: BrowserViewModel, in area: CellRect) -> CellRect {
    guard let prompt = browser.prompt else { return area }
    let lines = errorLines(prompt, outcome(of: prompt, in: browser), in: line(of: area))
    let count = min(lines.count, area.row)
    return CellRect(
      column: area.column, row: area.row - count, width: area.width, height: area.height + count)
  }

  private func line(of area: CellRect) -> CellRect {
    area.width >= 20 ? area.inset(horizontally: 1, vertically: 0) : area
  }

  /// The columns of as many hints as a newcomer takes in.
  private static let roomForHints = 65

  /// Where the reader is, in all words, where there is so much room that it may always begin in one
  /// column: what stands still is neither looked for nor sent again.
  private func steadyPlace(of browser: BrowserViewModel, in line: CellRect) -> StyledLine? {
    let told = isTold(browser) ? told(browser.statusParts[...]) : StatusArea.roomForHints
    guard told + 2 + browser.positionWidth <= line.width else { return nil }
    return browser.positionLines.first
  }

  /// Where the reader is, in as many words as leave room: for a message as a whole and for all that the
  /// keys do in an overlay, else for some hints.
  private func place(of browser: BrowserViewModel, besidesIn width: Int) -> StyledLine? {
    // Whoever sees one pane has to see how it is left.
    let told = told(
      isTold(browser)
        ? browser.statusParts[...] : browser.isOnePane ? browser.statusParts.prefix(2) : [])
    let wanted = [max(told, 20), max(told, 12)]
    for room in wanted {
      let fitting = browser.positionLines.first { CellWidth.of($0.text) + 2 + room <= width }
      if let fitting { return fitting }
    }
    return nil
  }

  /// Whether all that the status says has to be read.
  private func isTold(_ browser: BrowserViewModel) -> Bool {
    browser.message != nil || browser.overlay != nil || browser.progress != nil
  }

  private func told(_ parts: ArraySlice<StyledLine>) -> Int {
    parts.reduce(0) { $0 + CellWidth.of($1.text) } + 2 * max(0, parts.count - 1)
  }

  /// What the status says; on a screen without a header, the narrowing unless there is a message.
  private func text(of browser: BrowserViewModel, width: Int) -> StyledLine {
    let showsNarrowing = !hasHeader && !browser.narrowing.isEmpty && browser.message == nil
    return showsNarrowing
      ? browser.narrowingLine(columns: width)
      : fitted(browser.statusParts, last: browser.lastHint, to: width)
  }

  /// As many parts as there is room for, two blanks between them; the first and the last in any case.
  private func fitted(_ parts: [StyledLine], last: StyledLine?, to width: Int) -> StyledLine {
    var line = parts.first ?? StyledLine()
    var used = CellWidth.of(line.text) + (last.map { 2 + CellWidth.of($0.text) } ?? 0)
    for part in parts.dropFirst() {
      used += 2 + CellWidth.of(part.text)
      if used > width { break }
      line.runs += [StyledRun("  ")] + part.runs
    }
    return StyledLine(line.runs + (last.map { [StyledRun("  ")] + $0.runs } ?? []))
  }

  /// Lines that have no room in one, over the rows above; they go with the next key.
  private func draw(
    _ lines: [StyledLine], on surface: inout Surface, upFrom area: CellRect, in line: CellRect
  ) {
    let shown = lines.prefix(area.row + 1)
    for (index, text) in shown.enumerated() {
      let up = area.row - shown.count + 1 + index
      let row = CellRect(column: area.column, row: up, width: area.width, height: 1)
      surface.fill(row, style: theme[chrome: .background])
      let inner = CellRect(column: line.column, row: up, width: line.width, height: 1)
      surface.draw(text, in: inner, theme: theme)
    }
  }

  // MARK: - Prompt

  private func draw(
    _ prompt: PromptViewModel, outcome: StyledLine, on surface: inout Surface, in line: CellRect
  ) -> CellPoint {
    var outcome = outcome
    let lines = errorLines(prompt, outcome, in: line)
    if !lines.isEmpty {
      let above = CellRect(column: 0, row: line.row - 1, width: surface.size.width, height: 1)
      draw(lines, on: &surface, upFrom: above, in: line)
      outcome = StyledLine()
    }
    let outcomeWidth = min(CellWidth.of(outcome.text), line.width * 2 / 3)
    let sign = prompt.purpose.sign
    let signWidth = min(CellWidth.of(sign), max(0, line.width - 1))
    var field = CellRect(
      column: line.column + signWidth, row: line.row, width: line.width - signWidth, height: 1)
    if line.width >= 24 {
      let right = CellRect(
        column: line.endColumn - outcomeWidth, row: line.row, width: outcomeWidth, height: 1)
      surface.draw(outcome, in: right, theme: theme)
      field.size = CellSize(width: field.width - outcomeWidth - 1, height: 1)
    }
    surface.draw(
      sign, at: CellPoint(column: line.column, row: line.row), style: theme[chrome: .prompt],
      clip: line)
    return draw(text: prompt, on: &surface, in: field)
  }

  /// An error that has no room beside what was typed, in lines above it.
  private func errorLines(
    _ prompt: PromptViewModel, _ outcome: StyledLine, in line: CellRect
  ) -> [StyledLine] {
    guard prompt.error != nil, line.row > 0, CellWidth.of(outcome.text) > line.width * 2 / 3 else {
      return []
    }
    return outcome.wrapped(to: line.width, indent: 0)
  }

  private func outcome(of prompt: PromptViewModel, in browser: BrowserViewModel) -> StyledLine {
    if let error = prompt.error {
      return StyledLine("column \(error.column + 1): \(error.text)", .error)
    }
    switch prompt.purpose {
    case .command: return StyledLine(prompt.completions.isEmpty ? "" : "Tab completes", .dim)
    case .names:
      let named = browser.entities.entityCount
      return StyledLine("\(named) listed", named == 0 ? .warning : .dim)
    case .find where prompt.text.isEmpty:
      return StyledLine(browser.overlay == nil ? "words in this article" : "words in here", .dim)
    case .find:
      let found = browser.foundCount
      return StyledLine("\(found) here", found == 0 ? .warning : .dim)
    case .query: break
    }
    if prompt.text.isEmpty { return StyledLine("words, \"a phrase\", person: since: …", .dim) }
    if let line = browser.searchLine { return line }
    return browser.foundLine(for: prompt.text)
  }

  /// Draws what was typed, moved to the left as far as the cursor needs, the place of an error
  /// marked; returns the cursor.
  private func draw(
    text prompt: PromptViewModel, on surface: inout Surface, in field: CellRect
  ) -> CellPoint {
    let before = CellWidth.of(prompt.before)
    let shift = max(0, before - max(0, field.width - 1))
    let start = CellPoint(column: field.column - shift, row: field.row)
    surface.draw(prompt.text, at: start, style: theme[.body], clip: field)
    if let error = prompt.error {
      let head = CellWidth.of(String(prompt.text.prefix(error.column)))
      let width = max(1, CellWidth.of(String(prompt.text.dropFirst(error.column).prefix(1))))
      let mark = CellRect(column: start.column + head, row: field.row, width: width, height: 1)
      surface.restyle(mark.intersection(field)) { _ in theme[.error].adding(.reverse) }
    }
    let column = min(start.column + before, max(field.column, field.endColumn - 1))
    return CellPoint(column: column, row: field.row)
  }
}
