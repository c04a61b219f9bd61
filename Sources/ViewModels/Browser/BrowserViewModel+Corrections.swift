import Chronology
import Corpus
import Entities

/// Setting right who is who, and when an article appeared: proposed with the direction shown, done
/// with a key, taken back with another.
extension BrowserViewModel {
  // MARK: Asking for what is needed

  /// Opens the prompt for a command about the chosen entity.
  mutating func openCorrection(_ command: BrowserCommand) {
    guard let entity = chosenEntity else {
      message = StatusMessage("No entity is chosen")
      return
    }
    let catalog = snapshot.catalog
    switch command {
    // Whoever waits to be compared was chosen for this as well.
    case .merge where entities.compared != nil && entities.compared != entity:
      let other = entities.compared ?? entity
      entities.compare(nil)
      proposeMerge(of: other, into: entity)
    case .split where catalog[entity].forms.count < 2:
      message = StatusMessage("\(catalog.name(of: entity)) has one spelling only")
    case .rename: openPrompt(.command, text: "rename \(catalog.name(of: entity))")
    default: openPrompt(.command, text: command.rawValue + " ")
    }
  }

  /// What may follow a command about the chosen entity, each with a word about it.
  func correctionChoices(for command: BrowserCommand) -> [(value: String, help: String)] {
    guard let entity = chosenEntity else { return [] }
    let catalog = snapshot.catalog
    switch command {
    case .merge: return mergeChoices(for: entity)
    case .split:
      return catalog[entity].forms.map { ($0.text, "\($0.mentionCount)×") }
    case .retype:
      return EntityKind.allCases.filter { $0 != catalog.kind(of: entity) }
        .map { ($0.noun, "shown under \($0.heading)") }
    default: return []
    }
  }

  /// The others of its kind: those whose names share a word with it, and the most named.
  private func mergeChoices(for entity: EntityID) -> [(value: String, help: String)] {
    let catalog = snapshot.catalog
    let kind = catalog.kind(of: entity)
    let words = Set(NameWords.folded(catalog.name(of: entity)))
    var others = Set(snapshot.entitiesByCount(of: kind).prefix(500))
    for word in words {
      others.formUnion(snapshot.entities(spelledLike: word).map { EntityID($0) })
    }
    let known = others.filter { $0 != entity && catalog.kind(of: $0) == kind }.map { other in
      let name = catalog.name(of: other)
      return (
        name: name, shared: words.intersection(NameWords.folded(name)).count,
        count: snapshot.articleCount(of: other)
      )
    }
    return known.sorted { ($1.shared, $1.count, $0.name) < ($0.shared, $0.count, $1.name) }
      .prefix(500).map { ($0.name, "\($0.count) article\($0.count == 1 ? "" : "s")") }
  }

  // MARK: Commands

  /// Proposes what a command with its argument means for the chosen entity.
  mutating func correct(
    _ command: BrowserCommand, _ argument: String, at column: Int
  ) throws(PromptProblem) {
    guard let entity = chosenEntity else {
      throw PromptProblem("no entity is chosen", at: 0)
    }
    let catalog = snapshot.catalog
    switch command {
    case .merge:
      let others = entities(called: argument, besides: entity)
      guard let other = others.first else {
        throw PromptProblem("no other entity is called “\(argument)”; Tab lists them", at: column)
      }
      guard others.count == 1 else {
        // Their names do not tell which of them is meant; rows of the list do.
        throw PromptProblem(
          "\(others.count) others are called “\(argument)”: \(counts(of: others)); "
            + "\(key(of: .compare)) on one and \(key(of: .mergeEntity)) on the other makes them one",
          at: column)
      }
      proposeMerge(of: entity, into: other)
    case .split:
      guard catalog[entity].forms.count > 1,
        catalog[entity].forms.contains(where: { $0.text == argument })
      else {
        let name = catalog.name(of: entity)
        throw PromptProblem("“\(argument)” is no spelling of \(name); Tab lists them", at: column)
      }
      proposeSplit(of: argument, from: entity)
    case .retype:
      let kind = EntityKind.allCases.first { $0.noun == argument.lowercased() }
      guard let kind, kind != catalog.kind(of: entity) else {
        let kinds = EntityKind.allCases.filter { $0 != catalog.kind(of: entity) }.map(\.noun)
        throw PromptProblem("expected \(kinds.joined(separator: ", "))", at: column)
      }
      proposeRetype(of: entity, to: kind)
    case .rename:
      // The file writes it between the names.
      guard !argument.contains(" = ") else {
        throw PromptProblem("a name cannot hold “ = ”", at: column)
      }
      guard argument != catalog.name(of: entity) else {
        throw PromptProblem("it is called so", at: column)
      }
      proposeRename(of: entity, to: argument)
    default: break
    }
  }

