import Corpus

extension ReadingProgress {
  /// How far reading has come, in words: `812 of 2000 files · 3.1 MB/s · 2 s left`.
  public var words: String {
    var parts = ["\(filesRead) of \(fileCount) files"]
    if let speed = megabytesPerSecond {
      let tenths = Int((speed * 10).rounded())
      parts.append("\(tenths / 10).\(tenths % 10) MB/s")
    }
    if let left = timeLeft, left >= .seconds(1) {
      let seconds = Int(left / .seconds(1))
      parts.append(seconds < 120 ? "\(seconds) s left" : "\(seconds / 60) min left")
    }
    return parts.joined(separator: " · ")
  }
}
