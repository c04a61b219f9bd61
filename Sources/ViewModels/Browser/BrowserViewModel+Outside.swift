import Corpus
import Entities

/// What comes to the browser from outside, other than keys.
extension BrowserViewModel {
  /// Takes another snapshot of the same sources and keeps the reader's place and narrowing. What a
  /// query finds in it has to be found out first; until then the old one stays.
  public mutating func receive(_ new: CorpusSnapshot) {
    progress = nil
    let place = anchor ?? timeline.place(in: snapshot)
    let isFirst = snapshot.articles.isEmpty
    let arrived = new.articles.count - (looking.afterwards.snapshot ?? snapshot).articles.count
    let moved = narrowing.moved(from: snapshot, to: new)
    looking.cache.clear()
    if moved.query == nil || isFirst || start != nil {
      looking.afterwards.selectsFirstUnread = isFirst
      change(to: new)
      if !restoreStart() { refresh(keeping: place) }
      resize(to: extents)
    } else {
      looking.afterwards = Looking.Afterwards(snapshot: new, place: place)
      ask(candidates: moved.candidates(of: new), known: nil, in: new, moved)
    }
    tellWhatWasRead(in: new)
    if arrived > 0 { tellOfNews(arrived, in: new) }
  }

  /// Says that articles have come while the reader reads.
  private mutating func tellOfNews(_ count: Int, in new: CorpusSnapshot) {
    guard hasReadAll, countBeforeReload == nil, message == nil else { return }
    let advice = new.knowsNews ? "; \(key(of: .search))is:new shows what came in" : ""
    message = StatusMessage("\(count) new article\(count == 1 ? "" : "s")\(advice)")
  }

  /// Goes over to another snapshot; what is in view has to be told anew.
  mutating func change(to new: CorpusSnapshot) {
    looking.afterwards.snapshot = nil
    let chosen = entities.selection.map { Narrowing.Term(entity: $0, use: .required) }
    let moved = Narrowing(terms: [chosen].compactMap(\.self)).moved(from: snapshot, to: new)
    if let fallback = prompt?.fallback {
      prompt?.fallback = fallback.moved(from: snapshot, to: new)
    }
    narrowing = narrowing.moved(from: snapshot, to: new)
    changes = changes.moved(from: snapshot, to: new)
    places = places.moved(from: snapshot, to: new)
    let old = snapshot
    if returning?.from != entities.selection { returning = nil }
    let finder = article.finder
    let isJustified = article.isJustified
    marked = marked.mapValues { $0.moved(from: old, to: new) }
    snapshot = new
    visible = NumberSet(noneBelow: new.articles.count)
    readArticles = new.articles(named: marks.read)
    moveOverlay(from: old)
    entities = entities.emptied()
    if let wanted = returning?.entity,
      let back = new.catalog.entity(wanted.kind, named: wanted.name)
    {
      entities.select(back)
      returning = nil
    } else if let chosen = moved.terms.first?.entity {
      entities.select(chosen)
      returning?.from = chosen
    }
    let reading = article.number.map { old[$0].id }
    let position = article.position
    article = ArticleViewModel()
    article.expect(reading, at: position)
    article.isJustified = isJustified
    article.find(finder, in: snapshot)
  }

  private mutating func tellWhatWasRead(in snapshot: CorpusSnapshot) {
    let skipped = snapshot.failedPages
    let files = Set(skipped.map { snapshot.location(ofPage: $0).file })
    defer { toldFailures = files }
    // What was told is not told again with each file that comes in.
    if hasReadAll, !files.isEmpty, files.isSubset(of: toldFailures) { return }
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
    let columns = self.extents.overlay.columns
    self.extents = extents
    timeline.resize(height: extents.timeline.rows)
    entities.resize(height: extents.entities.rows)
    article.resize(to: extents.article, in: snapshot)
    if columns != extents.overlay.columns { layOutOverlay() }
    overlay?.resize(to: extents.overlay)
  }
}
