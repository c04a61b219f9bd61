import Corpus
import Entities
import PageParsing

/// The stages of reading one after the other in this process, on one thread.
struct StageBenchmark {
  let setting: BenchmarkSetting

  private static let turns = 5
  private static let queries = [
    ("query: a word", "forecasting"), ("query: a phrase", "\"exchange of experts\""),
    ("query: an entity", "place:Lisbon"),
  ]

  /// Runs every stage five times and prints the best.
  func run() throws {
    let files = (0..<setting.news.pageCount).map { index in
      (PageLocation(file: setting.news.fileName(index)), Array(setting.news.page(index).utf8))
    }
    let builder = CorpusBuilder()
    EntityRecognizer.prepare()
    var table = Table("stage", "ms", "MB/s", "part of reading")
    let (parsing, pages) = best {
      files.map { PageParser().parse($0.1, at: $0.0) }
    }
    let (recognition, mentions) = best { pages.map { builder.recognize($0) } }
    let (digesting, store) = best { MemoryPages(pages, mentions: mentions) }
    let (assembly, snapshot) = best { builder.snapshot(of: store) }
    let stages = [
      ("decode, cut, date", parsing), ("recognise names", recognition),
      ("digest", digesting), ("link names, assemble the snapshot", assembly),
    ]
    let whole = stages.reduce(0) { $0 + $1.1 }
    for (name, time) in stages + [("all of reading", whole)] {
      table.add(name, decimal(time, 1), rate(time), decimal(100 * time / whole, 0) + " %")
    }
    let all = snapshot.allArticles
    for (name, source) in StageBenchmark.queries {
      let query = try Query(source)
      let (time, found) = best { query.articles(in: snapshot, among: all, marks: ReaderMarks()) }
      table.add("\(name) (\(found.count) found)", decimal(time), rate(time), "")
    }
    table.show(
      "Stages",
      "In one process on one thread, best of \(StageBenchmark.turns); the pages give "
        + "\(snapshot.articles.count) articles and \(snapshot.catalog.entities.count) entities.")
  }

  private func rate(_ milliseconds: Double) -> String {
    decimal(setting.megabytes / (milliseconds / 1000), 1)
  }

  /// The shortest time in milliseconds, and the result of the last turn.
  private func best<Value>(_ work: () -> Value) -> (Double, Value) {
    let clock = ContinuousClock()
    var times = Samples()
    var result: Value?
    for _ in 0..<StageBenchmark.turns {
      result = nil
      times.add(clock.measure { result = work() })
    }
    guard let result else { preconditionFailure("no turns") }
    return (times.best, result)
  }
}
