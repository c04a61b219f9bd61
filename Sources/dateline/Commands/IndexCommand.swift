import Archive
import ArgumentParser
import Corpus

/// `dateline index`.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Bring the index of a corpus up to date, so that it opens at once.",
    discussion: """
      The browser does the same while it shows what is there. Without PATH it is the corpus opened \
      last. What was read stays in the index, whatever ends the program.
      """)

  @Argument(help: "Files and folders of saved pages.", completion: .file())
  var paths: [String] = []

  func run() throws {
    let paths = try LastCorpus.paths(or: paths)
    guard let archive = CorpusOpening(paths: paths).archive else {
      throw Failure("standard input cannot be indexed; name a file or a folder", .mistake)
    }
    try CorpusLoader(paths: paths).checkPaths()
    let progress = ProgressLine()
    let update = try blocking { () async throws(ArchiveError) in
      try await archive.update { progress.show($0) }
    }
    progress.finish()
    LastCorpus.remember(paths)
    if let rebuilt = update.rebuilt { StandardStreams.tell(Failure.words(for: rebuilt)) }
    let snapshot = update.snapshot
    let state = update.isChanged ? "indexed" : "up to date"
    StandardStreams.write([
      "\(snapshot.articles.count) articles of \(snapshot.pages.count) pages \(state): "
        + archive.folder.path
    ])
    if snapshot.articles.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }
}
