/// How a terminal writes characters: what SGR (ECMA-48, 8.3.117) has chosen.
struct Rendition: Hashable {
  /// The attributes that are on, a bit for the parameter of each.
  private var attributes: UInt8 = 0
  /// The colour of characters, as ``append(color:behind:to:)`` reads it; -1 is the terminal's own.
  private var foreground: Int16 = -1
  /// The colour behind them.
  private var background: Int16 = -1

  /// The terminal's own colours and no attribute.
  static let plain = Rendition()

  /// What is seen of a blank: underline and reverse.
  private static let seenOnBlanks: UInt8 = 1 << 4 | 1 << 7
  private static let bold: UInt8 = 1 << 1
  private static let faint: UInt8 = 1 << 2

  /// Colours of the palette stand above those that have parameters of their own.
  private static let palette: Int16 = 1000

  /// Takes the parameters of a sequence.
  /// - Returns: whether they were understood; nothing is taken else.
  mutating func take(_ body: ArraySlice<UInt8>) -> Bool {
    var changed = self
    var index = body.startIndex
    /// The next parameter, `nil` behind the last.
    func next() -> Int16? {
      guard index <= body.endIndex else { return nil }
      var number: Int16 = 0
      while index < body.endIndex, body[index] != UInt8(ascii: ";") {
        guard (0x30...0x39).contains(body[index]), number < 1000 else { return -1 }
        number = number * 10 + Int16(body[index] - 0x30)
        index += 1
      }
      index += 1
      return number
    }
    while let number = next() {
      switch number {
      case 0: changed = .plain
      // The usual font, which the Linux console is told with each reset.
      case 10: break
      case 1, 2, 3, 4, 7: changed.attributes |= 1 << UInt8(number)
      case 22: changed.attributes &= ~(Rendition.bold | Rendition.faint)
      case 23, 24, 27: changed.attributes &= ~(1 << UInt8(number - 20))
      case 30...37, 90...97: changed.foreground = number
      case 39: changed.foreground = -1
      case 40...47, 100...107: changed.background = number - 10
      case 49: changed.background = -1
      case 38, 48:
        guard next() == 5, let color = next(), color >= 0 else { return false }
        if number == 38 {
          changed.foreground = color + Rendition.palette
        } else {
          changed.background = color + Rendition.palette
        }
      default: return false
      }
    }
    self = changed
    return true
  }

  /// What has to be in force where a blank is to look so, when `shown` is.
  func behind(_ shown: Rendition) -> Rendition {
    guard (attributes | shown.attributes) & Rendition.seenOnBlanks == 0 else { return self }
    var rendition = shown
    rendition.background = background
    return rendition
  }

  /// Appends the sequence that brings it about after another, in as few bytes as there are; those of
  /// a terminal that cannot end a single attribute end all of them.
  func append(after old: Rendition, endsSingly: Bool, to output: inout [UInt8]) {
    let start = output.count
    output += [0x1B, UInt8(ascii: "["), UInt8(ascii: ";")]
    append(changesFrom: .plain, to: &output)
    close(from: start + 2, in: &output)
    guard old.attributes & ~attributes == 0 || endsSingly else { return }
    let whole = output.count - start
    output += [0x1B, UInt8(ascii: "[")]
    append(changesFrom: old, to: &output)
    close(from: start + whole + 2, in: &output)
    if output.count - start - whole < whole {
      output.removeSubrange(start..<start + whole)
    } else {
      output.removeLast(output.count - start - whole)
    }
  }

  /// Ends a sequence whose parameters begin at `start`, each with a semicolon behind it.
  private func close(from start: Int, in output: inout [UInt8]) {
    if output.count > start, output.last == UInt8(ascii: ";") { output.removeLast() }
    output.append(UInt8(ascii: "m"))
  }

  private func append(changesFrom base: Rendition, to output: inout [UInt8]) {
    let ended = base.attributes & ~attributes
    var begun = attributes & ~base.attributes
    if ended & (Rendition.bold | Rendition.faint) != 0 {
      // Bold and faint end together.
      Rendition.append(22, to: &output)
      begun |= attributes & (Rendition.bold | Rendition.faint)
    }
    for number in 3...7 where ended & 1 << UInt8(number) != 0 {
      Rendition.append(20 + number, to: &output)
    }
    for number in 1...7 where begun & 1 << UInt8(number) != 0 {
      Rendition.append(number, to: &output)
    }
    if foreground != base.foreground {
      Rendition.append(color: foreground, behind: false, to: &output)
    }
    if background != base.background {
      Rendition.append(color: background, behind: true, to: &output)
    }
  }

  private static func append(color: Int16, behind: Bool, to output: inout [UInt8]) {
    let shift = behind ? 10 : 0
    if color < 0 {
      append(39 + shift, to: &output)
    } else if color >= palette {
      append(38 + shift, to: &output)
      append(5, to: &output)
      append(Int(color - palette), to: &output)
    } else {
      append(Int(color) + shift, to: &output)
    }
  }

  /// Appends a parameter and a semicolon.
  private static func append(_ number: Int, to output: inout [UInt8]) {
    output.append(decimal: number)
    output.append(UInt8(ascii: ";"))
  }
}

extension [UInt8] {
  /// Appends a number of up to four digits.
  mutating func append(decimal number: Int) {
    if number >= 1000 { append(UInt8(0x30 + number / 1000 % 10)) }
    if number >= 100 { append(UInt8(0x30 + number / 100 % 10)) }
    if number >= 10 { append(UInt8(0x30 + number / 10 % 10)) }
    append(UInt8(0x30 + number % 10))
  }
}
