import Glibc

/// A program on a terminal of its own, as a user would run it.
///
///     let browser = try PseudoTerminalProcess(path, ["seeds"], term: "xterm-256color")
///     try browser.wait { $0.text.contains("Timeline") }
///     browser.send("q")
///     try browser.waitForExit() // .exited(0)
///
/// Nothing waits for a fixed time: everything waits for a condition, with a deadline that is an
/// error. Belongs to one thread.
public final class PseudoTerminalProcess {
  /// What went wrong.
  public enum Failure: Error, CustomStringConvertible {
    /// A system call failed.
    case system(String, Int32)
    /// The condition did not come true in time; the screen as it was.
    case deadline(screen: String)
    /// The program ended first.
    case ended(ExitStatus, screen: String)

    /// The facts in words.
    public var description: String {
      switch self {
      case .system(let call, let code): "\(call): errno \(code)"
      case .deadline(let screen): "deadline passed; the screen was\n\(screen)"
      case .ended(let status, let screen):
        "the program ended (\(status)); the screen was\n\(screen)"
      }
    }
  }

  /// How a program ended.
  public enum ExitStatus: Hashable, Sendable {
    /// By itself, with a code.
    case exited(Int32)
    /// By a signal.
    case signalled(Int32)
  }

  /// What the program has painted, as far as it has been read.
  public var screen: VirtualScreen {
    painted.feed(unpainted)
    unpainted = []
    return painted
  }
  /// Its process, which leads a session and a process group of its own.
  public let process: pid_t
  /// All that it has written.
  public private(set) var output: [UInt8] = []
  /// When the last of it was read.
  public private(set) var lastOutput: ContinuousClock.Instant?
  /// How often it has said that it waits for the outside.
  public private(set) var idleCount = 0
  /// How it ended, once it has.
  public private(set) var exitStatus: ExitStatus?
  /// The terminal's modes before it started.
  public let initialModes: TerminalModes

  private let painted: VirtualScreen
  /// Output that `painted` has not been fed yet: whoever only counts bytes pays for no painting.
  private var unpainted: [UInt8] = []
  private var master: Int32
  private let slave: Int32
  private let idlePipe: Int32

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: All of its environment but for `TERM` and `DATELINE_IDLE_FD`.
  ///   - term: `TERM`; `nil` leaves it unset.
  ///   - hasSideMargins: Whether the terminal scrolls columns by themselves, and says so.
  public init(
    _ path: String, _ arguments: [String] = [],
    environment: [String: String] = PseudoTerminalProcess.quietEnvironment,
    term: String? = "xterm-256color", columns: Int = 80, rows: Int = 24,
    hasSideMargins: Bool = false
  ) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var descriptors: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&descriptors.master, &descriptors.slave, &name, nil, &size) == 0 else {
      throw Failure.system("openpty", errno)
    }
    var pipeEnds: [Int32] = [-1, -1]
    guard pipe(&pipeEnds) == 0 else { throw Failure.system("pipe", errno) }
    for descriptor in [descriptors.master, descriptors.slave] + pipeEnds {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    for descriptor in [descriptors.master, pipeEnds[0]] {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    initialModes = TerminalModes(of: descriptors.slave)

    var environment = environment
    environment["TERM"] = term
    environment["DATELINE_IDLE_FD"] = "9"
    process = try spawn(
      [path] + arguments, environment, terminal: name, descriptors: [9: pipeEnds[1]])
    close(pipeEnds[1])
    master = descriptors.master
    slave = descriptors.slave
    idlePipe = pipeEnds[0]
    painted = VirtualScreen(columns: columns, rows: rows, hasSideMargins: hasSideMargins)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    for descriptor in [master, slave, idlePipe] where descriptor >= 0 { close(descriptor) }
  }

  /// An environment in which runs do not differ: no colours of the caller, no backtracer.
  public static let quietEnvironment = [
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
  ]
}

// MARK: - Acting

