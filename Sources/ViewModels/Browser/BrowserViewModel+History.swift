import Corpus

/// Undo and redo; back and forward.
extension BrowserViewModel {
  // MARK: Undo and redo

  /// Takes back, or makes again, so many changes.
  mutating func undo(_ count: Int) -> [Effect] {
    step(times: count, isBack: true)
  }

  mutating func redo(_ count: Int) -> [Effect] {
    step(times: count, isBack: false)
  }

  /// Takes back or makes again until `position` changes are in force.
  mutating func goInHistory(to position: Int) -> [Effect] {
    let distance = position - changes.position
    return step(times: abs(distance), isBack: distance < 0)
  }

  private mutating func step(times: Int, isBack: Bool) -> [Effect] {
    var made: [MarkChange] = []
    var kept: [Effect] = []
    var last: ReaderChange?
    var isNarrowed = false
    var corrected: [Effect] = []
    for _ in 0..<times {
      guard let change = isBack ? changes.stepBack() : changes.stepForward() else { break }
      made += restore(change, isBack: isBack)
      if let view = change.view { kept += keep(isBack ? view.before : view.after, as: view.name) }
      last = change
      if let correction = change.correction {
        let done = corrections.make(isBack ? correction.inverse : correction)
        if !done.isEmpty { corrected.append(.correct(done)) }
        if let entity = isBack ? change.entity : change.result { returnsTo(entity) }
      }
      isNarrowed = isNarrowed || change.narrowing != nil
    }
    guard let last else {
      let rest =
        isBack && corrections != .none
        ? "; \(key(of: .history)) lists what was set right before" : ""
      let what = isBack ? "Nothing to undo in this session" : "Nothing to redo"
      message = StatusMessage(what + rest)
      return []
    }
    marksChanged(made)
    if isNarrowed { refresh() }
    let more = isBack ? key(of: .redo) + " makes it again" : key(of: .undo) + " takes it back"
    message = StatusMessage((isBack ? "Undone: " : "Done again: ") + last.title + "; " + more)
    if !corrected.isEmpty { corrected.append(.reload) }
    return (made.isEmpty ? [] : [.keep(made)]) + kept + corrected
  }

  /// Brings a change into the state, without listing anything anew; goes to where it was made.
  private mutating func restore(_ change: ReaderChange, isBack: Bool) -> [MarkChange] {
    let snapshot = self.snapshot
    let made = isBack ? change.marks.reversed().map(\.inverse) : change.marks
    marks.apply(made)
    if let narrowing = change.narrowing {
      self.narrowing = isBack ? narrowing.before : narrowing.after
      if isBack { anchor = change.place }
      walk = .entity
    } else if let number = made.lazy.compactMap({ snapshot.number(of: $0.id) }).first,
      made.count == 1, timeline.select(number, in: snapshot)
    {
      arrive()
    }
    return made
  }

  /// Changes the narrowing so that it can be taken back; the place is kept for the way back.
  mutating func change(narrowing new: Narrowing, from before: Narrowing? = nil, _ title: String) {
    let before = before ?? narrowing
    guard new != before else {
      narrowing = new
      refresh()
      return
    }
    var visit = visit
    (visit.narrowing, visit.place) = (before, anchor)
    // A search may show another article than the one that it was begun at.
    if anchor?.article != article.number.map({ snapshot[$0].id }) {
      visit.position = ArticlePosition()
    }
    leave(visit)
    changes.record(
      ReaderChange(
        title: title, narrowing: .init(before: before, after: new), place: anchor))
    narrowing = new
    refresh()
  }

  mutating func openHistory() {
    show(
      .history, title: "History", HistoryText.lines(changes, kept: keptCorrections),
      selecting: changes.changes.isEmpty ? nil : changes.changes.count - changes.position)
  }

  // MARK: Back and forward

  /// Where the reader is.
  var visit: Visit {
    Visit(
      narrowing: narrowing, axis: timeline.axis, place: timeline.place(in: snapshot), focus: focus,
      position: article.position)
  }

  /// Remembers a place before the reader leaves it by a jump.
  mutating func leave(_ visit: Visit) {
    places.leave(visit)
  }

  /// Remembers where the reader is, before a jump.
  mutating func leaveHere() {
    leave(visit)
  }

  mutating func goBack(_ count: Int) {
    for _ in 0..<count {
      guard let visit = places.goBack(from: visit) else {
        message = StatusMessage("No place behind this one")
        return
      }
      go(to: visit, "Back to \(describe(visit.narrowing))")
    }
  }

  mutating func goForward(_ count: Int) {
    for _ in 0..<count {
      guard let visit = places.goForward(from: visit) else {
        message = StatusMessage("No place ahead; \(key(of: .goBack)) goes back")
        return
      }
      go(to: visit, "Forward to \(describe(visit.narrowing))")
    }
  }

  /// Goes to a place; a narrowing that this changes can be taken back like any other.
  mutating func go(to visit: Visit, _ title: String) {
    if visit.narrowing != narrowing {
      changes.record(
        ReaderChange(
          title: title, narrowing: .init(before: narrowing, after: visit.narrowing),
          place: anchor))
    }
    narrowing = visit.narrowing
    focus = visit.focus
    anchor = visit.place
    if let place = visit.place, visit.position != ArticlePosition() {
      article.expect(place.article, at: visit.position)
    }
    refresh(axis: visit.axis)
    if !visit.cards.isEmpty {
      cardTrail = visit.cards
      showCard(selecting: visit.cardLine)
    }
  }

  /// A narrowing in so many words as a message has room for.
  func describe(_ narrowing: Narrowing) -> String {
    narrowing.isEmpty ? "everything" : narrowing.parts(in: snapshot).joined(separator: "  ")
  }
}
