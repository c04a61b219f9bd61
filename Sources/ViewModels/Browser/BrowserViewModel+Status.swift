import Chronology
import Corpus
import Entities
import TextCore

extension BrowserViewModel {
  /// The name of the corpus and what it holds or, while the view is narrowed, what is left of it
  /// and what narrows it: the narrowing is never out of sight.
  public var header: StyledLine {
    let total = snapshot.articles.count
    var runs = [StyledRun(name, .title)]
    if !narrowing.isEmpty {
      runs.append(StyledRun(" · \(visible.count) of \(total) · ", .dim))
      return StyledLine(runs + narrowingLine(columns: nil).runs)
    }
    runs.append(StyledRun(" · \(total) article\(total == 1 ? "" : "s")", .dim))
    for kind in [EntityKind.person, .organisation] {
      let count = snapshot.entityCount(of: kind)
      let word = count == 1 ? kind.noun : kind.heading.lowercased()
      runs.append(StyledRun(" · \(count) \(word)", .dim))
    }
    return StyledLine(runs)
  }

  /// The header in so many columns: while nothing narrows the view, counts that do not fit are left
  /// out whole, from the end; else the name of the corpus is shortened first, then what narrows, and
  /// that stands alone where the rest has no room.
  public func header(columns: Int) -> StyledLine {
    var header = self.header
    if CellWidth.of(header.text) <= columns { return header }
    guard narrowing.isEmpty else { return narrowedHeader(columns: columns) }
    while header.runs.count > 1, CellWidth.of(header.text) > columns { header.runs.removeLast() }
    return header
  }

  private func narrowedHeader(columns: Int) -> StyledLine {
    let count = "\(visible.count) of \(snapshot.articles.count) · "
    let least = min(CellWidth.of(narrowingLine(columns: nil).text), 20)
    let forName = columns - least - CellWidth.of(" · " + count)
    if forName >= min(CellWidth.of(name), 6) {
      let start = [
        StyledRun(CellWidth.truncated(name, to: forName), .title), StyledRun(" · " + count, .dim),
      ]
      let left = columns - CellWidth.of(StyledLine(start).text)
      return StyledLine(start + narrowingLine(columns: left).runs)
    }
    let left = columns - CellWidth.of(count)
    guard left >= min(least, 10) else { return narrowingLine(columns: columns) }
    return StyledLine([StyledRun(count, .dim)] + narrowingLine(columns: left).runs)
  }

  /// What narrows the view, in so many columns: `org:NATO  −place:Paris  /summit`; what does not
  /// fit is counted: `org:NATO +2`. Empty when nothing narrows.
  public func narrowingLine(columns: Int?) -> StyledLine {
    let parts = narrowing.parts(in: snapshot)
    let whole = parts.joined(separator: "  ")
    guard let columns, CellWidth.of(whole) > columns else {
      return StyledLine(whole, .narrowing)
    }
    for shown in stride(from: parts.count - 1, through: 1, by: -1) {
      let text = parts.prefix(shown).joined(separator: "  ") + " +\(parts.count - shown)"
      if CellWidth.of(text) <= columns { return StyledLine(text, .narrowing) }
    }
    let rest = parts.count > 1 ? " +\(parts.count - 1)" : ""
    let first = CellWidth.truncated(parts.first ?? "", to: max(0, columns - rest.utf8.count))
    return StyledLine(first + rest, .narrowing)
  }

  /// What an empty timeline says, or `nil` while there is something in it or a search goes on.
  public var emptyNotice: StyledLine? {
    guard timeline.entryCount == 0 else { return nil }
    if snapshot.articles.isEmpty {
      if isReading || progress != nil {
        return StyledLine("\(readingWords) Articles show as they come.", .dim)
      }
      return StyledLine(noNewsWords, .dim)
    }
    guard !isSearching else { return nil }
    let what = narrowing.isEmpty ? "No dated happening" : "Nothing is left in view"
    let keys = narrowing.isEmpty ? key(of: .flipAxis) : key(of: .clearNarrowing)
    return StyledLine([
      StyledRun(what + "; ", .dim), StyledRun(keys, .key),
      StyledRun(narrowing.isEmpty ? " flips the axis" : " shows everything", .dim),
    ])
  }

