import Archive
import Corpus

/// How a corpus is opened: read at once, or through its archive.
struct CorpusOpening: Sendable {
  let paths: [String]
  /// Where the index of these paths stands; `nil` for standard input, which cannot be read again.
  let archive: ArchiveStore?

  /// Files and bytes up to which sources are read at once while nothing is indexed yet.
  private static let smallCorpus = (files: 400, bytes: 4 << 20)

  init(paths: [String]) {
    self.paths = paths
    archive =
      paths.contains("-")
      ? nil
      : ArchiveStore(
        ArchiveFolder(cache: ReaderFiles.folders.cache, sources: paths),
        corrections: ReaderFiles.obeyedCorrections)
  }

  /// Sources that are read each time, whatever is indexed.
  init(reading paths: [String]) {
    self.paths = paths
    archive = nil
  }

  /// The snapshot of what is there now: from the archive where there is one, else read.
  ///
  /// An archive that cannot be used is told of and passed over.
  func load(progress: @escaping @Sendable (ReadingProgress) -> Void) throws -> CorpusSnapshot {
    let (snapshot, isChanged) = try loadPages(progress: progress)
    guard isChanged, let followed = ReaderFiles.follow(snapshot) else {
      return ReaderFiles.named(snapshot)
    }
    let current = followed.movesDates ? try loadPages(progress: progress).snapshot : snapshot
    return current.knowing(followed.names)
  }

  /// The snapshot as its pages are, and whether an update before has not seen it.
  private func loadPages(
    progress: @escaping @Sendable (ReadingProgress) -> Void
  ) throws -> (snapshot: CorpusSnapshot, isChanged: Bool) {
    if let archive, archive.folder.exists {
      try CorpusLoader(paths: paths).checkPaths()
      do {
        let update = try blocking { () async throws(ArchiveError) in
          try await archive.update(progress: progress)
        }
        if let rebuilt = update.rebuilt { StandardStreams.tell(Failure.words(for: rebuilt)) }
        return (update.snapshot, update.isChanged)
      } catch ArchiveError.sources(let error) {
        throw error
      } catch {
        StandardStreams.tell("\(Failure(error).message); reading without the index")
      }
    }
    let snapshot = try blocking { [paths] () async throws(SourceError) in
      try await CorpusLoader(paths: paths, corrections: ReaderFiles.obeyedCorrections())
        .load(progress: progress)
    }
    return (snapshot, true)
  }

  /// Whether the sources are small enough to be read before they are indexed.
  var isSmall: Bool {
    guard let files = try? SourceTree.files(at: paths) else { return true }
    return files.count <= CorpusOpening.smallCorpus.files
      && files.reduce(0) { $0 + $1.stamp.size } <= CorpusOpening.smallCorpus.bytes
  }
}