  /// The other entities of a name: of the same kind as `entity` if there are any, then in the same case if there
  /// are any. Cost: a look at each name.
  private func entities(called name: String, besides entity: EntityID) -> [EntityID] {
    let catalog = snapshot.catalog
    let wanted = name.lowercased()
    let all = catalog.entities.indices.lazy.map { EntityID($0) }.filter {
      $0 != entity && catalog.name(of: $0).lowercased() == wanted
    }
    func preferring(_ isWanted: (EntityID) -> Bool, _ some: [EntityID]) -> [EntityID] {
      some.contains(where: isWanted) ? some.filter(isWanted) : some
    }
    let ofKind = preferring({ catalog.kind(of: $0) == catalog.kind(of: entity) }, Array(all))
    return preferring({ catalog.name(of: $0) == name }, ofKind)
  }

  /// How many articles name each of some entities.
  private func counts(of entities: [EntityID]) -> String {
    let counts = entities.prefix(4).map { id in
      let (kind, count) = (kind(id).noun, snapshot.articleCount(of: id))
      return "\(kind) in \(count) article\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ") + (entities.count > counts.count ? ", …" : "")
  }

  // MARK: Proposals

  private func name(_ entity: EntityID) -> String { snapshot.catalog.name(of: entity) }

  private func kind(_ entity: EntityID) -> EntityKind { snapshot.catalog.kind(of: entity) }

  private var correctionText: CorrectionText {
    CorrectionText(
      snapshot: snapshot,
      keys: (key(of: .answerSame), key(of: .close), key(of: .undo)))
  }

  private mutating func proposeMerge(of entity: EntityID, into other: EntityID) {
    let (from, to) = (name(entity), name(other))
    // Whoever really means it says first that the one is of the other's kind.
    if kind(entity) != kind(other), kind(entity) == .person || kind(other) == .person {
      message = StatusMessage(
        "\(from) is \(CorrectionText.withArticle(kind(entity))) and \(to) "
          + "\(CorrectionText.withArticle(kind(other))): they cannot be one; "
          + "\(key(of: .retypeEntity)) sets a kind right", .warning)
      return
    }
    var corrections: [EntityCorrection] = []
    var notes: [StyledLine] = []
    if kind(entity) != kind(other) {
      corrections.append(.retype(kind(entity), from, to: kind(other)))
      notes.append(StyledLine("The \(kind(entity).noun) becomes a \(kind(other).noun).", .warning))
    }
    let kind = kind(other)
    if from != to {
      corrections.append(.same(kind, from, to))
      // Whatever is the fuller name, the reader has said which one is to be shown.
      corrections.append(.rename(kind, from, to: to))
    }
    notes += MergeDoubts(snapshot: snapshot, first: entity, second: other).lines.map {
      StyledLine($0, .warning)
    }
    let all = snapshot.postings(of: entity).union(snapshot.postings(of: other)).count
    notes.append(StyledLine("Together they are named in \(all) articles.", .dim))
    propose(
      "Merge?", "Merged \(from) into \(to)", corrections.map { .entity($0) }, of: entity,
      correctionText.lines(
        correctionText.direction(
          entity, "becomes a spelling of", correctionText.run(other)),
        about: [entity, other], notes: notes),
      as: NamedEntity(kind: kind, name: to))
  }

  private mutating func proposeSplit(of form: String, from entity: EntityID) {
    let text = correctionText
    let direction = StyledLine([
      StyledRun("“\(form)”", kind(entity).role), StyledRun(" → ", .key),
      StyledRun("leaves "), text.run(entity), StyledRun(" and is an entity of its own"),
    ])
    let count = snapshot.catalog[entity].forms.first { $0.text == form }?.mentionCount ?? 0
    let note = StyledLine("\(count) mention\(count == 1 ? "" : "s") with that spelling.", .dim)
    let rest = snapshot.catalog[entity].name(without: form)
    let rows = StyledLine(
      "The new row will be called \(form), the one that is left \(rest).", .dim)
    propose(
      "Split?", "Split \(form) from \(name(entity))",
      [.entity(.split(kind(entity), name(entity), without: form))], of: entity,
      text.lines(direction, about: [entity], notes: [note, rows]),
      as: NamedEntity(kind: kind(entity), name: rest))
  }

  private mutating func proposeRetype(of entity: EntityID, to other: EntityKind) {
    let kindWords = CorrectionText.withArticle(other)
    var notes: [StyledLine] = []
    if snapshot.catalog.entity(other, named: name(entity)) != nil {
      notes.append(StyledLine("It is one with the \(other.noun) of that name.", .warning))
    }
    let roles = snapshot.catalog[entity].roles.count
    if roles > 0 { notes.append(StyledLine("Its career is no longer told.", .warning)) }
    propose(
      "Another kind?", "Made \(name(entity)) \(kindWords)",
      [.entity(.retype(kind(entity), name(entity), to: other))], of: entity,
      correctionText.lines(
        correctionText.direction(entity, "becomes \(kindWords)"), about: [entity],
        notes: notes), as: NamedEntity(kind: other, name: name(entity)))
  }

