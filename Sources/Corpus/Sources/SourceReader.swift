import Glibc

/// Reads the bytes of one file or of standard input.
struct SourceReader {
  /// More than this is not read of one file, in bytes.
  static let limit = 512 << 20

  /// What a read gave.
  enum Outcome {
    case bytes([UInt8], isWhole: Bool)
    case failure(code: Int32)
  }

  /// The bytes of `file`; `-` reads standard input to its end.
  static func read(_ file: String) -> Outcome {
    if file == "-" { return read(descriptor: STDIN_FILENO, expecting: 0) }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(code: errno) }
    return read(descriptor: descriptor, expecting: Int(status.st_size))
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
