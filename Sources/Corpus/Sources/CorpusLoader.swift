import Entities
import Glibc
import PageParsing
import TextCore

/// Reads files and folders into a ``CorpusSnapshot``, on all cores.
///
///     let snapshot = try await CorpusLoader(paths: ["seeds"]).load()
///
/// Files are parsed and searched for names side by side; dates and identities that need the whole
/// corpus follow once all are there. Cancelling the task stops between two files.
public struct CorpusLoader: Sendable {
  /// How far reading has come.
  public typealias Progress = ReadingProgress

  private let paths: [String]
  private let corrections: ReaderCorrections

  /// Makes a loader for files, folders and `-` that obeys what a reader has corrected.
  public init(paths: [String], corrections: ReaderCorrections = .none) {
    self.paths = paths
    self.corrections = corrections
  }

  /// Begins in the background what the first load would else wait for.
  public static func prepare() {
    Task.detached { EntityRecognizer.prepare() }
  }

  /// Looks whether the paths are there, without reading or walking them.
  /// - Throws: ``SourceError`` for the first that is not.
  public func checkPaths() throws(SourceError) {
    for path in paths { try SourceTree.check(path) }
  }

  /// The parsed pages in reading order, before names and corpus-wide dates.
  ///
  /// `progress` is called from any thread after each file. A file that cannot be read becomes a
  /// page without items and with an issue.
  /// - Throws: ``SourceError`` when a path that the user named cannot be read at all.
  public func pages(
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws(SourceError) -> [Page] {
    let files = try SourceTree.files(at: paths)
    let pages = await inParallel(
      files.count,
      done: { count in
        progress(Progress(filesRead: count, fileCount: files.count))
      }
    ) { index in
      CorpusLoader.pages(of: files[index].path, SourceReader.read(files[index].path))
    }.flatMap(\.self)
    if let only = pages.first, pages.count == 1, paths == [only.location.file],
      case .unreadable(let code)? = only.issues.first?.problem
    {
      throw .unreadable(path: only.location.file, code: code)
    }
    return pages
  }

  /// The snapshot of everything.
  /// - Throws: ``SourceError`` as ``pages(progress:)`` does.
  public func load(
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws(SourceError) -> CorpusSnapshot {
    let builder = CorpusBuilder(corrections: corrections)
    let pages = try await pages(progress: progress)
    let mentions = await inParallel(pages.count) { builder.recognize(pages[$0]) }
    guard mentions.count == pages.count else { return .empty }
    return builder.snapshot(of: MemoryPages(pages, mentions: mentions))
  }

  /// The pages of one file of which this was read; one that cannot be read is a page with an issue.
  package static func pages(of file: String, _ outcome: SourceReader.Outcome) -> [Page] {
    switch outcome {
    case .failure(let code):
      let issue = ParseIssue(.error, .unreadable(code: code))
      let location = PageLocation(file: file)
      return [Page(location: location, text: SourceText(""), issues: [issue])]
    case .bytes(let bytes, let isWhole):
      var pages = PageParser().pages(bytes, in: file)
      if !isWhole, !pages.isEmpty {
        let issue = ParseIssue(.warning, .truncated(limit: SourceReader.limit))
        pages[pages.count - 1].issues.insert(issue, at: 0)
      }
      return pages
    }
  }
}

/// `transform` of `0..<count` in that order, computed by as many tasks as help.
///
/// Work is handed out in runs, so that a million small files do not become a million tasks. When
/// the task is cancelled the results so far are returned.
private func inParallel<Value: Sendable>(
  _ count: Int, done: @escaping @Sendable (Int) -> Void = { _ in },
  _ transform: @escaping @Sendable (Int) -> Value
) async -> [Value] {
  let run = max(1, min(64, count / 16))
  let starts = stride(from: 0, to: count, by: run)
  return await withTaskGroup(of: (Int, [Value]).self) { group in
    var waiting = starts.makeIterator()
    func addNext() {
      guard !Task.isCancelled, let start = waiting.next() else { return }
      group.addTask { (start, (start..<min(start + run, count)).map(transform)) }
    }
    for _ in 0..<max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN))) { addNext() }
    var runs: [Int: [Value]] = [:]
    var finished = 0
    for await (start, values) in group {
      runs[start] = values
      finished += values.count
      done(finished)
      addNext()
    }
    return starts.flatMap { runs[$0] ?? [] }
  }
}