  /// What is being read, and how far that has come: `Reading 120 of 4000 files…`
  private var readingWords: String {
    guard let progress else { return "Looking for pages in \(name)…" }
    return progress.isComplete
      ? "Finding names in \(progress.fileCount) files…" : "Reading \(progress.words)…"
  }

  /// Why there is nothing, and what may be done.
  private var noNewsWords: String {
    let count = snapshot.pages.count
    let what =
      switch count {
      case 0: "There are no files in \(name)."
      case 1: "The only file in \(name) holds no news."
      default: "None of the \(count) files in \(name) holds news."
      }
    return what + " Put pages there and they show at once, or open another place: dateline FOLDER"
  }

  /// How far a search has come, while it goes on.
  public var searchLine: StyledLine? {
    guard isSearching else { return nil }
    guard let (count, progress) = looking.foundSoFar else { return StyledLine("searching…", .dim) }
    let share = progress.map { " · \(Int($0 * 100)) % read" } ?? ""
    return StyledLine("\(count)+ found\(share)…", .dim)
  }

  /// What a finished search has found, for the line in which it is typed. Words that found nothing but
  /// say a date are shown as the term for it.
  public func foundLine(for words: String) -> StyledLine {
    let found = timeline.entryCount
    guard found == 0 else { return StyledLine("\(found) found", .dim) }
    if isReading { return StyledLine("nothing found yet; reading goes on", .warning) }
    let term = Query.ofDate(words, in: queryContext)
    return StyledLine(
      [StyledRun("nothing found", .warning)]
        + (term.map { [StyledRun("; as a date ", .dim), StyledRun($0, .key)] } ?? []))
  }

  /// The left part of the status line: the keys that may follow, a message, or hints. Parts that do
  /// not fit are left out whole, from the end; the first is cut instead.
  public var statusParts: [StyledLine] {
    if case .prefix(let continuations) = keyMap.lookup(pending) {
      let typed = pending.map(\.description).joined()
      return continuations.map { continuation in
        hint(typed + continuation.strokes.map(\.description).joined(), continuation.action)
      }
    }
    if let awaited {
      return [hint(key(of: awaited) + " …", awaited)]
    }
    if let count { return [StyledLine("\(count)", .key)] }
    if let message { return [StyledLine(message.words, message.role)] }
    if let line = searchLine { return [line] }
    if exporting != nil { return exportLine }
    if progress != nil || (isReading && snapshot.articles.isEmpty) {
      return [StyledLine(readingWords, .dim)]
    }
    if overlay?.kind == .calendar { return calendarHints }
    if overlay?.kind == .proposal {
      return [
        StyledLine([StyledRun(key(of: .answerSame), .key), StyledRun(" do it", .dim)]),
        StyledLine([StyledRun(key(of: .close), .key), StyledRun(" leave it", .dim)]),
        hint(key(of: .moveDown), .moveDown),
      ]
    }
    if let overlay {
      let actions: [BrowserAction] =
        overlay.target == nil ? [.moveDown, .close] : [.moveDown, .open, .close]
      let answers: [BrowserAction] =
        overlay.suggestion == nil ? [] : [.answerSame, .answerApart]
      let finding =
        canFindInOverlay
        ? [StyledLine([StyledRun(key(of: .search), .key), StyledRun(" find", .dim)])] : []
      return (answers + actions).map { hint(key(of: $0), $0) } + finding
    }
    var hints = hintedActions.map { hint(key(of: $0), $0) }
    if isOnePane {
      hints.insert(
        StyledLine([StyledRun(key(of: .close), .key), StyledRun(" back", .dim)]), at: 1)
    }
    return hints
  }

  /// The hint that has its place behind those of ``statusParts``, whichever of them have room: what
  /// leads out of a narrowing. Behind them it moves none of them.
  public var lastHint: StyledLine? {
    let isHinting =
      pending.isEmpty && awaited == nil && count == nil && message == nil && overlay == nil
      && searchLine == nil && exporting == nil && progress == nil
    return isHinting && !narrowing.isEmpty ? hint(key(of: .clearNarrowing), .clearNarrowing) : nil
  }

