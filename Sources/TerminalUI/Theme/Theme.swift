import ViewModels

/// What the frame around the text is made of.
public enum ChromeRole: String, Hashable, Sendable, CaseIterable {
  /// Where nothing else is drawn.
  case background
  /// The border of a pane.
  case border
  /// The border of the pane that has the keys.
  case borderFocused = "border-focused"
  /// The title in a border.
  case paneTitle = "pane-title"
  /// The title of the pane that has the keys.
  case paneTitleFocused = "pane-title-focused"
  /// The selected row of the pane that has the keys.
  case selection
  /// The selected row of another pane.
  case selectionUnfocused = "selection-unfocused"
  /// The sign before what is typed.
  case prompt
}

/// Turns roles into styles that one terminal can show.
///
///     let theme = Theme(.dark, for: TerminalCapabilities(colors: .ansi16))
///     theme[.person]        // yellow
///     theme[chrome: .selection]
///
/// But for high contrast no theme paints the background, and the colours of the dark and the light
/// one can be told apart on either, so that a wrong guess about the terminal stays readable.
public struct Theme: Sendable {
  /// The themes by name.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// For dark backgrounds; the one to take when nothing is known.
    case dark
    /// For light backgrounds.
    case light
    /// White and pure colours on black.
    case highContrast = "high-contrast"
    /// Attributes only.
    case mono
  }

  /// Which theme it is; ``Name/mono`` on a terminal without colours whatever was asked for.
  public let name: Name
  private let textStyles: [TextRole: CellStyle]
  private let chromeStyles: [ChromeRole: CellStyle]

  /// Makes a theme for a terminal; `colors` are the reader's own.
  public init(
    _ name: Name, for capabilities: TerminalCapabilities, colors: ThemeColors = ThemeColors()
  ) {
    let effective = capabilities.colors == .mono ? .mono : name
    let palette = Palette(effective, depth: capabilities.colors)
    self.name = effective
    let depth = capabilities.colors
    textStyles = Dictionary(
      uniqueKeysWithValues: TextRole.allCases.map { role in
        (role, colors.text[role]?.limited(to: depth) ?? palette.style(of: role))
      })
    chromeStyles = Dictionary(
      uniqueKeysWithValues: ChromeRole.allCases.map { role in
        (role, colors.chrome[role]?.limited(to: depth) ?? palette.style(of: role))
      })
  }

  /// The theme to take when the user has named none.
  public init(for capabilities: TerminalCapabilities, colors: ThemeColors = ThemeColors()) {
    let name: Name = capabilities.hasLightBackground == true ? .light : .dark
    self.init(name, for: capabilities, colors: colors)
  }

  /// The style of a role of text.
  public subscript(role: TextRole) -> CellStyle { textStyles[role] ?? .plain }

  /// The style of a role of the frame.
  public subscript(chrome role: ChromeRole) -> CellStyle { chromeStyles[role] ?? .plain }
}
