import Archive
import ArgumentParser
import CMemory
import Corpus
import Reports

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

  @OptionGroup var output: FormatOptions

  func run() throws {
    let paths = try LastCorpus.paths(or: paths)
    guard let archive = CorpusOpening(paths: paths).archive else {
      throw Failure("standard input cannot be indexed; name a file or a folder", .mistake)
    }
    try CorpusLoader(paths: paths).checkPaths()
    memory_give_back_long_blocks()
    let progress = ProgressLine()
    var update = try blocking { () async throws(ArchiveError) in
      try await archive.update { progress.show($0) }
    }
    if update.isChanged, ReaderFiles.follow(update.snapshot)?.movesDates == true {
      update.snapshot = try blocking { () async throws(ArchiveError) in
        try await archive.update().snapshot
      }
    }
    progress.finish()
    LastCorpus.remember(paths)
    if let rebuilt = update.rebuilt { StandardStreams.tell(Failure.words(for: rebuilt)) }
    let snapshot = update.snapshot
    let report = UpdateReport(
      folder: archive.folder.path, isChanged: update.isChanged,
      articleCount: snapshot.articles.count, pageCount: snapshot.pages.count)
    StandardStreams.write(report.lines(output.format))
    if snapshot.articles.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }
}
