import ArgumentParser
import TerminalUI

/// How the browser looks.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "dark, light, high-contrast or mono.",
      discussion: "Without it the theme of config.toml, or one that suits the terminal."))
  var theme: Theme.Name?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false
}

extension Theme.Name: ExpressibleByArgument {}
