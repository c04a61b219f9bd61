import CMemory
import Corpus
import GRDB
import Glibc
import PageParsing

/// One update of an archive, by whoever holds its lock.
///
/// It compares the sources with the index, takes in what is new, shows that, decides everything anew and
/// publishes what came of it. Deciding takes long and writes nothing: meanwhile others may take in what
/// has come since (``add(_:)``), which is put to the new snapshot at the end.
struct ArchiveUpdating {
  let store: ArchiveStore
  let progress: @Sendable (ReadingProgress) -> Void
  let partial: (@Sendable (CorpusSnapshot) -> Void)?
  /// Watches the sources from before they are looked at.
  let watch: FolderWatch?

  /// What is in is first shown when there are so many files, and then at eight times as many, and so
  /// on, up to a quarter of all: who is who has to be decided anew each time, and all of these
  /// together cost less than a third of the last.
  private static let firstPartial = 250
  private static let growth = 8
  private static let lastPart = 4

  var folder: ArchiveFolder { store.folder }

  func run() async throws -> ArchiveUpdate {
    let (queue, rebuilt) = try await store.writing {
      folder.removeLeftovers()
      let (queue, rebuilt) = try IndexDatabase.writable(at: folder.index)
      // Rows of a new index mean something else.
      if rebuilt != nil { unlink(folder.snapshot) }
      return (queue, rebuilt)
    }
    var taken = try await takeIn(queue)
    guard taken.pages != nil else {
      guard let current = store.published() else {
        throw ArchiveError.damaged(path: folder.snapshot)
      }
      return ArchiveUpdate(
        snapshot: current, isChanged: false, isCancelled: taken.isCancelled, rebuilt: rebuilt)
    }
    // What reading took is as much as deciding takes of an archive of middle size.
    queue.releaseMemory()
    memory_give_back()
    return ArchiveUpdate(
      snapshot: try await decide(&taken.pages, queue), isChanged: true,
      isCancelled: taken.isCancelled, rebuilt: rebuilt)
  }

  // MARK: Taking in

  /// What was taken in: the pages to decide about, or none when what is published says all.
  private struct TakenIn: Sendable {
    var pages: Pages?
    var isCancelled: Bool

    struct Pages: Sendable {
      var files: PathList
      var index: FrozenLanes
    }
  }

  private func takeIn(_ queue: DatabaseQueue) async throws -> TakenIn {
    // Looking at all files takes long, too; nobody needs to wait for that unless it was in vain.
    let (early, last) = try wholePlan(queue)
    return try await store.writing {
      var plan = try lastUpdate(queue) == last ? early : try wholePlan(queue).plan
      let isComplete = plan.isEmpty ? true : try await ingest(plan, queue)
      if try current(queue) != nil { return TakenIn(pages: nil, isCancelled: !isComplete) }
      if let partial, isComplete, let extended = try extend(queue) { partial(extended) }
      plan.forget()
      let pages = TakenIn.Pages(files: plan.paths, index: try FrozenLanes(in: folder))
      return TakenIn(pages: pages, isCancelled: !isComplete)
    }
  }

  /// Compares all files with the index; says at which update that was.
  func wholePlan(_ queue: DatabaseQueue) throws -> (plan: IngestPlan, update: Int) {
    var (plan, update) = try queue.read { db in
      (IngestPlan(known: try IndexContents.files(db)), try IndexState.update.fetch(db))
    }
    folder.sources.forEach { watch?.watch($0) }
    try SourceTree.forEachFile(at: folder.sources, folder: { watch?.watch($0) }) { plan.add($0) }
    try end(&plan, queue)
    return (plan, update)
  }

  func end(_ plan: inout IngestPlan, _ queue: DatabaseQueue) throws {
    try queue.read { db in try plan.end { try IndexContents.path(of: $0, db) } }
  }

  func lastUpdate(_ queue: DatabaseQueue) throws -> Int {
    try queue.read { try IndexState.update.fetch($0) }
  }

