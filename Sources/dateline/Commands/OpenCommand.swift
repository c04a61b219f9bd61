import ArgumentParser
import Corpus
import ViewModels

/// `dateline open`.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the browser at a permalink.",
    discussion: """
      A permalink is an article's ID, or its first digits, and behind an @ a query that narrows the \
      view; Y p in the browser copies the one of where you are. Without PATH it is looked up in the \
      corpus opened last:

        dateline open '4c1f9a0b@person:visser since:2024'
      """)

  @Argument(help: "The permalink: ID or ID@QUERY.")
  var permalink: String

  @Argument(help: "Files and folders of saved pages.", completion: .file())
  var paths: [String] = []

  @OptionGroup var screen: ScreenOptions
  @OptionGroup var manner: LinearOptions

  func validate() throws {
    if Permalink(permalink) == nil {
      throw ValidationError(
        "“\(permalink)” is no permalink; expected an article's ID, as in 4c1f9a0b or "
          + "4c1f9a0b@person:visser")
    }
  }

  func run() throws {
    guard let permalink = Permalink(permalink) else { return }
    if let query = permalink.query {
      _ = try Query(query, in: QueryContext(today: Clock.today, views: try ReaderFiles.views()))
    }
    let run = BrowserRun(
      paths: try LastCorpus.paths(or: paths), screen: screen, isLinear: manner.plain)
    try run.run(start: (run.lastSession ?? SavedSession()).leading(to: permalink))
  }
}
