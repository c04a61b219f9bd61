import ViewModels

/// What the reader may configure, and change while the browser runs.
public struct BrowserConfiguration: Sendable {
  /// The theme; `nil` for one that suits the terminal.
  public var theme: Theme.Name?
  /// The reader's own looks of roles.
  public var colors = ThemeColors()
  /// The columns of panes, where the reader has set them.
  public var widths: PaneWidths?
  /// The keys.
  public var keyMap: KeyMap
  /// The longest line of an article, in columns; `nil` for the default.
  public var textWidth: Int?
  /// Whether the lines of an article are filled to both edges.
  public var isJustified: Bool
  /// Whether the mouse belongs to the browser.
  public var mouse: Bool
  /// The characters to draw with; `nil` for those that the terminal allows.
  public var glyphs: GlyphRepertoire?
  /// Whether the terminal's cursor is shown on what is selected.
  public var cursor: Bool

  /// Makes a configuration.
  public init(
    theme: Theme.Name? = nil, keyMap: KeyMap = .standard, textWidth: Int? = nil,
    isJustified: Bool = false, mouse: Bool = true, cursor: Bool = true
  ) {
    self.theme = theme
    self.keyMap = keyMap
    self.textWidth = textWidth
    self.isJustified = isJustified
    self.mouse = mouse
    self.cursor = cursor
  }
}
