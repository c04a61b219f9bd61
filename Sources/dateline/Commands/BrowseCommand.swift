import ArgumentParser
import Corpus
import ViewModels

/// `dateline`: the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open the browser (the default).",
    discussion: """
      Without PATH it opens the corpus opened last, and it begins where the last session with a \
      corpus ended. Inside, ? shows every key.
      """)

  @Argument(help: "Files and folders of saved pages.", completion: .file())
  var paths: [String] = []

  @OptionGroup var selection: QueryOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var manner: LinearOptions

  func run() throws {
    let query = try selection.parsedQuery()
    if let mistyped = CommandHint.failure(paths) { throw mistyped }
    let run = BrowserRun(
      paths: try LastCorpus.paths(or: paths), screen: screen, isLinear: manner.plain)
    var start = run.lastSession
    if query != nil {
      // What is asked for now counts more than what was asked for last time.
      start?.place.query = nil
      start?.place.terms = []
    }
    try run.run(start: start, query: query)
  }
}
