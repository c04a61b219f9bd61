import Corpus

/// Actions that are completed by a letter: places, recorded keys, names in the article.
extension BrowserViewModel {
  /// Waits for the letter that an action needs.
  mutating func awaitLetter(for action: BrowserAction) {
    awaited = action
  }

  /// Takes the letter that an action waits for; anything that types none drops the action.
  mutating func take(letter stroke: KeyStroke, for action: BrowserAction) -> [Effect] {
    awaited = nil
    defer { count = nil }
    guard let letter = stroke.typed, letter != " " else {
      article.dropHints()
      return []
    }
    switch action {
    case .setPlace: setPlace(letter)
    case .goToPlace: goToPlace(letter)
    case .recordKeys: record(under: letter)
    case .playKeys: return play(letter, count: count ?? 1)
    case .hints, .openLink: return take(hint: letter, for: action)
    default: break
    }
    return []
  }

  /// What may follow an action that waits for a letter.
  var letterChoices: [Completion] {
    func choice(_ letter: Character, _ help: String) -> Completion {
      Completion("", label: String(letter), help: help)
    }
    switch awaited {
    case .setPlace, .goToPlace:
      let kept = marked.sorted { $0.key < $1.key }.map { letter, visit in
        let headline = visit.place.flatMap { snapshot.number(of: $0.article) }.map(quoted)
        return choice(letter, "\(headline ?? "nothing") in \(describe(visit.narrowing))")
      }
      let back = choice("'", "the place before the last jump")
      return awaited == .goToPlace ? kept + [back] : kept
    case .playKeys: return macros.listed.map { choice($0.register, $0.keys) }
    case .hints, .openLink:
      // On a screen they stand on the text.
      guard article.areHintsListed else { return [] }
      return article.hintWords(in: snapshot).map { Completion("", label: $0.label, help: $0.words) }
    default: return []
    }
  }

  // MARK: Places

  private mutating func setPlace(_ letter: Character) {
    marked[letter] = visit
    message = StatusMessage("\(key(of: .goToPlace))\(letter) comes back here")
  }

  private mutating func goToPlace(_ letter: Character) {
    if letter == "'" {
      goBack(1)
      return
    }
    guard let place = marked[letter] else {
      message = StatusMessage(
        "No place is called \(letter); \(key(of: .setPlace))\(letter) calls this one so")
      return
    }
    leaveHere()
    go(to: place, "Went to place \(letter): \(describe(place.narrowing))")
  }

  // MARK: Recorded keys

  /// Begins to record, or ends it.
  mutating func toggleRecording() {
    guard let (letter, count) = macros.end() else {
      awaitLetter(for: .recordKeys)
      return
    }
    message = StatusMessage("\(count) keys recorded; \(key(of: .playKeys))\(letter) plays them")
  }

  private mutating func record(under letter: Character) {
    macros.begin(letter)
    message = StatusMessage("Recording \(letter); \(key(of: .recordKeys)) ends it")
  }

  private static let mostRepeats = 1000

  /// Plays recorded keys until they are at their end or something cannot be done.
  private mutating func play(_ letter: Character, count: Int) -> [Effect] {
    let register = letter == "@" ? macros.last ?? letter : letter
    guard let strokes = macros.strokes(of: register), !strokes.isEmpty else {
      message = StatusMessage(
        "Nothing is recorded under \(register); \(key(of: .recordKeys))\(register) begins")
      return []
    }
    guard macros.depth < Macros.deepest else {
      message = StatusMessage(
        "Recorded keys play others \(Macros.deepest) deep at most", .warning)
      return []
    }
    macros.beginPlaying(register)
    defer { macros.endPlaying() }
    self.count = nil
    var effects: [Effect] = []
    for _ in 0..<min(count, BrowserViewModel.mostRepeats) {
      for stroke in strokes {
        guard macros.mayPlayKey() else {
          message = StatusMessage(
            "Stopped after \(Macros.mostKeys) keys, the most at once", .warning)
          return effects
        }
        effects += handle(stroke)
        // While it is typed a line may mean nothing yet.
        let isRefused = stroke == KeyStroke(.enter) && prompt?.error != nil
        if effects.last == .quit || message?.role == .warning || isRefused { return effects }
      }
    }
    if count > BrowserViewModel.mostRepeats {
      message = StatusMessage("Played \(BrowserViewModel.mostRepeats) times, the most at once")
    }
    return effects
  }

  // MARK: Letters on names and links

  mutating func showHints(for action: BrowserAction) {
    guard currentOrTell() != nil else { return }
    bringArticleForward()
    guard article.showHints(withNames: action == .hints, in: snapshot) > 0 else {
      let what = action == .hints ? "name" : "link"
      message = StatusMessage("No \(what) is in sight")
      return
    }
    awaitLetter(for: action)
  }

  /// Ends waiting for a letter when those on the text went with it.
  mutating func endLettersWithoutText() {
    guard let awaited, awaited == .hints || awaited == .openLink, article.hints == nil else {
      return
    }
    self.awaited = nil
    message = StatusMessage("The letters went with their text", .warning)
  }

  private mutating func take(hint letter: Character, for action: BrowserAction) -> [Effect] {
    switch article.take(hint: letter) {
    case .place(let place):
      leaveHere()
      article.stand(on: place, in: snapshot)
      focus = .article
      if action == .openLink { return openCurrentLink() }
    case .more: awaitLetter(for: action)
    case .none:
      let what = action == .hints ? "name" : "link"
      message = StatusMessage("No \(what) bears that letter")
    }
    return []
  }
}
