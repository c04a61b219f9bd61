import CNcurses
import Glibc
import TerminalUI
import TextCore
import ViewModels

/// The terminal that the program was started on, through ncurses.
///
///     let terminal = try CursesTerminal(environment: environment)
///     defer { terminal.stop() }
///
/// There can be one at a time, on the main thread. It gives the terminal back on every way out:
/// ``stop()``, `exit`, a signal that ends the program, Ctrl-Z, a crash. What is printed to standard
/// error meanwhile appears afterwards.
///
/// When `DATELINE_IDLE_FD` names a file descriptor that the program has inherited, one byte is
/// written to it each time the program has drawn everything and waits for the outside. A test that
/// sends a key waits for that byte instead of for a time.
public final class CursesTerminal: Terminal {
  /// Its size now.
  public private(set) var size: CellSize
  /// What it can show.
  public private(set) var capabilities: TerminalCapabilities
  /// Ends its waits.
  public let waker: any TerminalWaker = CursesWaker()

  /// What its locale allows.
  private let allowedGlyphs: GlyphRepertoire
  /// The frame that the terminal shows.
  var shown: Surface?
  var rowBuffer: [terminal_cell] = []
  private var decoder = KeyDecoder()
  var squeezer = FrameSqueezer()
  var pace = LinePace()
  var gathered: [UInt8] = Array(repeating: 0, count: 1 << 14)
  private let idleDescriptor: Int32?

  /// Takes the terminal over; `glyphs` overrules what its locale allows.
  public init(
    environment: [String: String], glyphs: GlyphRepertoire? = nil
  ) throws(CursesTerminalError) {
    try CursesTerminal.check(terminal_start(), type: environment["TERM"] ?? "")
    var capabilities = TerminalCapabilities(
      colorCount: Int(terminal_color_count()), isUTF8: terminal_is_utf8(), environment: environment)
    allowedGlyphs = capabilities.glyphs
    if let glyphs { capabilities.glyphs = glyphs }
    self.capabilities = capabilities
    size = CursesTerminal.currentSize()
    idleDescriptor = CursesTerminal.idleDescriptor(environment["DATELINE_IDLE_FD"])
  }

  /// The size of the terminal and what it can show, without taking it over.
  public static func inspect(
    environment: [String: String]
  ) throws(CursesTerminalError) -> (size: CellSize, capabilities: TerminalCapabilities) {
    var (columns, rows, colors): (Int32, Int32, Int32) = (0, 0, 0)
    let result = terminal_inspect(&columns, &rows, &colors)
    try check(result, type: environment["TERM"] ?? "")
    let capabilities = TerminalCapabilities(
      colorCount: Int(colors), isUTF8: terminal_is_utf8(), environment: environment)
    return (CellSize(width: Int(columns), height: Int(rows)), capabilities)
  }

  private static func check(
    _ result: terminal_start_result, type: String
  ) throws(CursesTerminalError) {
    switch result {
    case TERMINAL_STARTED: break
    case TERMINAL_TYPE_UNSET: throw .typeUnset
    case TERMINAL_TYPE_UNKNOWN: throw .typeUnknown(type)
    case TERMINAL_TYPE_INCAPABLE: throw .typeIncapable(type)
    default: throw .notATerminal
    }
  }

  deinit {
    terminal_stop()
  }

  /// Draws with these characters from the next frame on; `nil` for what its locale allows.
  public func setGlyphs(_ glyphs: GlyphRepertoire?) {
    capabilities.glyphs = glyphs ?? allowedGlyphs
  }

  /// Gives the terminal back; nothing more may be drawn.
  public func stop() {
    terminal_stop()
  }

  private static func currentSize() -> CellSize {
    var columns: Int32 = 0
    var rows: Int32 = 0
    terminal_get_size(&columns, &rows)
    return CellSize(width: Int(columns), height: Int(rows))
  }

  // MARK: - Events

