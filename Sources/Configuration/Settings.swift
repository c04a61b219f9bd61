/// What the reader may set in `config.toml`; everything has a default.
///
///     theme = "light"
///     glyphs = "ascii"
///     width = 72
///     justify = true
///     mouse = false
///     cursor = false
///
///     [colors]
///     person = "bold 179"
///
///     [columns]
///     timeline = 45
///
///     [keys]
///     next-pane = ["<Tab>", "w"]
public struct Settings: Hashable, Sendable {
  /// Which characters the frames are drawn with.
  public enum Glyphs: String, Hashable, Sendable, CaseIterable {
    /// What the terminal's locale allows.
    case automatic = "auto"
    /// Unicode.
    case unicode
    /// ASCII only.
    case ascii
  }

  /// The name of the theme.
  public var theme: String?
  /// Which characters the frames are drawn with.
  public var glyphs = Glyphs.automatic
  /// The longest line of an article, in columns; `nil` for the default.
  public var width: Int?
  /// Whether the lines of an article are filled to both edges.
  public var justify = false
  /// Whether the mouse belongs to the browser.
  public var mouse = true
  /// Whether the terminal's cursor is shown on what is selected.
  public var cursor = true
  /// How roles look, by the role's name, over the theme.
  public var colors: [String: String] = [:]
  /// The columns of panes, by the pane's name.
  public var columns: [String: Int] = [:]
  /// The keys of actions, by the action's name; they replace its default keys.
  public var keys: [String: [String]] = [:]

  /// The defaults.
  public init() {}
}

/// Why `config.toml` cannot be used, and where.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The text is no TOML.
    case syntax(String)
    /// No setting has this name.
    case unknownSetting(String, known: [String])
    /// The value is not of the kind that is expected.
    case wrongValue(setting: String, expected: String)
  }

  /// What is wrong.
  public var problem: Problem
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// The column, from 1; 0 for the file as a whole.
  public var column: Int

  /// Makes an error.
  public init(_ problem: Problem, line: Int = 0, column: Int = 0) {
    self.problem = problem
    self.line = line
    self.column = column
  }
}
