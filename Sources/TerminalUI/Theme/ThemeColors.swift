import ViewModels

/// The reader's own looks of roles, over those of a theme.
public struct ThemeColors: Hashable, Sendable {
  /// Looks of text.
  public var text: [TextRole: CellStyle] = [:]
  /// Looks of the frame.
  public var chrome: [ChromeRole: CellStyle] = [:]

  /// None.
  public init() {}

  /// The names of all roles.
  public static var roleNames: [String] {
    TextRole.allCases.map(\.rawValue) + ChromeRole.allCases.map(\.rawValue)
  }

  /// Gives the role of a name a look.
  /// - Returns: whether there is such a role.
  public mutating func set(_ role: String, to style: CellStyle) -> Bool {
    if let role = TextRole(rawValue: role) {
      text[role] = style
    } else if let role = ChromeRole(rawValue: role) {
      chrome[role] = style
    } else {
      return false
    }
    return true
  }
}

extension CellStyle {
  /// Reads a look as `config.toml` writes it: a colour, `on` and the colour behind it, attributes.
  ///
  ///     CellStyle(notation: "bold 179 on #202020")
  ///     CellStyle(notation: "underline")
  ///
  /// Colours are the numbers 0 to 255 of xterm's palette, the names of the eight of ANSI with or
  /// without `bright-`, `#rrggbb` (the nearest of the palette is taken), and `default`.
  public init?(notation: String) {
    var colors: [Color] = []
    var paper: Color?
    var attributes: Attributes = []
    var isBehind = false
    for word in notation.lowercased().split(separator: " ").map(String.init) {
      if word == "on" {
        guard !isBehind, paper == nil else { return nil }
        isBehind = true
      } else if let attribute = CellStyle.attributeNames[word], !isBehind {
        attributes.insert(attribute)
      } else if let color = Color(notation: word) {
        if isBehind { paper = color } else { colors.append(color) }
        isBehind = false
      } else {
        return nil
      }
    }
    guard !isBehind, colors.count <= 1, !colors.isEmpty || paper != nil || !attributes.isEmpty
    else { return nil }
    self.init(colors.first ?? .standard, on: paper ?? .standard, attributes)
  }

  private static let attributeNames: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}

extension Color {
  fileprivate init?(notation: String) {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    let isBright = notation.hasPrefix("bright-")
    let name = isBright ? String(notation.dropFirst("bright-".count)) : notation
    if notation == "default" {
      self = .standard
    } else if let index = names.firstIndex(of: name) {
      self = .indexed(UInt8(index + (isBright ? 8 : 0)))
    } else if let index = UInt8(notation) {
      self = .indexed(index)
    } else if notation.hasPrefix("#"), notation.utf8.count == 7,
      let value = Int(notation.dropFirst(), radix: 16)
    {
      self = .indexed(
        XtermPalette.nearest(
          XtermPalette.RGB(red: value >> 16, green: value >> 8 & 0xFF, blue: value & 0xFF)))
    } else {
      return nil
    }
  }
}
