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
  /// What the settings say, overruled by the options.
  func configuration(
    _ settings: Settings, _ keyMap: KeyMap
  ) throws(Failure) -> BrowserConfiguration {
    BrowserConfiguration(
      theme: try themeName(settings), keyMap: keyMap, textWidth: settings.width,
      isJustified: settings.justify, mouse: settings.mouse)
  }

  private func themeName(_ settings: Settings) throws(Failure) -> Theme.Name? {
    if let theme { return theme }
    guard let name = settings.theme else { return nil }
    guard let theme = Theme.Name(rawValue: name) else {
      let known = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
      let path = ReaderFiles.folders.configuration + "/config.toml"
      throw Failure("\(path): no theme “\(name)”; expected \(known)", .mistake)
    }
    return theme
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
