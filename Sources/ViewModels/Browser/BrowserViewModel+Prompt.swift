import Corpus

/// The prompt: a query, a command, or the beginning of a name.
extension BrowserViewModel {
  mutating func openPrompt(_ purpose: PromptViewModel.Purpose, text: String = "") {
    prompt = PromptViewModel(
      purpose, text: text, fallback: narrowing, history: promptHistory[purpose] ?? [],
      article: current.map { snapshot[$0].id })
    before = outlook
    offerCompletions()
  }

  mutating func openTagPrompt() {
    guard let number = currentOrTell() else { return }
    let tags = marks.of(snapshot[number]).tags.sorted()
    openPrompt(.command, text: (["tag"] + tags).joined(separator: " ") + " ")
  }

  /// Takes a stroke while the prompt is open.
  mutating func handleInPrompt(_ stroke: KeyStroke) -> [Effect] {
    guard var prompt else { return [] }
    // The shell is a key away wherever one types.
    if stroke.control, PromptKey(stroke) == nil, keyMap.lookup([stroke]) == .action(.suspend) {
      return [.suspend]
    }
    let outcome = prompt.handle(stroke)
    self.prompt = prompt
    switch outcome {
    case .moved: break
    case .edited: promptChanged()
    case .completed where prompt.purpose == .query: searchAsTyped()
    case .completed: self.prompt?.error = nil
    case .accepted: return acceptPrompt()
    case .cancelled:
      self.prompt = nil
      giveUp(prompt, for: before)
      before = nil
    }
    return []
  }

  /// Shows at once what the text means so far.
  mutating func promptChanged() {
    switch prompt?.purpose {
    case .query:
      searchAsTyped()
      offerCompletions()
    case .names: entities.narrow(to: prompt?.text ?? "")
    case .find: find(prompt?.text ?? "")
    case .command:
      prompt?.error = nil
      offerCompletions()
    case nil: break
    }
  }

  private mutating func offerCompletions() {
    guard let prompt else { return }
    let completions: [Completion] =
      switch prompt.purpose {
      case .command:
        dateCompletions(of: prompt.text)
          ?? CommandCompletion.completions(
            of: prompt.text, keyMap: keyMap, tags: marks.tagCounts
          ) { command in
            commandChoices(of: command)
          }
      case .query:
        QueryCompletion(snapshot: snapshot, tags: marks.tagCounts, views: views)
          .completions(of: prompt.before)
      case .names, .find: []
      }
    self.prompt?.offer(completions)
  }

