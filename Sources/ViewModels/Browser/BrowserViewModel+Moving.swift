import Chronology
import Corpus

/// Moving within the panes, along time, and between panes.
extension BrowserViewModel {
  mutating func move(by distance: Int) {
    switch focus {
    case .timeline:
      timeline.move(by: distance)
      arrive()
    case .article:
      article.move(by: distance)
      stay()
    case .entities:
      entities.step(by: distance)
      walk = .entity
    }
  }

  mutating func page(by pages: Double) {
    switch focus {
    case .timeline:
      timeline.page(by: pages)
      arrive()
    case .article:
      article.page(by: pages)
      stay()
    case .entities:
      entities.page(by: pages)
      walk = .entity
    }
  }

  mutating func go(to index: Int) {
    switch focus {
    case .timeline: choose(entry: index)
    case .article:
      if index == .max { article.goToEnd() } else { article.go(toLine: index) }
      stay()
    case .entities:
      entities.select(index: index)
      walk = .entity
    }
  }

  /// Goes to an entry of the timeline, by its place.
  mutating func choose(entry index: Int) {
    leaveHere()
    timeline.select(index: index)
    arrive()
  }

  /// Scrolls the text of the article, whichever pane has the keys; what is read stays so.
  mutating func scrollText(by lines: Int) {
    guard currentOrTell() != nil, !bringArticleForward() else { return }
    article.scroll(by: lines)
    stay()
  }

  /// Steps along time; in the entity pane, along the kinds by months and longer.
  mutating func step(by count: Int, _ unit: CalendarUnit) {
    if focus == .entities, unit == .month || unit == .year {
      if !entities.stepKind(by: count) { message = StatusMessage("No further kind") }
      walk = .entity
    } else if timeline.step(by: count, unit, in: snapshot) {
      arrive()
      message = StatusMessage(words(for: unit))
    } else {
      message = StatusMessage(
        count > 0 ? "Nothing in a later \(unit.rawValue)" : "Nothing in an earlier \(unit.rawValue)"
      )
    }
  }

  /// Goes to the next entry after a silence, or back to the last one.
  mutating func stepOverSilence(by count: Int) {
    guard currentOrTell() != nil else { return }
    let silences = Silences(between: timeline.daysWithEntries(in: snapshot))
    var end: (day: Day, length: Int)?
    for _ in 0..<abs(count) {
      let day = end?.day ?? timeline.selection?.firstDay(in: snapshot) ?? datedEnd
      guard let next = count > 0 ? silences.next(behind: day) : silences.previous(before: day)
      else { break }
      end = next
    }
    guard let end else {
      let side = count > 0 ? "later" : "earlier"
      message = StatusMessage("No \(side) silence of \(silences.shortest) days or more")
      return
    }
    leaveHere()
    timeline.select(index: timeline.firstEntry(from: end.day, in: snapshot))
    arrive()
    message = StatusMessage("After \(words(ofSilence: end.length)): \(words(for: .day))")
  }

  /// How long the silence before the selected entry was: where what stands before it is known less
  /// exactly, from the last day that it may be of.
  private func words(ofSilence length: Int) -> String {
    let before = timeline.selectedIndex.flatMap { $0 > 0 ? timeline.entries[$0 - 1] : nil }
    let day = timeline.selection?.firstDay(in: snapshot)
    guard let claim = before?.claim(in: snapshot), let low = claim.low, let high = claim.high,
      low != high, let day, low < day, high < day
    else { return "\(length) days of silence" }
    return "at least \(day - high - 1) days of silence"
  }

  /// A day behind all entries: where the undated stand.
  private var datedEnd: Day { (daysOfAxis?.upperBound ?? Day(number: 0)) + 1 }

  /// The unit of the selected entry, and how many entries it has: `March 2008 · 12 articles`.
  private func words(for unit: CalendarUnit) -> String {
    guard let entry = timeline.selection, let day = entry.firstDay(in: snapshot) else {
      return "Undated · " + entryWords(timeline.entryCount - timeline.datedCount)
    }
    let claim = entry.claim(in: snapshot)
    // What is known less exactly has no day whose entries could be counted.
    if unit == .day, claim.low != claim.high { return DateLabel.full(claim).capitalizedFirst }
    let count = timeline.entryCount(in: unit.days(around: day), of: snapshot)
    return "\(unit.name(around: day).capitalizedFirst) · " + entryWords(count)
  }

  /// So many entries of the axis, in words: `1 article`, `3 happenings`.
  func entryWords(_ count: Int) -> String {
    let noun = timeline.axis == .published ? "article" : "happening"
    return "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  mutating func flipAxis() {
    let other: TimelineAxis = timeline.axis == .published ? .happened : .published
    refresh(axis: other)
    message = StatusMessage(
      other == .published
        ? "In the order in which things were published" : "In the order in which things happened")
  }

  mutating func changeFocus(by distance: Int, wraps: Bool) {
    let panes = Pane.allCases.count
    let target = focus.rawValue + distance
    let index = wraps ? (target + panes) % panes : max(0, min(target, panes - 1))
    focus = Pane(rawValue: index) ?? focus
  }
}
