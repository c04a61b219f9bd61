import ArgumentParser
import Corpus
import Reports

/// `dateline parse`.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print what was read from each page, one JSON line a page.",
    discussion: "docs/formats/parse.md describes every field. Offsets count UTF-8 bytes.")

  @OptionGroup var corpus: CorpusOptions

  @Flag(name: .long, help: "Give each item its paragraphs as well, in a field text.")
  var text = false

  func run() throws {
    let snapshot = try corpus.read()
    for index in snapshot.pages.indices {
      StandardStreams.write([ParseReport.line(of: index, in: snapshot, withText: text)])
    }
    if snapshot.articles.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }
}