extension PseudoTerminalProcess {
  /// Types.
  public func send(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EAGAIN && errno != EINTR {
        return
      }
    }
  }

  /// Changes the size of the terminal; the system tells the program.
  public func resize(columns: Int, rows: Int) {
    pump(milliseconds: 0)
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Closes the terminal as a closed window does.
  public func hangUp() {
    close(master)
    master = -1
  }

  /// The modes of the terminal now.
  public var modes: TerminalModes { TerminalModes(of: slave) }
}

// MARK: - Waiting

extension PseudoTerminalProcess {
  /// Reads until the condition holds.
  public func wait(
    seconds: Double = 120, until condition: (VirtualScreen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let status = reap()
      pump(milliseconds: status == nil ? 20 : 0)
      if condition(screen) { return }
      if let status { throw Failure.ended(status, screen: screen.text) }
      if ContinuousClock.now > deadline { throw Failure.deadline(screen: screen.text) }
    }
  }

  /// Types and reads until the program has dealt with it and the condition holds.
  public func send(_ keys: String, until condition: (VirtualScreen) -> Bool) throws {
    pump(milliseconds: 0)
    let before = idleCount
    send(keys)
    try wait { idleCount > before && condition($0) }
  }

  /// Reads until the condition holds and the program has been silent for `quiet` milliseconds.
  ///
  /// The system hands over a terminal's output on its own time, so the last bytes of a frame may
  /// come after the program has said that it waits. Paints nothing; whatever the deadline finds
  /// undone is `false`.
  @discardableResult
  public func settle(
    quiet: Int32, seconds: Double = 10, when condition: () -> Bool
  ) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      let count = output.count
      pump(milliseconds: quiet)
      if output.count == count, condition() { return true }
      if reap() != nil { return condition() }
    }
    return false
  }

  /// Reads until the program ends.
  @discardableResult
  public func waitForExit(seconds: Double = 10) throws -> ExitStatus {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let status = reap()
      pump(milliseconds: status == nil ? 20 : 0)
      if let status { return status }
      if ContinuousClock.now > deadline { throw Failure.deadline(screen: screen.text) }
    }
  }

  /// The letter that `/proc` gives for the state of a process: `T` when it is stopped.
  public static func state(of process: pid_t) -> Character? {
    let text = readFile("/proc/\(process)/stat")
    guard let end = text.lastIndex(of: ")") else { return nil }
    return text[end...].dropFirst(2).first
  }

  /// The processes that the program has started.
  public var children: [pid_t] {
    readFile("/proc/\(process)/task/\(process)/children").split(separator: " ").compactMap {
      pid_t($0)
    }
  }

  /// The processor time it has used, in nanoseconds, that of ended threads included.
  public var processorNanoseconds: Int? {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return nil
    }
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The processor time it has used, in clock ticks (100 a second).
  public var processorTicks: Int {
    let text = readFile("/proc/\(process)/stat")
    guard let end = text.lastIndex(of: ")") else { return 0 }
    let fields = text[end...].split(separator: " ")
    return fields.count > 13 ? (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0) : 0
  }

  private func reap() -> ExitStatus? {
    if exitStatus == nil {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        exitStatus = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
      }
    }
    return exitStatus
  }

  private func pump(milliseconds: Int32) {
    var sources = [
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: idlePipe, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, milliseconds) > 0 else { return }
    idleCount += readAll(idlePipe).count
    let bytes = master < 0 ? [] : readAll(master)
    guard !bytes.isEmpty else { return }
    lastOutput = .now
    output += bytes
    unpainted += bytes
    // Only a terminal that has something to say is asked.
    if painted.hasSideMargins { send(String(decoding: screen.takeReplies(), as: UTF8.self)) }
  }
}

private func readAll(_ descriptor: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count <= 0 { return bytes }
    bytes += buffer[..<count]
  }
}

private func readFile(_ path: String) -> String {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return "" }
  defer { close(descriptor) }
  return String(decoding: readAll(descriptor), as: UTF8.self)
}
