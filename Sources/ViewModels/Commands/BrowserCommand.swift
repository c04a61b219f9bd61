/// What can be said in the command line beside the actions: commands that take an argument.
public enum BrowserCommand: String, Hashable, Sendable, CaseIterable {
  case goTo = "goto"
  case query
  case save
  case view
  case unsave
  case tag
  case date
  case merge
  case split
  case rename
  case retype
  case sort
  case export
  case pipe
  case theme
  case width
  case justify
  case mouse
}

/// What the program says of a command.
public struct CommandDefinition: Sendable {
  /// The command.
  public var command: BrowserCommand
  /// What stands for its argument in help: `DATE`.
  public var argument: String
  /// What it does, in one sentence without a full stop.
  public var help: String
  /// What the argument may be, if that can be listed, each with a word about it.
  public var choices: [(value: String, help: String)] = []
  /// Whether it can stand without its argument.
  public var isArgumentOptional = false
}

/// All commands with their arguments; the command line, its completion and the guide are made from
/// this table and from ``ActionTable``.
public enum CommandTable {
  /// One definition a command, in the order of the help.
  public static let definitions: [CommandDefinition] = [
    CommandDefinition(
      command: .goTo, argument: "DATE",
      help: "Go to a date in plain words",
      choices: [
        ("March 2024", "a month; also 2024, 2024-03, 16 March 2024"),
        ("the 24th", "of the month of the selected row"), ("spring 2025", "a season"),
        ("since 2024", "the first row from then on"),
        ("between May and July 2024", "the first row in it"),
        ("3 weeks before", "counted from the selected row; also after, later, +3w"),
        ("2 months ago", "counted from today"), ("first", "the first row"),
        ("last", "the last dated row"),
      ]),
    CommandDefinition(
      command: .query, argument: "QUERY",
      help: "Narrow the timeline to what a query finds; without one, to no query",
      choices: [
        ("is:unread", "not read yet"), ("is:starred", "with a star"), ("is:noted", "with a note"),
        ("is:inferred", "without a stated date"), ("tag:", "with a tag"),
        ("since:", "published from then on"), ("person:", "naming someone"),
        ("org:", "naming an organisation"),
      ], isArgumentOptional: true),
    CommandDefinition(
      command: .save, argument: "NAME",
      help: "Keep what narrows the view under a name; @NAME finds it in any query"),
    CommandDefinition(
      command: .view, argument: "NAME", help: "Narrow the view to what was saved under a name"),
    CommandDefinition(
      command: .unsave, argument: "NAME", help: "Forget what was saved under a name"),
    CommandDefinition(
      command: .tag, argument: "TAGS",
      help: "Give the article exactly these tags", isArgumentOptional: true),
    CommandDefinition(
      command: .date, argument: "DATE",
      help: "Set right when the article appeared; undated says that nobody knows",
      choices: [("undated", "nobody knows")]),
    CommandDefinition(
      command: .merge, argument: "NAME",
      help: "Make the chosen entity a spelling of another"),
    CommandDefinition(
      command: .split, argument: "SPELLING",
      help: "Make a spelling of the chosen entity an entity of its own"),
    CommandDefinition(
      command: .rename, argument: "NAME", help: "Show the chosen entity under another name"),
    CommandDefinition(
      command: .retype, argument: "KIND", help: "Make the chosen entity one of another kind"),
    CommandDefinition(
      command: .sort, argument: "ORDER", help: "Order the entity list",
      choices: EntityOrder.allCases.map { ($0.rawValue, $0.help) }),
    CommandDefinition(
      command: .export, argument: "FORMAT FILE",
      help: "Write the articles in view to a file",
      choices: [
        ("jsonl", "one JSON object an article, with source spans"),
        ("csv", "a table"), ("md", "Markdown, to be read"), ("ics", "a calendar"),
        ("timelinejs", "JSON for TimelineJS"), ("graphml", "who is named with whom, as a graph"),
      ]),
    CommandDefinition(
      command: .pipe, argument: "COMMAND",
      help: "Give the text of the article to a shell command"),
    CommandDefinition(
      command: .theme, argument: "NAME", help: "Change the colours",
      choices: [
        ("dark", "for dark backgrounds"), ("light", "for light backgrounds"),
        ("high-contrast", "pure colours on black"), ("mono", "no colours"),
      ]),
    CommandDefinition(
      command: .width, argument: "N",
      help: "Break the lines of articles at so many columns; 0 for the default"),
    CommandDefinition(
      command: .justify, argument: "on|off",
      help: "Fill the lines of articles to both edges, or leave the right one ragged",
      choices: [("on", "both edges are straight"), ("off", "the right edge is ragged")]),
    CommandDefinition(
      command: .mouse, argument: "on|off", help: "Let the mouse scroll, choose and drag, or not",
      choices: [("on", "the mouse belongs to the browser"), ("off", "to the terminal")]),
  ]

  /// The definition of a command.
  public static func definition(of command: BrowserCommand) -> CommandDefinition {
    guard let definition = definitions.first(where: { $0.command == command }) else {
      preconditionFailure("the command table lacks \(command.rawValue)")
    }
    return definition
  }
}