  /// The published snapshot, if it was made of all that the index holds and nothing is broken.
  private func current(_ queue: DatabaseQueue) throws -> CorpusSnapshot? {
    guard let snapshot = store.decided(),
      snapshot.image.generation == UInt64(try lastUpdate(queue)),
      snapshot.image.corrections == store.corrections().fingerprint,
      SnapshotVerification.isIntact(folder.snapshot)
    else { return nil }
    return snapshot
  }

  /// Takes in what a plan says, as the next update.
  /// - Returns: whether it came to the end.
  func ingest(_ plan: IngestPlan, _ queue: DatabaseQueue) async throws -> Bool {
    var next = ArchiveUpdating.firstPartial
    let pipeline = IngestPipeline(
      queue: queue, plan: plan, update: try lastUpdate(queue) + 1, progress: progress,
      committed: { written in
        guard let partial, written >= next, written < plan.suspects.count else { return false }
        if let extended = try extend(queue) {
          // Costs the same each time, while so much more is taken in.
          next = written * 2
          partial(extended)
          return true
        }
        let isEarly =
          next == ArchiveUpdating.firstPartial
          || written * ArchiveUpdating.lastPart <= plan.fileCount
        guard isEarly else { return false }
        next = written * ArchiveUpdating.growth
        partial(try publishPart(of: plan.paths, queue))
        return true
      })
    return try await pipeline.run()
  }

  // MARK: Deciding

  /// Decides everything about pages, and publishes it with what has come meanwhile. The pages are let
  /// go of: while they are frozen, SQLite's log cannot be shortened.
  private func decide(
    _ pages: inout TakenIn.Pages?, _ queue: DatabaseQueue
  ) async throws -> CorpusSnapshot {
    guard let (staged, update) = try await decided(pages.take()) else { return try published() }
    try await store.whileDeciding()
    return try await store.writing {
      try publish(staged, of: update, queue)
      return try extend(queue) ?? published()
    }
  }

  private func decided(
    _ taken: consuming TakenIn.Pages?
  ) async throws -> (StagedFile, update: Int)? {
    guard let taken else { return nil }
    let builder = CorpusBuilder(corrections: store.corrections())
    let update = taken.index.update
    let staged = try await OwnThread.run(niceness: partial == nil ? 0 : OwnThread.background) {
      [folder, taken] in
      let pages = try FrozenPages(of: taken.files, in: taken.index)
      let image = builder.image(
        of: pages.store, origins: pages.origins, generation: UInt64(pages.update),
        spillingTo: folder.path)
      if pages.store.isDamaged { throw ArchiveError.damaged(path: folder.index) }
      return try AtomicFile(path: folder.snapshot).stage(image)
    }
    return (staged, update)
  }

  /// Makes the snapshot of what is in so far.
  private func publishPart(of paths: PathList, _ queue: DatabaseQueue) throws -> CorpusSnapshot {
    let pages = try FrozenPages(of: paths, in: FrozenLanes(in: folder))
    let image = CorpusBuilder(corrections: store.corrections()).image(
      of: pages.store, origins: pages.origins, generation: UInt64(pages.update),
      spillingTo: folder.path)
    if pages.store.isDamaged { throw ArchiveError.damaged(path: folder.index) }
    try publish(AtomicFile(path: folder.snapshot).stage(image), of: pages.update, queue)
    return try published()
  }

  /// Puts a snapshot that was decided into its place, and takes out what no snapshot refers to any more.
  private func publish(_ staged: StagedFile, of update: Int, _ queue: DatabaseQueue) throws {
    try staged.commit()
    store.additions.forget()
    try queue.write { db in
      try IndexState.published.store(update, in: db)
      try IndexContents.purge(droppedBefore: update, db)
    }
    IndexDatabase.shorten(queue)
  }

  func published() throws -> CorpusSnapshot {
    guard let snapshot = store.published() else {
      throw ArchiveError.damaged(path: folder.snapshot)
    }
    return snapshot
  }
}
