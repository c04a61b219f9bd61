import Chronology
import Corpus
import Entities
import TextCore

/// A text that lies over the panes: help, an explanation, a card. Lines may lead somewhere.
public struct OverlayViewModel: Sendable {
  /// What the overlay is.
  public enum Kind: Hashable, Sendable {
    /// The keys.
    case help
    /// Why a date or a spelling was decided.
    case explanation
    /// An entity's card.
    case card
    /// What the reader has changed.
    case history
    /// A year by days.
    case calendar
    /// The articles about one happening.
    case story
    /// Entities that may be one.
    case suggestions
    /// Two entities side by side.
    case comparison
    /// What the reader is about to set right.
    case proposal

    /// What it is called in messages.
    var noun: String {
      switch self {
      case .help: "the help"
      case .explanation: "the explanation"
      case .card: "the card"
      case .history: "the history"
      case .calendar: "the calendar"
      case .story: "the story"
      case .suggestions: "the list"
      case .comparison: "the comparison"
      case .proposal: "the question"
      }
    }

    /// Whether the whole of the selected line is marked; a calendar marks one day.
    var showsSelectedLine: Bool { self != .calendar }
  }

  /// Where a line leads.
  public enum Target: Hashable, Sendable {
    /// To bytes of an article.
    case text(ArticleNumber, ByteSpan)
    /// To the time when so many of the reader's changes were in force.
    case change(Int)
    /// To how it was without a correction.
    case correction(ReaderCorrection)
    /// To the first row of a day.
    case day(Day)
    /// To the card of an entity.
    case entity(EntityID)
    /// To the rest of a list on the card.
    case more(CardSection)
    /// To a narrowed view.
    case narrowing(Narrowing, title: String)

    init(article: ArticleNumber, span: ByteSpan) {
      self = .text(article, span)
    }
  }

  /// One line, before it is wrapped.
  public struct Line: Hashable, Sendable {
    /// What it says.
    public var content: StyledLine
    /// How far its continuation is indented, in columns.
    public var indent: Int
    /// Where Enter leads from it.
    public var target: Target?
    /// The suggestion that it puts, by its place in the snapshot.
    public var suggestion: Int?

    init(
      _ content: StyledLine, indent: Int = 0, target: Target? = nil, suggestion: Int? = nil
    ) {
      self.content = content
      self.indent = indent
      self.target = target
      self.suggestion = suggestion
    }
  }

  /// A line as it is drawn.
  public struct Row: Hashable, Sendable {
    /// What it says.
    public var content: StyledLine
    /// Whether it belongs to the line on which the reader stands.
    public var isSelected: Bool
    /// Whether its line leads somewhere.
    public var leadsOn: Bool
  }

  /// What the overlay is.
  public let kind: Kind
  /// Its title.
  public let title: String

  private var lines: [Line]
  /// What is looked for in them.
  private(set) var finder = OverlayFinder("")
  private var rows = OverlayRows()
  private var cursor = TextCursor()
  /// The line that was found last; the reader may not be able to stand on it.
  private var shownLine: Int?
  private var extent = PaneExtent(columns: 0, rows: 0)

  /// Opens an overlay on the first line that leads somewhere, or on the line at `selecting`.
  init(_ kind: Kind, title: String, lines: [Line], extent: PaneExtent, selecting: Int? = nil) {
    self.kind = kind
    self.title = title
    self.lines = lines
    self.extent = extent
    layOut()
    if let selecting, lines.indices.contains(selecting) {
      stand(on: selecting)
    } else if let first = lines.firstIndex(where: { $0.target != nil }),
      let row = rows.firstRow(of: first), row + rows.length(of: row) <= extent.rows
    {
      // What it is about stands at its top, above the first line that leads somewhere.
      cursor.go(to: row, in: rows, height: extent.rows)
    } else {
      cursor.go(toEnd: false, in: rows, height: extent.rows)
    }
  }

  /// The rows that are visible.
  public var visibleRows: [Row] {
    let selected = kind.showsSelectedLine ? selectedLine : nil
    return rows.rows.dropFirst(cursor.top).prefix(extent.rows).map {
      Row(
        content: $0.content, isSelected: $0.line == selected,
        leadsOn: lines[$0.line].target != nil)
    }
  }

  /// Where the reader stands among the visible rows: at the beginning of the line that is read, and in
  /// a calendar on the day; `nil` where it is out of sight.
  public var standing: (row: Int, column: Int)? {
    guard rows.rows.indices.contains(cursor.row),
      (cursor.top..<cursor.top + extent.rows).contains(cursor.row)
    else { return nil }
    let content = rows.rows[cursor.row].content
    let day = kind == .calendar ? content.columns(of: .currentMention) : 0..<0
    return (cursor.row - cursor.top, day.lowerBound)
  }

  /// How many rows there are, and the first that is visible.
  public var scroll: (top: Int, rowCount: Int) { (cursor.top, rows.rowCount) }

  /// Whether some line leads somewhere.
  public var hasTargets: Bool { lines.contains { $0.target != nil } }

