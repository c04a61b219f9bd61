import Chronology
import Corpus
import Entities
import PageParsing
import TextCore

/// The article that is read: its lines, how far it is scrolled, and what the reader stands on in it.
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
  private(set) var layout: ArticleLayout?
  private(set) var top = 0
  /// The byte to scroll to once there is room for lines.
  private var wantedByte: Int?
  private(set) var extent = PaneExtent(columns: 0, rows: 0)

  init() {}

  // MARK: What is shown

  /// How many lines there are, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (top, layout?.lines.count ?? 0) }

  /// Whether the last line is visible.
  public var isAtEnd: Bool { top >= lastTop }

  /// Whether the first line is visible.
  public var isAtStart: Bool { top == 0 }

  private var lastTop: Int { max(0, (layout?.lines.count ?? 0) - extent.rows) }

  /// The first byte of the page that is visible.
  var firstVisibleByte: Int? {
    layout?.lines.dropFirst(top).first { $0.span != nil }?.span?.start
  }

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
      top = 0
      // They stand for what is in sight.
      hints = nil
      self.number = number
      said = marks
      lay(out: snapshot)
      links = number.map { snapshot.links(in: $0) } ?? []
      found = places(of: finder, in: snapshot)
    } else {
      annotate(marks, in: snapshot)
    }
    if let offset { reveal(offset) } else { top = min(top, lastTop) }
  }

  /// Goes on from here when the snapshot or the room changed; keeps the first visible words.
  mutating func resize(to extent: PaneExtent, in snapshot: CorpusSnapshot) {
    guard extent != self.extent || layout == nil else { return }
    let anchor = firstVisibleByte
    let wasAtTop = top == 0
    let widthChanged = extent.columns != self.extent.columns
    self.extent = extent
    guard widthChanged || layout == nil else {
      top = min(top, lastTop)
      return
    }
    lay(out: snapshot)
    if let wanted = wantedByte, layout != nil {
      wantedByte = nil
      scroll(toByte: wanted)
      return
    }
    let line = wasAtTop ? 0 : anchor.flatMap { layout?.line(containing: $0) } ?? 0
    top = min(line, lastTop)
  }

  /// Shows what the reader says of the article now; keeps the first visible words.
  mutating func annotate(_ marks: ArticleMarks, in snapshot: CorpusSnapshot) {
    guard marks != said else { return }
    said = marks
    let wasAtTop = top == 0
    let anchor = firstVisibleByte
    lay(out: snapshot)
    top = min(wasAtTop ? 0 : anchor.flatMap { layout?.line(containing: $0) } ?? 0, lastTop)
  }

  mutating func scroll(by lines: Int) {
    top = max(0, min(top + lines, lastTop))
  }

  /// Scrolls by parts of what is visible; whole pages keep one line in sight.
  mutating func page(by pages: Double) {
    let rows = Double(max(1, extent.rows - 1))
    scroll(by: Int((rows * pages).rounded(.awayFromZero)))
  }

  mutating func scroll(toLine line: Int) {
    top = max(0, min(line, lastTop))
  }

  /// Scrolls so that the byte at `offset` stands in the first line, as far as there is text below it.
  mutating func scroll(toByte offset: Int) {
    guard let layout else {
      wantedByte = offset
      return
    }
    layout.line(containing: offset).map { scroll(toLine: $0) }
  }

  /// Goes to the last page.
  mutating func scrollToEnd() {
    top = lastTop
  }

  /// Scrolls, when needed, so that the byte at `offset` stands in the upper third.
  mutating func reveal(_ offset: Int) {
    guard let line = layout?.line(containing: offset) else { return }
    if line < top || line >= top + max(1, extent.rows) {
      top = max(0, min(line - extent.rows / 3, lastTop))
    }
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
