/// One way to go on in a prompt, or after a key that others follow.
public struct Completion: Hashable, Sendable {
  /// The whole text of the prompt with it; empty when it cannot be taken.
  public var text: String
  /// What is shown of it.
  public var label: String
  /// What it does.
  public var help: String
  /// Whether it is listed before the reader asks.
  var isListedAtOnce: Bool

  init(_ text: String, label: String, help: String, isListedAtOnce: Bool = true) {
    self.text = text
    self.label = label
    self.help = help
    self.isListedAtOnce = isListedAtOnce
  }
}

/// What can follow in the command line.
enum CommandCompletion {
  /// The ways to go on from a text: names that begin with it, then names and sentences that hold it,
  /// then arguments.
  static func completions(
    of text: String, keyMap: KeyMap, tags: [(tag: String, count: Int)],
    choices known: (BrowserCommand) -> [(value: String, help: String)]
  ) -> [Completion] {
    guard let blank = text.firstIndex(of: " ") else { return names(of: text, keyMap: keyMap) }
    guard let command = BrowserCommand(rawValue: String(text[..<blank])) else { return [] }
    let typed = text[text.index(after: blank)...]
    let definition = CommandTable.definition(of: command)
    let choices =
      command == .tag
      ? tags.map { (value: $0.tag, help: "\($0.count) article\($0.count == 1 ? "" : "s")") }
      : definition.choices + known(command)
    // A list of words is completed word by word, anything else as a whole.
    let isList = command == .tag || command == .query
    let lastBlank = isList ? typed.lastIndex(of: " ") : nil
    let last = lastBlank.map { typed[typed.index(after: $0)...] } ?? typed
    let head = text.dropLast(last.count)
    // Names are known by any of their words.
    let words = command == .merge || command == .split ? NameWords.folded(String(last)) : nil
    let fitting = choices.filter { choice in
      choice.value != last
        && (words.map { NameWords.isFound(choice.value, by: $0) } ?? choice.value.hasPrefix(last))
    }
    return fitting.map { choice in
      let end = command == .export ? " " : ""
      return Completion(head + choice.value + end, label: choice.value, help: choice.help)
    }
  }

  private static func names(of text: String, keyMap: KeyMap) -> [Completion] {
    let typed = text.lowercased()
    let commands = CommandTable.definitions.map { definition in
      Completion(
        definition.command.rawValue + " ",
        label: definition.command.rawValue + " " + definition.argument, help: definition.help)
    }
    let actions = ActionTable.definitions.map { definition in
      let keys = keyMap.keys(of: definition.action).first.map { "  \($0)" } ?? ""
      return Completion(
        definition.action.rawValue, label: definition.action.rawValue + keys, help: definition.help)
    }
    let all = commands + actions
    let first = all.filter { $0.text.hasPrefix(typed) }
    let inside = all.filter { !$0.text.hasPrefix(typed) && $0.text.contains(typed) }
    // One or two letters stand in most sentences.
    let told =
      typed.count < 3
      ? [] : all.filter { !$0.text.contains(typed) && $0.help.lowercased().contains(typed) }
    return first + inside + told
  }
}
