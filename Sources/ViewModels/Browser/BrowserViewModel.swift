import BitCollections
import Chronology
import Corpus
import Entities
import TextCore

/// The browser: the panes, what narrows them, and what the next key means.
///
/// A value with one way in, ``handle(_:)``, and effects on the way out; it knows no terminal. The
/// panes share one snapshot, so that moving in one re-scopes the others without moving the focus.
public struct BrowserViewModel: Sendable {
  /// What was read.
  public internal(set) var snapshot: CorpusSnapshot
  /// The name of the corpus, for the header.
  public let name: String
  /// The keys.
  public private(set) var keyMap: KeyMap

  /// The pane that takes the keys.
  public internal(set) var focus = Pane.timeline
  /// Whether the focused pane has the whole screen.
  public internal(set) var isZoomed = false
  /// The timeline.
  public internal(set) var timeline: TimelineViewModel
  /// The article.
  public internal(set) var article = ArticleViewModel()
  /// The entities.
  public internal(set) var entities = EntityListViewModel()
  /// The prompt, while it is open.
  public internal(set) var prompt: PromptViewModel?
  /// What lies over the panes, if anything does.
  public internal(set) var overlay: OverlayViewModel?
  /// What the view is narrowed to.
  public internal(set) var narrowing = Narrowing.none
  /// The longest line of an article, in columns, where the reader has set one.
  public internal(set) var textWidth: Int?
  /// Whether the lines of an article are filled to both edges.
  public var isJustified: Bool { article.isJustified }
  /// What the reader is told until the next key.
  public internal(set) var message: StatusMessage?
  /// How far reading the sources has come, while it goes on.
  public internal(set) var progress: CorpusLoader.Progress?
  /// What the reader has said of articles.
  public internal(set) var marks: ReaderMarks

  /// The count typed before a command.
  public internal(set) var count: Int?
  /// The strokes of a command that is not complete.
  public internal(set) var pending: [KeyStroke] = []

  /// What `n` and `N` walk.
  var walk = MentionWalk.entity
  /// Where the reader last went: narrowing, searching and flipping the axis look for it and leave
  /// it as it is, so that whoever undoes them is back where they were.
  var anchor: TimelinePlace?
  /// The articles in view: as a set, in order of time, and how many of them are read.
  private(set) var visible: BitSet
  private(set) var visibleNumbers: [Int] = []
  private(set) var visibleReadCount = 0
  /// How long reading the rest of the articles in view takes.
  private(set) var minutesLeft = 0
  /// What the reader has changed, and what of it is taken back.
  var changes = ChangeHistory()
  /// The places behind and before the reader.
  var places = PlaceHistory()
  /// The places that the reader has called by letters.
  var marked: [Character: Visit] = [:]
  /// The keys that the reader has recorded.
  var macros = Macros()
  /// The action that waits for a letter.
  var awaited: BrowserAction?
  /// The year of the calendar that is open.
  var calendarYear: Int?
  var extents = BrowserExtents.none
  /// What was typed before, by what was asked for.
  var promptHistory: [PromptViewModel.Purpose: [String]] = [:]
  /// Today, where the program was told.
  public let today: Day?
  /// The suggestions of this snapshot that were answered.
  var answered: Set<Int> = []
  /// Where the reader is to be brought once there is something to read.
  public internal(set) var start: SavedSession?

  /// Opens a browser on a snapshot.
  public init(
    snapshot: CorpusSnapshot, name: String, marks: ReaderMarks = ReaderMarks(),
    query: Query? = nil, keyMap: KeyMap = .standard,
    today: Day? = nil, start: SavedSession? = nil
  ) {
    self.snapshot = snapshot
    self.name = name
    self.keyMap = keyMap
    self.today = today
    self.marks = marks
    narrowing.query = query
    timeline = TimelineViewModel(snapshot: snapshot)
    visible = BitSet(snapshot.articles.indices)
    refresh()
    self.start = start
    if !snapshot.articles.isEmpty, restoreStart() { return }
    selectFirstUnread()
  }

  // MARK: What comes from outside

  /// Takes another snapshot of the same sources and keeps the reader's place and narrowing.
  public mutating func receive(_ new: CorpusSnapshot) {
    let wasEmpty = snapshot.articles.isEmpty
    let place = anchor ?? timeline.place(in: snapshot)
    let chosen = entities.selection.map { Narrowing.Term(entity: $0, use: .required) }
    let moved = Narrowing(terms: [chosen].compactMap(\.self)).moved(from: snapshot, to: new)
    if let fallback = prompt?.fallback {
      prompt?.fallback = fallback.moved(from: snapshot, to: new)
    }
    narrowing = narrowing.moved(from: snapshot, to: new)
    changes = changes.moved(from: snapshot, to: new)
    places = places.moved(from: snapshot, to: new)
    let old = snapshot
    let finder = article.finder
    let isJustified = article.isJustified
    marked = marked.mapValues { $0.moved(from: old, to: new) }
    snapshot = new
    answered = []
    progress = nil
    // Help stays; what an explanation or a card points at may have moved.
    if overlay?.kind != .help { overlay = nil }
    entities = entities.emptied()
    article = ArticleViewModel()
    article.isJustified = isJustified
    article.find(finder, in: snapshot)
    refresh(keeping: place)
    if let chosen = moved.terms.first?.entity { entities.select(chosen) }
    resize(to: extents)
    if !restoreStart(), wasEmpty { selectFirstUnread() }
    tellWhatWasRead()
  }

