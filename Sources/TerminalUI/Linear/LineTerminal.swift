import Glibc
import TextCore

/// A terminal that takes whole lines and gives lines: for screen readers, for terminals that cannot
/// move their cursor, and for pipes.
///
///     printf 'next-unread\nquit\n' | dateline --plain seeds
///
/// Standard input stays in the mode in which the shell has left it, so that the terminal itself edits
/// and echoes lines. Belongs to the main thread, but for its waker.
public final class LineTerminal: Terminal {
  /// The columns and rows of the terminal; of a pipe 80 and 24.
  public let size: CellSize
  /// Letters only.
  public let capabilities: TerminalCapabilities
  /// Ends its waits.
  public let waker: any TerminalWaker

  /// Whether somebody types at it.
  private let isInteractive: Bool
  private let wakeDescriptors: (read: Int32, write: Int32)
  private var buffer: [UInt8] = []
  private var hasEnded = false
  private let idleDescriptor: Int32?

  /// Takes standard input and standard output.
  public init(environment: [String: String]) {
    isInteractive = isatty(STDIN_FILENO) == 1
    var window = winsize()
    let isKnown =
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0 && window.ws_row > 0
    size =
      isKnown
      ? CellSize(width: Int(window.ws_col), height: Int(window.ws_row))
      : CellSize(width: 80, height: 24)
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let isUTF8 = locale.map { $0.lowercased().contains("utf") } ?? true
    capabilities = TerminalCapabilities(colors: .mono, glyphs: isUTF8 ? .unicode : .ascii)
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    wakeDescriptors = (ends[0], ends[1])
    waker = PipeWaker(descriptor: ends[1])
    idleDescriptor = environment["DATELINE_IDLE_FD"].flatMap { Int32($0) }.flatMap {
      $0 > 2 && fcntl($0, F_SETFD, FD_CLOEXEC) == 0 ? $0 : nil
    }
    EndingSignals.install(waking: ends[1])
  }

  deinit {
    close(wakeDescriptors.read)
    close(wakeDescriptors.write)
  }

  /// There is no screen.
  public var isLinear: Bool { true }

  /// Writes lines, safe for any terminal.
  public func print(_ lines: [String]) {
    var text = ""
    for line in lines {
      var shown = TextSanitizer.sanitized(line)
      if capabilities.glyphs == .ascii {
        shown = String(
          String.UnicodeScalarView(shown.unicodeScalars.map(GlyphRepertoire.ascii.character)))
      }
      while shown.last == " " { shown.removeLast() }
      text += shown + "\n"
    }
    write(text)
  }

  /// There is no screen.
  public func present(_ surface: Surface, cursor: ScreenCursor?) {}

  /// The next line. While work is under way a script waits with its next line, as nobody has seen yet
  /// what it is about.
  public func nextEvents(_ wait: TerminalWait) -> [TerminalEvent] {
    if let event = EndingSignals.event { return [event] }
    let listens = wait.isIdle || isInteractive
    if listens, let line = takeLine() { return [.line(line)] }
    if listens, hasEnded { return [.ended(.inputEnded)] }
    if wait.isIdle {
      if isInteractive { write("dateline> ") }
      tellIdle()
    }
    var sources = [
      pollfd(fd: wakeDescriptors.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, listens ? 2 : 1, Int32(wait.milliseconds ?? -1)) > 0 else { return [] }
    var events: [TerminalEvent] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    if sources[0].revents != 0, read(wakeDescriptors.read, &bytes, bytes.count) > 0 {
      events.append(.woken)
    }
    if let event = EndingSignals.event { return [event] }
    if listens, sources[1].revents != 0 {
      readMore()
      if let line = takeLine() { events.append(.line(line)) }
    }
    return events
  }

  private func readMore() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      buffer += bytes[..<count]
    } else if count == 0 || errno != EINTR {
      hasEnded = true
    }
  }

  private func takeLine() -> String? {
    if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: buffer[..<end], as: UTF8.self)
      buffer.removeSubrange(...end)
      return line
    }
    guard hasEnded, !buffer.isEmpty else { return nil }
    defer { buffer = [] }
    return String(decoding: buffer, as: UTF8.self)
  }

  /// The next frame says all of its pane anyway.
  public func repaint() {}

  /// There is no mouse.
  public func setMouse(_ isOn: Bool) {}

  /// There is no clipboard: the text is printed.
  public func copy(_ text: String) {
    print(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// The terminal is free as it is, but for the keys that interrupt.
  public func lent<Result>(_ body: () -> Result) -> Result {
    EndingSignals.leavingInterrupts(to: body)
  }

  /// Stops the program as Ctrl-Z does.
  public func suspend() {
    raise(SIGTSTP)
  }

  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody listens any more.
      guard count > 0 else {
        hasEnded = true
        buffer = []
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  private func tellIdle() {
    guard let idleDescriptor else { return }
    var byte = UInt8(ascii: ".")
    _ = Glibc.write(idleDescriptor, &byte, 1)
  }
}

/// Wakes by a byte in a pipe, from any thread; a pipe that is full wakes anyway.
private struct PipeWaker: TerminalWaker {
  let descriptor: Int32

  func wake() {
    var byte: UInt8 = 1
    _ = write(descriptor, &byte, 1)
  }
}

/// Signals that end the program, as events of its loop, so that it keeps what it has to keep.
private enum EndingSignals {
  // Written by a signal handler and read by the loop; an aligned number is written at once.
  nonisolated(unsafe) private static var number: Int32 = 0
  nonisolated(unsafe) private static var descriptor: Int32 = -1

  static func install(waking descriptor: Int32) {
    self.descriptor = descriptor
    for number in [SIGTERM, SIGHUP, SIGINT] {
      signal(number) { number in
        EndingSignals.number = number
        var byte: UInt8 = 1
        _ = write(EndingSignals.descriptor, &byte, 1)
      }
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ctrl-C and Ctrl-\ are for the program that has the terminal while `body` runs.
  static func leavingInterrupts<Result>(to body: () -> Result) -> Result {
    let before = [SIGINT, SIGQUIT].map { number in (number, signal(number, SIG_IGN)) }
    defer {
      for (number, handler) in before { signal(number, handler) }
    }
    return body()
  }

  static var event: TerminalEvent? {
    number == 0 ? nil : .ended(.signal(number))
  }
}
