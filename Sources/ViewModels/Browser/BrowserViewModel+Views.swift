import Corpus

/// Saved views: what narrows the view, kept under a name.
extension BrowserViewModel {
  /// Keeps what narrows the view under a name.
  mutating func saveView(_ argument: String, at column: Int) throws(PromptProblem) -> [Effect] {
    let word = argument.hasPrefix("@") ? String(argument.dropFirst()) : argument
    guard !word.contains(where: \.isWhitespace), let name = TagName.normalized(word) else {
      throw PromptProblem("expected one word of letters and digits", at: column)
    }
    guard let narrowed = narrowing.asQuery(in: snapshot) else {
      throw PromptProblem("nothing narrows the view; search first", at: column)
    }
    // What becomes of the views that it names is not to change what was found.
    let query = (try? StandaloneQuery(narrowed, in: queryContext))?.source ?? narrowed
    // Names of views are spelled as tags are.
    message = StatusMessage(
      word == name
        ? "Kept: @\(name) finds it in any query"
        : "“\(word)” is kept as @\(name), which finds it in any query")
    return change(view: name, to: query, "Saved the view \(name)")
  }

  /// Narrows to what was saved under a name, and to nothing else.
  mutating func openView(_ argument: String, at column: Int) throws(PromptProblem) {
    let name = try knownView(argument, at: column)
    let query: Query
    do {
      query = try Query("@" + name, in: queryContext)
    } catch {
      throw PromptProblem("\(error)", at: column)
    }
    walk = .search
    change(narrowing: Narrowing(query: query), "Opened the view \(name)")
  }

  /// Forgets what was saved under a name.
  mutating func dropView(_ argument: String, at column: Int) throws(PromptProblem) -> [Effect] {
    let name = try knownView(argument, at: column)
    message = StatusMessage("The view \(name) is dropped; \(key(of: .undo)) takes it back")
    return change(view: name, to: nil, "Dropped the view \(name)")
  }

  private func knownView(_ argument: String, at column: Int) throws(PromptProblem) -> String {
    guard let name = TagName.normalized(argument), views[name] != nil else {
      let known = views.keys.sorted().joined(separator: ", ")
      throw PromptProblem(
        known.isEmpty ? "no view was saved; :save keeps one" : "expected \(known)", at: column)
    }
    return name
  }

  private mutating func change(view name: String, to query: String?, _ title: String) -> [Effect] {
    guard views[name] != query else { return [] }
    changes.record(
      ReaderChange(
        title: title, view: .init(name: name, before: views[name], after: query),
        place: timeline.place(in: snapshot)))
    return keep(query, as: name)
  }

  /// Brings a view into the state, and has it kept.
  mutating func keep(_ query: String?, as name: String) -> [Effect] {
    views[name] = query
    return [.keepView(name, query: query)]
  }
}

extension Narrowing {
  /// The narrowing in words of the query language; `nil` when nothing narrows.
  func asQuery(in snapshot: CorpusSnapshot) -> String? {
    func named(_ use: Use) -> [String] {
      terms.filter { $0.use == use }.map { term in
        let kind = snapshot.catalog.kind(of: term.entity).queryField
        let name = snapshot.catalog.name(of: term.entity).filter { $0 != "\"" }
        return "\(kind):\"\(name)\""
      }
    }
    let required = named(.required).joined(separator: " ")
    let either = ([required] + named(.alternative)).filter { !$0.isEmpty }
    let entities = either.count > 1 ? "(\(either.joined(separator: " or ")))" : either.first
    let excluded = named(.excluded).map { "-" + $0 }
    // A query that names alternatives needs brackets beside anything else.
    let needsBrackets = !terms.isEmpty && query?.source.contains(" or ") == true
    let asked = query.map { needsBrackets ? "(\($0.source))" : $0.source }
    let parts = [entities].compactMap(\.self) + excluded + [asked].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
