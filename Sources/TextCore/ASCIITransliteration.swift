/// What a terminal without UTF-8 is shown: one ASCII character for each cell.
///
///     ASCIITransliteration.text("“Café” — ▸")  // "\"Cafe\" - >"
///
/// The width never changes, so a layout made for Unicode stays valid; what has no likeness is `?`.
public enum ASCIITransliteration {
  /// The ASCII character for a scalar that fills a cell. Cost: a table look-up.
  public static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(byte(for: scalar.value))
  }

  /// A whole text, sanitised and cell by cell; a wide character gives two question marks.
  public static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      guard let shown = TextSanitizer.displayed(scalar) else { continue }
      for _ in 0..<CellWidth.of(shown) { result.unicodeScalars.append(character(for: shown)) }
    }
    return result
  }

  private static func byte(for code: UInt32) -> UInt8 {
    switch code {
    case 0x20...0x7E: UInt8(code)
    case 0xA0..<0x250: latin[Int(code) - 0xA0]
    case 0x1E00..<0x1F00: latinAdditional[Int(code) - 0x1E00]
    case 0x410..<0x450: cyrillic[Int(code) - 0x410]
    case 0x2500..<0x2580: boxDrawing(code)
    case 0x2581...0x2588: density[Int(code) - 0x2581]
    default: signs[code] ?? UInt8(ascii: "?")
    }
  }

  private static func boxDrawing(_ code: UInt32) -> UInt8 {
    switch code {
    case 0x2500, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578,
      0x257A:
      UInt8(ascii: "-")
    case 0x2501, 0x2550: UInt8(ascii: "=")
    case 0x2503: UInt8(ascii: "#")
    case 0x2502, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B:
      UInt8(ascii: "|")
    case 0x2571: UInt8(ascii: "/")
    case 0x2572: UInt8(ascii: "\\")
    default: UInt8(ascii: "+")
    }
  }

  /// U+00A0..<U+0250, by the first letter of the compatibility decomposition.
  private static let latin = Array(
    """
     !cL$Y|S"ca"--r-o+23'uP-,1o"????AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiii\
    dnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbBBb???Cc?DDd???\
    ?FfG???IKkl??NnOOo??Pp?????tTtTUu?VYyZz?????????????DDdLLlNNnAaIiOoUuUuUuUuUu?Aa\
    Aa??GgGgKkOoOo??jDDdGg??NnAa??OoAaAaEeEeIiIiOoOoRrRrUuUuSsTt??HhNd??ZzAaEeOoOoOo\
    OoYylnt???ACcLTsz??BU?EeJj?qRrYy
    """.utf8)

  /// U+1E00..<U+1F00.
  private static let latinAdditional = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOo\
    OoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyas????\
    AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUu\
    UuYyYyYyYy????Yy
    """.utf8)

  /// U+0410..<U+0450, one letter for each.
  private static let cyrillic = Array(
    "ABVGDEZZIJKLMNOPRSTUFHCCSS\"Y'EUAabvgdezzijklmnoprstufhccss\"y'eua".utf8)

  /// U+2581...U+2588: eighth blocks of the density strip.
  private static let density = Array("_.:-=+*#".utf8)

  private static let signs: [UInt32: UInt8] = {
    let pairs: [(String, Character)] = [
      ("‐‑‒–—―−", "-"), ("‘’‛′", "'"), ("‚", ","), ("“”‟„″", "\""), ("•‣∙●○◦·", "*"), ("…", "."),
      ("‹◂◀←", "<"), ("›▸▶→▷", ">"), ("⁄", "/"), ("▴▲↑", "^"), ("▾▼↓", "v"), ("✓✔", "v"),
      ("★☆", "*"), ("≈", "~"), ("≤", "<"), ("≥", ">"), ("€", "E"), ("№", "N"), ("ЁЄ", "E"),
      ("ёє", "e"),
      ("ІЇ", "I"), ("ії", "i"), ("Ґ", "G"), ("ґ", "g"), ("▌▐█▒░▓", "#"), ("▏▕", "|"), ("⏎", "<"),
    ]
    var signs: [UInt32: UInt8] = [:]
    for (scalars, character) in pairs {
      for scalar in scalars.unicodeScalars { signs[scalar.value] = character.asciiValue }
    }
    return signs
  }()
}
