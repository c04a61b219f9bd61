/// Says what ncurses writes for a frame in fewer bytes.
///
///     var squeezer = FrameSqueezer()
///     squeezer.squeezed(Array("\u{1B}[0m\u{1B}[31m \u{1B}(B\u{1B}[0ma".utf8))  // " a"
///
/// Nothing is painted differently. ncurses sends a change of style with all that it resets, once for
/// each attribute and colour; here a style is sent when a character is written that shows it, as the
/// difference to the one before. To the next row ncurses goes by its number, since a line feed may be
/// translated on its way; a vertical tab is not. The character set, which never changes, is not
/// selected again. What is not understood lets the rest of the frame pass as it is. Cost: linear in
/// the bytes.
///
/// A frame begins and ends in the terminal's own style, as ncurses leaves it.
struct FrameSqueezer {
  /// Whether the terminal repeats a character that it has just written (REP of ECMA-48).
  var repeats = false
  /// Whether it can end a single attribute and go to a column of a row; the VT100 cannot.
  var isModern = true

  private var input: [UInt8] = []
  private var output: [UInt8] = []
  private var index = 0
  private var shown = Rendition.plain
  private var wanted = Rendition.plain
  /// The row of the cursor, from 1, where it is known.
  private var row: Int?
  /// What was saved with the cursor (DECSC).
  private var saved = (shown: Rendition.plain, wanted: Rendition.plain, row: Int?.none)

  /// The bytes of one frame, in fewer.
  mutating func squeezed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    input = Array(bytes)
    output = []
    output.reserveCapacity(input.count)
    (index, shown, wanted, row) = (0, .plain, .plain, nil)
    saved = (.plain, .plain, nil)
    while index < input.count {
      guard let length = element() else {
        show(wanted)
        output += input[index...]
        return output
      }
      index += length
    }
    show(wanted)
    return output
  }

  /// Takes the element that begins at `index` and gives its length, or `nil` when it has no meaning
  /// here.
  private mutating func element() -> Int? {
    switch input[index] {
    case 0x1B: return escape()
    case 0x0E: return nil
    case 0x0F: return 1
    case 0x08, 0x0D:
      output.append(input[index])
      return 1
    case 0x00..<0x20:
      row = nil
      output.append(input[index])
      return 1
    default: return characters()
    }
  }

  /// Characters that follow on each other and are the same.
  private mutating func characters() -> Int? {
    let first = input[index]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + width <= input.count,
      input[index + 1..<index + width].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return nil }
    first == 0x20 ? show(wanted.behind(shown)) : show(wanted)
    for place in index..<index + width { output.append(input[place]) }
    guard repeats, first < 0x80 || width == 3 && isLine(at: index) else { return width }
    var end = index + width
    while end + width <= input.count,
      (0..<width).allSatisfy({ input[end + $0] == input[index + $0] })
    {
      end += width
    }
    let start = output.count
    output += [0x1B, UInt8(ascii: "[")]
    output.append(decimal: (end - index) / width - 1)
    output.append(UInt8(ascii: "b"))
    if output.count - start >= end - index - width {
      output.removeLast(output.count - start)
      output += input[index + width..<end]
    }
    return end - index
  }

  /// Lines of boxes: no mark joins them, and every terminal draws them in one column.
  private func isLine(at index: Int) -> Bool {
    input[index] == 0xE2 && (0x94...0x95).contains(input[index + 1])
  }

  // MARK: - Sequences

  private mutating func escape() -> Int? {
    guard index + 2 < input.count else { return nil }
    switch input[index + 1] {
    case UInt8(ascii: "["): return controlSequence()
    case UInt8(ascii: "(") where input[index + 2] == UInt8(ascii: "B"): return 3
    case UInt8(ascii: "M"):
      // A row up (RI); in the first row it scrolls.
      row = row.flatMap { $0 > 1 ? $0 - 1 : nil }
      if row == nil { show(wanted.behind(shown)) }
      output += input[index...index + 1]
      return 2
    case UInt8(ascii: "7"):
      // So ncurses comes back from setting the rows that scroll; the style comes back, too.
      saved = (shown, wanted, row)
      output += input[index...index + 1]
      return 2
    case UInt8(ascii: "8"):
      (shown, wanted, row) = saved
      output += input[index...index + 1]
      return 2
    default: return nil
    }
  }

  private mutating func controlSequence() -> Int? {
    guard let end = input[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) })
    else { return nil }
    let body = input[index + 2..<end]
    let length = end + 1 - index
    // ncurses lets the cursor blink no more whenever it shows it, which is the reader's to say.
    if body.count == 3, body.elementsEqual("?12".utf8) { return length }
    switch input[end] {
    case UInt8(ascii: "m"):
      return wanted.take(body) ? length : nil
    case UInt8(ascii: "H"), UInt8(ascii: "d"):
      if !appendDownwards(body, final: input[end], in: length) { output += input[index...end] }
      return length
    case UInt8(ascii: "A"), UInt8(ascii: "B"):
      let rows = max(1, body.reduce(0) { ($0 * 10 + Int($1) - 0x30) % 10_000 })
      let goesDown = input[end] == UInt8(ascii: "B")
      row = row.map { goesDown ? $0 + rows : $0 - rows }.flatMap { $0 > 0 ? $0 : nil }
      if goesDown, rows < length {
        output += repeatElement(0x0B, count: rows)
      } else {
        output += input[index...end]
      }
      return length
    case UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "G"), UInt8(ascii: "`"):
      break  // where the cursor stands has no style
    case UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "h"), UInt8(ascii: "l"):
      // What is erased takes on what is behind.
      show(wanted.behind(shown))
    default:
      show(wanted.behind(shown))
      row = nil
    }
    output += input[index...end]
    return length
  }

  /// Notes to which row a command goes, and appends the way there where it is the next one and that
  /// takes fewer bytes than the command has.
  private mutating func appendDownwards(
    _ body: ArraySlice<UInt8>, final: UInt8, in length: Int
  ) -> Bool {
    var numbers = (row: 0, column: 0)
    var isColumn = false
    for byte in body {
      if byte == UInt8(ascii: ";") {
        isColumn = true
      } else if isColumn {
        numbers.column = (numbers.column * 10 + Int(byte) - 0x30) % 10_000
      } else {
        numbers.row = (numbers.row * 10 + Int(byte) - 0x30) % 10_000
      }
    }
    let target = max(1, numbers.row)
    defer { row = target }
    guard let row, target == row + 1 else { return false }
    let start = output.count
    output.append(0x0B)
    if final == UInt8(ascii: "H") {
      if numbers.column < 2 {
        output.append(0x0D)
      } else if isModern {
        output += [0x1B, UInt8(ascii: "[")]
        output.append(decimal: numbers.column)
        output.append(UInt8(ascii: "G"))
      } else {
        output += [0x0D, 0x1B, UInt8(ascii: "[")]
        output.append(decimal: numbers.column - 1)
        output.append(UInt8(ascii: "C"))
      }
    }
    if output.count - start < length { return true }
    output.removeLast(output.count - start)
    return false
  }

  private mutating func show(_ rendition: Rendition) {
    guard rendition != shown else { return }
    rendition.append(after: shown, endsSingly: isModern, to: &output)
    shown = rendition
  }
}
