/// What a line typed behind `:` means.
///
///     try CommandLine("goto March 2024")  // .command(.goTo, "March 2024")
///     try CommandLine("star")             // .action(.star)
///     try CommandLine("12")               // .row(12)
enum CommandLine: Hashable {
  /// An action by its name.
  case action(BrowserAction)
  /// A command with its argument.
  case command(BrowserCommand, String)
  /// The number of a row.
  case row(Int)
  /// Nothing was typed.
  case nothing

  /// Reads a line. A name may be cut short where only one begins so.
  init(_ line: String) throws(PromptProblem) {
    let indent = line.prefix { $0 == " " }.count
    let words = line.split(separator: " ", maxSplits: 1)
    guard let name = words.first.map(String.init) else {
      self = .nothing
      return
    }
    let argument = words.count > 1 ? words[1].trimmed : ""
    if let row = Int(name), row > 0, argument.isEmpty {
      self = .row(row)
      return
    }
    guard let found = try CommandLine.named(name, at: indent) else {
      throw PromptProblem("no command “\(name)”; Tab lists them", at: indent)
    }
    switch found {
    case .action where !argument.isEmpty:
      throw PromptProblem("\(name) takes no argument", at: indent + name.count + 1)
    case .command(let command, _):
      let definition = CommandTable.definition(of: command)
      if argument.isEmpty, !definition.isArgumentOptional {
        throw PromptProblem("expected \(definition.argument)", at: line.count)
      }
      self = .command(command, argument)
    default: self = found
    }
  }

  /// What readers of vi, and of pagers that follow it, type without looking.
  private static let habits: [String: BrowserAction] = [
    "q": .quit, "q!": .quit, "qa": .quit, "wq": .quit, "x": .quit, "h": .help,
  ]

  private static func named(_ name: String, at column: Int) throws(PromptProblem) -> CommandLine? {
    if let habit = CommandLine.habits[name] { return .action(habit) }
    if let command = BrowserCommand(rawValue: name) { return .command(command, "") }
    if let action = BrowserAction(rawValue: name) { return .action(action) }
    let commands = BrowserCommand.allCases.filter { $0.rawValue.hasPrefix(name) }
    let actions = BrowserAction.allCases.filter { $0.rawValue.hasPrefix(name) }
    let names = commands.map(\.rawValue) + actions.map(\.rawValue)
    if names.count > 1 {
      let shown = names.prefix(4).joined(separator: ", ")
      throw PromptProblem("“\(name)” may be \(shown)\(names.count > 4 ? " …" : "")", at: column)
    }
    return commands.first.map { .command($0, "") } ?? actions.first.map { .action($0) }
  }
}

/// Why what stands in a prompt cannot be done, and where.
public struct PromptProblem: Error, Hashable, Sendable {
  /// Where, in characters from 0.
  public var column: Int
  /// What was expected, in a sentence for people.
  public var text: String

  init(_ text: String, at column: Int) {
    self.text = text
    self.column = column
  }
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    var rest = drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
