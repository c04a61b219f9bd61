import Glibc

/// Reads the bytes of one file or of standard input.
package struct SourceReader {
  /// More than this is not read of one file, in bytes.
  static let limit = 512 << 20

  /// How often a file that changes while it is read is read again.
  private static let patience = 3

  /// What a read gave.
  package enum Outcome: Sendable {
    case bytes([UInt8], isWhole: Bool)
    case failure(code: Int32)
  }

  /// The bytes of `file`; `-` reads standard input to its end.
  package static func read(_ file: String) -> Outcome { readStamped(file).outcome }

  /// The bytes of `file` with the stamp that it had before and after; `nil` when it went on
  /// changing, so that nobody knows of what moment the bytes are.
  package static func readStamped(_ file: String) -> (outcome: Outcome, stamp: FileStamp?) {
    if file == "-" { return (read(descriptor: STDIN_FILENO, expecting: 0), nil) }
    var outcome = Outcome.failure(code: EAGAIN)
    for _ in 0..<patience {
      let descriptor = SourcePath.withCString(file) { open($0, O_RDONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { return (.failure(code: errno), nil) }
      defer { close(descriptor) }
      var (before, after) = (stat(), stat())
      guard fstat(descriptor, &before) == 0 else { return (.failure(code: errno), nil) }
      outcome = read(descriptor: descriptor, expecting: Int(before.st_size))
      guard fstat(descriptor, &after) == 0 else { return (.failure(code: errno), nil) }
      if FileStamp(before) == FileStamp(after) { return (outcome, FileStamp(after)) }
    }
    return (outcome, nil)
  }

  private static func read(descriptor: Int32, expecting size: Int) -> Outcome {
    var bytes: [UInt8] = []
    var code: Int32 = 0
    // One byte more than expected, so that an unchanged file is known to have ended.
    var chunk = min(max(size + 1, 1 << 12), limit + 1)
    while bytes.count <= limit {
      let room = min(chunk, limit + 1 - bytes.count)
      let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, room)
        count = max(0, got)
        if got < 0 { code = errno }
      }
      if code == EINTR {
        code = 0
        continue
      }
      if code != 0 { return .failure(code: code) }
      if block.isEmpty { return .bytes(bytes, isWhole: true) }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      chunk = 1 << 16
    }
    return .bytes(Array(bytes.prefix(limit)), isWhole: false)
  }
}
