/// How long reading takes.
///
/// 238 words a minute, the mean of silent reading in English that M. Brysbaert found over 190
/// studies (“How many words do we read per minute?”, Journal of Memory and Language 109, 2019), with
/// six bytes a word, its blank included.
enum ReadingTime {
  static let bytesPerMinute = 238 * 6

  /// Minutes for reading a text of so many bytes; something is at least one.
  static func minutes(ofBytes bytes: Int) -> Int {
    bytes == 0 ? 0 : max(1, (bytes + bytesPerMinute / 2) / bytesPerMinute)
  }

  /// `40 min`, `3 h 5 min`, `12 h`.
  static func words(minutes: Int) -> String {
    if minutes < 60 { return "\(minutes) min" }
    let (hours, rest) = (minutes / 60, minutes % 60)
    return hours >= 10 || rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}
