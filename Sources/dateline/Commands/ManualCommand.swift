import ArgumentParser
import ViewModels

/// `dateline manual`: the manual page, made from the options, the action table and the commands.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, in roff.",
    discussion: "As in: dateline manual | man -l -")

  func run() {
    StandardStreams.write(Self.lines)
  }

  static var lines: [String] {
    let head = [
      ".TH DATELINE 1", ".SH NAME",
      "dateline \\- " + escaped(Dateline.configuration.abstract.lowercasedFirst), ".SH SYNOPSIS",
      ".B dateline",
      "[PATH ...] [\\-\\-query QUERY] [\\-\\-theme THEME] [\\-\\-ascii] [\\-\\-plain]", ".br",
      ".B dateline", "COMMAND ...", ".SH DESCRIPTION", escaped(Dateline.configuration.discussion),
    ]
    return head + [".SH COMMANDS"] + Dateline.configuration.subcommands.flatMap(command)
      + [".SH KEYS"] + keys + [".SS While typing"] + typing + [".SS With the mouse"] + mouse
      + [".SH COMMAND LINE OF THE BROWSER"] + commandLine + files
  }

  /// A command with its options, as its help says them.
  private static func command(_ command: any ParsableCommand.Type) -> [String] {
    let label = "OVERVIEW: "
    let message = Dateline.helpMessage(for: command, columns: 76)
    let help = message.hasPrefix(label) ? String(message.dropFirst(label.count)) : message
    return [".SS dateline " + escaped(command.configuration.commandName ?? ""), ".nf"]
      + help.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      + [".fi"]
  }

  private static var keys: [String] {
    ActionGroup.allCases.flatMap { group -> [String] in
      [".SS " + group.rawValue]
        + ActionTable.definitions.filter { $0.group == group }.flatMap { definition in
          let keys = KeyMap.standard.keys(of: definition.action).joined(separator: "  ")
          let name = escaped(definition.action.rawValue)
          return [
            ".TP", ".B " + escaped(keys), escaped(definition.help) + " (\\fI\(name)\\fR).",
          ]
        }
    }
  }

  private static var typing: [String] {
    PromptKey.allCases.flatMap { key in
      [".TP", ".B " + escaped(key.keys.joined(separator: "  ")), escaped(key.help) + "."]
    }
  }

  private static var mouse: [String] {
    MouseUse.allCases.flatMap { [".TP", ".B " + escaped($0.gesture), escaped($0.help) + "."] }
  }

  private static var commandLine: [String] {
    CommandTable.definitions.flatMap { definition in
      [
        ".TP", ".B :" + escaped(definition.command.rawValue + " " + definition.argument),
        escaped(definition.help) + ".",
      ]
    }
  }

  private static let files = [
    ".SH FILES", ".TP", ".I $XDG_DATA_HOME/dateline/reader.txt",
    "The reader's own data: read marks, stars, tags, notes, saved views and corrections.", ".TP",
    ".I $XDG_CONFIG_HOME/dateline/config.toml",
    "Theme, colours, characters, widths, mouse and keys; read again when it is saved.", ".TP",
    ".I $XDG_STATE_HOME/dateline/sessions/", "Where the last session with each corpus ended.",
    ".TP", ".I $XDG_CACHE_HOME/dateline/", "The indexes; they may be deleted at any time.", ".PP",
    "Without the variables: ~/.local/share, ~/.config, ~/.local/state and ~/.cache.",
    ".SH ENVIRONMENT", ".TP", ".B VISUAL, EDITOR", "The editor for notes.", ".TP", ".B BROWSER",
    "The program that shows a page.", ".TP", ".B NO_COLOR", "Without colours when it is not empty.",
  ]

  /// Text in which nothing means anything to roff.
  private static func escaped(_ text: String) -> String {
    let escaped = text.reduce(into: "") { escaped, character in
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}

extension String {
  fileprivate var lowercasedFirst: String {
    prefix(1).lowercased() + dropFirst().filter { $0 != "\n" }
  }
}
