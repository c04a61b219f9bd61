import CursesTerminal
import TerminalUI

/// What `doctor` says of the terminal and of the programs that the browser calls.
struct TerminalReport {
  /// The lines for people; their second column begins where that of the folders does.
  let lines: [String]

  /// Looks at the terminal that standard output is, and leaves it as it is.
  init(_ environment: [String: String]) {
    let terminal: [String]
    do {
      let (size, capabilities) = try CursesTerminal.inspect(environment: environment)
      terminal = TerminalReport.words(size, capabilities, environment)
    } catch {
      terminal = [Failure(error)?.message ?? "\(error)"]
    }
    let editor = ["VISUAL", "EDITOR"].first { !(environment[$0] ?? "").isEmpty }
    let editorWords = editor.map { "\(environment[$0] ?? "") (\($0))" }
    let browser = environment["BROWSER"] ?? ""
    lines =
      terminal.enumerated().map { ($0 == 0 ? "terminal       " : "               ") + $1 } + [
        "editor         " + (editorWords ?? "vi; VISUAL and EDITOR are not set"),
        "web browser    "
          + (browser.isEmpty ? "xdg-open; BROWSER is not set" : "\(browser) (BROWSER)"),
      ]
  }

  private static func words(
    _ size: CellSize, _ capabilities: TerminalCapabilities, _ environment: [String: String]
  ) -> [String] {
    let colors =
      capabilities.colors == .mono
      ? "no colours" : "\(capabilities.colors.rawValue) colours"
    let glyphs =
      switch capabilities.glyphs {
      case .unicode: "all letters"
      case .console: "the letters of the Linux console"
      case .ascii: "ASCII only, since the locale has no UTF-8"
      }
    let copying = capabilities.hasClipboard ? "asked to copy by OSC 52" : "cannot copy"
    let theme = Theme(for: capabilities).name.rawValue
    return [
      "\(environment["TERM"] ?? ""), \(size), \(colors), \(glyphs)",
      "theme \(theme) where config.toml names none; \(copying)",
    ]
  }
}
