import Foundation
import TestSupport
import Testing

@testable import ViewModels

/// The list of keys in the guide is made from the action table. `DATELINE_RECORD=1` writes it anew,
/// and fails, so that nobody records without looking.
struct GuideTests {
  private let path = BuiltProducts.packageRoot + "/docs/guide/keys.md"

  private var text: String {
    var lines = [
      "# Keys", "",
      "Everything that can be done in the browser. This page is made from the tables of actions,",
      "commands and the keys of prompts; the names in the last column are those that `config.toml`",
      "binds.", "",
    ]
    for group in ActionGroup.allCases {
      lines += ["## \(group.rawValue)", "", "| keys | what they do | name |", "|---|---|---|"]
      for definition in ActionTable.definitions where definition.group == group {
        let keys = KeyMap.standard.keys(of: definition.action).map { "`\($0)`" }
        lines.append(
          "| \(keys.joined(separator: " ").replacing("|", with: "\\|")) | \(definition.help) | `\(definition.action.rawValue)` |"
        )
      }
      lines.append("")
    }
    lines += [
      "## Commands", "",
      "Behind `:`, as are all actions by their names. A name may be cut short where only one begins",
      "so; Tab completes. A number goes to the row of that number.", "",
      "| command | what it does |", "|---|---|",
    ]
    for definition in CommandTable.definitions {
      let argument = definition.argument.split(separator: "|").joined(separator: "\\|")
      lines.append("| `:\(definition.command.rawValue) \(argument)` | \(definition.help) |")
    }
    lines += [
      "", "## While typing", "",
      "In every prompt, whatever `config.toml` binds.", "",
      "| keys | what they do |", "|---|---|",
    ]
    for key in PromptKey.allCases {
      lines.append("| \(key.keys.map { "`\($0)`" }.joined(separator: " ")) | \(key.help) |")
    }
    lines += ["", "## With the mouse", "", "| what | what it does |", "|---|---|"]
    for use in MouseUse.allCases { lines.append("| \(use.gesture) | \(use.help) |") }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func theKeysAreThoseOfTheActionTable() throws {
    if ProcessInfo.processInfo.environment["DATELINE_RECORD"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  /// What the browser can do is an action, a command, a key of prompts or a use of the mouse, and
  /// each of these has its line.
  @Test func nothingIsLeftOutOfTheList() {
    let lines = Set(text.split(separator: "\n"))
    for action in BrowserAction.allCases {
      let rows = lines.filter { $0.hasSuffix("| `\(action.rawValue)` |") }
      #expect(rows.count == 1, "\(action)")
      #expect(rows.first?.hasPrefix("| `") == true, "\(action) has a key")
    }
    for command in BrowserCommand.allCases {
      #expect(lines.count { $0.hasPrefix("| `:\(command.rawValue) ") } == 1, "\(command)")
    }
    for key in PromptKey.allCases { #expect(lines.contains { $0.hasSuffix("| \(key.help) |") }) }
    // The help inside lists the same.
    let help = HelpText.lines(.standard).map(\.content.text)
    for definition in ActionTable.definitions {
      #expect(help.contains { $0.hasSuffix(definition.help) }, "\(definition.action)")
    }
    for use in MouseUse.allCases { #expect(help.contains { $0.hasSuffix(use.help) }) }
  }
}
