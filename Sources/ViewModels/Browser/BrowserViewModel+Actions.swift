import Chronology
import Corpus
import Entities

extension BrowserViewModel {
  /// Does what an action says, `count` times where that makes sense.
  mutating func perform(_ action: BrowserAction, count: Int?) -> [Effect] {
    if overlay != nil, let effects = performInOverlay(action, count: count) { return effects }
    let times = count ?? 1
    switch action {
    case .moveDown: move(by: times)
    case .moveUp: move(by: -times)
    case .pageDown: page(by: Double(times))
    case .pageUp: page(by: -Double(times))
    case .halfPageDown: page(by: Double(times) / 2)
    case .halfPageUp: page(by: -Double(times) / 2)
    case .scrollDown: scrollText(by: times)
    case .scrollUp: scrollText(by: -times)
    case .goToFirst: go(to: count.map { $0 - 1 } ?? 0)
    case .goToLast: go(to: count.map { $0 - 1 } ?? .max)
    case .nextDay, .previousDay, .nextWeek, .previousWeek, .nextMonth, .previousMonth, .nextYear,
      .previousYear:
      if let step = action.calendarStep { self.step(by: step.direction * times, step.unit) }
    case .nextSilence: stepOverSilence(by: times)
    case .previousSilence: stepOverSilence(by: -times)
    case .zoomTimeIn: zoomTime(by: times)
    case .zoomTimeOut: zoomTime(by: -times)
    case .flipAxis: flipAxis()
    case .nextPane: changeFocus(by: 1, wraps: true)
    case .previousPane: changeFocus(by: -1, wraps: true)
    case .paneLeft: changeFocus(by: -1, wraps: false)
    case .paneRight: changeFocus(by: 1, wraps: false)
    case .zoom: isZoomed.toggle()
    case .readOn: return readOn()
    case .readBack: readBack()
    case .nextUnread: goToUnread(by: 1)
    case .previousUnread: goToUnread(by: -1)
    case .toggleRead: return toggleRead()
    case .readAll: return readAll()
    case .star: return toggleStar()
    case .tag: openTagPrompt()
    case .note: return editNote()
    case .undo: return undo(times)
    case .redo: return redo(times)
    case .history: openHistory()
    case .goBack: goBack(times)
    case .goForward: goForward(times)
    case .nextMentionHere: stepMentionHere(by: times)
    case .previousMentionHere: stepMentionHere(by: -times)
    case .open: return open()
    case .exclude: narrow(.excluded)
    case .orElse: narrow(.alternative)
    case .narrowNames: openNames()
    case .sortEntities: sortOn(by: times)
    case .fold: fold()
    case .search: openPrompt(.query, text: narrowing.query?.source ?? "")
    case .command: openPrompt(.command)
    case .setPlace, .goToPlace, .playKeys: awaitLetter(for: action)
    case .recordKeys: toggleRecording()
    case .hints, .openLink: showHints(for: action)
    case .findHere: openFind()
    case .nextLink: stepLink(by: times)
    case .previousLink: stepLink(by: -times)
    case .calendar: openCalendar()
    case .copyLine, .copyText, .copyID: return copy(action)
    case .copyLink: return copyLink()
    case .copyPermalink: return copyPermalink()
    case .openOutside: return openOutside()
    case .goToDate: openPrompt(.command, text: "goto ")
    case .pipe: openPrompt(.command, text: "pipe ")
    case .export: openPrompt(.command, text: "export ")
    case .clearNarrowing: clearNarrowing()
    case .nextMention: walkMentions(by: times)
    case .previousMention: walkMentions(by: -times)
    case .explain: explain()
    case .card: openCard()
    case .compare: compare()
    case .story: openStory()
    case .suggestions: openSuggestions()
    case .answerSame: return answer(.same)
    case .answerApart: return answer(.apart)
    case .mergeEntity: openCorrection(.merge)
    case .splitEntity: openCorrection(.split)
    case .renameEntity: openCorrection(.rename)
    case .retypeEntity: openCorrection(.retype)
    case .ignoreEntity: proposeIgnoring()
    case .setDate: if currentOrTell() != nil { openPrompt(.command, text: "date ") }
    case .help: openHelp()
    case .close, .quit:
      if exporting != nil { return [.stopExport] }
      if action == .quit { return [.quit] }
      close()
    case .reload: return reload()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    }
    return []
  }

  // MARK: Reading

