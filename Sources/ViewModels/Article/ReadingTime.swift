import BitCollections
import Corpus

/// How long reading takes.
///
/// 238 words a minute, the mean of silent reading in English that M. Brysbaert found over 190
/// studies (“How many words do we read per minute?”, Journal of Memory and Language 109, 2019), with
/// six bytes a word, its blank included.
enum ReadingTime {
  static let bytesPerMinute = 238 * 6

  /// Articles that are looked at; of more, so many that stand evenly among them speak for all.
  private static let sample = 300

  /// Minutes for reading the articles `numbers` but those in `read`; something is at least one.
  static func minutes(
    of numbers: [Int], except read: BitSet, in snapshot: CorpusSnapshot
  ) -> Int {
    let left = numbers.filter { !read.contains($0) }
    guard !left.isEmpty else { return 0 }
    let step = (left.count + sample - 1) / sample
    let looked = stride(from: 0, to: left.count, by: step).map { left[$0] }
    let bytes = looked.reduce(0) { $0 + length(of: ArticleNumber($1), in: snapshot) }
    return max(1, (bytes / looked.count * left.count + bytesPerMinute / 2) / bytesPerMinute)
  }

  private static func length(of number: ArticleNumber, in snapshot: CorpusSnapshot) -> Int {
    let item = snapshot.item(of: snapshot[number])
    let spans = item.paragraphs + [item.title].compactMap(\.self)
    return spans.reduce(0) { $0 + $1.end - $1.start }
  }

  /// `40 min`, `3 h 5 min`, `12 h`.
  static func words(minutes: Int) -> String {
    if minutes < 60 { return "\(minutes) min" }
    let (hours, rest) = (minutes / 60, minutes % 60)
    return hours >= 10 || rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}
