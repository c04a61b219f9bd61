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
    return continuations.map { continuation in
      let keys = continuation.strokes.map(\.description).joined(separator: " ")
      return Completion(
        "", label: typed + " " + keys, help: ActionTable.definition(of: continuation.action).help)
    }
  }

  /// The index of the completion that stands in the prompt.
  public var chosenChoice: Int? { prompt?.completionIndex }
}
