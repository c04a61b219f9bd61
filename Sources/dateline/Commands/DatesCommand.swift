import ArgumentParser
import Chronology
import Corpus
import PageParsing
import Reports

/// `dateline dates`.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Print the time expressions of a text, one JSON line each.",
    discussion: """
      Values are those of TIMEX3: 2024-03-01, 2024-W10, 2024-Q1, P3D, XXXX-WXX-5, PRESENT_REF. \
      docs/formats/dates.md describes every field. Offsets count UTF-8 bytes.
      """)

  @Argument(help: "A file; - reads standard input.", completion: .file())
  var file: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The day on which the text appeared, as YYYY-MM-DD.",
      discussion: "Without it, the day that the text states for itself.", valueName: "date"))
  var reference: String?

  @Option(name: [.short, .long], help: "How to write: jsonl, text, csv or md.")
  var format: ReportFormat = .jsonl

  func validate() throws {
    guard let reference, Day(reference) == nil else { return }
    throw ValidationError(
      "“\(reference)” is no reference date; expected a day of the calendar such as 2024-03-06")
  }

  func run() throws {
    let pages = try blocking { [file] () async throws(SourceError) in
      try await CorpusLoader(paths: [file]).pages()
    }
    guard pages.allSatisfy({ $0.location.file == file }) else {
      throw Failure("\(file): a folder; expected one file, or - for standard input", .mistake)
    }
    CorpusOptions.tellIssues(of: pages)
    let report = DatesReport(pages, reference: reference.flatMap { Day($0) })
    StandardStreams.write(report.lines(format))
    if report.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }
}
