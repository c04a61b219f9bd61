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
    /// Whether it belongs to the selected line.
    public var isSelected: Bool
  }

  private struct LaidOutRow: Hashable, Sendable {
    var content: StyledLine
    var line: Int
  }

  /// What the overlay is.
  public let kind: Kind
  /// Its title.
  public let title: String

  private var lines: [Line]
  private var rows: [LaidOutRow] = []
  private var top = 0
  /// The line that is selected, among those that lead somewhere.
  private var selected: Int?
  private var extent = PaneExtent(columns: 0, rows: 0)

  /// Opens an overlay on the first line that leads somewhere, or on the line at `selecting`.
  init(_ kind: Kind, title: String, lines: [Line], extent: PaneExtent, selecting: Int? = nil) {
    self.kind = kind
    self.title = title
    self.lines = lines
    let first = lines.firstIndex { $0.target != nil }
    selected = selecting.flatMap { lines.indices.contains($0) ? $0 : nil } ?? first
    resize(to: extent)
    // What it is about stands at its top, above the first line that leads somewhere.
    if selecting != nil { reveal() }
  }

  /// The rows that are visible.
  public var visibleRows: [Row] {
    rows.dropFirst(top).prefix(extent.rows).map {
      Row(content: $0.content, isSelected: $0.line == selected && kind.showsSelectedLine)
    }
  }

  /// Where the reader stands among the visible rows: at the beginning of the selected line, and in a
  /// calendar on the day; `nil` where nothing is selected or it is out of sight.
  public var standing: (row: Int, column: Int)? {
    guard let selected, let place = rows.firstIndex(where: { $0.line == selected }),
      (top..<top + extent.rows).contains(place)
    else { return nil }
    let day = kind == .calendar ? rows[place].content.columns(of: .currentMention) : 0..<0
    return (place - top, day.lowerBound)
  }

  /// How many rows there are, and the first that is visible.
  public var scroll: (top: Int, rowCount: Int) { (top, rows.count) }

  /// Whether some line leads somewhere.
  var hasTargets: Bool { selected != nil }

  /// The selected line.
  var selectedLine: Int? { selected }

  /// Where the selected line leads.
  var target: Target? { selected.flatMap { lines[$0].target } }

  /// The suggestion that the selected line puts.
  var suggestion: Int? { selected.flatMap { lines[$0].suggestion } }

  /// Puts other lines in their place, and stands on the one of `suggestion` or the first behind it.
  mutating func replace(_ lines: [Line], at suggestion: Int) {
    self.lines = lines
    let targets = lines.indices.filter { lines[$0].target != nil }
    selected =
      targets.first { lines[$0].suggestion.map { $0 >= suggestion } ?? false } ?? targets.last
    let extent = extent
    self.extent = PaneExtent(columns: 0, rows: 0)
    resize(to: extent)
    reveal()
  }

  mutating func resize(to extent: PaneExtent) {
    guard extent != self.extent else { return }
    self.extent = extent
    rows = lines.indices.flatMap { index in
      lines[index].content.wrapped(to: extent.columns, indent: lines[index].indent)
        .map { LaidOutRow(content: $0, line: index) }
    }
    scroll(by: 0)
  }

  /// Goes to the next line that leads somewhere; where none is left, scrolls.
  mutating func move(by distance: Int) {
    let targets = lines.indices.filter { lines[$0].target != nil }
    guard let selected, let place = targets.firstIndex(of: selected),
      targets.indices.contains(place + distance)
    else {
      scroll(by: distance)
      return
    }
    self.selected = targets[place + distance]
    reveal()
  }

  /// Goes to the line that is drawn in a visible row, if it leads somewhere.
  /// - Returns: that line.
  mutating func select(visibleRow row: Int) -> Int? {
    guard let line = line(ofVisibleRow: row), lines[line].target != nil else { return nil }
    selected = line
    return line
  }

  /// The line that is drawn in a visible row.
  func line(ofVisibleRow row: Int) -> Int? {
    guard row >= 0, row < extent.rows, rows.indices.contains(top + row) else { return nil }
    return rows[top + row].line
  }

  mutating func page(by pages: Double) {
    scroll(by: Int((Double(max(1, extent.rows - 1)) * pages).rounded(.awayFromZero)))
  }

  mutating func scroll(by distance: Int) {
    top = max(0, min(top + distance, rows.count - extent.rows))
  }

  /// Goes to the first or the last row, and to the first or last line that leads somewhere.
  mutating func scroll(toEnd: Bool) {
    let targets = lines.indices.filter { lines[$0].target != nil }
    selected = (toEnd ? targets.last : targets.first) ?? selected
    scroll(by: toEnd ? rows.count : -rows.count)
  }

  private mutating func reveal() {
    guard let first = rows.firstIndex(where: { $0.line == selected }) else { return }
    let last = rows.lastIndex { $0.line == selected } ?? first
    if last >= top + extent.rows { top = last - extent.rows + 1 }
    if first < top { top = first }
  }
}
