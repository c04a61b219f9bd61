/// How many terminal cells a text fills once it is sanitised.
///
///     CellWidth.of("Café")   // 4, however the é is encoded
///     CellWidth.of("日本")    // 4
///
/// Widths are those of Unicode 16 (East Asian Width W and F are two cells), but for the few characters
/// that were narrow before and that terminals still draw so. ncurses is told the same ones, whatever
/// the C library knows (`CNcurses/widths.c`); `TextSanitizer` removes what terminals do not agree on.
public enum CellWidth {
  /// Cells of one scalar: 0, 1 or 2.
  @inline(__always)
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch CellClass(of: scalar) {
    case .narrow, .blank, .replaced: 1
    case .wide: 2
    case .zero, .dropped: 0
    }
  }

  /// Cells of a text. Cost: linear; ASCII takes a fast path.
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Cells of a stretch of a page within a line, each run of white space counted as one space: the
  /// column at which the text after `span` begins when `span` begins with its line.
  public static func collapsed(_ text: SourceText, _ span: ByteSpan) -> Int {
    var width = 0
    var isAfterBlank = false
    var reader = ScalarReader(text.bytes, span)
    while let scalar = reader.next() {
      switch CellClass(of: scalar) {
      case .dropped: continue
      case .zero: break
      case .blank:
        width += isAfterBlank ? 0 : 1
        isAfterBlank = true
      case .narrow, .replaced:
        width += 1
        isAfterBlank = false
      case .wide:
        width += 2
        isAfterBlank = false
      }
    }
    return width
  }

  /// `text` if it fits into `width` cells, else its beginning with `ending` after it; nothing when
  /// not even the ending fits. No wide character is cut in two.
  ///
  ///     CellWidth.truncated("Secretary General", to: 10)  // "Secretary…"
  public static func truncated(
    _ text: String, to width: Int, ending: String = "…"
  ) -> String {
    let room = width - of(ending)
    var used = 0
    var cut = text.unicodeScalars.startIndex
    var cutIsOpen = true
    for index in text.unicodeScalars.indices {
      let cells = of(text.unicodeScalars[index])
      if cells > 0 && used + cells > room { cutIsOpen = false }
      used += cells
      if used > width { return room < 0 ? "" : String(text.unicodeScalars[..<cut]) + ending }
      if cutIsOpen { cut = text.unicodeScalars.index(after: index) }
    }
    return text
  }
}
