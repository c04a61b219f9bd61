import Archive
import ArgumentParser
import Corpus
import Reports

/// `dateline show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one article.",
    discussion: "Without PATH it is looked up in the corpus opened last.")

  @Argument(help: "The article's ID as `dateline list` prints it; its first digits are enough.")
  var id: String

  @Argument(help: "Files and folders of saved pages.", completion: .file())
  var paths: [String] = []

  @OptionGroup var output: FormatOptions

  func validate() throws {
    guard !id.isEmpty, id.allSatisfy({ $0.isHexDigit && $0.isASCII }) else {
      throw ValidationError(
        "“\(id)” is no article ID; expected hexadecimal digits such as 4c1f9a0b")
    }
  }

  func run() throws {
    let snapshot = try CorpusOptions.load(
      CorpusOpening(paths: try LastCorpus.paths(or: paths)))
    let matching = snapshot.numbers(ofIDsBeginning: id)
    guard let first = matching.first else {
      StandardStreams.tell("no article has an ID that begins with \(id)")
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
    guard matching.count == 1 else {
      let ids = matching.prefix(5).map { snapshot[$0].id.description }
      throw Failure(
        "\(id) begins \(matching.count) IDs: \(ids.joined(separator: ", "))", .mistake)
    }
    try output.write(ArticleReport(first, of: snapshot))
  }
}
