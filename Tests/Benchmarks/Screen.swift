import Corpus
import TestSupport

/// A program on a terminal of 120 columns and 40 rows, and how to tell that it has come to rest.
final class Screen {
  /// The program.
  let process: PseudoTerminalProcess
  /// When it was started.
  let start: ContinuousClock.Instant
  /// Whether it says when it waits; of others silence has to do.
  private let saysWhenIdle: Bool

  /// Silence of so many milliseconds is rest.
  private static let quiet: Int32 = 12

  private init(
    _ path: String, _ arguments: [String], setting: BenchmarkSetting, saysWhenIdle: Bool
  ) throws {
    start = .now
    process = try PseudoTerminalProcess(
      path, arguments, environment: setting.environment, columns: 120, rows: 40)
    self.saysWhenIdle = saysWhenIdle
  }

  /// The browser on a file or folder.
  static func dateline(_ path: String, _ setting: BenchmarkSetting) throws -> Screen {
    try Screen(BuiltProducts.dateline, [path], setting: setting, saysWhenIdle: true)
  }

  /// A pager on files.
  static func pager(
    _ program: String, _ files: [String], _ setting: BenchmarkSetting
  ) throws -> Screen {
    try Screen(program, files, setting: setting, saysWhenIdle: false)
  }

  /// How long it took until the screen stood: the last byte before it came to rest.
  func firstScreen() throws -> Duration {
    let isSettled = process.settle(quiet: Screen.quiet, seconds: 60) {
      saysWhenIdle ? process.idleCount > 0 : !process.output.isEmpty
    }
    guard isSettled, let end = process.lastOutput else { throw BenchmarkError.noScreen }
    return end - start
  }

  /// How long it took until the screen held what is wanted: the read that completed it.
  func time(until condition: (VirtualScreen) -> Bool) throws -> Duration {
    try process.wait(seconds: 120, until: condition)
    guard let end = process.lastOutput else { throw BenchmarkError.noScreen }
    return end - start
  }

  /// Types and gives the times to what completed the wanted screen, and to rest.
  func type(
    _ keys: String, until condition: (VirtualScreen) -> Bool
  ) throws -> (seen: Duration, rest: Duration) {
    let idle = process.idleCount
    let start = ContinuousClock.now
    process.send(keys)
    try process.wait(seconds: 120, until: condition)
    let seen = (process.lastOutput ?? start) - start
    process.settle(quiet: Screen.quiet, seconds: 120) { process.idleCount > idle }
    return (seen, (process.lastOutput ?? start) - start)
  }

  /// Types and gives the times until a part of the screen was as it stays, and to rest. What does not
  /// change is as it stays in the first frame.
  func type(
    _ keys: String, watching part: (VirtualScreen) -> String
  ) throws -> (seen: Duration, rest: Duration) {
    let idle = process.idleCount
    let start = ContinuousClock.now
    var latest = (part: part(process.screen), time: start)
    process.send(keys)
    func look(at screen: VirtualScreen) {
      guard let output = process.lastOutput, output > start else { return }
      let now = part(screen)
      if now != latest.part || latest.time == start { latest = (now, output) }
    }
    try process.wait(seconds: 120) { painted in
      look(at: painted)
      return process.idleCount > idle
    }
    process.settle(quiet: Screen.quiet, seconds: 120) { process.idleCount > idle }
    look(at: process.screen)
    return (latest.time - start, (process.lastOutput ?? start) - start)
  }

  /// Waits until the program waits.
  func rest() {
    process.settle(quiet: 200, seconds: 600) { process.idleCount > 0 }
  }

  /// Types a key and gives the time to the last byte that it caused, and how many there were;
  /// `nil` when nothing changed.
  func press(_ key: String) -> (time: Duration, bytes: Int)? {
    let (bytes, idle) = (process.output.count, process.idleCount)
    let start = ContinuousClock.now
    process.send(key)
    let isSettled = process.settle(quiet: Screen.quiet, seconds: 5) {
      saysWhenIdle ? process.idleCount > idle : process.output.count > bytes
    }
    guard isSettled, process.output.count > bytes, let end = process.lastOutput else { return nil }
    return (end - start, process.output.count - bytes)
  }

  /// Quits.
  func quit() throws {
    process.send("q")
    try process.waitForExit()
  }
}
