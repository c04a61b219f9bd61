import Chronology
import Corpus
import Entities
import PageParsing
import TextCore

/// The article that is read: its lines, the line that is read, how far it is scrolled, and what the
/// reader stands on in it.
public struct ArticleViewModel: Sendable {
  /// The article, if there is one.
  public private(set) var number: ArticleNumber?
  /// What the reader stands on, if on anything.
  var standing: ArticleStanding?
  /// What the search found here, in text order.
  private(set) var matches: [ByteSpan] = []
  /// What the reader looks for in articles, and where it stands in this one.
  private(set) var finder = TextFinder("")
  private(set) var found: [ByteSpan] = []
  /// How often that is.
  public var foundCount: Int { found.count }
  /// The links, in text order.
  private(set) var links: [PageMarkup.Link] = []
  /// The date of the happening that is selected, on the happened axis.
  private(set) var focusedDate: ByteSpan?
  /// Whether lines are filled to both edges.
  var isJustified = false

  /// What the reader has said of it.
  private(set) var said = ArticleMarks.none
  var hints: Hints?
  /// Whether letters are listed apart and not drawn over the text, which is heard.
  var areHintsListed = false
  private(set) var layout: ArticleLayout?
  private var cursor = TextCursor()
  /// What the first visible line and the one that is read say, while neither was changed by anything
  /// but the width: widths that come and go leave no trace.
  private var kept: (top: ArticleLayout.Place, line: ArticleLayout.Place)?
  /// The bytes to go to once there is room for lines.
  private var wanted: ArticlePosition?
  /// An article that is to be shown where the reader was in it.
  private var expected: Expected?
  private(set) var extent = PaneExtent(columns: 0, rows: 0)

  init() {}

  // MARK: What is shown

  /// The first line that is visible.
  var top: Int { cursor.top }

  /// How many lines there are, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (top, layout?.lines.count ?? 0) }

  /// Whether the last line is visible.
  public var isAtEnd: Bool { top >= max(0, (layout?.lines.count ?? 0) - extent.rows) }

  /// Whether the first line is visible.
  public var isAtStart: Bool { top == 0 }

  /// The line that is read, counted from the first that is visible; `nil` where it is none of these.
  public var readingRow: Int? {
    let row = cursor.row - top
    return layout?.lines.indices.contains(cursor.row) == true && (0..<extent.rows).contains(row)
      ? row : nil
  }

  /// The first byte of the page that is visible.
  var firstVisibleByte: Int? {
    layout?.lines.dropFirst(top).first { $0.span != nil }?.span?.start
  }

  /// Where the reader is, in bytes of the page.
  var position: ArticlePosition {
    ArticlePosition(
      top: isAtStart ? nil : layout?.byte(ofLine: top), line: layout?.byte(ofLine: cursor.row))
  }

  /// Whether the byte at `offset` stands in the line that is read.
  func isRead(_ offset: Int) -> Bool { layout?.line(containing: offset) == cursor.row }

  // MARK: Finding

  /// Looks for words in this article and in those shown after it.
  mutating func find(_ finder: TextFinder, in snapshot: CorpusSnapshot) {
    self.finder = finder
    if standing?.isFound == true { standing = nil }
    found = places(of: finder, in: snapshot)
  }

  private func places(of finder: TextFinder, in snapshot: CorpusSnapshot) -> [ByteSpan] {
    guard !finder.isEmpty, let number else { return [] }
    let article = snapshot[number]
    let item = snapshot.item(of: article)
    let text = snapshot.page(of: article).text
    return ([item.title].compactMap(\.self) + item.paragraphs)
      .flatMap { finder.spans(in: text, $0) }.sorted()
  }

  // MARK: Showing and scrolling

  /// Shows an article from its top, or scrolled so that the byte at `offset` is visible. The
  /// article that is shown already keeps its place and the mention stood on.
  mutating func show(
    _ number: ArticleNumber?, marks: ArticleMarks = .none, matches: [ByteSpan] = [],
    date: ByteSpan? = nil,
    at offset: Int? = nil, in snapshot: CorpusSnapshot
  ) {
    let isSame = number == self.number && date == focusedDate
    if !isSame || standing?.isOfSearch == true { standing = nil }
    focusedDate = date
    self.matches = matches
    if number != self.number || layout == nil {
      (cursor, kept) = (TextCursor(), nil)
      // They stand for what is in sight.
      if number != self.number { hints = nil }
      self.number = number
      said = marks
      lay(out: snapshot)
      links = number.map { snapshot.links(in: $0) } ?? []
      found = places(of: finder, in: snapshot)
    } else {
      annotate(marks, in: snapshot)
    }
    if let number, let expected, snapshot.number(of: expected.id) == number {
      self.expected = nil
      (standing, hints) = (expected.standing ?? standing, expected.hints)
      go(to: expected.position)
    } else if let offset {
      reveal(offset)
    } else {
      withCursor { $0.settle(in: $1, height: $2) }
    }
  }

  /// When an article is shown next it is to be at this place, or, with `nil`, at its own.
  mutating func expect(_ id: ArticleID?, at position: ArticlePosition) {
    expected = id.map { Expected(id: $0, position: position) }
  }

