import ArgumentParser
import Corpus
import Reports

/// The program.
@main
struct Dateline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Reads saved news pages in the order in which things happened.",
    subcommands: [Parse.self])
}

/// `dateline parse`.
struct Parse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what was read from each page, one JSON line a page.")

  @Argument(help: "Files and folders of saved pages; - reads standard input.")
  var paths: [String]

  func run() async throws {
    let snapshot = try await CorpusLoader(paths: paths).load()
    for index in snapshot.pages.indices { print(ParseReport.line(of: index, in: snapshot)) }
  }
}
