import ArgumentParser
import Corpus
import Reports

/// `dateline list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles in chronological order.",
    discussion: """
      A month or a year stands where no more is known. A question mark behind a date says that it was \
      inferred: the day is then the first that is possible, by which the list is in order. The other \
      formats say how exactly it is known (published, precision) and between which days (low, high).
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var selection: QueryOptions
  @OptionGroup var output: FormatOptions

  @Flag(help: "The stories to which they belong instead: announced, reported, followed up.")
  var stories = false

  func run() throws {
    let query = try selection.parsedQuery()
    let snapshot = try corpus.load()
    let numbers = try QueryOptions.ordered(query, in: snapshot)
    if stories {
      try output.write(StoriesReport(numbers, of: snapshot))
    } else {
      try output.write(ListReport(numbers, of: snapshot))
    }
  }
}
