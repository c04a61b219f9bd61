import Chronology
import Corpus
import TextCore

/// The timeline: which entry is selected, and which rows are to be drawn.
public struct TimelineViewModel: Sendable {
  /// One row as it is to be drawn.
  public enum Row: Hashable, Sendable {
    /// A year with the number of entries in it.
    case heading(title: String, count: Int)
    /// An entry.
    case entry(Entry)
  }

  /// What an entry shows.
  public struct Entry: Hashable, Sendable {
    /// `Jan 27`, `Feb 12?`.
    public var date: String
    /// Whether the date was inferred.
    public var isInferred: Bool
    /// The headline, or on the happened axis the sentence.
    public var text: String
    /// On how many pages the article was seen.
    public var sightingCount: Int
    /// What the reader has said of the article.
    public var marks: ArticleMarks
    /// Whether it is selected.
    public var isSelected: Bool
  }

  /// What the timeline is ordered by.
  public private(set) var axis: TimelineAxis = .published
  private var rows: TimelineRows
  private var cursor = ListCursor()
  private var height = 0

  init(snapshot: CorpusSnapshot) {
    rows = TimelineRows(
      TimelineEntries(snapshot.allArticles, axis: .published, of: snapshot))
    select(index: 0)
  }

  // MARK: What is shown

  /// How many entries there are.
  public var entryCount: Int { rows.entries.count }

  /// The place of the selected entry among them, from 1; 0 without entries.
  public var position: Int { selectedIndex.map { $0 + 1 } ?? 0 }

  /// How many rows there are with headings, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (cursor.top, rows.rowCount) }

  /// The selected entry.
  public var selection: TimelineEntry? { selectedIndex.map { rows.entries[$0] } }

  /// All entries in order.
  var entries: TimelineEntries { rows.entries }

  var selectedIndex: Int? {
    rows.entries.isEmpty ? nil : rows.entryIndex(at: cursor.selected)
  }

  /// The rows that are visible.
  public func visibleRows(
    in snapshot: CorpusSnapshot, marks: ReaderMarks
  ) -> [Row] {
    let last = min(cursor.top + height, rows.rowCount)
    guard cursor.top < last else { return [] }
    return (cursor.top..<last).map { row in
      if rows.isHeading(row) {
        let (title, count) = rows.heading(at: row)
        return .heading(title: title, count: count)
      }
      let entry = rows.entries[rows.entryIndex(at: row)]
      return .entry(
        describe(entry, in: snapshot, marks: marks, isSelected: row == cursor.selected))
    }
  }

  private func describe(
    _ entry: TimelineEntry, in snapshot: CorpusSnapshot, marks: ReaderMarks,
    isSelected: Bool
  ) -> Entry {
    let article = snapshot[entry.article]
    let claim = entry.claim(in: snapshot)
    let sentence = entry.happening.map { snapshot.happenings[$0].headline(in: snapshot) }
    return Entry(
      date: DateLabel.row(claim), isInferred: DateLabel.isInferred(claim),
      text: sentence ?? article.headline, sightingCount: article.sightings.count,
      marks: marks.of(article), isSelected: isSelected)
  }

  // MARK: Moving

  mutating func resize(height: Int) {
    self.height = height
    cursor.reveal(in: rows, height: height)
  }

  mutating func move(by distance: Int) {
    cursor.move(by: distance, in: rows, height: height)
  }

  mutating func page(by pages: Double) {
    move(by: Int((Double(max(height - 1, 1)) * pages).rounded(.awayFromZero)))
  }

  /// Selects the entry at a place, from 0, or the nearest there is.
  mutating func select(index: Int) {
    guard !rows.entries.isEmpty else { return }
    let index = max(0, min(index, rows.entries.count - 1))
    cursor.jump(to: rows.row(ofEntry: index), in: rows, height: height)
  }

  /// Selects what stands in a row of those that are visible, or the nearest that can be selected.
  mutating func select(visibleRow row: Int) {
    cursor.select(cursor.top + row, in: rows, height: height)
  }

