import TextCore

/// Finding words in the article.
extension BrowserViewModel {
  /// Whether words can be looked for in what lies over the panes.
  var canFindInOverlay: Bool {
    switch overlay?.kind {
    case .calendar, .proposal, nil: false
    default: true
    }
  }

  mutating func openFind() {
    if canFindInOverlay {
      openPrompt(.find)
      return
    }
    guard article.number != nil else { return }
    let before = outlook
    bringArticleForward()
    openPrompt(.find)
    self.before = before
  }

  /// Marks what is found so far and shows the first of it from where the reader is.
  mutating func find(_ words: String) {
    if overlay != nil {
      overlay?.find(words)
      return
    }
    let from = article.firstVisibleByte ?? 0
    article.find(TextFinder(words), in: snapshot)
    guard !article.found.isEmpty else { return }
    let first = article.found.firstIndex { $0.start >= from } ?? 0
    article.stand(on: .found(first), in: snapshot)
  }

  mutating func acceptFind(_ prompt: PromptViewModel) {
    self.prompt = nil
    remember(prompt.text, for: .find)
    if overlay != nil {
      tellFoundInOverlay(overlay?.foundPlace)
      return
    }
    guard !article.finder.isEmpty else {
      stopFinding()
      return
    }
    walk = .found
    focus = .article
    tellFound()
  }

  /// Steps through what was found in what lies over the panes.
  mutating func walkFoundInOverlay(by distance: Int) {
    tellFoundInOverlay(overlay?.stepFound(by: distance))
  }

  private mutating func tellFoundInOverlay(_ found: (place: Int, count: Int)?) {
    guard overlay?.finder.isEmpty == false else { return }
    guard let found else {
      message = StatusMessage("Nothing here holds that", .warning)
      return
    }
    let keys = "\(key(of: .nextMention)) \(key(of: .previousMention))"
    let more = found.count > 1 && overlay?.kind != .suggestions ? "; \(keys) go on" : ""
    message = StatusMessage("\(found.place) of \(found.count)\(more)")
  }

  /// How many places hold what is being looked for.
  public var foundCount: Int { overlay?.foundLines.count ?? article.foundCount }

  /// Looks for nothing any more.
  mutating func stopFinding() {
    overlay?.find("")
    guard !article.finder.isEmpty else { return }
    article.find(TextFinder(""), in: snapshot)
    if walk == .found { walk = narrowing.query == nil ? .entity : .search }
  }

  /// Steps through what was found in the article, round its ends.
  mutating func walkFound(by distance: Int) {
    bringArticleForward()
    let count = article.found.count
    guard count > 0 else {
      tellFound()
      return
    }
    let here = article.currentFound ?? (distance > 0 ? -1 : count)
    let next = ((here + distance) % count + count) % count
    article.stand(on: .found(next), in: snapshot)
    tellFound()
  }

  private mutating func tellFound() {
    let count = article.found.count
    guard count > 0 else {
      message = StatusMessage("Not in this article; \(key(of: .search)) searches all", .warning)
      return
    }
    let place = (article.currentFound ?? 0) + 1
    message = StatusMessage("\(place) of \(count) in this article; \(key(of: .close)) ends it")
  }
}
