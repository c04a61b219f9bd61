import ArgumentParser
import TerminalUI

/// How the browser looks.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "dark, light, high-contrast or mono.",
      discussion: "Without it the browser takes the theme of config.toml, or one that suits."))
  var theme: Theme.Name?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false
}

extension Theme.Name: ExpressibleByArgument {}