  private func hint(_ keys: String, _ action: BrowserAction) -> StyledLine {
    StyledLine([
      StyledRun(keys, .key), StyledRun(" " + ActionTable.definition(of: action).hint, .dim),
    ])
  }

  private var calendarHints: [StyledLine] {
    let pairs: [(BrowserAction, BrowserAction, String)] = [
      (.paneLeft, .paneRight, "days"), (.moveDown, .moveUp, "months"),
      (.previousYear, .nextYear, "years"), (.previousDay, .nextDay, "news"),
    ]
    return [hint(key(of: .open), .open)]
      + pairs.map { one, other, word in
        StyledLine([
          StyledRun(key(of: one) + " " + key(of: other), .key), StyledRun(" " + word, .dim),
        ])
      } + [hint(key(of: .close), .close)]
  }

  /// Whether the screen has room for one pane.
  public var isOnePane: Bool {
    let isListHidden = !isZoomed && focus != .timeline && !extents.isTimelineShown
    return isListHidden && (focus == .article || !extents.isArticleShown)
  }

  /// What a newcomer needs here.
  private var hintedActions: [BrowserAction] {
    // Where nothing is in view there is nothing to read or to choose.
    if timeline.entryCount == 0 { return [.search, .goBack, .flipAxis] }
    return switch focus {
    case .timeline: [.moveDown, .readOn, .nextPane, .search, .flipAxis, .explain]
    case .article: [.readOn, .nextMentionHere, .open, .nextMention, .nextPane, .explain]
    case .entities: [.open, .exclude, .narrowNames, .nextMention, .card, .explain, .nextPane]
    }
  }

  /// The right part of the status line: where the reader is; the longest first, for the one that
  /// leaves room for the rest.
  public var positionLines: [StyledLine] {
    let total = timeline.entryCount
    let inView = visible.count
    let percent = inView == 0 ? 0 : visibleReadCount * 100 / inView
    let recording = macros.recording.map { "recording \($0.register)  " } ?? ""
    let left = minutesLeft > 0 ? ", \(ReadingTime.words(minutes: minutesLeft)) left" : ""
    let start = recording.isEmpty ? [] : [StyledRun(recording, .warning)]
    let help = [StyledRun(key(of: .help), .key), StyledRun(" help  ", .dim)]
    let place = StyledRun("\(timeline.position)/\(total)")
    func line(_ help: [StyledRun], _ read: String) -> StyledLine {
      StyledLine(start + help + [place, StyledRun(read, .dim)])
    }
    return [
      line(help, "  \(percent)% read\(left)"), line(help, "  \(percent)% read"),
      line([], "  \(percent)% read"), line([], "  \(percent)%"),
    ]
  }

  /// The columns that the longest of ``positionLines`` takes at most in this corpus, whatever narrows
  /// the view and however much is read.
  public var positionWidth: Int {
    let total = snapshot.articles.count
    let longest = "\(key(of: .help)) help  \(total)/\(total)  99% read, 9 h 59 min left"
    return max(CellWidth.of(longest), positionLines.first.map { CellWidth.of($0.text) } ?? 0)
  }

  /// The title of a pane's frame.
  public func title(of pane: Pane) -> String {
    switch pane {
    case .timeline: timeline.axis == .published ? "Timeline" : "Timeline: happened"
    case .article:
      timeline.entryCount == 0 || timeline.axis == .happened
        ? "Article" : "Article \(timeline.position)/\(timeline.entryCount)"
    case .entities:
      entities.typed.isEmpty
        ? entities.order == .count ? "Entities" : "Entities by \(entities.order.rawValue)"
        : "Entities: \(entities.typed)"
    }
  }

  /// The title of a pane's frame where the whole one has no room.
  public func shortTitle(of pane: Pane) -> String {
    switch pane {
    case .timeline: timeline.axis == .published ? "Timeline" : "Happened"
    case .article: "Article"
    case .entities:
      entities.typed.isEmpty
        ? entities.order == .count ? "Entities" : "By \(entities.order.rawValue)" : entities.typed
    }
  }
}
