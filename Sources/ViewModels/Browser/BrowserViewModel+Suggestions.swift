import Corpus
import Entities

extension BrowserViewModel {
  /// Asks the reader about entities that may be one.
  mutating func openSuggestions() {
    guard !openSuggestionNumbers.isEmpty else {
      message = StatusMessage("No two names are in doubt")
      return
    }
    show(.suggestions, title: "One and the same?", suggestionLines)
  }

  /// Asks on after the pages were read anew, where anything is left to ask.
  mutating func reopenSuggestions() {
    if !openSuggestionNumbers.isEmpty { openSuggestions() }
  }

  /// Takes the answer to the selected question and goes to the next; the corpus obeys once the
  /// overlay is closed.
  mutating func answer(_ verdict: EntityCorrection.Verdict) -> [Effect] {
    guard overlay?.kind == .suggestions, let number = overlay?.suggestion else {
      message = StatusMessage("Answers are given in the list of doubtful names")
      return []
    }
    let (kind, one, other) = names(ofSuggestion: number)
    let count = verdict == .same ? "one" : "two"
    let effects = correct(
      [.entity(EntityCorrection(verdict, kind, one, other))],
      "\(one) and \(other) are \(count)")
    isCorpusBehind = isCorpusBehind || !effects.isEmpty
    let lines = suggestionLines
    overlay?.replace(lines, at: number)
    return effects
  }

  /// Takes the last answer back, or gives it again, with the list open.
  mutating func stepInSuggestions(times: Int, isBack: Bool) -> [Effect] {
    let number = overlay?.suggestion ?? 0
    let effects = isBack ? undo(times) : redo(times)
    isCorpusBehind = isCorpusBehind || effects.contains(.reload)
    let lines = suggestionLines
    overlay?.replace(lines, at: number)
    return effects.filter { $0 != .reload }
  }

  /// What closing the overlay brings about: reading anew what was answered.
  mutating func closeOverlay() -> [Effect] {
    overlay = nil
    (proposal, waitingExport) = (nil, nil)
    defer { isCorpusBehind = false }
    return isCorpusBehind ? [.reload] : []
  }

  /// The suggestions that wait for an answer. Of those that put the same names one is enough: the
  /// answer speaks of whatever is called so. A name that was said to be somebody's is nobody else's.
  private var openSuggestionNumbers: [Int] {
    var seen: Set<[String]> = []
    let owned = Set(
      snapshot.suggestions.indices.compactMap { number -> [String]? in
        let (kind, one, other) = names(ofSuggestion: number)
        let isSame = corrections.entities.all.contains(.same(kind, one, other))
        return isSame ? [kind.rawValue, one] : nil
      })
    return snapshot.suggestions.indices.filter { number in
      let (kind, one, other) = names(ofSuggestion: number)
      let isAnswered =
        corrections.entities.all.contains(.same(kind, one, other))
        || corrections.entities.all.contains(.apart(kind, one, other))
      let isOwned = owned.contains([kind.rawValue, one])
      return !isAnswered && !isOwned && seen.insert([kind.rawValue, one, other]).inserted
    }
  }

  private func names(ofSuggestion number: Int) -> (EntityKind, String, String) {
    let suggestion = snapshot.suggestions[number]
    let (first, second) = (
      snapshot.catalog[suggestion.first], snapshot.catalog[suggestion.second]
    )
    let entities = corrections.entities
    return (first.kind, entities.ownName(of: first), entities.ownName(of: second))
  }

  private var suggestionLines: [OverlayViewModel.Line] {
    SuggestionText.lines(
      open: openSuggestionNumbers,
      keys: (key(of: .answerSame), key(of: .answerApart), key(of: .undo)), in: snapshot)
  }
}
