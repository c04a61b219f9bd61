import Corpus
import Entities

extension BrowserViewModel {
  /// Asks the reader about entities that may be one.
  mutating func openSuggestions() {
    guard snapshot.suggestions.count > answered.count else {
      message = StatusMessage("No two names are in doubt")
      return
    }
    show(.suggestions, title: "One and the same?", suggestionLines)
  }

  /// Takes the answer to the selected question and goes to the next; the corpus obeys once the
  /// overlay is closed.
  mutating func answer(_ verdict: EntityCorrection.Verdict) -> [Effect] {
    guard overlay?.kind == .suggestions, let number = overlay?.suggestion else {
      message = StatusMessage("Answers are given in the list of doubtful names")
      return []
    }
    let suggestion = snapshot.suggestions[number]
    let names = [suggestion.first, suggestion.second].map { snapshot.catalog.name(of: $0) }
    let correction = EntityCorrection(
      verdict, snapshot.catalog.kind(of: suggestion.first), names[0], names[1])
    answered.insert(number)
    let lines = suggestionLines
    overlay?.replace(lines, at: number)
    message = StatusMessage(
      verdict == .same
        ? "\(names[0]) and \(names[1]) are one" : "\(names[0]) and \(names[1]) are two")
    return [.correct(correction, isKept: true)]
  }

  /// What closing the overlay brings about: reading anew what was answered.
  mutating func closeOverlay() -> [Effect] {
    let wasAsked = overlay?.kind == .suggestions && !answered.isEmpty
    overlay = nil
    return wasAsked ? [.reload] : []
  }

  private var suggestionLines: [OverlayViewModel.Line] {
    SuggestionText.lines(
      answered: answered, keys: (key(of: .answerSame), key(of: .answerApart)), in: snapshot)
  }
}
