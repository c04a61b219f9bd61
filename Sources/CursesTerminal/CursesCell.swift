import CNcurses
import TerminalUI

extension terminal_cell {
  /// What ncurses is to draw in a cell; `isolate` is the mark that keeps a name from right to left to itself.
  init(_ cell: Cell, isWide: Bool, isolate: Unicode.Scalar?) {
    // Some terminals make one character of a joined emoji, others, tmux among them, two.
    let joined = isWide ? cell.marks.filter { $0 != "\u{200D}" } : cell.marks
    let marks = joined + [isolate].compactMap(\.self)
    func mark(_ index: Int) -> UInt32 { index < marks.count ? marks[index].value : 0 }
    let style = cell.isSeenAsBlank ? CellStyle(.standard, on: cell.style.background) : cell.style
    self.init(
      scalars: (cell.character.value, mark(0), mark(1), mark(2)),
      foreground: style.foreground.index.map { Int16($0) } ?? -1,
      background: style.background.index.map { Int16($0) } ?? -1,
      attributes: style.attributes.rawValue, width: isWide ? 2 : 1)
  }
}

extension Cell {
  /// Whether nothing is seen of its ink: ncurses would send such a blank again when the ink differs.
  fileprivate var isSeenAsBlank: Bool {
    character == " " && !isContinuation && marks.isEmpty
      && style.attributes.isDisjoint(with: [.underline, .reverse])
  }
}
