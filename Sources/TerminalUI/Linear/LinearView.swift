import TextCore
import ViewModels

/// The browser in lines: after each line that the reader types, what has changed.
///
///     var view = LinearView(columns: 72)
///     view.lines(of: browser)  // ["seeds · 21 articles …", "1 of 21: 21 May 2020: The next …"]
///
/// Nothing is ever drawn twice or in another place, so it suits screen readers, terminals that cannot
/// move their cursor, and pipes. Pure, but for what it remembers of what it has said.
struct LinearView {
  private let columns: Int
  private let rows: Int
  private var said: Said?

  /// What was true when lines were given last.
  private struct Said {
    var header: String
    var focus: Pane
    var row: String
    var entity: String
    var article: Int?
    var articleTop: Int
    var articleLines: [String]
    /// The line of the article that is read.
    var reading: String?
    var standing: String?
    var overlay: [OverlayViewModel.Row]?
    var message: StatusMessage?
    var choices: [String]
  }

  /// A view whose texts have lines of `columns` columns and pages of `rows` lines.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The room that the browser's texts have. Overlays are given whole.
  func extents(for browser: BrowserViewModel) -> BrowserExtents {
    let width = max(1, min(columns, browser.textWidth ?? columns))
    let pane = PaneExtent(columns: width, rows: rows)
    var extents = BrowserExtents(
      timeline: pane, article: pane, entities: pane,
      overlay: PaneExtent(columns: width, rows: 1_000_000),
      isArticleShown: browser.focus == .article, isTimelineShown: browser.focus == .timeline)
    extents.isSpoken = true
    return extents
  }

  /// Says everything of the focused pane the next time.
  mutating func forget() {
    said = nil
  }

  /// Something was typed: an answer to it that was given before is to be given again.
  mutating func hear() {
    said?.message = nil
  }

  /// What is to be said now.
  mutating func lines(of browser: BrowserViewModel) -> [String] {
    let articleLines = browser.article.visibleLines(in: browser.snapshot).map(\.text)
    let now = Said(
      header: browser.header.text, focus: browser.focus, row: browser.spokenRow,
      entity: browser.spokenEntity, article: browser.article.number?.index,
      articleTop: browser.article.scroll.top,
      articleLines: articleLines,
      reading: browser.article.readingRow.map { articleLines[$0] },
      standing: browser.spokenStanding, overlay: browser.overlay?.visibleRows,
      message: browser.message,
      choices: browser.choices.map { "  \($0.label)  \($0.help)" })
    let before = said
    said = now
    var lines: [String] = []
    if now.header != before?.header { lines.append(now.header) }
    if let overlay = now.overlay {
      lines += LinearView.lines(of: overlay, title: browser.overlay?.title ?? "", before?.overlay)
    } else if let before, before.overlay == nil || before.focus == now.focus {
      lines += before.overlay == nil ? changes(from: before, to: now, browser) : place(now)
    } else {
      lines += pane(of: browser, now)
    }
    // It stands until the next line is typed, whatever else has to be said meanwhile.
    if let message = now.message, message != before?.message { lines.append(message.words) }
    if let prompt = browser.prompt {
      lines.append(prompt.purpose.sign + prompt.text)
      if let error = prompt.error { lines.append("column \(error.column + 1): \(error.text)") }
    }
    if !now.choices.isEmpty, now.choices != before?.choices { lines += now.choices }
    return lines
  }

  // MARK: Panes

  private func changes(from before: Said, to now: Said, _ browser: BrowserViewModel) -> [String] {
    switch now.focus {
    case .timeline:
      now.row != before.row || now.focus != before.focus ? [now.row] : []
    case .entities:
      now.entity != before.entity || now.focus != before.focus ? [now.entity] : []
    case .article: articleChanges(from: before, to: now)
    }
  }

  private func articleChanges(from before: Said, to now: Said) -> [String] {
    let standing = now.standing.flatMap { $0 == before.standing ? nil : "at: \($0)" }
    let isSame = before.focus == now.focus && before.article == now.article
    guard isSame else {
      return [now.row] + now.articleLines + [standing].compactMap(\.self)
    }
    // What narrows the view is not read on with: the article may stand at another place of its own.
    if now.header != before.header { return [standing].compactMap(\.self) }
    guard now.articleLines != before.articleLines else {
      // A line is said once, be it read or stood on.
      let reading = now.reading == before.reading ? nil : now.reading
      return [standing ?? reading].compactMap(\.self)
    }
    // Going on, what was said a moment ago is not said again.
    let behind = before.articleTop + before.articleLines.count - now.articleTop
    let isOn = now.articleTop > before.articleTop && behind > 0
    return now.articleLines.dropFirst(isOn ? behind : 0) + [standing].compactMap(\.self)
  }

  /// Where the reader is, in a line.
  private func place(_ now: Said) -> [String] {
    now.focus == .entities ? [now.entity] : [now.row]
  }

  /// All that the focused pane shows.
  private func pane(of browser: BrowserViewModel, _ now: Said) -> [String] {
    switch now.focus {
    case .article: return [now.row] + now.articleLines
    case .timeline:
      let rows = browser.timeline.visibleRows(in: browser.snapshot, marks: browser.marks)
      return rows.map(LinearView.line) + [now.row]
    case .entities: return browser.entities.visibleRows.map(LinearView.line) + [now.entity]
    }
  }

  private static func line(_ row: TimelineViewModel.Row) -> String {
    switch row {
    case .heading(let title, let count): "\(title), \(count)"
    case .entry(let entry): "  \(entry.date)  \(entry.text)"
    }
  }

  private static func line(_ row: EntityListViewModel.Row) -> String {
    switch row {
    case .heading(let heading): "\(heading.kind.heading), \(heading.count)"
    case .entity(let entry):
      "  \(entry.name)\(entry.spelling.map { " = " + $0 } ?? "")  \(entry.count)"
    }
  }

  // MARK: Overlays

  private static func lines(
    of overlay: [OverlayViewModel.Row], title: String, _ before: [OverlayViewModel.Row]?
  ) -> [String] {
    let texts = overlay.map(\.content.text)
    guard before?.map(\.content.text) == texts else {
      let selected = overlay.first { $0.isSelected && $0.leadsOn }?.content.text
      return [title] + texts + [selected].compactMap { $0.map { "at: \($0.drop { $0 == " " })" } }
    }
    return before == overlay ? [] : overlay.filter(\.isSelected).map(\.content.text)
  }
}
