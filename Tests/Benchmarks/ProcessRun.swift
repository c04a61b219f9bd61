import Glibc
import TestSupport

/// One run of a program without a terminal, from its start to its end.
struct ProcessRun {
  /// Time on the clock.
  let wall: Duration
  /// Processor time of all its threads, in seconds.
  let processorSeconds: Double
  /// The most memory it had in use, in bytes, when it was last asked; `nil` when it ended before.
  ///
  /// The kernel's `ru_maxrss` will not do: it counts what the parent had in use at the start.
  let peakBytes: Int?
  /// How many bytes it wrote.
  let outputBytes: Int
  /// The code with which it ended, or `nil` after a signal.
  let status: Int32?

  /// Runs it; what it writes is read and dropped.
  init(_ arguments: [String], environment: [String: String]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw PseudoTerminalProcess.Failure.system("pipe", errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let start = ContinuousClock.now
    let process = try spawn(
      arguments, environment, terminal: Array("/dev/null\0".utf8CString),
      descriptors: [1: ends[1]])
    close(ends[1])

    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var (written, peak) = (0, 0)
    while true {
      var source = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      let isReady = poll(&source, 1, ProcessRun.pause) > 0
      peak = max(peak, peakMemory(of: process) ?? 0)
      guard isReady else { continue }
      let count = read(ends[0], &buffer, buffer.count)
      if count <= 0 { break }
      written += count
    }
    var code: Int32 = 0
    var usage = rusage()
    while wait4(process, &code, 0, &usage) < 0, errno == EINTR {}
    wall = ContinuousClock.now - start
    processorSeconds = usage.ru_utime.seconds + usage.ru_stime.seconds
    peakBytes = peak > 0 ? peak : nil
    outputBytes = written
    status = code & 0x7F == 0 ? code >> 8 & 0xFF : nil
  }

  /// A program that writes nothing is asked so often how much memory it has, in milliseconds.
  private static let pause: Int32 = 50
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}

/// The text of a file that the system makes up, such as those under `/proc`.
func systemFile(_ path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The most memory that a process has had in use, in bytes.
func peakMemory(of process: pid_t) -> Int? {
  guard let text = systemFile("/proc/\(process)/status"),
    let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
  else { return nil }
  return line.split(whereSeparator: \.isWhitespace).dropFirst().first
    .flatMap { Int($0) }.map { $0 << 10 }
}