  private mutating func proposeRename(of entity: EntityID, to shown: String) {
    let known = snapshot.catalog.entity(kind(entity), named: shown)
    let notes =
      known == nil
      ? []
      : [StyledLine("Another is called so; :merge makes them one.", .warning)]
    propose(
      "Another name?", "Renamed \(name(entity)) to \(shown)",
      [.entity(.rename(kind(entity), name(entity), to: shown))], of: entity,
      correctionText.lines(
        correctionText.direction(entity, "is shown as", StyledRun(shown, kind(entity).role)),
        about: [entity], notes: notes), as: NamedEntity(kind: kind(entity), name: shown))
  }

  /// Proposes that the chosen entity is none.
  mutating func proposeIgnoring() {
    guard let entity = chosenEntity else {
      message = StatusMessage("No entity is chosen")
      return
    }
    propose(
      "No entity?", "Ignored \(name(entity))",
      [.entity(.ignore(kind(entity), name(entity)))], of: entity,
      correctionText.lines(
        correctionText.direction(entity, "is no entity and listed nowhere"), about: [entity],
        notes: []))
  }

  /// Proposes another date of the article that is read.
  mutating func proposeDate(_ text: String, at column: Int) throws(PromptProblem) {
    guard let number = currentOrTell() else { return }
    let value: DateValue?
    if ["undated", "none", "unknown"].contains(text.lowercased()) {
      value = nil
    } else {
      let now = today ?? snapshot.publishedDays?.upperBound
      let reference = snapshot.firstDay(of: number) ?? focusedDay
      guard let days = PlainDate.days(text, from: reference, today: now) else {
        throw PromptProblem(
          "“\(text)” is no date; expected such as 3 March 2024, 2024-03, or undated", at: column)
      }
      value = DateValue(days)
    }
    let shown =
      value.map {
        DateLabel.full(DateClaim(kind: .published, value: $0, basis: .stated, rule: ""))
      } ?? "undated"
    let direction = StyledLine([
      StyledRun(snapshot[number].headline, .title), StyledRun(" → ", .key),
      StyledRun(value == nil ? "is " : "appeared "), StyledRun(shown, .date),
    ])
    propose(
      "Another date?", "Dated \(quoted(number)) \(shown)", [.date(snapshot[number].id, value)],
      correctionText.lines(direction, about: number))
  }

  private mutating func propose(
    _ question: String, _ title: String, _ corrections: [ReaderCorrection],
    of entity: EntityID? = nil, _ lines: [OverlayViewModel.Line], as result: NamedEntity? = nil
  ) {
    guard !corrections.isEmpty else {
      message = StatusMessage("Both are called so; nothing tells them apart", .warning)
      return
    }
    let chosen = entity.map { NamedEntity(kind: kind($0), name: name($0)) }
    proposal = CorrectionProposal(
      title: title, corrections: corrections, entity: chosen, result: result)
    show(.proposal, title: question, lines)
  }

  // MARK: Doing it

  /// Does what is proposed; the corpus is read anew with it.
  mutating func acceptProposal() -> [Effect] {
    if waitingExport != nil { return acceptExport() }
    guard let proposal, overlay?.kind == .proposal else { return [] }
    self.proposal = nil
    overlay = nil
    let effects = correct(
      proposal.corrections, proposal.title, of: proposal.entity, as: proposal.result)
    // Whatever it is called now, the reader stands on the same.
    if !effects.isEmpty, let result = proposal.result { returnsTo(result) }
    return effects.isEmpty ? [] : effects + [.reload]
  }

  /// Says something against the rules, so that it can be taken back.
  mutating func correct(
    _ corrections: [ReaderCorrection], _ title: String, of entity: NamedEntity? = nil,
    as result: NamedEntity? = nil
  ) -> [Effect] {
    let before = self.corrections.all
    for correction in corrections { self.corrections.add(correction) }
    let change = CorrectionChange(from: before, to: self.corrections.all)
    guard !change.isEmpty else {
      message = StatusMessage("That is said already")
      return []
    }
    changes.record(
      ReaderChange(
        title: title, correction: change, entity: entity, result: result,
        place: timeline.place(in: snapshot)))
    message = StatusMessage("\(title); \(key(of: .undo)) takes it back")
    return [.correct(change)]
  }
}

extension DateValue {
  /// The most telling value of some days: a day, a month, a year, else an interval.
  fileprivate init(_ days: ClosedRange<Day>) {
    let first = days.lowerBound
    let (year, month, _) = first.calendarNumbers
    let values: [DateValue] = [.day(first), .month(year: year, month: month), .year(year)]
    self =
      values.first { $0.days == days } ?? .interval(.day(first), .day(days.upperBound))
  }
}
