import Corpus
import ViewModels

/// A browser without a screen that is typed into: before, keys, after.
///
///     var story = BrowserStory(CorpusFixture.harbour)
///     story.type("jj<Enter>")
///     story.browser.focus  // .article
public struct BrowserStory {
  /// The browser.
  public private(set) var browser: BrowserViewModel
  /// All effects so far.
  public private(set) var effects: [Effect] = []

  private let isArticleShown: Bool
  private let rows: Int

  /// Opens a browser whose panes have `rows` lines of `columns` columns.
  public init(
    _ snapshot: CorpusSnapshot, read: Set<ArticleID> = [], marks: ReaderMarks? = nil,
    columns: Int = 40, rows: Int = 10,
    isArticleShown: Bool = true, start: SavedSession? = nil, corrections: ReaderCorrections = .none
  ) {
    browser = BrowserViewModel(
      snapshot: snapshot, name: "story", marks: marks ?? ReaderMarks(read: read),
      corrections: corrections, start: start)
    self.isArticleShown = isArticleShown
    self.rows = rows
    resize(columns: columns)
  }

  /// Gives all panes so many columns.
  public mutating func resize(columns: Int) {
    let extent = PaneExtent(columns: columns, rows: rows)
    browser.resize(
      to: BrowserExtents(
        timeline: extent, article: extent, entities: extent, overlay: extent,
        isArticleShown: isArticleShown, header: 80))
    settle()
  }

  /// Answers what the browser wants to know, as its loop does between two keys.
  private mutating func settle() {
    while let request = browser.takeRequest() {
      for answer in request.answers() { browser.receive(answer) }
    }
  }

  private mutating func press(_ stroke: KeyStroke) {
    effects += browser.handle(stroke)
    settle()
  }

  /// Types keys in the notation of ``KeyStroke``.
  public mutating func type(_ keys: String) {
    guard let strokes = KeyStroke.sequence(keys) else {
      preconditionFailure("no keys: \(keys)")
    }
    for stroke in strokes { press(stroke) }
  }

  /// Clicks on a cell of a pane's text.
  public mutating func click(_ pane: Pane, row: Int, column: Int) {
    effects += browser.click(pane, row: row, column: column)
    settle()
  }

  /// Turns the wheel over the article.
  public mutating func turnWheel(by rows: Int) {
    browser.turnWheel(over: .article, by: rows)
  }

  /// Gives a line, as a browser without a screen takes it.
  public mutating func enter(_ line: String) {
    effects += browser.handle(line: line)
    settle()
  }

  /// Types a text character by character, blanks too.
  public mutating func typeText(_ text: String) {
    for character in text { press(KeyStroke(character)) }
  }

  /// Comes back from the editor with this note on the article at a place of the corpus.
  public mutating func note(
    _ text: String, ofArticle index: Int, over given: String? = nil
  ) {
    effects += browser.receive(
      note: text, of: browser.snapshot.articles[index].id, over: given)
    settle()
  }

  /// Says to the browser that the sources are being read.
  public mutating func beginReading() {
    browser.beginReading()
  }

  /// Says to the browser how far that has come.
  public mutating func receive(_ progress: ReadingProgress) {
    browser.receive(progress)
  }

  /// Says to the browser that all has been read.
  public mutating func endReading() {
    browser.endReading()
  }

  /// Says to the browser how far an export has come.
  public mutating func receive(_ progress: ExportProgress) {
    browser.receive(progress)
  }

  /// Says to the browser what has come of an export.
  public mutating func endExport(_ message: StatusMessage) {
    browser.endExport(message)
  }

  /// Tells the reader something from outside.
  public mutating func tell(_ message: StatusMessage) {
    browser.tell(message)
  }

  /// Gives the browser another snapshot.
  public mutating func receive(_ snapshot: CorpusSnapshot) {
    browser.receive(snapshot)
    settle()
  }

  /// Says to the browser what the reader's file holds.
  public mutating func receive(_ data: ReaderData) -> [Effect] {
    defer { settle() }
    return browser.receive(data)
  }

  /// Moves in the entity pane to the entity of this name; the focus stays there.
  public mutating func select(entity name: String) {
    while browser.focus != .entities { type("<Tab>") }
    type("gg")
    for _ in 0..<browser.entities.entityCount where selectedEntity != name { type("j") }
    precondition(selectedEntity == name, "no entity \(name) is listed")
  }

  /// The headline of the selected row.
  public var headline: String {
    browser.timeline.selection.map { browser.snapshot[$0.article].headline } ?? "—"
  }

  /// The name of the selected entity.
  public var selectedEntity: String {
    browser.entities.selection.map { browser.snapshot.catalog[$0].name } ?? "—"
  }

  /// The headlines of all rows in view; the timeline must have room for them.
  public var headlines: [String] {
    browser.timeline.visibleRows(in: browser.snapshot, marks: browser.marks).compactMap {
      if case .entry(let entry) = $0 { entry.text } else { nil }
    }
  }

  /// The visible lines of the article as text.
  public var articleText: [String] {
    browser.article.visibleLines(in: browser.snapshot).map(\.text)
  }

  /// The visible lines of the overlay as text.
  public var overlayText: [String] {
    browser.overlay?.visibleRows.map(\.content.text) ?? []
  }
}
