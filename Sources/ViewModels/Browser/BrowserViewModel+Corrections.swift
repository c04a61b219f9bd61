import Corpus
import Entities

/// Setting right who is who: what is asked for, and of whom commands speak.
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
        id: other, name: name, shared: words.intersection(NameWords.folded(name)).count,
        count: snapshot.articleCount(of: other)
      )
    }
    let sorted = known.sorted {
      ($1.shared, $1.count, $0.name, $0.id) < ($0.shared, $0.count, $1.name, $1.id)
    }
    let rows = Dictionary(sorted.map { ($0.name, 1) }, uniquingKeysWith: +)
    return sorted.prefix(500).map { other in
      // Of one name, the days tell which is which.
      let isAlone = rows[other.name] == 1
      let count = "\(other.count) article\(other.count == 1 ? "" : "s")"
      return (other.name, isAlone ? count : dated(other.id))
    }
  }

  /// In how many articles an entity is named, and when: `1 article · 14 May 2025`.
  func dated(_ entity: EntityID) -> String {
    let summary = EntityCard.summary(of: entity, in: snapshot).text
    return summary.split(separator: " · ").dropFirst().joined(separator: " · ")
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
      "\(snapshot.catalog.kind(of: id).noun), \(dated(id))"
    }
    return counts.joined(separator: "; ") + (entities.count > counts.count ? ", …" : "")
  }
}