  /// The line on which the reader stands.
  var selectedLine: Int? {
    rows.rows.indices.contains(cursor.row) ? rows.rows[cursor.row].line : nil
  }

  /// Where that line leads.
  var target: Target? { selectedLine.flatMap { lines[$0].target } }

  /// The suggestion that the selected line puts.
  var suggestion: Int? { selectedLine.flatMap { lines[$0].suggestion } }

  /// Puts other lines in their place, and stands on the one of `suggestion` or the first behind it.
  mutating func replace(_ lines: [Line], at suggestion: Int) {
    self.lines = lines
    let targets = lines.indices.filter { lines[$0].target != nil }
    layOut()
    let next = targets.first { lines[$0].suggestion.map { $0 >= suggestion } ?? false }
    if let line = next ?? targets.last { stand(on: line) }
  }

  /// Lets lines lead where `moved` says; those of which nothing is left lead nowhere.
  mutating func move(_ moved: (Target) -> Target?) {
    for index in lines.indices { lines[index].target = lines[index].target.flatMap(moved) }
  }

  mutating func resize(to extent: PaneExtent) {
    guard extent != self.extent else { return }
    let top = rows.rows.indices.contains(cursor.top) ? rows.rows[cursor.top].line : nil
    let line = selectedLine
    self.extent = extent
    layOut()
    cursor = TextCursor(
      row: line.flatMap(rows.firstRow) ?? 0, top: top.flatMap(rows.firstRow) ?? 0, in: rows,
      height: extent.rows)
  }

  private mutating func layOut() {
    rows = OverlayRows(
      finder.isEmpty
        ? lines
        : lines.map { line in
          var line = line
          line.content = finder.marked(line.content)
          return line
        }, columns: extent.columns)
  }

  private mutating func stand(on line: Int) {
    guard let row = rows.firstRow(of: line) else { return }
    cursor = TextCursor(row: row, top: cursor.top, in: rows, height: extent.rows)
  }

  // MARK: Finding

  /// The lines that hold what is looked for.
  var foundLines: [Int] {
    finder.isEmpty ? [] : lines.indices.filter { finder.isFound(in: lines[$0].content) }
  }

  /// Looks for words, and shows the first line that holds them from the one on which the reader stands.
  mutating func find(_ words: String) {
    finder = OverlayFinder(words)
    layOut()
    let from = selectedLine ?? 0
    let found = foundLines
    if let line = found.first(where: { $0 >= from }) ?? found.first { show(line) }
  }

  /// Goes on to the next line that holds what is looked for, or back to the one before, round the ends.
  /// - Returns: which of them it is, from 1, and how many there are.
  mutating func stepFound(by distance: Int) -> (place: Int, count: Int)? {
    let found = foundLines
    guard !found.isEmpty else { return nil }
    let here = shownLine ?? selectedLine ?? 0
    let next =
      distance > 0
      ? (found.firstIndex { $0 > here } ?? 0) + distance - 1
      : (found.lastIndex { $0 < here } ?? found.count - 1) + distance + 1
    let index = (next % found.count + found.count) % found.count
    show(found[index])
    return (index + 1, found.count)
  }

  /// Which of the lines that hold it is shown, from 1, and how many there are.
  var foundPlace: (place: Int, count: Int)? {
    let found = foundLines
    guard let shownLine, let index = found.firstIndex(of: shownLine) else {
      return found.isEmpty ? nil : (1, found.count)
    }
    return (index + 1, found.count)
  }

  private mutating func show(_ line: Int) {
    guard let row = rows.firstRow(of: line) else { return }
    shownLine = line
    cursor.show(row, in: rows, height: extent.rows)
  }

  // MARK: Moving

  /// Goes to the next line that leads somewhere; before the first of these and behind the last, and
  /// where there are none, to the next that says something.
  mutating func move(by distance: Int) {
    cursor.move(by: distance, in: rows, height: extent.rows)
  }

  /// Goes to the line that is drawn in a visible row, if the reader can stand on it.
  /// - Returns: that line, if it leads somewhere.
  mutating func select(visibleRow row: Int) -> Int? {
    guard let line = line(ofVisibleRow: row), let first = rows.firstRow(of: line),
      !rows.isHeading(first)
    else { return nil }
    stand(on: line)
    return lines[line].target == nil ? nil : line
  }

  /// The line that is drawn in a visible row.
  func line(ofVisibleRow row: Int) -> Int? {
    guard row >= 0, row < extent.rows, rows.rows.indices.contains(cursor.top + row) else {
      return nil
    }
    return rows.rows[cursor.top + row].line
  }

  mutating func page(by pages: Double) {
    cursor.page(by: pages, in: rows, height: extent.rows)
  }

  mutating func scroll(by distance: Int) {
    cursor.scroll(by: distance, in: rows, height: extent.rows)
  }

  /// Goes to the first or the last row, and to the first or last line on which the reader can stand.
  mutating func scroll(toEnd: Bool) {
    cursor.go(toEnd: toEnd, in: rows, height: extent.rows)
  }
}
