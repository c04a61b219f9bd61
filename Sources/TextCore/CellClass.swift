/// How one scalar takes part in a grid of terminal cells.
package enum CellClass: UInt8, Sendable {
  /// Fills one cell.
  case narrow
  /// Joins the cell before it: combining marks.
  case zero
  /// Fills two cells: East Asian wide characters and emoji.
  case wide
  /// Never reaches a cell: controls, format and bidi characters, variation selectors, joiners.
  case dropped
  /// White space of any kind; drawn as a space.
  case blank
  /// Unassigned or for private use, so that nobody knows its width; drawn as U+FFFD.
  case replaced

  /// The class of `scalar`. Cost: constant below U+0300, else a binary search over some 2000 runs.
  package init(of scalar: Unicode.Scalar) {
    self.init(code: scalar.value)
  }

  init(code: UInt32) {
    if code < 0x7F {
      let isBlank = code == 0x20 || (0x09...0x0D).contains(code)
      self = isBlank ? .blank : code > 0x20 ? .narrow : .dropped
      return
    }
    if code < 0x300 {
      self =
        switch code {
        case ...0x9F, 0xAD: .dropped
        case 0xA0: .blank
        default: .narrow
        }
      return
    }
    var low = 0
    var high = cellClassStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if cellClassStarts[middle] >> 3 <= code { low = middle } else { high = middle }
    }
    self = CellClass(rawValue: UInt8(cellClassStarts[low] & 7)) ?? .replaced
  }
}