  /// The same article of another snapshot, to be shown as it is here: where it is scrolled to, on what
  /// the reader stands, and with its letters.
  func moved(from old: CorpusSnapshot, to new: CorpusSnapshot) -> ArticleViewModel {
    var moved = ArticleViewModel()
    moved.isJustified = isJustified
    moved.find(finder, in: new)
    guard let number else { return moved }
    let id = old[number].id
    let movedPlaces = new.number(of: id).map { PlacesMoved(from: (number, old), to: ($0, new)) }
    moved.expected = Expected(
      id: id, position: position, standing: movedPlaces.flatMap { $0.place(standing) },
      hints: movedPlaces.flatMap { moved in hints?.moved { moved.place($0) } })
    return moved
  }

  /// Takes other room; the first visible words and those that are read stay in sight.
  mutating func resize(to extent: PaneExtent, in snapshot: CorpusSnapshot) {
    guard extent != self.extent || layout == nil else { return }
    let widthChanged = extent.columns != self.extent.columns
    self.extent = extent
    if widthChanged || layout == nil {
      layAnew(in: snapshot)
    } else if let layout {
      cursor.settle(in: layout, height: extent.rows)
    }
  }

  /// Shows what the reader says of the article now; the first visible words and those that are read
  /// stay in sight.
  mutating func annotate(_ marks: ArticleMarks, in snapshot: CorpusSnapshot) {
    guard marks != said else { return }
    said = marks
    layAnew(in: snapshot)
  }

  private mutating func layAnew(in snapshot: CorpusSnapshot) {
    let wasAtTop = isAtStart
    let places =
      kept
      ?? layout.flatMap { layout in
        guard let top = layout.place(ofLine: cursor.top),
          let line = layout.place(ofLine: cursor.row)
        else { return nil }
        return (top, line)
      }
    lay(out: snapshot)
    guard let layout else { return }
    cursor = TextCursor(
      row: places.flatMap { layout.line(of: $0.line) } ?? 0,
      top: wasAtTop ? 0 : places.flatMap { layout.line(of: $0.top) } ?? 0,
      in: layout, height: extent.rows)
    kept = places
    if let wanted {
      self.wanted = nil
      go(to: wanted)
    }
  }

  // MARK: The line that is read

  /// Goes on by lines that say something; the text turns on where the next is out of sight.
  mutating func move(by lines: Int) {
    withCursor { $0.move(by: lines, in: $1, height: $2) }
  }

  /// Scrolls by lines; the line that is read stays so while it is in sight.
  mutating func scroll(by lines: Int) {
    withCursor { $0.scroll(by: lines, in: $1, height: $2) }
  }

  /// Scrolls by parts of what is visible; whole pages keep one line in sight.
  mutating func page(by pages: Double) {
    withCursor { $0.page(by: pages, in: $1, height: $2) }
  }

  /// Goes to a line.
  mutating func go(toLine line: Int) {
    withCursor { $0.go(to: line, in: $1, height: $2) }
  }

  /// Goes to a line of those that are visible.
  mutating func read(visibleRow row: Int) {
    guard (0..<extent.rows).contains(row), top + row < layout?.lines.count ?? 0 else { return }
    go(toLine: top + row)
  }

  /// Goes to the beginning.
  mutating func goToStart() {
    withCursor { $0.go(toEnd: false, in: $1, height: $2) }
  }

  /// Goes to the last page and its last line.
  mutating func goToEnd() {
    withCursor { $0.go(toEnd: true, in: $1, height: $2) }
  }

  /// Shows the last page, to be read from its first line.
  mutating func turnToLastPage() {
    withCursor {
      $0.go(toEnd: true, in: $1, height: $2)
      $0.go(to: $0.top, in: $1, height: $2)
    }
  }

  /// Goes to where a reader was, or will once there is room for lines.
  mutating func go(to position: ArticlePosition) {
    guard let layout else {
      wanted = position
      return
    }
    let top = position.top.flatMap { layout.line(ofByte: $0) } ?? 0
    withCursor { $0.scroll(to: top, in: $1, height: $2) }
    if let line = position.line.flatMap({ layout.line(ofByte: $0) }) {
      withCursor { $0 = TextCursor(row: line, top: $0.top, in: $1, height: $2) }
    }
  }

  /// Goes to the line of the byte at `offset`; where it is out of sight, it comes to stand in the upper
  /// third.
  mutating func reveal(_ offset: Int) {
    guard let line = layout?.line(containing: offset) else { return }
    go(toLine: line)
  }

  /// Changes the cursor where there are lines.
  private mutating func withCursor(_ change: (inout TextCursor, ArticleLayout, Int) -> Void) {
    guard let layout else { return }
    kept = nil
    change(&cursor, layout, extent.rows)
  }

  private mutating func lay(out snapshot: CorpusSnapshot) {
    guard let number, extent.columns > 0 else {
      layout = nil
      return
    }
    let article = snapshot[number]
    let page = snapshot.page(of: article)
    let item = snapshot.item(of: article)
    let names = snapshot.mentions(in: number).filter { $0.span.start >= item.span.end }
    let signature = page.boilerplate.filter { line in names.contains { line.contains($0.span) } }
    layout = ArticleLayout(
      text: page.text, item: item, markup: page.markup,
      meta: [meta(of: article, in: snapshot)] + annotations,
      signature: signature, width: extent.columns)
  }
}

/// An article that is to be shown as the reader had it.
private struct Expected: Sendable {
  var id: ArticleID
  var position: ArticlePosition
  var standing: ArticleStanding?
  var hints: Hints?
}

/// Where a reader is in an article, in bytes of its page.
struct ArticlePosition: Hashable, Sendable {
  /// The first byte that is visible, where that is not the beginning.
  var top: Int?
  /// The first byte of the line that is read.
  var line: Int?
}
