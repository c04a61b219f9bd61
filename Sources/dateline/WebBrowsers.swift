import ViewModels

/// What shows pages and addresses outside of the terminal's browser: the commands of `$BROWSER`.
///
/// As xdg-open and Python read it, that is one or several with `:` between them, of which the first that is
/// installed is taken; `%s` stands for the address, which else comes behind the command, and `%%` for `%`.
struct WebBrowsers {
  private let commands: [String]
  private let isNamed: Bool

  init(_ variable: String?) {
    let named = (variable ?? "").split(separator: ":").map(String.init)
    commands = named.isEmpty ? ["xdg-open"] : named
    isNamed = !named.isEmpty
  }

  /// Shows an address, and says which command did or why none could.
  func show(_ address: String) -> StatusMessage {
    var last: (command: String, status: Int32) = (commands[0], WebBrowsers.isMissing)
    for command in commands {
      last = (command, ShellCommand.run(WebBrowsers.line(command), arguments: [address]))
      if last.status == 0 { return StatusMessage("Shown in \(WebBrowsers.name(command))") }
      if last.status != WebBrowsers.isMissing { break }
    }
    let advice = isNamed ? "" : "; BROWSER may name another program"
    return StatusMessage(
      "\(WebBrowsers.name(last.command)): status \(last.status)\(advice)", .warning)
  }

  /// With this status a shell says that there is no such command.
  private static let isMissing: Int32 = 127

  /// The command without the place of the address.
  private static func name(_ command: String) -> String {
    command.split(separator: " ").filter { !$0.contains("%s") }.joined(separator: " ")
  }

  /// What the shell runs: the address is its first parameter, so that nothing in it is a command.
  private static func line(_ command: String) -> String {
    guard command.contains("%s") else { return command + " \"$1\"" }
    var line = ""
    var rest = command[...]
    while let mark = rest.firstIndex(of: "%") {
      line += rest[..<mark]
      rest = rest[mark...].dropFirst()
      switch rest.first {
      case "s":
        // Quotes around it would quote its quotes.
        let quote = line.last.flatMap {
          "'\"".contains($0) && rest.dropFirst().first == $0 ? $0 : nil
        }
        if quote != nil { line.removeLast() }
        line += "\"$1\""
        rest = rest.dropFirst(quote == nil ? 1 : 2)
      case "%":
        line += "%"
        rest = rest.dropFirst()
      default: line += "%"
      }
    }
    return line + rest
  }
}
