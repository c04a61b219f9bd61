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
    let shown = looking.afterwards.snapshot ?? snapshot
    let news = isNewsTold ? CorpusNews(from: shown, to: new) : .none
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
    let isJustTold = tellWhatWasRead(in: new) || isAbsence(toldBetween: shown, new)
    let settled = settle(news, from: shown, to: new)
    if settled == .none { return }
    if newsSinceReload != nil {
      newsSinceReload?.add(settled)
    } else {
      var all = message?.news ?? .none
      all.add(settled)
      endAbsence(in: new, after: shown)
      tell(all, in: new, behind: isJustTold)
    }
  }

  /// What of some news can be told: what comes in a file that was there before may be a change, which is
  /// seen when what it replaces goes.
  private mutating func settle(
    _ news: CorpusNews, from old: CorpusSnapshot, to new: CorpusSnapshot
  ) -> CorpusNews {
    var told = news
    if new.isUnsettled {
      unsettledNews.add(told.takeUnsettled(from: old))
      return told
    }
    told = unsettledNews
    unsettledNews = .none
    told.add(news)
    return told
  }

  /// Whether what comes and goes is told: once there is something that the reader knows.
  private var isNewsTold: Bool { hasReadAll || newsSinceReload != nil }

  /// Says what has come and gone since the last key: in place of what was said before, or behind it where
  /// it is to stay or was not there before.
  private mutating func tell(_ news: CorpusNews, in new: CorpusSnapshot, behind isJustTold: Bool) {
    // What went before the last key is no news when it is back.
    let seen = goneArticles
    message?.news = news
    message?.seen = seen
    guard let words = StatusMessage.words(for: news, seen: seen) else {
      if message?.subject == .news { message = nil }
      return
    }
    guard message == nil || (!isJustTold && message?.givesWayToNews == true) else { return }
    let counts = news.counts(seen: seen)
    let isAdvised = new.knowsNews && counts.new + counts.changed > 0
    let advice = isAdvised ? "; \(key(of: .search))is:new shows what came in" : ""
    message = StatusMessage(words + advice, about: .news)
    message?.news = news
    message?.seen = seen
  }

  /// Whether what is said is that articles are gone which the snapshot before still had.
  private func isAbsence(toldBetween old: CorpusSnapshot, _ new: CorpusSnapshot) -> Bool {
    guard case .absence(let ids) = message?.subject else { return false }
    return ids.contains { old.number(of: $0) != nil && new.number(of: $0) == nil }
  }

  /// Says no longer that articles are gone when one of them is back.
  private mutating func endAbsence(in new: CorpusSnapshot, after old: CorpusSnapshot) {
    guard case .absence(let ids) = message?.subject,
      ids.contains(where: { old.number(of: $0) == nil && new.number(of: $0) != nil })
    else { return }
    message = nil
  }

  /// Goes over to another snapshot; what is in view has to be told anew.
  mutating func change(to new: CorpusSnapshot) {
    looking.afterwards.snapshot = nil
    before = nil
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
    article = article.moved(from: old, to: new)
  }

  /// Says what could not be read, once.
  /// - Returns: whether there was something to say.
  private mutating func tellWhatWasRead(in snapshot: CorpusSnapshot) -> Bool {
    let skipped = snapshot.failedPages
    let files = Set(skipped.map { snapshot.location(ofPage: $0).file })
    defer { toldFailures = files }
    if !files.isEmpty, files.isSubset(of: toldFailures) { return false }
    if let only = skipped.first, skipped.count == 1 {
      let file = snapshot.location(ofPage: only).file
      let name = file.split(separator: "/").last ?? ""
      tell(fault: "\(name) could not be read; dateline parse says why")
    } else if !skipped.isEmpty {
      tell(fault: "\(skipped.count) files could not be read; dateline parse says why")
    } else if snapshot.articles.isEmpty {
      let count = snapshot.pages.count
      tell(
        fault: count == 0
          ? "No files in \(name)" : "No news in \(count) file\(count == 1 ? "" : "s")")
    } else {
      return false
    }
    return true
  }

  private mutating func tell(fault: String) {
    tell(StatusMessage(fault, .warning, about: .fault))
  }

  /// Says how far reading has come; `nil` when it has ended.
  public mutating func receive(_ progress: CorpusLoader.Progress?) {
    self.progress = progress
  }

  /// Tells the reader something until the next key; what has come in since the last is not forgotten.
  public mutating func tell(_ message: StatusMessage) {
    let (news, seen) = (self.message?.news ?? .none, self.message?.seen ?? [])
    self.message = message
    self.message?.news = news
    self.message?.seen = seen
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
    article.areHintsListed = extents.isSpoken
    article.resize(to: extents.article, in: snapshot)
    if columns != extents.overlay.columns { layOutOverlay() }
    overlay?.resize(to: extents.overlay)
  }
}
