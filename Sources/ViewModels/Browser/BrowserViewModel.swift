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
  public internal(set) var keyMap: KeyMap

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
  /// What the panes showed when the prompt was opened.
  var before: Outlook?
  /// What lies over the panes, if anything does.
  public internal(set) var overlay: OverlayViewModel?
  /// How much of time the density strip shows.
  public internal(set) var scale = TimeScale.whole
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
  /// Whether the sources are being read: what is not there may still come.
  public internal(set) var isReading = false
  /// What the reader has said of articles.
  public internal(set) var marks: ReaderMarks

  /// The count typed before a command.
  public internal(set) var count: Int?
  /// The strokes of a command that is not complete.
  public internal(set) var pending: [KeyStroke] = [] {
    didSet { choicesTop = 0 }
  }
  /// How many of the keys that may follow are passed over, where not all have room.
  var choicesTop = 0

  /// What `n` and `N` walk.
  var walk = MentionWalk.entity
  /// Where the reader last went: narrowing, typing a search and flipping the axis look for it and
  /// leave it as it is, so that whoever undoes them is back where they were.
  var anchor: TimelinePlace?
  /// The articles in view.
  var visible: NumberSet
  /// How many bytes of text they are, as far as that is known.
  var textInView = 0
  /// The articles of the snapshot that were read.
  var readArticles: NumberSet
  private(set) var visibleReadCount = 0
  /// How long reading the rest of the articles in view takes.
  private(set) var minutesLeft = 0
  /// What is being found out.
  var looking = Looking()
  /// A query that was typed with its last word open, and the same without.
  var settlingQuery: (open: Query, exact: Query)?
  /// What the reader has changed, and what of it is taken back.
  var changes = ChangeHistory()
  /// The entity to go back to in the next snapshot that has it.
  var returning: Returning?
  /// The places behind and before the reader.
  var places = PlaceHistory()
  /// The places that the reader has called by letters.
  var marked: [Character: Visit] = [:]
  /// The keys that the reader has recorded.
  var macros = Macros()
  /// The action that waits for a letter.
  var awaited: BrowserAction?
  /// The day on which the reader stands in the calendar that is open.
  var calendarDay: Day?
  /// The cards that the reader went through, the open one last.
  var cardTrail: [CardPlace] = []
  /// The two entities that are compared.
  var compared: [EntityID] = []
  var extents = BrowserExtents.none
  /// What was typed before, by what was asked for.
  var promptHistory: [PromptViewModel.Purpose: [String]] = [:]
  /// Today, where the program was told.
  public let today: Day?
  /// The saved views, as queries by name.
  public internal(set) var views: [String: String]
  /// What the reader has set right against the rules.
  public internal(set) var corrections: ReaderCorrections
  /// The headlines of articles whose dates the reader has set right, wherever they are.
  var headlines: [ArticleID: String] = [:]
  /// What the reader is asked before it is set right.
  var proposal: CorrectionProposal?
  /// What the reader is asked before a file is written over.
  var waitingExport: Export?
  /// How far an export has come, while one goes on.
  public internal(set) var exporting: ExportProgress?
  /// Whether something was set right that the snapshot does not show yet.
  var isCorpusBehind = false
  /// Where the reader is to be brought once there is something to read.
  public internal(set) var start: SavedSession?
  /// Whether all sources have been read once: what comes later has come in the meantime.
  var hasReadAll = false
  /// The files of which was told that they could not be read.
  var toldFailures: Set<String> = []
  /// What came and went since the reader asked for the pages to be read again, until they are.
  var newsSinceReload: CorpusNews?
  /// What came in files that were there before, until it is seen whether it replaces what stood there.
  var unsettledNews = CorpusNews.none
  /// The articles of which was told, before the last key, that they are gone.
  var goneArticles: Set<ArticleID> = []
  /// The session that is being restored, until all that it needs is found out.
  var restoring: SavedSession?

  /// Opens a browser on a snapshot.
  public init(
    snapshot: CorpusSnapshot, name: String, marks: ReaderMarks = ReaderMarks(),
    views: [String: String] = [:], corrections: ReaderCorrections = .none, query: Query? = nil,
    keyMap: KeyMap = .standard, today: Day? = nil, start: SavedSession? = nil
  ) {
    self.snapshot = snapshot
    self.name = name
    self.keyMap = keyMap
    self.today = today
    self.marks = marks
    self.views = views
    self.corrections = corrections
    narrowing.query = query
    timeline = TimelineViewModel(snapshot: snapshot)
    visible = snapshot.allArticles
    readArticles = snapshot.articles(named: marks.read)
    looking.afterwards.selectsFirstUnread = true
    self.start = start
    if !restoreStart() { refresh() }
  }

  /// What queries may speak of.
  var queryContext: QueryContext { QueryContext(today: today, views: views) }

  // MARK: Keys

  /// Takes one stroke and says what the world outside must do.
  public mutating func handle(_ stroke: KeyStroke) -> [Effect] {
    if let gone = message?.news.gone { goneArticles.formUnion(gone) }
    message = nil
    article.expect(nil, at: ArticlePosition())
    // Whoever has begun to read is not carried off any more.
    if !snapshot.articles.isEmpty { (start, restoring) = (nil, nil) }
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
    case .none where !pending.isEmpty && turnChoices(stroke): return []
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

  /// The article that the reader reads; where there is none, says why.
  mutating func currentOrTell() -> ArticleNumber? {
    if let current { return current }
    message = StatusMessage(emptyNotice?.text ?? "Nothing is read in yet")
    return nil
  }

  /// Shows what the reader has gone to, and remembers it as their place.
  mutating func arrive() {
    stay()
    showSelected()
  }

  /// Remembers as the reader's place what they have begun to read, or said something of.
  mutating func stay() {
    anchor = timeline.place(in: snapshot)
  }

  /// Counts what is read of the articles in view, after marks or the view changed.
  mutating func countRead() {
    let read = readArticles.intersection(visible)
    visibleReadCount = read.count
    // Until the facets are there, what is in view is not yet measured.
    let left = looking.isUnderWay ? 0 : max(0, textInView - snapshot.textLength(of: read))
    minutesLeft = ReadingTime.minutes(ofBytes: left)
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

  /// Goes to the first article in view that was not read, else to the last.
  mutating func selectFirstUnread() {
    let unread = timeline.entries.article(
      after: nil, step: 1, among: visible.subtracting(readArticles))
    let index = unread.flatMap { timeline.entries.firstPlace(of: $0) }
    timeline.select(index: index ?? timeline.entryCount - 1)
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
