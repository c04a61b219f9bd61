import TextCore

/// One cell of a grid in 16 bytes: a character, up to three marks on it, and a style.
///
/// A wide character is two cells: the second is ``isContinuation``. What a cell holds is sanitised;
/// only ``Surface`` makes cells with content.
public struct Cell: Hashable, Sendable {
  /// The base scalar; 0 in the second cell of a wide character.
  private(set) var base: UInt32
  /// How it looks.
  public internal(set) var style: CellStyle
  /// Up to three scalars of 21 bits, the first in the lowest bits.
  private var packedMarks: UInt64 = 0

  init(_ base: Unicode.Scalar, _ style: CellStyle) {
    self.base = base.value
    self.style = style
  }

  /// A blank.
  public static func blank(_ style: CellStyle) -> Cell { Cell(" ", style) }

  static func continuation(_ style: CellStyle) -> Cell {
    var cell = Cell(" ", style)
    cell.base = 0
    return cell
  }

  /// Whether this is the second cell of a wide character.
  public var isContinuation: Bool { base == 0 }

  /// The scalar that the marks join; a blank in the second cell of a wide character.
  public var character: Unicode.Scalar { Unicode.Scalar(base == 0 ? 0x20 : base) ?? " " }

  /// The combining marks on it, at most three.
  public var marks: [Unicode.Scalar] {
    guard packedMarks != 0 else { return [] }
    return [0, 21, 42].compactMap { shift in
      let code = UInt32(packedMarks >> shift & 0x1F_FFFF)
      return code == 0 ? nil : Unicode.Scalar(code)
    }
  }

  /// Adds a combining mark, unless the cell is full.
  mutating func add(mark: Unicode.Scalar) {
    for shift: UInt64 in [0, 21, 42] where packedMarks >> shift == 0 {
      packedMarks |= UInt64(mark.value) << shift
      return
    }
  }

  /// The text of the cell; empty in the second cell of a wide character.
  public var text: String {
    guard !isContinuation else { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(character)
    scalars.append(contentsOf: marks)
    return String(scalars)
  }
}
