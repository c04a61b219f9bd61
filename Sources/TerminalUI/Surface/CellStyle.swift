/// A colour of a cell: the terminal's own, or one of the 256 of xterm's palette.
///
/// 0…7 are the eight colours of ANSI, 8…15 their bright forms, 16…231 a cube of 6×6×6, 232…255
/// greys.
public struct Color: Hashable, Sendable {
  /// 0 for the terminal's own colour, else the palette's index plus one.
  package let code: UInt16

  private init(code: UInt16) {
    self.code = code
  }

  /// The terminal's own foreground or background.
  public static let standard = Color(code: 0)

  /// One of the 256.
  public static func indexed(_ index: UInt8) -> Color { Color(code: UInt16(index) + 1) }

  /// The palette's index, or `nil` for the terminal's own colour.
  public var index: UInt8? { code == 0 ? nil : UInt8(code - 1) }
}

/// How a cell looks: two colours and attributes, packed into 32 bits.
public struct CellStyle: Hashable, Sendable {
  /// Attributes that a terminal may give a character.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set from bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted; not every terminal can.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  private var bits: UInt32

  /// Makes a style.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    _ attributes: Attributes = []
  ) {
    bits =
      UInt32(foreground.code) | UInt32(background.code) << 9 | UInt32(attributes.rawValue) << 18
  }

  /// The terminal's own colours and no attribute.
  public static let plain = CellStyle()

  /// The colour of the character.
  public var foreground: Color { Color(bits: bits) }
  /// The colour behind it.
  public var background: Color { Color(bits: bits >> 9) }
  /// Its attributes.
  public var attributes: Attributes { Attributes(rawValue: UInt8(bits >> 18 & 0xFF)) }

  /// The style with more attributes.
  public func adding(_ more: Attributes) -> CellStyle {
    CellStyle(foreground, on: background, attributes.union(more))
  }

  /// The style over another: what it leaves to the terminal is taken from `base`.
  public func over(_ base: CellStyle) -> CellStyle {
    CellStyle(
      foreground == .standard ? base.foreground : foreground,
      on: background == .standard ? base.background : background,
      attributes.union(base.attributes))
  }
}

extension Color {
  fileprivate init(bits: UInt32) {
    self.init(code: UInt16(bits & 0x1FF))
  }
}
