/// How far reading has come.
public struct ReadingProgress: Hashable, Sendable {
  /// Files read so far.
  public var filesRead: Int
  /// Files to read.
  public var fileCount: Int
  /// Bytes read so far.
  public var bytesRead: Int
  /// Bytes to read.
  public var byteCount: Int
  /// How long reading has taken so far.
  public var elapsed: Duration

  /// Makes a progress.
  public init(
    filesRead: Int, fileCount: Int, bytesRead: Int = 0, byteCount: Int = 0,
    elapsed: Duration = .zero
  ) {
    self.filesRead = filesRead
    self.fileCount = fileCount
    self.bytesRead = bytesRead
    self.byteCount = byteCount
    self.elapsed = elapsed
  }

  /// Whether all files are read and only names remain to be found.
  public var isComplete: Bool { filesRead == fileCount }

  /// Millions of bytes a second so far; `nil` before anything can be said.
  public var megabytesPerSecond: Double? {
    let seconds = elapsed / .seconds(1)
    return bytesRead > 0 && seconds > 0.2 ? Double(bytesRead) / 1_000_000 / seconds : nil
  }

  /// How long the rest will take at this speed; `nil` before anything can be said.
  public var timeLeft: Duration? {
    guard megabytesPerSecond != nil, byteCount >= bytesRead else { return nil }
    return elapsed * (Double(byteCount - bytesRead) / Double(bytesRead))
  }
}
