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

  /// The bytes of one frame, in fewer.
  mutating func squeezed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    input = Array(bytes)
    output = []
    output.reserveCapacity(input.count)
    (index, shown, wanted, row) = (0, .plain, .plain, nil)
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
    let character = input[index..<index + width]
    first == 0x20 ? show(wanted.behind(shown)) : show(wanted)
    output += character
    guard repeats, first < 0x80 || FrameSqueezer.isLine(character) else { return width }
    var end = index + width
    while end + width <= input.count, input[end..<end + width].elementsEqual(character) {
      end += width
    }
    let count = (end - index) / width - 1
    let command = Array("\u{1B}[\(count)b".utf8)
    output += command.count < end - index - width ? command[...] : input[index + width..<end]
    return end - index
  }

  /// Lines of boxes: no mark joins them, and every terminal draws them in one column.
  private static func isLine(_ character: ArraySlice<UInt8>) -> Bool {
    character.count == 3 && character.first == 0xE2
      && (0x94...0x95).contains(character[character.startIndex + 1])
  }

  // MARK: - Sequences

  private mutating func escape() -> Int? {
    guard index + 2 < input.count else { return nil }
    switch input[index + 1] {
    case UInt8(ascii: "["): return controlSequence()
    case UInt8(ascii: "(") where input[index + 2] == UInt8(ascii: "B"): return 3
    default: return nil
    }
  }

  private mutating func controlSequence() -> Int? {
    guard let end = input[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) })
    else { return nil }
    let body = input[index + 2..<end]
    let length = end + 1 - index
    // ncurses lets the cursor blink no more whenever it shows it, which is the reader's to say.
    if body.elementsEqual("?12".utf8) { return length }
    switch input[end] {
    case UInt8(ascii: "m"):
      return wanted.take(body) ? length : nil
    case UInt8(ascii: "H"), UInt8(ascii: "d"):
      let command = input[index...end]
      let shorter = isModern ? downwards(body, final: input[end]) ?? [] : []
      output += shorter.isEmpty || shorter.count >= command.count ? command : shorter[...]
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

  /// Notes to which row a command goes; the way there, where it is the next one.
  private mutating func downwards(_ body: ArraySlice<UInt8>, final: UInt8) -> [UInt8]? {
    let numbers = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    let target = numbers.first ?? 1
    defer { row = target }
    guard let row, target == row + 1 else { return nil }
    if final == UInt8(ascii: "d") { return [0x0B] }
    let column = numbers.count > 1 ? numbers[1] : 1
    return [0x0B] + (column == 1 ? [0x0D] : Array("\u{1B}[\(column)G".utf8))
  }

  private mutating func show(_ rendition: Rendition) {
    guard rendition != shown else { return }
    let whole = rendition.sequence(after: nil, endsSingly: isModern) ?? []
    let part = rendition.sequence(after: shown, endsSingly: isModern) ?? whole
    output += part.count < whole.count ? part : whole
    shown = rendition
  }
}
