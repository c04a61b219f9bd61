import Chronology
import Corpus
import Entities

/// What is to be set right is shown before it is done: its direction, whom it touches, and what speaks against it.
extension BrowserViewModel {
  private func name(_ entity: EntityID) -> String { snapshot.catalog.name(of: entity) }

  /// What corrections call an entity, whatever the reader has named it.
  private func ownName(_ entity: EntityID) -> String {
    corrections.entities.ownName(of: snapshot.catalog[entity])
  }

  private func ownKind(_ entity: EntityID) -> EntityKind {
    corrections.entities.ownKind(of: snapshot.catalog[entity])
  }

  private func kind(_ entity: EntityID) -> EntityKind { snapshot.catalog.kind(of: entity) }

  /// Says who else is called so: corrections speak of names, so these go along.
  private func notes(onNamesakesOf entity: EntityID) -> [StyledLine] {
    namesakes(of: entity).map {
      StyledLine("Another \(name(entity)) goes along: \(dated($0)).", .warning)
    }
  }

  private func namesakes(of entity: EntityID) -> [EntityID] {
    let catalog = snapshot.catalog
    return catalog.entities.indices.map { EntityID($0) }.filter {
      $0 != entity && catalog.name(of: $0) == name(entity) && catalog.kind(of: $0) == kind(entity)
    }
  }

  private var correctionText: CorrectionText {
    CorrectionText(
      snapshot: snapshot,
      keys: (key(of: .answerSame), key(of: .close), key(of: .undo)))
  }

  mutating func proposeMerge(of entity: EntityID, into other: EntityID) {
    let (from, to) = (ownName(entity), ownName(other))
    // Whoever really means it says first that the one is of the other's kind.
    if kind(entity) != kind(other), kind(entity) == .person || kind(other) == .person {
      message = StatusMessage(
        "\(name(entity)) is \(CorrectionText.withArticle(kind(entity))) and \(name(other)) "
          + "\(CorrectionText.withArticle(kind(other))): they cannot be one; "
          + "\(key(of: .retypeEntity)) sets a kind right", .warning)
      return
    }
    var corrections: [EntityCorrection] = []
    var notes = self.notes(onNamesakesOf: entity)
    if kind(entity) != kind(other) {
      corrections.append(.retype(ownKind(entity), from, to: kind(other)))
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
    let all = (namesakes(of: entity) + [entity]).reduce(snapshot.postings(of: other)) { all, one in
      all.union(snapshot.postings(of: one))
    }.count
    notes.append(StyledLine("Together they are named in \(all) articles.", .dim))
    propose(
      "Merge?", "Merged \(name(entity)) into \(name(other))", corrections.map { .entity($0) },
      of: entity,
      correctionText.lines(
        correctionText.direction(
          entity, "becomes a spelling of", correctionText.run(other)),
        about: [entity, other], notes: notes),
      as: NamedEntity(kind: kind, name: name(other)))
  }

  mutating func proposeSplit(of form: String, from entity: EntityID) {
    let text = correctionText
    let direction = StyledLine([
      StyledRun("“\(form)”", kind(entity).role), StyledRun(" → ", .key),
      StyledRun("leaves "), text.run(entity), StyledRun(" and is an entity of its own"),
    ])
    let count = snapshot.catalog[entity].forms.first { $0.text == form }?.mentionCount ?? 0
    let note = StyledLine("\(count) mention\(count == 1 ? "" : "s") with that spelling.", .dim)
    let rest = snapshot.catalog[entity].name(without: form)
    // Where its own name leaves it, it is spoken of by what it is called then, so that the two have two
    // names; unless that means others as well.
    let isRestTold =
      form == ownName(entity) && rest != name(entity)
      && snapshot.entities(spelledLike: rest).lazy.map { EntityID($0) }.allSatisfy { other in
        other == entity || !snapshot.catalog[other].forms.contains { $0.text == rest }
      }
    let rows = StyledLine(
      "The new row will be called \(form), the one that is left \(rest).", .dim)
    propose(
      "Split?", "Split \(form) from \(name(entity))",
      [.entity(.split(kind(entity), isRestTold ? rest : ownName(entity), without: form))],
      of: entity,
      text.lines(direction, about: [entity], notes: [note, rows]),
      as: NamedEntity(kind: kind(entity), name: rest))
  }

  mutating func proposeRetype(of entity: EntityID, to other: EntityKind) {
    let kindWords = CorrectionText.withArticle(other)
    var notes = self.notes(onNamesakesOf: entity)
    if snapshot.catalog.entity(other, named: name(entity)) != nil {
      notes.append(StyledLine("It is one with the \(other.noun) of that name.", .warning))
    }
    let roles = snapshot.catalog[entity].roles.count
    if roles > 0 { notes.append(StyledLine("Its career is no longer told.", .warning)) }
    propose(
      "Another kind?", "Made \(name(entity)) \(kindWords)",
      [.entity(.retype(ownKind(entity), ownName(entity), to: other))], of: entity,
      correctionText.lines(
        correctionText.direction(entity, "becomes \(kindWords)"), about: [entity],
        notes: notes), as: NamedEntity(kind: other, name: name(entity)))
  }

  mutating func proposeRename(of entity: EntityID, to shown: String) {
    let known = snapshot.catalog.entity(kind(entity), named: shown)
    let notes =
      known == nil
      ? []
      : [StyledLine("Another is called so; :merge makes them one.", .warning)]
    propose(
      "Another name?", "Renamed \(name(entity)) to \(shown)",
      [.entity(.rename(ownKind(entity), ownName(entity), to: shown))], of: entity,
      correctionText.lines(
        correctionText.direction(entity, "is shown as", StyledRun(shown, kind(entity).role)),
        about: [entity], notes: self.notes(onNamesakesOf: entity) + notes),
      as: NamedEntity(kind: kind(entity), name: shown))
  }

  /// Proposes that the chosen entity is none.
  mutating func proposeIgnoring() {
    guard let entity = chosenEntity else {
      message = StatusMessage("No entity is chosen")
      return
    }
    propose(
      "No entity?", "Ignored \(name(entity))",
      [.entity(.ignore(ownKind(entity), ownName(entity)))], of: entity,
      correctionText.lines(
        correctionText.direction(entity, "is no entity and listed nowhere"), about: [entity],
        notes: self.notes(onNamesakesOf: entity)))
  }

  /// Proposes another date of the article that is read.
  mutating func proposeDate(_ text: String, at column: Int) throws(PromptProblem) {
    guard let number = currentOrTell() else { return }
    let value: DateValue?
    if ["undated", "none", "unknown"].contains(text.lowercased()) {
      value = nil
    } else {
      try refuseTwoReadings(of: text, at: column)
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

  mutating func propose(
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
