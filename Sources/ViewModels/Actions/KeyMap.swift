/// Which keys do what.
///
///     KeyMap.standard.lookup([KeyStroke("g")])                  // .prefix: something follows
///     KeyMap.standard.lookup([KeyStroke("g"), KeyStroke("g")])  // .action(.goToFirst)
public struct KeyMap: Sendable {
  /// What a sequence of strokes means.
  public enum Match: Hashable, Sendable {
    /// It is bound.
    case action(BrowserAction)
    /// It begins what is bound: the strokes that may follow, in their order, with their actions.
    case prefix([Continuation])
    /// Nothing is bound to it.
    case none
  }

  /// One way to go on after a prefix.
  public struct Continuation: Hashable, Sendable {
    /// The strokes that are still to come.
    public var strokes: [KeyStroke]
    /// What they do.
    public var action: BrowserAction

    /// Letters by the alphabet, whatever their case, and then the rest.
    fileprivate var place: (Int, String, String) {
      let keys = strokes.map(\.description).joined(separator: " ")
      return (keys.first?.isLetter == true ? 0 : 1, keys.lowercased(), keys)
    }
  }

  /// A binding that cannot stand.
  public enum Conflict: Error, Hashable, Sendable {
    /// The notation is none.
    case unreadable(action: BrowserAction, keys: String)
    /// Two actions claim one sequence.
    case taken(keys: String, by: BrowserAction, and: BrowserAction)
    /// One sequence begins another, which could then never be typed.
    case hidden(keys: String, by: String, of: BrowserAction, bound: BrowserAction)
    /// Digits are counts.
    case digit(action: BrowserAction, keys: String)
    /// Nothing would be left that does it.
    case unbound(action: BrowserAction)

    /// The action whose binding has to change.
    public var action: BrowserAction {
      switch self {
      case .unreadable(let action, _), .taken(_, _, let action), .hidden(_, _, _, let action),
        .digit(let action, _), .unbound(let action):
        action
      }
    }
  }

  private var bindings: [[KeyStroke]: BrowserAction] = [:]
  /// What ``keys(of:)`` says; every frame asks for some.
  private var notations: [BrowserAction: [String]] = [:]

  /// The keys of ``ActionTable``.
  public static let standard: KeyMap = {
    do {
      return try KeyMap()
    } catch {
      preconditionFailure("the action table contradicts itself: \(error)")
    }
  }()

  /// The keys of ``ActionTable`` with those of some actions replaced.
  /// - Throws: the first ``Conflict``.
  public init(replacing replacements: [BrowserAction: [String]] = [:]) throws(Conflict) {
    // Defaults first: in a conflict the action that the reader has bound is the one to name.
    let isReplaced = { (definition: ActionDefinition) in replacements[definition.action] != nil }
    for definition in ActionTable.definitions where !isReplaced(definition) {
      for notation in definition.keys { try bind(notation, to: definition.action) }
    }
    for definition in ActionTable.definitions where isReplaced(definition) {
      let keys = replacements[definition.action] ?? []
      for notation in keys { try bind(notation, to: definition.action) }
    }
    // Who has typed into a browser must be able to leave it.
    if !bindings.values.contains(.quit) { throw .unbound(action: .quit) }
    try checkPrefixes(replaced: Set(replacements.keys))
    notations = Dictionary(grouping: bindings, by: \.value).mapValues { bindings in
      bindings.map { ($0.key.count, $0.key.map(\.description).joined(separator: " ")) }
        .sorted { ($0.0, $0.1.count, $0.1) < ($1.0, $1.1.count, $1.1) }
        .map(\.1)
    }
  }

  /// What a sequence means.
  public func lookup(_ strokes: [KeyStroke]) -> Match {
    if strokes.isEmpty { return .none }
    if let action = bindings[strokes] { return .action(action) }
    let continuations = bindings.filter { $0.key.starts(with: strokes) }
      .map { Continuation(strokes: Array($0.key.dropFirst(strokes.count)), action: $0.value) }
      .sorted { $0.place < $1.place }
    return continuations.isEmpty ? .none : .prefix(continuations)
  }

  /// The sequences bound to an action, in notation: first those of one stroke, short before long.
  public func keys(of action: BrowserAction) -> [String] {
    notations[action] ?? []
  }

  private mutating func bind(_ notation: String, to action: BrowserAction) throws(Conflict) {
    guard let strokes = KeyStroke.sequence(notation), let first = strokes.first else {
      throw .unreadable(action: action, keys: notation)
    }
    if first.countDigit != nil {
      throw .digit(action: action, keys: notation)
    }
    if let other = bindings[strokes], other != action {
      throw .taken(keys: notation, by: other, and: action)
    }
    bindings[strokes] = action
  }

  private func checkPrefixes(replaced: Set<BrowserAction>) throws(Conflict) {
    // In a fixed order, so that the same file is always refused with the same words.
    let long = bindings.keys.filter { $0.count > 1 }
      .sorted { $0.map(\.description).joined() < $1.map(\.description).joined() }
    for strokes in long {
      for length in 1..<strokes.count {
        guard let action = bindings[Array(strokes.prefix(length))], let hidden = bindings[strokes]
        else { continue }
        throw .hidden(
          keys: strokes.map(\.description).joined(separator: " "),
          by: strokes.prefix(length).map(\.description).joined(separator: " "), of: action,
          // The one to name is that which the reader has bound.
          bound: replaced.contains(action) ? action : hidden)
      }
    }
  }
}
