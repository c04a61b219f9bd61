import Glibc
import TextCore

/// Standard output and standard error.
enum StandardStreams {
  /// Writes lines to standard output.
  static func write(_ lines: some Sequence<String>) {
    for line in lines { print(line) }
  }

  /// Writes a message to standard error, after the program's name, safe for a terminal.
  static func tell(_ message: String) {
    writeError("dateline: " + TextSanitizer.sanitized(message))
  }

  /// Writes text to standard error as it stands.
  static func writeError(_ text: String) {
    write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Replaces the last line of a terminal on standard error.
  static func writeProgress(_ text: String) {
    write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }

  /// Makes sure that all of standard output has arrived.
  static func flush() throws(Failure) {
    if fflush(nil) != 0 {
      throw Failure("standard output: \(Failure.words(for: errno))", .environment)
    }
  }

  /// Ends the program.
  static func leave(_ status: ExitStatus) -> Never {
    fflush(nil)
    exit(status.rawValue)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, rest.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}
