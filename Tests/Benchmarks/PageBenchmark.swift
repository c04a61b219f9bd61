import Corpus
import Entities
import Glibc
import PageParsing
import TextCore

/// What is done to each page by itself, stage by stage, on one thread: what reading costs for every
/// page that comes in, whatever else the archive holds.
///
/// Counts the thread's own processor time, so that other programs disturb it little. Measures the
/// invented pages or, with `TEXTS=FOLDER`, one's own.
struct PageBenchmark {
  private let files: [(location: PageLocation, bytes: [UInt8])]
  private let megabytes: Double

  private static let turns = 5

  /// The pages of `news`.
  init(_ news: InventedNews) {
    self.init(
      (0..<news.pageCount).map { index in
        (PageLocation(file: news.fileName(index)), Array(news.page(index).utf8))
      })
  }

  /// The files of a folder.
  init(folder: String) throws {
    self.init(
      try SourceTree.files(at: [folder]).compactMap { file in
        guard case .bytes(let bytes, _) = SourceReader.read(file.path) else { return nil }
        return (PageLocation(file: file.path), bytes)
      })
  }

  private init(_ files: [(location: PageLocation, bytes: [UInt8])]) {
    self.files = files
    megabytes = Double(files.reduce(0) { $0 + $1.bytes.count }) / 1_000_000
  }

  /// Runs every stage five times and prints the best.
  func run() {
    let builder = CorpusBuilder()
    let rules = EntityRecognizer(tagger: nil)
    EntityRecognizer.prepare()
    var table = Table("stage", "ms a MB", "MB/s")
    func measure<Value>(_ stage: String, _ work: () -> Value) -> Value {
      let (milliseconds, result) = best(work)
      table.add(
        stage, decimal(milliseconds / megabytes), decimal(megabytes * 1000 / milliseconds, 1))
      return result
    }
    let pages = measure("decode, cut, date") {
      files.flatMap { PageParser().pages($0.bytes, in: $0.location.file) }
    }
    _ = measure("– of it: cut tokens") {
      pages.reduce(0) { $0 + Tokenizer.tokens(in: $1.text, $1.text.span).count }
    }
    _ = measure("recognise names by rules alone") {
      pages.map { builder.recognize($0, by: rules) }
    }
    let mentions = measure("recognise names") { pages.map { builder.recognize($0) } }
    let found = zip(pages, mentions)
    _ = measure("facts for the corpus") { found.map { PageFacts($0, mentions: $1).packed } }
    _ = measure("digest") {
      found.map { PageDigest($0, mentions: $1).packed(beside: $0.text.bytes) }
    }
    _ = measure("words of the index") {
      pages.map { page in page.items.map { IndexWords.words(of: $0, in: page.text) } }
    }
    table.show(
      "Pages",
      "Processor time of one thread, best of \(PageBenchmark.turns); \(files.count) files, "
        + "\(decimal(megabytes)) MB.")
  }

  /// The least processor time in milliseconds, and the result of the last turn.
  private func best<Value>(_ work: () -> Value) -> (Double, Value) {
    var times = Samples()
    var result: Value?
    for _ in 0..<PageBenchmark.turns {
      result = nil
      let start = processorTime()
      result = work()
      times.add(processorTime() - start)
    }
    guard let result else { preconditionFailure("no turns") }
    return (times.best, result)
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
