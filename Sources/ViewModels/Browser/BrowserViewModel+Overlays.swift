import Corpus

/// What keys mean while an overlay is open.
extension BrowserViewModel {
  /// What an action does while an overlay is open; `nil` when it is not the overlay's.
  mutating func performInOverlay(_ action: BrowserAction, count: Int?) -> [Effect]? {
    let times = count ?? 1
    if performInCalendar(action, count: count) { return [] }
    switch action {
    case .moveDown: overlay?.move(by: times)
    case .moveUp: overlay?.move(by: -times)
    case .pageDown, .readOn: overlay?.page(by: Double(times))
    case .pageUp, .readBack: overlay?.page(by: -Double(times))
    case .halfPageDown: overlay?.page(by: Double(times) / 2)
    case .halfPageUp: overlay?.page(by: -Double(times) / 2)
    case .scrollDown: overlay?.scroll(by: times)
    case .scrollUp: overlay?.scroll(by: -times)
    case .goToFirst: overlay?.scroll(toEnd: false)
    case .goToLast: overlay?.scroll(toEnd: true)
    // Enter follows Enter by mistake: the answer that is offered does it, and no other.
    case .open where overlay?.kind == .proposal: tellWhatIsAwaited()
    case .open: return followOverlay()
    case .answerSame: return overlay?.kind == .proposal ? acceptProposal() : answer(.same)
    case .answerApart: return answer(.apart)
    case .search where canFindInOverlay, .findHere where canFindInOverlay: openFind()
    // The key of “no”, where nothing is walked.
    case .nextMention where overlay?.kind == .suggestions: return answer(.apart)
    case .suggestions where overlay?.kind == .suggestions: return closeOverlay()
    case .close, .quit: return closeOverlay()
    case .help where overlay?.kind == .help: overlay = nil
    case .card where overlay?.kind == .card: overlay = nil
    case .goBack where overlay?.kind == .card: goBackToCard()
    case .compare where overlay?.kind == .card: return compareFromCard()
    case .compare where overlay?.kind == .comparison: overlay = nil
    case .story where overlay?.kind == .story: overlay = nil
    case .explain where overlay?.kind == .explanation: overlay = nil
    case .explain where overlay?.kind == .card: explainCard()
    case .history where overlay?.kind == .history: overlay = nil
    case .calendar where overlay?.kind == .calendar: overlay = nil
    case .nextMention where overlay?.finder.isEmpty == false && overlay?.kind != .proposal:
      walkFoundInOverlay(by: times)
    case .previousMention where overlay?.finder.isEmpty == false: walkFoundInOverlay(by: -times)
    case .undo where overlay?.kind == .suggestions, .redo where overlay?.kind == .suggestions:
      return stepInSuggestions(times: times, isBack: action == .undo)
    case .nextMention where overlay?.kind == .proposal: return closeOverlay()
    case .mergeEntity, .renameEntity, .retypeEntity, .splitEntity, .ignoreEntity:
      if overlay?.kind == .card { return nil }
      tellWhatIsAwaited()
    case .undo where overlay?.kind == .history, .redo where overlay?.kind == .history:
      let effects = action == .undo ? undo(times) : redo(times)
      openHistory()
      return effects
    case .help, .redraw, .suspend, .reload: return nil
    default: tellWhatIsAwaited()
    }
    return []
  }

  /// The key that closes what lies over the panes.
  public var closingKey: String { key(of: .close) }

  /// Says which keys the overlay takes, where another was pressed that it keeps from the panes.
  mutating func tellWhatIsAwaited() {
    guard let kind = overlay?.kind else { return }
    let close = key(of: .close)
    message = StatusMessage(
      kind == .proposal
        ? "\(key(of: .answerSame)) does it, \(close) leaves it" : "\(close) closes \(kind.noun)")
  }

  private mutating func followOverlay() -> [Effect] {
    let target = overlay?.target
    // The line that is read need not lead anywhere.
    if target == nil, overlay?.hasTargets == true { return [] }
    if case .more(let section) = target {
      unfold(section)
      return []
    }
    let cards = overlay?.kind == .card ? cardTrail : []
    let line = overlay?.selectedLine
    let effects = closeOverlay()
    switch target {
    case .text(let article, let span):
      var visit = visit
      (visit.cards, visit.cardLine) = (cards, line)
      leave(visit)
      go(to: article, at: span)
      focus = .article
    case .change(let position): return effects + goInHistory(to: position)
    case .correction(let correction): return effects + takeBack(correction)
    case .day(let day):
      goTo(day...day)
      focus = .timeline
    case .entity(let entity): openCard(of: entity)
    case .narrowing(let narrowing, let title): change(narrowing: narrowing, title)
    case .more, nil: break
    }
    return effects
  }

  /// Says why the spellings on the open card are one entity's.
  private mutating func explainCard() {
    guard let entity = chosenEntity else { return }
    overlay = nil
    explain(entity)
  }

  /// What is compared is chosen in the list, from which a card may lead far away.
  private mutating func compareFromCard() -> [Effect] {
    let hadChosen = entities.compared != nil
    compare()
    if !hadChosen { overlay = nil }
    return []
  }
}