  /// Selects the row of an article: the one whose sentence holds `offset`, else its first.
  /// - Returns: whether the article has a row.
  @discardableResult
  mutating func select(
    _ article: ArticleNumber, containing offset: Int? = nil, in snapshot: CorpusSnapshot
  ) -> Bool {
    let entries = rows.entries
    guard let first = entries.firstPlace(of: article) else { return false }
    let told = offset.flatMap { offset in
      entries.places(of: article).first { index in
        entries[index].happening.map { snapshot.happenings[$0].sentence.contains(offset) } ?? false
      }
    }
    select(index: told ?? first)
    return true
  }

  // MARK: Days

  /// How many entries have a day; they stand first.
  var datedCount: Int { rows.entries.datedCount }

  /// The first entry on some days or, where there is none, the nearest to them.
  func entry(nearest days: ClosedRange<Day>) -> (index: Int, isInside: Bool)? {
    let entries = rows.entries
    if let index = entries.first(in: days) { return (index, true) }
    guard let before = entries.nearest(to: days.lowerBound),
      let after = entries.nearest(to: days.upperBound)
    else { return nil }
    // Nothing lies between, so that either end is nearest to what lies on its side.
    func distance(_ index: Int) -> Int {
      entries.day(at: index).map { max(days.lowerBound - $0, $0 - days.upperBound) } ?? .max
    }
    return (distance(after) <= distance(before) ? after : before, false)
  }

  // MARK: Changing what is listed

  /// Takes another axis for what is listed next.
  mutating func turn(to axis: TimelineAxis) {
    self.axis = axis
  }

  /// Lists entries of an axis and keeps the reader's place: the same entry, else the same article,
  /// else what lies nearest in time.
  mutating func show(
    _ entries: TimelineEntries, axis: TimelineAxis, keeping place: TimelinePlace?
  ) {
    self.axis = axis
    rows = TimelineRows(entries)
    guard !entries.isEmpty else {
      cursor = ListCursor()
      return
    }
    let index = place.map { self.index(nearest: $0) } ?? 0
    cursor.reselect(rows.row(ofEntry: index), in: rows, height: height)
  }

  /// Where the reader stands, in terms that outlive the rows.
  func place(in snapshot: CorpusSnapshot) -> TimelinePlace? {
    selection.map { entry in
      let happening = entry.happening.map { snapshot.happenings[$0] }
      return TimelinePlace(
        article: snapshot[entry.article].id, sentence: happening?.sentence,
        value: happening?.claim.value, day: entry.firstDay(in: snapshot))
    }
  }

  private func index(nearest place: TimelinePlace) -> Int {
    let entries = rows.entries
    let snapshot = entries.snapshot
    if let number = snapshot.number(of: place.article),
      let first = entries.firstPlace(of: number)
    {
      guard place.sentence != nil else { return nearest(to: place.day, toldBy: number) ?? first }
      return entries.places(of: number).first { index in
        guard let happening = entries[index].happening else { return false }
        let told = snapshot.happenings[happening]
        return told.sentence == place.sentence
          && (place.value == nil || told.claim.value == place.value)
      } ?? first
    }
    guard let day = place.day else { return entries.count - 1 }
    return entries.nearest(to: day) ?? 0
  }

  /// What an article tells is about when it appeared if it lies so many days from it at most.
  private static let reach = 31

  /// The entry that is nearest in time to the day on which an article appeared: one of what the article
  /// tells if that lies near, else of what others tell. `nil` where each article has one entry.
  private func nearest(to day: Day?, toldBy article: ArticleNumber) -> Int? {
    let entries = rows.entries
    guard let day, entries.first?.happening != nil else { return nil }
    let reach = (day - TimelineViewModel.reach)...(day + TimelineViewModel.reach)
    let own = entries.places(from: reach).filter { entries[$0].article == article }
    func distance(_ index: Int) -> Int { entries.day(at: index).map { abs($0 - day) } ?? .max }
    return own.min { distance($0) < distance($1) } ?? entries.nearest(to: day)
  }
}

/// A place on the timeline that outlives a change of rows, axis or snapshot.
struct TimelinePlace: Hashable, Sendable {
  /// The lasting name of the article.
  var article: ArticleID
  /// The sentence, on the happened axis, and the date in it, where it is known.
  var sentence: ByteSpan?
  var value: DateValue?
  /// The day of the entry, if it has one.
  var day: Day?
}
