import Corpus
import GRDB
import Glibc
import PageParsing

/// One update of an archive, by the process that holds its lock.
struct ArchiveUpdating {
  let store: ArchiveStore
  let progress: @Sendable (ReadingProgress) -> Void
  let partial: (@Sendable (CorpusSnapshot) -> Void)?

  /// What is in is first shown when there are so many files, and then at four times as many, and
  /// so on: who is who has to be decided anew each time.
  private static let firstPartial = 250
  private static let growth = 4

  private var folder: ArchiveFolder { store.folder }

  func run() async throws -> ArchiveUpdate {
    let (queue, rebuilt) = try IndexDatabase.writable(at: folder.index)
    // Rows of a new index mean something else.
    if rebuilt != nil { unlink(folder.snapshot) }
    let files = try SourceTree.files(at: folder.sources)
    let plan = IngestPlan(files: files, known: try knownFiles(queue))
    let paths = files.map(\.path)
    let update = try lastUpdate(queue) + 1
    let isComplete = plan.isEmpty ? true : try await ingest(plan, paths, update, queue)
    let current = try current(queue)
    return ArchiveUpdate(
      snapshot: try current ?? publish(paths, queue), isChanged: current == nil,
      isCancelled: !isComplete, rebuilt: rebuilt)
  }

  private func knownFiles(_ queue: DatabaseQueue) throws -> [String: KnownFile] {
    try queue.read { try IndexContents.files($0) }
  }

  private func lastUpdate(_ queue: DatabaseQueue) throws -> Int {
    try queue.read { try IndexState.update.fetch($0) }
  }

  /// The published snapshot, if it was made of all that the index holds and nothing is broken.
  private func current(_ queue: DatabaseQueue) throws -> CorpusSnapshot? {
    guard let snapshot = store.published(),
      snapshot.image.generation == UInt64(try lastUpdate(queue)),
      snapshot.image.corrections == store.corrections().fingerprint,
      SnapshotVerification.isIntact(folder.snapshot)
    else { return nil }
    return snapshot
  }

  private func ingest(
    _ plan: IngestPlan, _ paths: [String], _ update: Int, _ queue: DatabaseQueue
  ) async throws -> Bool {
    var next = ArchiveUpdating.firstPartial
    let pipeline = IngestPipeline(
      queue: queue, plan: plan, update: update, progress: progress,
      committed: { written in
        guard let partial, written >= next, written < plan.suspects.count else { return false }
        next = written * ArchiveUpdating.growth
        partial(try publish(paths, queue))
        return true
      })
    return try await pipeline.run()
  }

  /// Makes the snapshot of what is in, and takes out what no snapshot refers to any more.
  private func publish(_ paths: [String], _ queue: DatabaseQueue) throws -> CorpusSnapshot {
    let index = try IndexDatabase.frozen(at: folder.index)
    let update = try index.value(of: .update)
    let (origins, locations) = try index.read { try IndexContents.pages(of: paths, $0) }
    let pages = IndexedPages(
      count: origins.count, in: index, row: { Int64(origins[$0].row) },
      location: { locations[$0] })
    let image = CorpusBuilder(corrections: store.corrections()).image(
      of: pages, origins: origins, generation: UInt64(update), spillingTo: folder.path)
    if pages.isDamaged { throw ArchiveError.damaged(path: folder.index) }
    try AtomicFile(path: folder.snapshot).write(image)
    try queue.write { db in
      try IndexState.published.store(update, in: db)
      try IndexContents.purge(droppedBefore: update, db)
    }
    guard let snapshot = store.published() else {
      throw ArchiveError.damaged(path: folder.snapshot)
    }
    return snapshot
  }
}