  private mutating func readOn() -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    stay()
    if bringArticleForward() { return [] }
    if !article.isAtEnd {
      article.page(by: 1)
      return []
    }
    let effects = mark(number, isRead: true)
    if let next = timeline.selectedIndex.map({ $0 + 1 }), next < timeline.entryCount {
      timeline.select(index: next)
      arrive()
      article.goToStart()
    } else {
      message = StatusMessage("You have read to the end")
    }
    return effects
  }

  /// Goes to the article where it is not on the screen: nothing may move that the reader cannot see.
  /// - Returns: whether it was hidden.
  @discardableResult
  mutating func bringArticleForward() -> Bool {
    guard !extents.isArticleShown, focus != .article else { return false }
    focus = .article
    return true
  }

  private mutating func readBack() {
    if currentOrTell() == nil || bringArticleForward() { return }
    if !article.isAtStart {
      article.page(by: -1)
    } else if let index = timeline.selectedIndex, index > 0 {
      timeline.select(index: index - 1)
      arrive()
      article.turnToLastPage()
    } else {
      message = StatusMessage("This is the beginning")
    }
  }

  // MARK: Narrowing

  /// The entity that a command means: that of the open card, the name stood on in the article, else
  /// the selected one.
  var chosenEntity: EntityID? {
    if overlay?.kind == .card { return cardTrail.last?.entity }
    if focus == .article, let number = article.number, let index = article.currentMention {
      return snapshot.mentions(in: number)[index].entity
    }
    return entities.selection
  }

  private mutating func open() -> [Effect] {
    switch focus {
    case .timeline:
      stay()
      focus = .article
    case .article where article.currentMention != nil: narrow(.required)
    case .article where article.currentLink != nil: return openCurrentLink()
    case .article: message = StatusMessage("No name is chosen here; ) and ( step to one")
    case .entities where entities.isOnFold: fold()
    case .entities: narrow(.required)
    }
    return []
  }

  /// Whether ``chosenEntity`` is what the reader looks at, and not only selected in another pane.
  private var isEntityStoodOn: Bool {
    focus == .entities || overlay?.kind == .card
      || focus == .article && article.number != nil && article.currentMention != nil
  }

  private mutating func narrow(_ use: Narrowing.Use) {
    guard isEntityStoodOn else {
      message = StatusMessage(
        "No name is stood on; \(key(of: .nextMentionHere)) steps to one, "
          + "\(key(of: .nextPane)) goes to the list")
      return
    }
    guard let entity = chosenEntity else {
      message = StatusMessage("No entity is chosen")
      return
    }
    var new = narrowing
    new.toggle(use, entity)
    walk = .entity
    change(narrowing: new, title(of: new, after: narrowing, entity))
    entities.select(entity)
    if looking.isSearching {
      looking.afterwards.tellsOfNothing = true
    } else {
      tellIfNothingIsFound()
    }
  }

  /// What a change of an entity's part in the narrowing is called.
  private func title(of new: Narrowing, after old: Narrowing, _ entity: EntityID) -> String {
    let name = snapshot.catalog.name(of: entity)
    switch new.use(of: entity) {
    case .required: return "Required \(name)"
    case .excluded: return "Left out \(name)"
    case .alternative: return "Added \(name)"
    case nil: return old.use(of: entity) == .excluded ? "Let \(name) in again" : "Dropped \(name)"
    }
  }

  private mutating func clearNarrowing() {
    let wasListNarrowed = listAllNames()
    guard !narrowing.isEmpty else {
      if !wasListNarrowed { message = StatusMessage("Everything is in view") }
      return
    }
    walk = .entity
    change(narrowing: .none, "Cleared \(describe(narrowing))")
  }

  // MARK: Asking

  private mutating func explain() {
    if focus != .timeline, let entity = chosenEntity,
      focus == .entities || article.currentMention != nil
    {
      explain(entity)
    } else if currentOrTell() != nil, let entry = timeline.selection {
      show(.explanation, title: "Why this date?", ExplanationText.lines(date: entry, in: snapshot))
    }
  }

  /// Says why the spellings of an entity are one.
  mutating func explain(_ entity: EntityID) {
    let lines = ExplanationText.lines(entity: entity, in: snapshot)
    show(.explanation, title: "Why one?", lines)
  }

  private mutating func openHelp() {
    show(.help, title: "Help", HelpText.lines(keyMap))
  }

  /// Lays a text over the panes.
  mutating func show(
    _ kind: OverlayViewModel.Kind, title: String, _ lines: [OverlayViewModel.Line],
    selecting: Int? = nil
  ) {
    overlay = OverlayViewModel(
      kind, title: title, lines: lines, extent: extents.overlay, selecting: selecting)
  }

  private mutating func close() {
    let isBusy = article.standing != nil || !article.finder.isEmpty || !entities.typed.isEmpty
    if isOnePane, focus != .timeline, !isBusy, entities.compared == nil {
      focus = .timeline
      return
    }
    article.leaveStanding()
    stopFinding()
    listAllNames()
    if let chosen = entities.compared {
      entities.compare(nil)
      message = StatusMessage("\(snapshot.catalog.name(of: chosen)) is no longer chosen")
    }
  }

  /// Takes off what was typed to narrow the list of entities.
  /// - Returns: whether anything was.
  @discardableResult
  private mutating func listAllNames() -> Bool {
    guard !entities.typed.isEmpty else { return false }
    entities.narrow(to: "")
    message = StatusMessage("All \(entities.entityCount) names are listed")
    return true
  }

  /// The first key of an action, for messages.
  func key(of action: BrowserAction) -> String { keyMap.keys(of: action).first ?? action.rawValue }
}
