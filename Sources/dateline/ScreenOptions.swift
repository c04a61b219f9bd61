import ArgumentParser
import Configuration
import TerminalUI
import ViewModels

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

/// How the browser is spoken to.
struct LinearOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Without a screen: lines are typed and lines are printed.",
      discussion: "For screen readers, terminals that cannot move their cursor, and pipes."))
  var plain = false
}

extension ScreenOptions {
  /// What the file says, overruled by the options.
  func configuration(_ file: ReaderConfiguration) -> BrowserConfiguration {
    var configuration = BrowserConfiguration(
      theme: theme ?? file.theme, keyMap: file.keyMap, textWidth: file.settings.width,
      isJustified: file.settings.justify, mouse: file.settings.mouse, cursor: file.settings.cursor)
    configuration.colors = file.colors
    configuration.widths = file.widths
    configuration.glyphs = glyphs(file.settings)
    return configuration
  }

  /// The characters that the frames are drawn with; `nil` for those that the terminal allows.
  func glyphs(_ settings: Settings) -> GlyphRepertoire? {
    if ascii { return .ascii }
    return switch settings.glyphs {
    case .automatic: nil
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }
}
