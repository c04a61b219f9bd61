import Corpus

/// A browser that is spoken to in lines, where there are no single keys or no screen to see them on.
extension BrowserViewModel {
  /// Takes a line and says what the world outside must do.
  ///
  /// An open prompt takes it as its whole answer: what stood there was only told; tags are put to those that
  /// the article has. Else it is the name of an action, a command with its argument, a query behind `/`, which
  /// in a text that is open looks for words there, a command behind `:`, the number of a
  /// row, in the article of one of the timeline, or keys: words of one count and one binding each, so
  /// that a mistyped name does nothing; behind a key that asks for something stands the answer. An
  /// empty line reads on.
  public mutating func handle(line: String) -> [Effect] {
    message = nil
    if prompt != nil { return answer(line) }
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.isEmpty { return perform(named: .readOn) }
    if text.hasPrefix("/"), canFindInOverlay {
      recordKeys(of: .search)
      openPrompt(.find)
      return answer(String(text.dropFirst()))
    }
    if text.hasPrefix("/") { return run("query " + text.dropFirst(), shownFrom: "query".count) }
    if text.hasPrefix(":") { return run(String(text.dropFirst()), shownFrom: -1) }
    // Lines of a text have no numbers that anybody has heard.
    if let row = Int(text), row > 0, focus == .article, overlay == nil {
      choose(entry: row - 1)
      return []
    }
    // The name alone asks, as its key does, and takes nothing away.
    if let action = BrowserAction(rawValue: text), let command = BrowserCommand(rawValue: text),
      CommandTable.definition(of: command).isArgumentOptional
    {
      return perform(named: action)
    }
    let name = text.prefix { $0 != " " }
    if Int(text) != nil || BrowserAction(rawValue: text) != nil
      || BrowserCommand(rawValue: String(name)) != nil
    {
      return run(text, shownFrom: 0)
    }
    if let effects = ask(andAnswer: text) { return effects }
    guard let words = commands(in: text) else {
      message = StatusMessage(
        "“\(text)” is neither a name nor a key; help lists them, /\(text) searches", .warning)
      return []
    }
    return words.flatMap { strokes in strokes.flatMap { handle($0) } }
  }

  /// Runs what would stand behind `:`; a problem is told with its column in the line.
  private mutating func run(_ command: String, shownFrom start: Int) -> [Effect] {
    // A question keeps the keys; on a screen nobody comes to the command line either.
    if overlay?.kind == .proposal, BrowserAction(rawValue: command) == nil {
      tellWhatIsAwaited()
      return []
    }
    let before = count
    defer { count = before }
    recordKeys(of: .command)
    openPrompt(.command)
    let effects = answer(command)
    tellProblem(shownFrom: start)
    return effects
  }

  /// Does what a line names.
  private mutating func perform(named action: BrowserAction) -> [Effect] {
    recordKeys(of: .command)
    for character in action.rawValue { macros.note(KeyStroke(character), isFirst: false) }
    macros.note(KeyStroke(.enter), isFirst: false)
    return perform(action, count: nil)
  }

  /// Adds the keys with which a command begins to what is recorded: lines are played as keys.
  private mutating func recordKeys(of action: BrowserAction) {
    let strokes = KeyStroke.sequence(key(of: action)) ?? []
    for (place, stroke) in strokes.enumerated() { macros.note(stroke, isFirst: place == 0) }
  }

  /// Closes a prompt whose text cannot be read and tells why, with the column in the line.
  private mutating func tellProblem(shownFrom start: Int) {
    guard let error = prompt?.error else { return }
    prompt = nil
    message = StatusMessage("column \(error.column - start + 1): \(error.text)", .error)
  }

  /// Gives the open prompt a line as its answer.
  private mutating func answer(_ line: String) -> [Effect] {
    let isForTags = prompt?.isForTags == true
    if isForTags, line.allSatisfy(\.isWhitespace) {
      prompt = nil
      message = StatusMessage("The tags are as they were; :tag takes all away")
      return []
    }
    for character in line { macros.note(KeyStroke(character), isFirst: false) }
    prompt?.answer(isForTags ? TagEdit.adding(line) : line)
    promptChanged()
    return handle(KeyStroke(.enter))
  }

  /// Types keys that ask for something, and the rest of the line as the answer: `d March 2025`.
  /// - Returns: `nil` unless the line begins with such keys and goes on.
  private mutating func ask(andAnswer line: String) -> [Effect]? {
    guard awaited == nil, pending.isEmpty else { return nil }
    let words = line.split(separator: " ")
    var strokes: [KeyStroke] = []
    for (index, word) in words.dropLast().enumerated() {
      guard let typed = KeyStroke.sequence(String(word)) else { return nil }
      strokes += typed
      switch keyMap.lookup(strokes) {
      case .prefix: continue
      case .action(let action) where action.asks:
        let answer = words[(index + 1)...].joined(separator: " ")
        let effects = strokes.flatMap { handle($0) }
        guard let prompt else { return effects }
        let start = prompt.stem.count - (line.count - answer.count)
        let answered = self.answer(answer)
        tellProblem(shownFrom: start)
        return effects + answered
      default: return nil
      }
    }
    return nil
  }

  /// The strokes of a line of keys by its words; `nil` unless each word is one count and one binding,
  /// with the letter that it may wait for, or the beginning of one that the next word goes on with.
  private func commands(in line: String) -> [[KeyStroke]]? {
    if awaited != nil { return KeyStroke.sequence(line).map { [$0] } }
    var open = pending
    var words: [[KeyStroke]] = []
    for word in line.split(separator: " ") {
      guard let strokes = KeyStroke.sequence(String(word)), !strokes.isEmpty else { return nil }
      var rest = strokes[...]
      if open.isEmpty { rest = rest.drop { $0.countDigit != nil } }
      switch keyMap.lookup(open + rest) {
      case .action: open = []
      case .prefix: open += rest
      case .none:
        guard case .action(let action) = keyMap.lookup(open + rest.dropLast()), action.awaitsLetter
        else { return nil }
        open = []
      }
      words.append(strokes)
    }
    return words
  }
}

extension BrowserAction {
  /// Whether it opens a prompt.
  fileprivate var asks: Bool {
    switch self {
    case .search, .command, .narrowNames, .findHere, .goToDate, .setDate, .tag, .pipe, .export,
      .mergeEntity, .splitEntity, .renameEntity, .retypeEntity:
      true
    default: false
    }
  }

  /// Whether a letter completes it.
  fileprivate var awaitsLetter: Bool {
    switch self {
    case .setPlace, .goToPlace, .recordKeys, .playKeys, .hints, .openLink: true
    default: false
    }
  }
}