  /// What may follow a command beside what its definition lists.
  private func commandChoices(of command: BrowserCommand) -> [(value: String, help: String)] {
    switch command {
    case .save, .view, .unsave: views.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    default: correctionChoices(for: command)
    }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .query: acceptQuery(prompt)
    case .names:
      self.prompt = nil
      if !entities.typed.isEmpty {
        let count = entities.entityCount
        message = StatusMessage(
          "\(count) name\(count == 1 ? "" : "s") listed; \(key(of: .close)) lists all again")
      }
    case .find: acceptFind(prompt)
    case .command: return acceptCommand(prompt)
    }
    return []
  }

  mutating func remember(_ text: String, for purpose: PromptViewModel.Purpose) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    var history = promptHistory[purpose] ?? []
    history.removeAll { $0 == text }
    promptHistory[purpose] = history + [text]
  }

  // MARK: Queries

  /// Narrows to what the text finds so far; a text that cannot be read leaves the last good result.
  private mutating func searchAsTyped() {
    guard let text = prompt?.text else { return }
    do {
      narrowing.query = try typedQuery(text)
      prompt?.error = nil
      refresh()
      guard PromptViewModel.mayBecomeField(text) else { return }
      if looking.isSearching {
        looking.afterwards.passesOverNothing = true
      } else if visible.isEmpty {
        passOverLastWord()
      }
    } catch {
      prompt?.error = PromptProblem("\(error)", at: error.column)
      if text.hasSuffix(":"), narrowing.query?.source == String(text.dropLast()) {
        passOverLastWord()
      }
    }
  }

  /// What a text means while it is typed; `nil` for a blank one.
  private func typedQuery(_ text: String) throws(QueryError) -> Query? {
    if text.allSatisfy(\.isWhitespace) { return nil }
    return try Query(text, isTyping: true, in: queryContext)
  }

  /// Shows what is found before the last word. What a field is before its colon comes is no word to be
  /// looked for: `pers` must not leave nothing, nor `person:` what “person” finds.
  mutating func passOverLastWord(keeping place: TimelinePlace? = nil) {
    guard let text = prompt?.text else { return }
    let rest = text.split(separator: " ", omittingEmptySubsequences: false).dropLast()
    let before = rest.joined(separator: " ")
    let isBlank = before.allSatisfy(\.isWhitespace)
    let query = isBlank ? nil : try? Query(before, in: queryContext)
    guard isBlank || query != nil else { return }
    narrowing.query = query
    refresh(keeping: place)
  }

  private mutating func acceptQuery(_ prompt: PromptViewModel) {
    guard prompt.error == nil else { return }
    self.prompt = nil
    var new = narrowing
    new.query = settledQuery(prompt.text)
    walk = new.query == nil ? .entity : .search
    let title = new.query == nil ? "Dropped the search" : "Searched /\(prompt.text)"
    change(narrowing: new, from: prompt.fallback, title)
    remember(prompt.text, for: .query)
    // What was found has to be seen.
    if !extents.isTimelineShown { focus = .timeline }
    arriveAtFound()
    if looking.isSearching {
      looking.afterwards.tellsOfNothing = true
    } else {
      tellIfNothingIsFound()
    }
  }

  /// Stays at the row that is chosen when the search has ended: it is what the reader has looked for.
  private mutating func arriveAtFound() {
    guard narrowing.query != nil else { return }
    if looking.isSearching {
      looking.afterwards.staysAtFound = true
    } else {
      stayAtFound()
    }
  }

  /// What the query means that was typed: its last word may go on. With a star it says so; the star
  /// falls away when it turns out that it changes nothing.
  private mutating func settledQuery(_ text: String) -> Query? {
    guard let typed = try? typedQuery(text), let exact = try? Query(text, in: queryContext) else {
      return nil
    }
    if exact.means(theSameAs: typed) { return exact }
    guard let open = try? Query(text + "*", in: queryContext) else { return exact }
    settlingQuery = (open, exact)
    return open
  }

  /// Narrows to a query that was not typed in the search prompt.
  private mutating func narrow(to source: String) throws(PromptProblem) {
    var new = narrowing
    do {
      new.query = source.isEmpty ? nil : try Query(source, in: queryContext)
    } catch {
      throw PromptProblem("\(error)", at: "query ".count + error.column)
    }
    walk = new.query == nil ? .entity : .search
    change(narrowing: new, source.isEmpty ? "Dropped the search" : "Searched /\(source)")
    arriveAtFound()
  }

  // MARK: Commands

  private mutating func acceptCommand(_ prompt: PromptViewModel) -> [Effect] {
    do {
      let line = try CommandLine(prompt.text)
      try check(line, isFor: prompt.article)
      // Closed before, so that what the command opens stays open.
      self.prompt = nil
      let effects = try perform(line)
      remember(prompt.text, for: .command)
      return effects
    } catch {
      self.prompt = prompt
      self.prompt?.error = error
      return []
    }
  }

  /// Another article may have taken the place of the one for which a command was typed, since a page went
  /// or was written anew.
  private func check(_ line: CommandLine, isFor article: ArticleID?) throws(PromptProblem) {
    guard case .command(let command, _) = line, [.tag, .date, .pipe].contains(command),
      let article, current.map({ snapshot[$0].ids.contains(article) }) != true
    else { return }
    throw PromptProblem("the article for which you typed this is gone", at: 0)
  }

  private mutating func perform(_ line: CommandLine) throws(PromptProblem) -> [Effect] {
    switch line {
    case .nothing: return []
    case .row(let row): return perform(.goToFirst, count: row)
    case .action(let action): return perform(action, count: nil)
    case .command(let command, let argument): return try perform(command, argument)
    }
  }

  private mutating func perform(
    _ command: BrowserCommand, _ argument: String
  ) throws(PromptProblem) -> [Effect] {
    let column = command.rawValue.count + 1
    switch command {
    case .goTo: try goTo(date: argument, at: column)
    case .query: try narrow(to: argument)
    case .save: return try saveView(argument, at: column)
    case .view: try openView(argument, at: column)
    case .unsave: return try dropView(argument, at: column)
    case .tag: return setTags(TagEdit(argument))
    case .merge, .split, .retype, .rename: try correct(command, argument, at: column)
    case .date: try proposeDate(argument, at: column)
    case .sort:
      guard let order = EntityOrder(rawValue: argument) else {
        throw unknown(argument, for: command)
      }
      sort(entitiesBy: order)
    case .export: return [try export(argument)]
    case .pipe: return pipe(to: argument)
    case .theme:
      guard CommandTable.definition(of: .theme).choices.contains(where: { $0.value == argument })
      else { throw unknown(argument, for: command) }
      return [.setTheme(argument)]
    case .width:
      guard let columns = Int(argument), columns == 0 || (20...400).contains(columns) else {
        throw PromptProblem("expected 20 to 400 columns, or 0", at: column)
      }
      textWidth = columns == 0 ? nil : columns
    case .justify:
      guard argument == "on" || argument == "off" else { throw unknown(argument, for: command) }
      article.isJustified = argument == "on"
    case .mouse:
      guard argument == "on" || argument == "off" else { throw unknown(argument, for: command) }
      return [.setMouse(argument == "on")]
    }
    return []
  }

  private func unknown(_ argument: String, for command: BrowserCommand) -> PromptProblem {
    let known = CommandTable.definition(of: command).choices.map(\.value).joined(separator: ", ")
    return PromptProblem("expected \(known)", at: command.rawValue.count + 1)
  }

  private func export(_ argument: String) throws(PromptProblem) -> Effect {
    let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    let formats = CommandTable.definition(of: .export).choices.map(\.value)
    guard let format = words.first, formats.contains(format) else {
      throw unknown(argument, for: .export)
    }
    guard words.count == 2 else {
      throw PromptProblem("expected a file behind the format", at: "export \(argument)".count)
    }
    return .export(
      Export(
        visible.map { ArticleNumber($0) }, format: format, file: words[1],
        sentenceCount: timeline.axis == .happened ? timeline.entryCount : nil))
  }
}
