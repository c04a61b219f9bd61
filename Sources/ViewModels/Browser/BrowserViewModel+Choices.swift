/// What can follow: completions of a command, or the keys behind the first of a sequence.
extension BrowserViewModel {
  /// The ways to go on, to be listed over the status line; empty when nothing is half done.
  public var choices: [Completion] {
    if let prompt { return prompt.isOffering ? prompt.completions : [] }
    if awaited != nil { return letterChoices }
    guard !pending.isEmpty, case .prefix(let continuations) = keyMap.lookup(pending) else {
      return []
    }
    let typed = pending.map(\.description).joined(separator: " ")
    return continuations.dropFirst(choicesTop).map { continuation in
      let keys = continuation.strokes.map(\.description).joined(separator: " ")
      return Completion(
        "", label: typed + " " + keys, help: ActionTable.definition(of: continuation.action).help)
    }
  }

  /// Turns the list of the keys that may follow.
  /// - Returns: whether the stroke does that.
  mutating func turnChoices(_ stroke: KeyStroke) -> Bool {
    guard case .prefix(let continuations) = keyMap.lookup(pending) else { return false }
    let step: Int
    switch stroke.key {
    case .named(.down): step = 1
    case .named(.up): step = -1
    case .named(.pageDown): step = 10
    case .named(.pageUp): step = -10
    default: return false
    }
    choicesTop = max(0, min(choicesTop + step, continuations.count - 1))
    return true
  }

  /// The key that shows more of the ways to go on.
  public var choicesKey: String { prompt == nil ? "<Down>" : "<Tab>" }

  /// The index of the completion that stands in the prompt.
  public var chosenChoice: Int? { prompt?.completionIndex }
}
