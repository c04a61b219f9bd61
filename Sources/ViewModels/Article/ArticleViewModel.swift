import Chronology
import Corpus
import Entities
import PageParsing
import TextCore

/// The article that is read: its lines, how far it is scrolled, and the mention stood on.
public struct ArticleViewModel: Sendable {
  /// The article, if there is one.
  public private(set) var number: ArticleNumber?
  /// The mention on which the reader stands: an index into the article's mentions.
  public private(set) var currentMention: Int?
  /// The match of the search on which the reader stands: an index into ``matches``.
  private(set) var currentMatch: Int?
  /// What the search found here, in text order.
  private(set) var matches: [ByteSpan] = []
  /// The date of the happening that is selected, on the happened axis.
  private var focusedDate: ByteSpan?

  /// What the reader has said of it.
  private var said = ArticleMarks.none
  private var hints: MentionHints?
  private var layout: ArticleLayout?
  private var top = 0
  private var extent = PaneExtent(columns: 0, rows: 0)

  init() {}

  // MARK: What is shown

  /// How many lines there are, and the first that is visible: for a scroll bar.
  public var scroll: (top: Int, rowCount: Int) { (top, layout?.lines.count ?? 0) }

  /// Whether the last line is visible.
  public var isAtEnd: Bool { top >= lastTop }

  /// Whether the first line is visible.
  public var isAtStart: Bool { top == 0 }

  private var lastTop: Int { max(0, (layout?.lines.count ?? 0) - extent.rows) }

  /// The lines that are visible, entities and dates marked by kind.
  public func visibleLines(in snapshot: CorpusSnapshot) -> [StyledLine] {
    guard let number, let layout else { return [] }
    let article = snapshot[number]
    let text = snapshot.page(of: article).text
    let lines = layout.lines.dropFirst(top).prefix(extent.rows)
    let spans = lines.compactMap(\.span)
    guard let first = spans.map(\.start).min(), let last = spans.map(\.end).max() else {
      return lines.map(\.text)
    }
    let shown = ByteSpan(first, last)
    let marks = self.marks(in: snapshot, number).filter { $0.span.overlaps(shown) }
    var labels = hintLabels(in: snapshot, number)[...]
    let hinted = labels.map { TextMark(span: $0.span, role: .hint) }
    return lines.map { line in
      guard let span = line.span else { return line.text }
      var runs = MarkedText.runs(of: text, span, base: line.part.role, marks: marks + hinted)
      for index in runs.indices where runs[index].role == .hint {
        if let label = labels.popFirst() { runs[index].text = label.label }
      }
      return StyledLine(runs)
    }
  }

  private func meta(of article: Article, in snapshot: CorpusSnapshot) -> StyledLine {
    let claim = article.published
    let isStated = claim.basis == .stated
    let file = snapshot.page(of: article).location.file.split(separator: "/").last ?? ""
    var runs = [StyledRun(DateLabel.full(claim), isStated ? .date : .inferredDate)]
    if claim.low != nil { runs.append(StyledRun(" · \(claim.basis.word)", .dim)) }
    if article.sightings.count > 1 {
      runs.append(StyledRun(" · seen on \(article.sightings.count) pages", .dim))
    }
    if let number, let story = snapshot.story(of: number) {
      runs.append(StyledRun(" · story: \(story.members.count) articles", .dim))
    }
    let item = snapshot.item(of: article)
    let language = item.language
    if language != .english {
      runs.append(StyledRun(" · in \(language.name), names not read", .dim))
    }
    if let byline = item.byline { runs.append(StyledRun(" · \(byline)", .dim)) }
    runs.append(StyledRun(" · \(file)", .dim))
    return StyledLine(runs)
  }

  private func marks(in snapshot: CorpusSnapshot, _ number: ArticleNumber) -> [TextMark] {
    let mentions = snapshot.mentions(in: number)
    let dates = snapshot.item(of: snapshot[number]).events.compactMap { claim in
      claim.evidence.map { TextMark(span: $0, role: .eventDate) }
    }
    let names = mentions.map { TextMark(span: $0.span, role: $0.kind.role) }
    let found = matches.map { TextMark(span: $0, role: .match) }
    let current =
      currentMention.map { mentions[$0].span } ?? currentMatch.map { matches[$0] } ?? focusedDate
    let focused = current.map { [TextMark(span: $0, role: .currentMention)] } ?? []
    return dates + names + found + focused
  }

  // MARK: Hints

  /// Puts letters on the names in sight.
  /// - Returns: how many there are.
  mutating func showHints(in snapshot: CorpusSnapshot) -> Int {
    guard let number, let layout else { return 0 }
    let shown = layout.lines.dropFirst(top).prefix(extent.rows).compactMap(\.span)
    let mentions = snapshot.mentions(in: number)
    let inSight = mentions.indices.filter { index in
      shown.contains { $0.contains(mentions[index].span.start) }
    }
    hints = inSight.isEmpty ? nil : MentionHints(inSight)
    return inSight.count
  }