  /// Waits for keys, signals and wakes. A stop by signal is obeyed here; Ctrl-Z is a key like
  /// others.
  public func nextEvents(_ wait: TerminalWait) -> [TerminalEvent] {
    var reasons = terminal_wait(0)
    if reasons == 0, wait.milliseconds != 0 {
      if wait.isIdle { tellIdle() }
      reasons = terminal_wait(Int32(wait.milliseconds ?? -1))
    }
    var events: [TerminalEvent] = []
    // Whoever waits for the reader is not woken by an answer.
    while UInt32(bitPattern: reasons) == TERMINAL_WAKE_INPUT.rawValue {
      let hasHeard = readKeys(&events)
      guard hasHeard, events.isEmpty, wait.milliseconds == nil else { break }
      reasons = terminal_wait(-1)
    }
    if has(TERMINAL_WAKE_STOP, reasons) { suspend() }
    if has(TERMINAL_WAKE_CONTINUED, reasons) {
      terminal_reenter()
      showAgain()
    }
    // Asked for each time: it costs a system call, and a signal may have come a moment ago.
    if reasons != 0 { noticeSize(&events) }
    if has(TERMINAL_WAKE_INPUT, reasons) { readKeys(&events) }
    if has(TERMINAL_WAKE_POSTED, reasons) { events.append(.woken) }
    if has(TERMINAL_WAKE_END, reasons) {
      events.append(.ended(.signal(terminal_end_signal())))
    } else if has(TERMINAL_WAKE_GONE, reasons) {
      events.append(.ended(.inputEnded))
    }
    return events
  }

  /// Stops the program as Ctrl-Z does, and paints everything again when it is continued.
  public func suspend() {
    terminal_suspend()
    pace.forget()
    let current = CursesTerminal.currentSize()
    if current == size {
      showAgain()
    } else {
      // Drawn for another size: nothing of it may be seen again.
      size = current
      shown = nil
    }
  }

  /// Asks for the mouse by the private modes 1002 and 1006 of xterm, where there are such.
  public func setMouse(_ isOn: Bool) {
    terminal_set_mouse(isOn)
  }

  /// Sends the text by OSC 52 (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html); terminals
  /// that do not know it pass over it.
  public func copy(_ text: String) {
    guard capabilities.hasClipboard else { return }
    let sequence = Array("\u{1B}]52;c;\(Base64.text(Array(text.utf8)))\u{7}".utf8)
    terminal_send(sequence, sequence.count)
  }

  /// Gives the terminal to another program while `body` runs, and paints everything again after it.
  public func lent<Result>(_ body: () -> Result) -> Result {
    terminal_lend()
    let result = body()
    terminal_take_back()
    pace.forget()
    let current = CursesTerminal.currentSize()
    if current == size {
      showAgain()
    } else {
      size = current
      shown = nil
    }
    return result
  }

  /// Forgets what the terminal shows, so that the next frame is sent as a whole.
  public func repaint() {
    terminal_invalidate()
  }

  /// Reads what is there, and returns whether the terminal has said that it is ready.
  @discardableResult
  private func readKeys(_ events: inout [TerminalEvent]) -> Bool {
    var isReady = false
    while true {
      let code = terminal_read_key()
      if code == TERMINAL_KEY_NONE.rawValue { return isReady }
      if let event = decoder.decode(code) { events.append(event) }
      if let hasSideMargins = decoder.takeSideMargins() {
        terminal_take_side_margins(hasSideMargins)
      }
      if decoder.takeReady() {
        pace.noteAnswer(at: .now)
        isReady = true
      }
    }
  }

  private func noticeSize(_ events: inout [TerminalEvent]) {
    let current = CursesTerminal.currentSize()
    guard current != size else { return }
    size = current
    shown = nil
    events.append(.resized(current))
  }

  /// Shows the last frame on a terminal that somebody else has used.
  private func showAgain() {
    send(cursorAt: CellPoint(column: 0, row: 0), isVisible: false)
  }

  private func has(_ reason: terminal_wake_reason, _ reasons: Int32) -> Bool {
    UInt32(bitPattern: reasons) & reason.rawValue != 0
  }

  // MARK: - Idle

  private static func idleDescriptor(_ value: String?) -> Int32? {
    guard let value, let descriptor = Int32(value), descriptor > 2,
      fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
    else { return nil }
    return descriptor
  }

  private func tellIdle() {
    guard let idleDescriptor else { return }
    var byte = UInt8(ascii: ".")
    _ = write(idleDescriptor, &byte, 1)
  }
}

private struct CursesWaker: TerminalWaker {
  func wake() {
    terminal_wake()
  }
}
