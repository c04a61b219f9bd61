import ViewModels

/// What the frame around the text is made of.
public enum ChromeRole: Hashable, Sendable, CaseIterable {
  /// Where nothing else is drawn.
  case background
  /// The border of a pane.
  case border
  /// The border of the pane that has the keys.
  case borderFocused
  /// The title in a border.
  case paneTitle
  /// The title of the pane that has the keys.
  case paneTitleFocused
  /// The selected row of the pane that has the keys.
  case selection
  /// The selected row of another pane.
  case selectionUnfocused
  /// The sign before what is typed.
  case prompt
  /// The part of a border that shows where the visible rows lie.
  case scrollThumb
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

  /// Makes a theme for a terminal.
  public init(_ name: Name, for capabilities: TerminalCapabilities) {
    let effective = capabilities.colors == .mono ? .mono : name
    let palette = Palette(effective, depth: capabilities.colors)
    self.name = effective
    textStyles = Dictionary(
      uniqueKeysWithValues: TextRole.allCases.map { ($0, palette.style(of: $0)) })
    chromeStyles = Dictionary(
      uniqueKeysWithValues: ChromeRole.allCases.map { ($0, palette.style(of: $0)) })
  }

  /// The theme to take when the user has named none.
  public init(for capabilities: TerminalCapabilities) {
    self.init(capabilities.hasLightBackground == true ? .light : .dark, for: capabilities)
  }

  /// The style of a role of text.
  public subscript(role: TextRole) -> CellStyle { textStyles[role] ?? .plain }

  /// The style of a role of the frame.
  public subscript(chrome role: ChromeRole) -> CellStyle { chromeStyles[role] ?? .plain }
}