  /// Takes a letter; once it leads somewhere, or nowhere, the letters are gone.
  mutating func take(hint letter: Character) -> MentionHints.Outcome {
    let outcome = hints?.take(letter) ?? .none
    if outcome != .more { hints = nil }
    return outcome
  }

  /// Takes the letters away.
  mutating func dropHints() {
    hints = nil
  }

  /// The letters that are still to be typed, each with the first bytes of its name; in text order.
  private func hintLabels(
    in snapshot: CorpusSnapshot, _ number: ArticleNumber
  ) -> [(span: ByteSpan, label: String)] {
    guard let hints else { return [] }
    let mentions = snapshot.mentions(in: number)
    let text = snapshot.page(of: snapshot[number]).text
    return hints.labels.filter { $0.label.hasPrefix(hints.typed) }.map { mention, label in
      let span = mentions[mention].span
      // As many columns as the letters have; a name is at least that long or is covered whole.
      let head = String(text[span].prefix(label.count)).utf8.count
      return (ByteSpan(span.start, min(span.end, span.start + head)), label)
    }
  }

  // MARK: Showing and scrolling

  /// Shows an article from its top, or scrolled so that the byte at `offset` is visible. The
  /// article that is shown already keeps its place and the mention stood on.
  mutating func show(
    _ number: ArticleNumber?, marks: ArticleMarks = .none, matches: [ByteSpan] = [],
    date: ByteSpan? = nil,
    at offset: Int? = nil, in snapshot: CorpusSnapshot
  ) {
    if number != self.number || date != focusedDate { currentMention = nil }
    focusedDate = date
    self.matches = matches
    currentMatch = nil
    if number != self.number || layout == nil {
      top = 0
      self.number = number
      said = marks
      lay(out: snapshot)
    } else {
      annotate(marks, in: snapshot)
    }
    if let offset { reveal(offset) } else { top = min(top, lastTop) }
  }

  /// Goes on from here when the snapshot or the room changed; keeps the first visible words.
  mutating func resize(to extent: PaneExtent, in snapshot: CorpusSnapshot) {
    guard extent != self.extent || layout == nil else { return }
    let anchor = layout.flatMap { layout in
      layout.lines.dropFirst(top).first { $0.span != nil }?.span?.start
    }
    let wasAtTop = top == 0
    let widthChanged = extent.columns != self.extent.columns
    self.extent = extent
    guard widthChanged || layout == nil else {
      top = min(top, lastTop)
      return
    }
    lay(out: snapshot)
    let line = wasAtTop ? 0 : anchor.flatMap { layout?.line(containing: $0) } ?? 0
    top = min(line, lastTop)
  }

  /// Shows what the reader says of the article now; keeps the first visible words.
  mutating func annotate(_ marks: ArticleMarks, in snapshot: CorpusSnapshot) {
    guard marks != said else { return }
    said = marks
    let wasAtTop = top == 0
    let anchor = layout.flatMap { layout in
      layout.lines.dropFirst(top).first { $0.span != nil }?.span?.start
    }
    lay(out: snapshot)
    top = min(wasAtTop ? 0 : anchor.flatMap { layout?.line(containing: $0) } ?? 0, lastTop)
  }

  /// The star, the tags and the note, under the date.
  private var annotations: [StyledLine] {
    var words = said.isStarred ? ["★ starred"] : []
    words += said.tags.sorted().map { "#" + $0 }
    let line = words.isEmpty ? [] : [StyledLine(words.joined(separator: " "), .mark)]
    let note = said.note.map { note in
      note.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        StyledLine([StyledRun($0.offset == 0 ? "✎ " : "  ", .mark), StyledRun(String($0.element))])
      }
    }
    return line + (note ?? [])
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

  // MARK: Standing on mentions

  /// Stands on a mention and shows it.
  mutating func stand(onMention index: Int, in snapshot: CorpusSnapshot) {
    guard let number else { return }
    let mentions = snapshot.mentions(in: number)
    guard mentions.indices.contains(index) else { return }
    currentMention = index
    currentMatch = nil
    reveal(mentions[index].span.start)
  }

  /// Stands on a match of the search and shows it.
  mutating func stand(onMatch index: Int) {
    guard matches.indices.contains(index) else { return }
    currentMatch = index
    currentMention = nil
    reveal(matches[index].start)
  }

  /// Stands on nothing any more.
  mutating func leaveMention() {
    currentMention = nil
    currentMatch = nil
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
      text: page.text, item: item, meta: [meta(of: article, in: snapshot)] + annotations,
      signature: signature,
      width: extent.columns)
  }
}

extension ArticleLayout.Part {
  fileprivate var role: TextRole {
    switch self {
    case .title: .title
    case .meta, .signature: .dim
    case .body, .blank: .body
    }
  }
}
