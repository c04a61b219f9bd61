import TextCore

/// Which characters a terminal can show.
public enum GlyphRepertoire: Hashable, Sendable {
  /// ASCII only: the locale has no UTF-8.
  case ascii
  /// The fonts of the Linux console: letters, square box corners, half blocks.
  case console
  /// Anything.
  case unicode

  /// What stands for a character that fills one cell.
  public func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch self {
    case .unicode: scalar
    case .ascii: ASCIITransliteration.character(for: scalar)
    case .console: GlyphRepertoire.consoleCharacter(for: scalar)
    }
  }

  private static func consoleCharacter(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "╭", "┏": "┌"
    case "╮", "┓": "┐"
    case "╰", "┗": "└"
    case "╯", "┛": "┘"
    case "━": "═"
    case "┃": "║"
    // The bar of nothing is no low bar.
    case "▁": "."
    case "▂", "▃": "_"
    case "▅", "▆": "▄"
    case "▇": "█"
    case "▸": ">"
    case "◂": "<"
    case "▴": "^"
    case "▾": "v"
    case "●", "★", "☆", "○": "*"
    default: scalar
    }
  }
}
