import CNcurses
import TerminalUI

extension PaintingLanguage {
  /// The commands of the terminal that was started on, from its description in terminfo.
  init() {
    self.init(
      moveTo: { Self.command("cup", $0.row, $0.column) ?? [] },
      clear: Self.command("clear") ?? [], plain: Self.plainStyle)
    moveToColumn = Self.commands("hpa")
    moveRight = Self.commands("cuf")
    moveLeft = Self.commands("cub")
    eraseToEnd = Self.command("el")
    erase = Self.commands("ech")
    erasesInColor = terminal_flag("bce")
    if Self.command("csr") != nil {
      restrictScrolling = { Self.command("csr", $0.lowerBound, $0.upperBound) ?? [] }
    }
    scrollUp = Self.command("ind")
    scrollDown = Self.command("ri")
    takeStyles()
    hideCursor = Self.command("civis") ?? []
    // Some descriptions add that the cursor blinks, which is the reader's business.
    showCursor =
      hideCursor == Array("\u{1B}[?25l".utf8)
      ? Array("\u{1B}[?25h".utf8) : Self.command("cnorm") ?? []
    synchronises = terminal_has_private_modes()
    draws = { terminal_draws($0.value, Int32($1)) }
  }

  private mutating func takeStyles() {
    let names: [(CellStyle.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev"),
    ]
    attributes = names.compactMap { attribute, name in
      Self.command(name).map { (attribute, $0) }
    }
    let colorless = terminal_number("ncv")
    // Their bits in terminfo's no_color_video.
    for (attribute, bit) in [
      (CellStyle.Attributes.underline, 2), (.reverse, 4), (.dim, 16), (.bold, 32),
      (.italic, 1 << 15),
    ] where Int(colorless) & bit != 0 {
      attributesWithoutColor.insert(attribute)
    }
    guard terminal_number("colors") > 0 else { return }
    foreground = Self.commands("setaf")
    background = Self.commands("setab")
    if Self.command("op") == Array("\u{1B}[39;49m".utf8) {
      standardColors = (Array("\u{1B}[39m".utf8), Array("\u{1B}[49m".utf8))
    }
  }

  /// Without the change to another character set and back that many descriptions have in it: no other
  /// set is ever chosen.
  private static var plainStyle: Command {
    let described = command("sgr0") ?? []
    let bare = Array("\u{1B}[m".utf8)
    let hasBare = described.indices.contains { described[$0...].starts(with: bare) }
    return hasBare ? bare : described
  }

  private static func commands(_ name: String) -> ((Int) -> Command)? {
    guard command(name, 1) != nil else { return nil }
    return { command(name, $0) ?? [] }
  }

  private static func command(_ name: String, _ first: Int = 0, _ second: Int = 0) -> Command? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = terminal_command(name, Int32(first), Int32(second), &bytes, Int32(bytes.count))
    return count < 0 ? nil : Array(bytes.prefix(Int(count)))
  }
}