  private mutating func tellWhatWasRead() {
    let skipped = snapshot.failedPages
    if let only = skipped.first, skipped.count == 1 {
      let file = snapshot.location(ofPage: only).file
      let name = file.split(separator: "/").last ?? ""
      message = StatusMessage("\(name) could not be read; dateline parse says why", .warning)
    } else if !skipped.isEmpty {
      message = StatusMessage(
        "\(skipped.count) files could not be read; dateline parse says why", .warning)
    } else if snapshot.articles.isEmpty {
      let count = snapshot.pages.count
      message = StatusMessage("No news in \(count) file\(count == 1 ? "" : "s")", .warning)
    }
  }

  /// Says how far reading has come; `nil` when it has ended.
  public mutating func receive(_ progress: CorpusLoader.Progress?) {
    self.progress = progress
  }

  /// Tells the reader something until the next key.
  public mutating func tell(_ message: StatusMessage) {
    self.message = message
  }

  /// Takes other keys and another longest line; what was half typed is dropped.
  public mutating func configure(keyMap: KeyMap, textWidth: Int?, isJustified: Bool = false) {
    self.keyMap = keyMap
    self.textWidth = textWidth
    article.isJustified = isJustified
    pending = []
    count = nil
  }

  /// Takes the room that the screen has.
  public mutating func resize(to extents: BrowserExtents) {
    self.extents = extents
    timeline.resize(height: extents.timeline.rows)
    entities.resize(height: extents.entities.rows)
    article.resize(to: extents.article, in: snapshot)
    overlay?.resize(to: extents.overlay)
  }

  // MARK: Keys

  /// Takes one stroke and says what the world outside must do.
  public mutating func handle(_ stroke: KeyStroke) -> [Effect] {
    message = nil
    // Whoever has begun to read is not carried off any more.
    if !snapshot.articles.isEmpty { start = nil }
    let isFirst = pending.isEmpty && count == nil && awaited == nil && prompt == nil
    macros.note(stroke, isFirst: isFirst)
    if let awaited { return take(letter: stroke, for: awaited) }
    if prompt != nil {
      return handleInPrompt(stroke)
    }
    if pending.isEmpty, let digit = stroke.countDigit, count != nil || digit > 0 {
      count = min((count ?? 0) * 10 + digit, 1_000_000)
      return []
    }
    let strokes = pending + [stroke]
    switch keyMap.lookup(strokes) {
    case .action(let action):
      pending = []
      // An action that waits for a letter needs the count when the letter comes.
      defer { if awaited == nil { count = nil } }
      return perform(action, count: count)
    case .prefix:
      pending = strokes
      return []
    case .none:
      let hadPending = !pending.isEmpty || count != nil
      pending = []
      count = nil
      if stroke != KeyStroke(.escape) || !hadPending {
        let keys = strokes.map(\.description).joined(separator: " ")
        let help = keyMap.keys(of: .help).first ?? "?"
        message = StatusMessage("\(keys) is not bound; \(help) lists the keys", .warning)
      }
      return []
    }
  }

  /// Takes pasted text; only a prompt has use for it.
  public mutating func paste(_ text: String) {
    guard prompt != nil else { return }
    prompt?.paste(text)
    promptChanged()
  }

  // MARK: Keeping the panes together

  /// The article that the reader reads.
  var current: ArticleNumber? { article.number ?? timeline.selection?.article }

  /// Lists everything anew after the narrowing, the axis or the snapshot changed.
  mutating func refresh(axis: TimelineAxis? = nil, keeping place: TimelinePlace? = nil) {
    let place = place ?? anchor ?? timeline.place(in: snapshot)
    visible = narrowing.articles(of: snapshot, marks: marks)
    visibleNumbers = Array(visible)
    countRead()
    timeline.show(visible, axis: axis ?? timeline.axis, of: snapshot, keeping: place)
    timeline.resize(height: extents.timeline.rows)
    entities.show(visible, of: snapshot, narrowing: narrowing)
    showSelected()
  }

  /// Shows what the reader has gone to, and remembers it as their place.
  mutating func arrive() {
    anchor = timeline.place(in: snapshot)
    showSelected()
  }

  /// Counts what is read of the articles in view, after marks or the view changed.
  mutating func countRead() {
    let read = snapshot.articles(named: marks.read).intersection(visible)
    visibleReadCount = read.count
    minutesLeft = ReadingTime.minutes(of: visibleNumbers, except: read, in: snapshot)
  }

  /// Shows the article of the selected row; on the happened axis at the sentence of the row.
  mutating func showSelected() {
    guard let entry = timeline.selection else {
      article.show(nil, in: snapshot)
      return
    }
    let matches = narrowing.query?.matches(in: entry.article, of: snapshot) ?? []
    let date = entry.happening.flatMap { snapshot.happenings[$0].claim.evidence }
    article.show(
      entry.article, marks: marks.of(snapshot[entry.article]), matches: matches, date: date,
      at: date?.start ?? matches.first?.start, in: snapshot)
  }

  private mutating func selectFirstUnread() {
    let readHere = snapshot.articles(named: marks.read)
    let unread = timeline.entries.firstIndex { !readHere.contains($0.article.index) }
    timeline.select(index: unread ?? timeline.entryCount - 1)
    arrive()
  }
}

/// What `n` and `N` walk: whatever the reader chose last.
enum MentionWalk: Hashable, Sendable {
  /// The mentions of the entity selected in the entity pane.
  case entity
  /// The matches of the search.
  case search
  /// What was looked for in the article.
  case found
}
