/// Keeps names that are written from right to left from moving what stands beside them.
///
/// A terminal that orders text itself (the bidirectional algorithm of Unicode, UAX 9) would take
/// numbers, dates and commas beside such a name for a part of it. Its cells are therefore set between
/// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, which have no width: the one joins the cell before
/// the name, the other its last cell. Other terminals pass over both. What a page itself holds of such
/// characters never comes this far.
public enum RightToLeft {
  /// U+2068.
  public static let isolate: Unicode.Scalar = "\u{2068}"
  /// U+2069.
  public static let pop: Unicode.Scalar = "\u{2069}"

  /// The columns of a row behind whose characters a mark is to be sent. Cost: a look at each cell.
  ///
  ///     // "│ אבג 5"
  ///     RightToLeft.marks(in: row)  // [1: isolate, 4: pop]
  public static func marks(in row: ArraySlice<Cell>) -> [Int: Unicode.Scalar] {
    guard row.contains(where: { isRightToLeft($0.character) }) else { return [:] }
    let cells = Array(row)
    var marks: [Int: Unicode.Scalar] = [:]
    var column = 0
    while column < cells.count {
      guard isRightToLeft(cells[column].character) else {
        column += 1
        continue
      }
      let start = column
      var last = column
      while column < cells.count {
        if isRightToLeft(cells[column].character) {
          last = column
        } else if !isNeutral(cells[column].character) {
          break
        }
        column += 1
      }
      // Without a cell before it or room for the mark, an isolate could not be opened, nor closed.
      if start > 0, cells[start - 1].marks.count < 3, cells[last].marks.count < 3 {
        marks[start - 1] = isolate
        marks[last] = pop
      }
      column = last + 1
    }
    return marks
  }

  /// Hebrew, Arabic, Syriac and the other scripts of the right-to-left areas.
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// What may stand between two words of one name.
  private static func isNeutral(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "-" || scalar == "'" || scalar == "\"" || scalar == "."
  }
}
