/// The red, green and blue of xterm's 256 colours, and the nearest ones of a smaller palette.
public enum XtermPalette {
  /// One colour as a screen shows it.
  public struct RGB: Hashable, Sendable {
    /// 0…255.
    public var red: Int
    /// 0…255.
    public var green: Int
    /// 0…255.
    public var blue: Int

    /// `#rrggbb`.
    public var hex: String {
      "#"
        + [red, green, blue].map { part in
          let digits = String(part, radix: 16)
          return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }
  }

  /// The colour of an index.
  public static func rgb(_ index: UInt8) -> RGB {
    let index = Int(index)
    switch index {
    case 0..<16:
      let (red, green, blue) = ansi[index]
      return RGB(red: red, green: green, blue: blue)
    case 16..<232:
      let cube = index - 16
      return RGB(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  /// The nearest of the first 16, by squared distance of the components.
  public static func nearestANSI(_ index: UInt8) -> UInt8 {
    guard index >= 16 else { return index }
    let wanted = rgb(index)
    let nearest = (UInt8(0)..<16).min { distance(rgb($0), wanted) < distance(rgb($1), wanted) }
    return nearest ?? 7
  }

  /// The nearest of the colours from 16 on, which look the same everywhere.
  static func nearest(_ wanted: RGB) -> UInt8 {
    (UInt8(16)...255).min { distance(rgb($0), wanted) < distance(rgb($1), wanted) } ?? 16
  }

  private static func distance(_ a: RGB, _ b: RGB) -> Int {
    let (red, green, blue) = (a.red - b.red, a.green - b.green, a.blue - b.blue)
    return red * red + green * green + blue * blue
  }

  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }

  /// xterm's defaults (XTerm-col.ad).
  private static let ansi: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}

extension CellStyle {
  /// The style as a terminal with fewer colours can show it.
  ///
  /// 16 colours: the nearest. 8: the same without brightness, bright foregrounds become bold. None:
  /// the attributes alone, and reverse where a background set the cell apart.
  public func limited(to depth: TerminalCapabilities.ColorDepth) -> CellStyle {
    switch depth {
    case .indexed256:
      return self
    case .ansi16:
      return CellStyle(foreground.nearestANSI, on: background.nearestANSI, attributes)
    case .ansi8:
      let foreground = foreground.nearestANSI
      let isBright = foreground.index.map { $0 >= 8 } ?? false
      return CellStyle(
        foreground.withoutBrightness, on: background.nearestANSI.withoutBrightness,
        isBright ? attributes.union(.bold) : attributes)
    case .mono:
      let setsApart = background != .standard
      return CellStyle(.standard, on: .standard, attributes.union(setsApart ? .reverse : []))
    }
  }
}

extension Color {
  fileprivate var nearestANSI: Color {
    index.map { .indexed(XtermPalette.nearestANSI($0)) } ?? .standard
  }

  fileprivate var withoutBrightness: Color {
    index.map { .indexed($0 & 7) } ?? .standard
  }
}
