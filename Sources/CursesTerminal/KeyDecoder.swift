import CNcurses
import TerminalUI
import ViewModels

/// Turns the keys and bytes that ncurses reads into events.
///
/// A character may come in several reads, a paste in many; what is incomplete waits here.
struct KeyDecoder {
  private var pendingBytes: [UInt8] = []
  private var paste: [UInt8]?
  private var mouse: [UInt8]?
  private var answer: [UInt8]?
  private var hasSideMargins: Bool?
  private var isReady = false

  /// Bytes of a paste that are kept; nobody searches for more.
  private static let longestPaste = 1 << 16
  private static let interrupt: UInt8 = 0x03

  /// Whether the terminal has side margins, once it has answered; then `nil` again.
  mutating func takeSideMargins() -> Bool? {
    defer { hasSideMargins = nil }
    return hasSideMargins
  }

  /// Whether the terminal has said that it is ready, since this was asked last.
  mutating func takeReady() -> Bool {
    defer { isReady = false }
    return isReady
  }

  /// What a key or byte completes, if anything.
  mutating func decode(_ code: Int32) -> TerminalEvent? {
    if (0...0xFF).contains(code) { return decode(byte: UInt8(code)) }
    if UInt32(bitPattern: code) == TERMINAL_KEY_READY.number {
      // It may come in the middle of a paste.
      isReady = true
      return nil
    }
    pendingBytes = []
    mouse = nil
    answer = nil
    let key = UInt32(bitPattern: code)
    if key == TERMINAL_KEY_ANSWER_BEGIN.number {
      answer = []
      return nil
    }
    if key == TERMINAL_KEY_PASTE_BEGIN.number {
      paste = []
      return nil
    }
    if key == TERMINAL_KEY_PASTE_END.number {
      defer { paste = nil }
      return paste.map { .paste(String(decoding: $0, as: UTF8.self)) }
    }
    guard paste == nil else { return nil }
    if key == TERMINAL_KEY_MOUSE_BEGIN.number {
      mouse = []
      return nil
    }
    return KeyDecoder.stroke(of: key).map { .key($0) }
  }

  private mutating func decode(byte: UInt8) -> TerminalEvent? {
    if let begun = answer {
      take(byte, of: begun)
      return nil
    }
    if let report = mouse { return decode(byte, of: report) }
    if let length = paste?.count {
      // A terminal whose end of a paste was lost must not swallow keys for ever.
      if byte == KeyDecoder.interrupt {
        paste = nil
        return .key(KeyDecoder.stroke(ofASCII: byte))
      }
      if length < KeyDecoder.longestPaste { paste?.append(byte) }
      return nil
    }
    if byte < 0x80 {
      pendingBytes = []
      return .key(KeyDecoder.stroke(ofASCII: byte))
    }
    if byte & 0xC0 != 0x80 { pendingBytes = [] }
    pendingBytes.append(byte)
    guard pendingBytes.count == KeyDecoder.length(ofSequenceStarting: pendingBytes[0]) else {
      if pendingBytes.count >= 4 { pendingBytes = [] }
      return nil
    }
    defer { pendingBytes = [] }
    guard let text = String(validating: pendingBytes, as: UTF8.self), let character = text.first
    else { return nil }
    return .key(KeyStroke(character))
  }

  /// A byte of a report of the mouse: `0;12;7M`, with column and row from 1.
  private mutating func decode(_ byte: UInt8, of report: [UInt8]) -> TerminalEvent? {
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    if isDigit || byte == UInt8(ascii: ";"), report.count < KeyDecoder.longestReport {
      mouse = report + [byte]
      return nil
    }
    mouse = nil
    let isPress = byte == UInt8(ascii: "M")
    guard isPress || byte == UInt8(ascii: "m") else { return nil }
    let numbers = String(decoding: report, as: UTF8.self).split(separator: ";").map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2], let kind = KeyDecoder.mouseKind(of: button, isPress: isPress)
    else { return nil }
    return .mouse(MouseEvent(kind, at: CellPoint(column: column - 1, row: row - 1)))
  }

  private static let longestReport = 24

  /// A byte of what the terminal answers when it is asked for a mode (DECRPM): `69;2$y`, where 1 and 2
  /// tell that the mode can be set and reset.
  private mutating func take(_ byte: UInt8, of begun: [UInt8]) {
    let isFinal = (0x40...0x7E).contains(byte)
    answer = isFinal || begun.count >= KeyDecoder.longestReport ? nil : begun + [byte]
    guard isFinal else { return }
    let text = String(decoding: begun + [byte], as: UTF8.self)
    if text.hasPrefix("69;") { hasSideMargins = ["69;1$y", "69;2$y"].contains(text) }
  }

  /// What a button of a report means; those that mean nothing here give `nil`.
  private static func mouseKind(of button: Int, isPress: Bool) -> MouseEvent.Kind? {
    // Shift, Meta and Control are bits 4, 8 and 16.
    switch (button & ~0x1C, isPress) {
    case (0, true): .press
    case (0, false): .release
    case (32, true): .drag
    case (64, true): .wheelUp
    case (65, true): .wheelDown
    default: nil
    }
  }

  private static func length(ofSequenceStarting byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func stroke(ofASCII byte: UInt8) -> KeyStroke {
    switch byte {
    case 0: KeyStroke(.named(.space), control: true)
    case 0x08, 0x7F: KeyStroke(.backspace)
    case 0x09: KeyStroke(.tab)
    case 0x0A, 0x0D: KeyStroke(.enter)
    case 0x1B: KeyStroke(.escape)
    case 0x01...0x1A: KeyStroke(Character(Unicode.Scalar(byte + 0x60)), control: true)
    case 0x1C...0x1F: KeyStroke(Character(Unicode.Scalar(byte + 0x40)), control: true)
    default: KeyStroke(Character(Unicode.Scalar(byte)))
    }
  }

  private static func stroke(of key: UInt32) -> KeyStroke? {
    switch key {
    case TERMINAL_KEY_UP.number: KeyStroke(.up)
    case TERMINAL_KEY_DOWN.number: KeyStroke(.down)
    case TERMINAL_KEY_LEFT.number: KeyStroke(.left)
    case TERMINAL_KEY_RIGHT.number: KeyStroke(.right)
    case TERMINAL_KEY_HOME.number: KeyStroke(.home)
    case TERMINAL_KEY_END.number: KeyStroke(.end)
    case TERMINAL_KEY_PAGE_UP.number: KeyStroke(.pageUp)
    case TERMINAL_KEY_PAGE_DOWN.number: KeyStroke(.pageDown)
    case TERMINAL_KEY_BACK_TAB.number: KeyStroke(.backTab)
    case TERMINAL_KEY_ENTER.number: KeyStroke(.enter)
    case TERMINAL_KEY_BACKSPACE.number: KeyStroke(.backspace)
    case TERMINAL_KEY_DELETE.number: KeyStroke(.delete)
    case TERMINAL_KEY_FUNCTION.number + 1...TERMINAL_KEY_FUNCTION.number + 24:
      KeyStroke(.function(Int(key - TERMINAL_KEY_FUNCTION.number)))
    default: nil
    }
  }
}

extension terminal_key {
  fileprivate var number: UInt32 { UInt32(bitPattern: Int32(rawValue)) }
}
