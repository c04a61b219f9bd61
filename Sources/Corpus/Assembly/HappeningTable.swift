/// What the articles say happened, before it is put in order of time.
///
/// Storage: 20 bytes a happening, and its record in a file where there is a folder for it.
struct HappeningTable {
  private var articles: [UInt32] = []
  private var lows: [Int32] = []
  private var highs: [Int32] = []
  private var ends: [Int] = []
  private let records: SpillBuffer

  init(spillingTo folder: String?) {
    records = SpillBuffer(in: folder)
  }

  /// Appends a happening with its packed record; those of one article in the order of its text, and
  /// articles in their order.
  mutating func append(_ happening: Happening) {
    let claim = happening.claim
    articles.append(UInt32(happening.article.index))
    lows.append(Int32(clamping: claim.low?.number ?? .max))
    highs.append(Int32(clamping: claim.high?.number ?? .max))
    var writer = ByteWriter()
    writer.write(claim)
    writer.write(happening.sentence)
    records.append(writer.bytes)
    ends.append(records.count)
  }

  /// Puts the happenings of so many articles into an image, the oldest first.
  func append(to builder: SnapshotImageBuilder, articleCount: Int) {
    var order = (0..<UInt32(ends.count)).map { $0 }
    order.sort {
      (lows[Int($0)], highs[Int($0)], $0) < (lows[Int($1)], highs[Int($1)], $1)
    }
    for index in order.lazy.map(Int.init) {
      builder.append(articles[index], to: .happeningArticles)
      builder.append(lows[index], to: .happeningFirstDays)
      builder.append(highs[index], to: .happeningLastDays)
      records.read((index == 0 ? 0 : ends[index - 1])..<ends[index]) { record in
        builder.append(packed: record, to: .happenings, starts: .happeningStarts)
      }
    }
    builder.append(
      firstHappenings: order.lazy.map { ArticleNumber(Int(articles[Int($0)])) },
      articleCount: articleCount)
  }
}
