import Corpus
import Entities

/// Leaving a session and beginning with it again.
extension BrowserViewModel {
  /// Where the reader is, for the next session. A session that ends before there was anything to read
  /// leaves what it should have begun with.
  public var savedSession: SavedSession {
    if let start = start ?? restoring { return start }
    var saved = SavedSession()
    saved.place = savedPlace(visit)
    saved.isZoomed = isZoomed
    let position = article.position
    (saved.scroll, saved.line) = (position.top, position.line)
    saved.entity = entities.selection.map { savedTerm(.required, $0) }
    saved.order = entities.order
    saved.folded = EntityKind.allCases.filter(entities.folded.contains)
    saved.places = marked.mapValues(savedPlace)
    saved.macros = Dictionary(uniqueKeysWithValues: macros.listed.map { ($0.register, $0.keys) })
    saved.queries = promptHistory[.query] ?? []
    saved.commands = promptHistory[.command] ?? []
    return saved
  }

  private func savedTerm(_ use: Narrowing.Use, _ entity: EntityID) -> SavedSession.Term {
    let catalog = snapshot.catalog
    return SavedSession.Term(use, catalog.kind(of: entity), catalog.name(of: entity))
  }

  private func savedPlace(_ visit: Visit) -> SavedSession.Place {
    var place = SavedSession.Place()
    place.terms =
      visit.narrowing.terms.map { term in
        // Whoever was joined with others is to be found when that is taken back.
        term.chosen.map { SavedSession.Term($0.use, $0.kind, $0.name) }
          ?? savedTerm(term.use, term.entity)
      }
      + visit.narrowing.absent.map { SavedSession.Term($0.use, $0.kind, $0.name) }
    place.query = visit.narrowing.query?.source
    place.axis = visit.axis
    place.pane = visit.focus
    place.article = visit.place?.article.description
    place.sentence = visit.place?.sentence
    place.day = visit.place?.day
    return place
  }

  // MARK: Beginning again

  /// Brings the reader to where the last session ended, or to where a permalink leads.
  /// - Returns: whether there is such a place; while there is none yet, it is looked for again when
  ///   more has been read.
  mutating func restoreStart() -> Bool {
    guard let start, !snapshot.articles.isEmpty else { return false }
    let visit = visit(start.place)
    if start.place.article != nil, visit.place == nil { return false }
    self.start = nil
    restoring = start
    restoreTools(of: start)
    if narrowing.isEmpty { narrowing = visit.narrowing }
    walk = narrowing.query == nil ? .entity : .search
    isZoomed = start.isZoomed
    focus = start.place.pane
    anchor = visit.place
    looking.afterwards.selectsFirstUnread = visit.place == nil
    refresh(axis: visit.axis, keeping: visit.place)
    return true
  }

  /// Notes that the sources are being read from now on.
  public mutating func beginReading() { isReading = true }

  /// Says what has not come, now that all has been read, and what has, where the reader has asked.
  public mutating func endReading() {
    hasReadAll = true
    isReading = false
    tellOfReload()
    guard let asked = start?.place.article, !snapshot.articles.isEmpty else { return }
    let text = whyMissing(asked)
    message = StatusMessage(text.prefix(1).uppercased() + text.dropFirst(), .warning)
  }

  /// Says why the sources could not be read.
  public mutating func failReading(_ message: StatusMessage) {
    newsSinceReload = nil
    isReading = false
    tell(message)
  }

  /// Why the article that was asked for is not shown, once all has been read; `nil` when it is, or
  /// nobody asked.
  public var missingArticle: String? {
    guard let start, start.isAskedFor else { return nil }
    return start.place.article.map(whyMissing)
  }

  /// Whether several articles are what was asked for.
  public var isStartAmbiguous: Bool {
    guard let digits = start?.place.article else { return false }
    return snapshot.numbers(ofIDsBeginning: digits).count > 1
  }

  private func whyMissing(_ digits: String) -> String {
    let ids = snapshot.numbers(ofIDsBeginning: digits).map { snapshot[$0].id.description }
    if ids.isEmpty { return "no article here has an ID that begins with \(digits)" }
    return "\(digits) begins \(ids.count) IDs: \(ids.prefix(5).joined(separator: ", "))"
  }

  /// Asks for the pages to be read again, and says so.
  mutating func reload() -> [Effect] {
    newsSinceReload = CorpusNews.none
    message = StatusMessage("Reading the pages again…")
    return [.reload]
  }

  private mutating func tellOfReload() {
    guard let news = newsSinceReload else { return }
    newsSinceReload = nil
    let now = (looking.afterwards.snapshot ?? snapshot).articles.count
    guard message == nil || message?.role == .dim else { return }
    let count = news.counts(seen: goneArticles)
    let counts = [
      (count.new, "new"), (count.changed, "changed"), (count.back, "back"), (count.gone, "gone"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
    let told = counts.isEmpty ? "as before" : counts.joined(separator: ", ")
    message = StatusMessage("Read again: \(now) article\(now == 1 ? "" : "s"), \(told)")
  }

  /// Goes on restoring when the articles are there.
  mutating func restoreArticle() {
    guard let restoring, !looking.isSearching else { return }
    if restoring.scroll != nil || restoring.line != nil {
      article.go(to: ArticlePosition(top: restoring.scroll, line: restoring.line))
    }
    let asked = anchor.flatMap { snapshot.number(of: $0.article) }
    if let asked, timeline.selection?.article != asked, narrowing.query != nil {
      message = StatusMessage("\(quoted(asked)) is not among what the query finds", .warning)
    }
  }

  /// Ends restoring when the entities are there.
  mutating func restoreEntity() {
    guard let term = restoring?.entity else {
      restoring = nil
      return
    }
    restoring = nil
    if let entity = snapshot.catalog.entity(term.kind, named: term.name) {
      entities.select(entity)
    }
  }

  private mutating func restoreTools(of start: SavedSession) {
    entities.order(by: start.order)
    entities.folded = Set(start.folded)
    marked = start.places.mapValues(visit)
    macros.keep(start.macros.compactMapValues { KeyStroke.sequence($0) })
    promptHistory[.query] = start.queries
    promptHistory[.command] = start.commands
  }

  /// A saved place in terms of this snapshot; entities that are not there narrow nothing until they are.
  private func visit(_ saved: SavedSession.Place) -> Visit {
    let terms = saved.terms.map { term in
      let form = EntityForm(text: term.name, mentionCount: 0)
      return Narrowing.Absent(use: term.use, kind: term.kind, name: term.name, forms: [form])
    }
    let query = saved.query.flatMap { try? Query($0, in: queryContext) }
    let number = saved.article.flatMap { snapshot.number(ofIDBeginning: $0) }
    let place = number.map {
      TimelinePlace(
        article: snapshot[$0].id, sentence: saved.sentence, value: nil,
        day: saved.day ?? snapshot.firstDay(of: $0))
    }
    return Visit(
      narrowing: Narrowing(terms, query: query, in: snapshot), axis: saved.axis, place: place,
      focus: saved.pane)
  }
}
