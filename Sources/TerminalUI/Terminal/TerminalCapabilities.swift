/// What a terminal can show.
public struct TerminalCapabilities: Hashable, Sendable {
  /// How many colours a terminal has.
  public enum ColorDepth: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// None: attributes only.
    case mono = 0
    /// The eight of ANSI.
    case ansi8 = 8
    /// The eight and their bright forms.
    case ansi16 = 16
    /// xterm's palette.
    case indexed256 = 256

    /// The depth of a terminal that counts so many colours.
    public init(colorCount: Int) {
      self = ColorDepth.allCases.last { $0.rawValue <= colorCount } ?? .mono
    }

    /// Fewer colours come first.
    public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
  }

  /// How many colours it has.
  public var colors: ColorDepth
  /// Which characters it can show.
  public var glyphs: GlyphRepertoire
  /// Whether its background is light; `nil` when it does not say.
  public var hasLightBackground: Bool?

  /// Whether control strings such as OSC 52 are taken, or at least passed over.
  public var hasClipboard = true

  /// Makes capabilities.
  public init(
    colors: ColorDepth = .indexed256, glyphs: GlyphRepertoire = .unicode,
    hasLightBackground: Bool? = nil
  ) {
    self.colors = colors
    self.glyphs = glyphs
    self.hasLightBackground = hasLightBackground
  }

  /// What the environment has to say about a terminal with so many colours: a `NO_COLOR` that is
  /// not empty takes them away (https://no-color.org), `COLORFGBG` tells the background.
  public init(colorCount: Int, isUTF8: Bool, environment: [String: String]) {
    let wantsNoColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    colors = wantsNoColor ? .mono : ColorDepth(colorCount: colorCount)
    glyphs = !isUTF8 ? .ascii : environment["TERM"] == "linux" ? .console : .unicode
    let type = environment["TERM"] ?? ""
    hasClipboard = !type.hasPrefix("linux") && !type.hasPrefix("vt")
    hasLightBackground = environment["COLORFGBG"].flatMap(TerminalCapabilities.isLight)
  }

  /// `15;0` names foreground and background by their ANSI numbers; 7 and 9…15 are light.
  private static func isLight(colorFgBg: String) -> Bool? {
    guard let last = colorFgBg.split(separator: ";").last, let background = Int(last) else {
      return nil
    }
    return background == 7 || background >= 9
  }
}
