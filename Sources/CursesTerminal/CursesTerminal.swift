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
  public let capabilities: TerminalCapabilities
  /// Ends its waits.
  public let waker: any TerminalWaker = CursesWaker()

  private var painter: FramePainter
  private var shown: (frame: Surface, cursor: ScreenCursor?)?
  private var decoder = KeyDecoder()
  private let idleDescriptor: Int32?

  /// Takes the terminal over; `glyphs` overrules what its locale allows.
  public init(
    environment: [String: String], glyphs: GlyphRepertoire? = nil
  ) throws(CursesTerminalError) {
    let type = environment["TERM"] ?? ""
    switch terminal_start() {
    case TERMINAL_STARTED: break
    case TERMINAL_TYPE_UNSET: throw .typeUnset
    case TERMINAL_TYPE_UNKNOWN: throw .typeUnknown(type)
    case TERMINAL_TYPE_INCAPABLE: throw .typeIncapable(type)
    default: throw .notATerminal
    }
    var capabilities = TerminalCapabilities(
      colorCount: Int(terminal_number("colors")), isUTF8: terminal_is_utf8(),
      environment: environment)
    if let glyphs { capabilities.glyphs = glyphs }
    self.capabilities = capabilities
    painter = FramePainter(language: PaintingLanguage())
    size = CursesTerminal.currentSize()
    idleDescriptor = CursesTerminal.idleDescriptor(environment["DATELINE_IDLE_FD"])
    terminal_ask_for_margins()
  }

  deinit {
    terminal_stop()
  }

  /// Gives the terminal back; nothing more may be drawn.
  public func stop() {
    terminal_stop()
  }

  // MARK: - Painting

  /// Sends what differs from the last frame, in one write.
  public func present(_ surface: Surface, cursor: ScreenCursor?) {
    guard terminal_is_up() else { return }
    let frame = surface.restricted(to: capabilities.glyphs)
    let bytes = painter.paint(frame, cursor: cursor)
    shown = (frame, cursor)
    terminal_send(bytes, bytes.count)
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
    if has(TERMINAL_WAKE_STOP, reasons) { suspend() }
    if has(TERMINAL_WAKE_CONTINUED, reasons) {
      terminal_reenter()
      painter.forget()
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
    takeUpAgain()
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
    takeUpAgain()
    return result
  }

  private func takeUpAgain() {
    painter.forget()
    let current = CursesTerminal.currentSize()
    if current == size {
      showAgain()
    } else {
      // Drawn for another size: nothing of it may be seen again.
      size = current
      shown = nil
    }
  }

  /// Forgets what the terminal shows, so that the next frame is sent as a whole.
  public func repaint() {
    painter.forget()
  }

  private func readKeys(_ events: inout [TerminalEvent]) {
    while true {
      let code = terminal_read_key()
      if code == TERMINAL_KEY_NONE.rawValue { return }
      if let event = decoder.decode(code) { events.append(event) }
      if let hasMargins = decoder.hasSideMargins { painter.scrollsRectangles = hasMargins }
    }
  }

  private func noticeSize(_ events: inout [TerminalEvent]) {
    let current = CursesTerminal.currentSize()
    guard current != size else { return }
    size = current
    shown = nil
    painter.forget()
    events.append(.resized(current))
  }

  /// Shows the last frame on a terminal that somebody else has used.
  private func showAgain() {
    if let shown { present(shown.frame, cursor: shown.cursor) }
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
