import BitCollections
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
    rows = TimelineRows(snapshot: snapshot, axis: .published) { _ in true }
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
  var entries: [TimelineEntry] { rows.entries }

  /// The articles in order, each once.
  var articles: [ArticleNumber] { rows.articles }

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
      date: DateLabel.row(claim), isInferred: claim.basis != .stated && claim.low != nil,
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
    cursor.select(rows.row(ofEntry: index), in: rows, height: height)
  }

  /// Selects what stands in a row of those that are visible, or the nearest that can be selected.
  mutating func select(visibleRow row: Int) {
    cursor.select(cursor.top + row, in: rows, height: height)
  }

  /// Steps by calendar units that have entries: to the first entry of the next, the first of the
  /// previous. Undated entries are one unit behind all others.
  /// - Returns: whether there was such a unit.
  mutating func step(by count: Int, unit: (Day) -> Int, in snapshot: CorpusSnapshot) -> Bool {
    guard let start = selectedIndex else { return false }
    func key(_ index: Int) -> Int {
      rows.entries[index].firstDay(in: snapshot).map(unit) ?? .max
    }
    let direction = count < 0 ? -1 : 1
    var target = start
    for _ in 0..<abs(count) {
      let current = key(target)
      var index = target
      while rows.entries.indices.contains(index), key(index) == current { index += direction }
      guard rows.entries.indices.contains(index) else { break }
      let unitKey = key(index)
      while direction < 0, index > 0, key(index - 1) == unitKey { index -= 1 }
      target = index
    }
    select(index: target)
    return target != start
  }

  /// Selects the row of an article: the one whose sentence holds `offset`, else its first.
  /// - Returns: whether the article has a row.
  @discardableResult
  mutating func select(
    _ article: ArticleNumber, containing offset: Int? = nil, in snapshot: CorpusSnapshot
  ) -> Bool {
    guard let index = rows.entry(of: article, containing: offset, in: snapshot) else {
      return false
    }
    select(index: index)
    return true
  }

  // MARK: Days

  /// How many entries have a day; they stand first.
  func datedCount(in snapshot: CorpusSnapshot) -> Int {
    rows.entries.partitioningIndex { $0.firstDay(in: snapshot) == nil }
  }

  /// The first entry of `day` or a later one; behind all dated ones when there is none.
  func firstEntry(from day: Day, in snapshot: CorpusSnapshot) -> Int {
    rows.entries.partitioningIndex { entry in
      entry.firstDay(in: snapshot).map { $0 >= day } ?? true
    }
  }

  /// The day of the entry at a place.
  func day(ofEntry index: Int, in snapshot: CorpusSnapshot) -> Day? {
    rows.entries[index].firstDay(in: snapshot)
  }

  // MARK: Changing what is listed

  /// Lists the visible articles on an axis and keeps the reader's place: the same entry, else the
  /// same article, else what lies nearest in time.
  mutating func show(
    _ visible: BitSet, axis: TimelineAxis, of snapshot: CorpusSnapshot,
    keeping place: TimelinePlace?
  ) {
    self.axis = axis
    rows = TimelineRows(snapshot: snapshot, axis: axis) { visible.contains($0.index) }
    guard !rows.entries.isEmpty else {
      cursor = ListCursor()
      return
    }
    let index = place.map { self.index(nearest: $0, in: snapshot) } ?? 0
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

  private func index(nearest place: TimelinePlace, in snapshot: CorpusSnapshot) -> Int {
    if let number = snapshot.number(of: place.article), let first = rows.firstEntry(of: number) {
      return rows.entries.indices.dropFirst(first).first { index in
        guard rows.entries[index].article == number, let happening = rows.entries[index].happening
        else { return false }
        let told = snapshot.happenings[happening]
        return told.sentence == place.sentence
          && (place.value == nil || told.claim.value == place.value)
      } ?? first
    }
    guard let day = place.day else { return rows.entries.count - 1 }
    let distances = rows.entries.map { entry in
      entry.firstDay(in: snapshot).map { abs($0 - day) } ?? .max
    }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
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
