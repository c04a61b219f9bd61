import ArgumentParser
import Corpus
import Reports

/// `dateline export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a query's articles in a form that other programs read.",
    discussion: """
      jsonl, csv and md are for texts and tables; ics is a calendar, timelinejs JSON for \
      TimelineJS, graphml a graph of articles and whom they name. Each carries how exactly a date \
      is known, on what that rests, and the bytes from which the article was read:

        dateline export seeds --query is:starred --format ics > stars.ics
      """)

  @Argument(
    help: "Files and folders of saved pages; without one, the corpus opened last.",
    completion: .file())
  var paths: [String] = []

  @OptionGroup var selection: QueryOptions

  @Option(
    name: [.short, .long], help: "jsonl, csv, md, ics, timelinejs or graphml.")
  var format: ExportFormat

  func run() throws {
    let query = try selection.parsedQuery()
    let paths = try LastCorpus.paths(or: paths)
    let snapshot = try CorpusOptions.load(CorpusOpening(paths: paths))
    let numbers = try QueryOptions.ordered(query, in: snapshot)
    let title = CorpusName.of(paths) + (query.map { ": " + $0.source } ?? "")
    StandardStreams.write(
      format.lines(numbers, of: snapshot, marks: try ReaderFiles.marks(), title: title))
    let leftOut = format.leftOut(numbers, of: snapshot)
    if leftOut > 0 {
      StandardStreams.tell("\(leftOut) without a date left out: \(format) has no place for them")
    }
    if numbers.isEmpty {
      StandardStreams.tell("nothing found")
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
