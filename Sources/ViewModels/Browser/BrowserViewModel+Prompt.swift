import Corpus

extension BrowserViewModel {
  mutating func openPrompt() {
    let text = narrowing.query?.source ?? ""
    prompt = PromptViewModel(text: text, fallback: narrowing, history: searchHistory)
  }

  /// Takes a stroke while the prompt is open.
  mutating func handleInPrompt(_ stroke: KeyStroke) {
    guard var prompt else { return }
    let outcome = prompt.handle(stroke)
    self.prompt = prompt
    switch outcome {
    case .moved: break
    case .edited: searchAsTyped()
    case .accepted: acceptPrompt()
    case .cancelled:
      self.prompt = nil
      narrowing = prompt.fallback
      refresh()
    }
  }

  /// Narrows to what the text finds so far; a text that cannot be read leaves the last good result.
  mutating func searchAsTyped() {
    guard let text = prompt?.text else { return }
    do {
      let isBlank = text.allSatisfy(\.isWhitespace)
      narrowing.query = isBlank ? nil : try Query(text, isTyping: true)
      prompt?.error = nil
      refresh()
    } catch {
      prompt?.error = error
    }
  }

  private mutating func acceptPrompt() {
    guard let text = prompt?.text, prompt?.error == nil else { return }
    prompt = nil
    settleQuery(text)
    walk = narrowing.query == nil ? .entity : .search
    if !text.allSatisfy(\.isWhitespace) {
      searchHistory.removeAll { $0 == text }
      searchHistory.append(text)
    }
    if timeline.entryCount == 0 {
      message = StatusMessage(
        "Nothing matches; \(key(of: .clearNarrowing)) shows everything", .warning)
    }
  }

  /// Makes the query mean without the prompt what it found in it: when its last word was taken for
  /// the beginning of others, a star says so.
  private mutating func settleQuery(_ text: String) {
    guard narrowing.query != nil, let exact = try? Query(text) else { return }
    var candidate = narrowing
    candidate.query = exact
    let isSame = candidate.articles(of: snapshot, read: read) == visible
    guard let settled = isSame ? exact : try? Query(text + "*") else { return }
    narrowing.query = settled
    showSelected()
  }
}
