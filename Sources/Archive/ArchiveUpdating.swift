import CMemory
import Corpus
import GRDB
import Glibc
import PageParsing

/// One update of an archive, by the process that holds its lock.
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

  private var folder: ArchiveFolder { store.folder }

  func run() async throws -> ArchiveUpdate {
    let (queue, rebuilt) = try IndexDatabase.writable(at: folder.index)
    // Rows of a new index mean something else.
    if rebuilt != nil { unlink(folder.snapshot) }
    var plan = try wholePlan(queue)
    let last = try lastUpdate(queue)
    let before = partial != nil && plan.isSmallAddition ? store.published() : nil
    let isComplete = plan.isEmpty ? true : try await ingest(plan, last + 1, queue)
    if let partial, isComplete, let before,
      let extended = try extend(before, by: plan, after: last, queue)
    {
      partial(extended)
    }
    plan.forget()
    // What reading took is as much as deciding takes of an archive of middle size.
    queue.releaseMemory()
    memory_give_back()
    let current = try current(queue)
    return ArchiveUpdate(
      snapshot: try current ?? publish(plan.paths, queue), isChanged: current == nil,
      isCancelled: !isComplete, rebuilt: rebuilt)
  }

  /// Takes in what has come at some paths, and nothing else.
  func add(_ paths: Set<String>) async throws -> ArchiveAddition {
    let (queue, rebuilt) = try IndexDatabase.writable(at: folder.index)
    if rebuilt != nil { return .needsUpdate }
    let plan = try plan(of: paths.sorted(), queue)
    guard let before = store.published(), before.image.generation == UInt64(try lastUpdate(queue))
    else { return .needsUpdate }
    if plan.isEmpty { return before.image.isExtended ? .needsUpdate : .nothing }
    let last = try lastUpdate(queue)
    guard plan.isSmallAddition, try await ingest(plan, last + 1, queue),
      let extended = try extend(before, by: plan, after: last, queue)
    else { return .needsUpdate }
    return .added(extended)
  }

  /// Compares all files with the index.
  private func wholePlan(_ queue: DatabaseQueue) throws -> IngestPlan {
    var plan = IngestPlan(known: try queue.read { try IndexContents.files($0) })
    folder.sources.forEach { watch?.watch($0) }
    try SourceTree.forEachFile(at: folder.sources, folder: { watch?.watch($0) }) { plan.add($0) }
    try end(&plan, queue)
    return plan
  }

  /// Compares the files at some paths and below them with the index.
  private func plan(of paths: [String], _ queue: DatabaseQueue) throws -> IngestPlan {
    var plan = IngestPlan(known: try queue.read { try IndexContents.files(from: paths, $0) })
    var seen: Set<String> = []
    for path in paths {
      SourceTree.forEachFile(from: path, folder: { watch?.watch($0) }) { file in
        if seen.insert(file.path).inserted { plan.add(file) }
      }
    }
    try end(&plan, queue)
    return plan
  }

  private func end(_ plan: inout IngestPlan, _ queue: DatabaseQueue) throws {
    try queue.read { db in try plan.end { try IndexContents.path(of: $0, db) } }
  }

  private func lastUpdate(_ queue: DatabaseQueue) throws -> Int {
    try queue.read { try IndexState.update.fetch($0) }
  }

  /// The published snapshot, if it was made of all that the index holds and nothing is broken.
  private func current(_ queue: DatabaseQueue) throws -> CorpusSnapshot? {
    guard let snapshot = store.published(), !snapshot.image.isExtended,
      snapshot.image.generation == UInt64(try lastUpdate(queue)),
      snapshot.image.corrections == store.corrections().fingerprint,
      SnapshotVerification.isIntact(folder.snapshot)
    else { return nil }
    return snapshot
  }

  private func ingest(
    _ plan: IngestPlan, _ update: Int, _ queue: DatabaseQueue
  ) async throws -> Bool {
    var next = ArchiveUpdating.firstPartial
    let pipeline = IngestPipeline(
      queue: queue, plan: plan, update: update, progress: progress,
      committed: { written in
        let isEarly =
          written < plan.suspects.count
          && (next == ArchiveUpdating.firstPartial
            || written * ArchiveUpdating.lastPart <= plan.fileCount)
        guard let partial, written >= next, isEarly else { return false }
        next = written * ArchiveUpdating.growth
        partial(try publish(plan.paths, queue))
        return true
      })
    return try await pipeline.run()
  }

  /// Makes the snapshot of what is in, and takes out what no snapshot refers to any more.
  private func publish(_ paths: PathList, _ queue: DatabaseQueue) throws -> CorpusSnapshot {
    let (image, update) = try image(of: paths) { pages, origins, update in
      CorpusBuilder(corrections: store.corrections()).image(
        of: pages, origins: origins, generation: UInt64(update), spillingTo: folder.path)
    }
    return try publish(image, of: update, queue)
  }

  /// Puts the pages of new files to the snapshot of before, so that a reader sees them at once; `nil`
  /// when more has changed than that.
  private func extend(
    _ snapshot: CorpusSnapshot, by plan: IngestPlan, after last: Int, _ queue: DatabaseQueue
  ) throws -> CorpusSnapshot? {
    let update = last + 1
    guard snapshot.image.generation == UInt64(last), try lastUpdate(queue) == update,
      snapshot.image.pageCount >= store.fewestExtendedPages,
      snapshot.image.corrections == store.corrections().fingerprint,
      try queue.read({ try !IndexContents.hasDropped(by: update, $0) })
    else { return nil }
    let paths = PathList(plan.suspects.lazy.filter { $0.known == nil }.map(\.file.path))
    let (image, _) = try image(of: paths) { pages, origins, update in
      CorpusBuilder(corrections: store.corrections()).image(
        extending: snapshot.image, by: pages, origins: origins, generation: UInt64(update),
        spillingTo: folder.path)
    }
    return try image.map { try publish($0, of: update, queue) }
  }

  /// What is made of the pages of files as they are in the index now, which is that of an update.
  private func image<Image>(
    of paths: PathList, _ make: (IndexedPages, [PageOrigin], Int) throws -> Image
  ) throws -> (Image, update: Int) {
    let index = try IndexDatabase.frozen(at: folder.index)
    let update = try index.value(of: .update)
    let (origins, places) = try index.read { try IndexContents.pages(of: paths, $0) }
    // Nobody else writes to the index while this update holds its lock: all see the same.
    let lanes = try (0..<sysconf(Int32(_SC_NPROCESSORS_ONLN))).map { _ in
      try IndexDatabase.frozen(at: folder.index)
    }
    let pages = IndexedPages(
      count: origins.count, in: index, lanes: lanes, row: { Int64(origins[$0].row) },
      location: { places[$0] })
    let image = try make(pages, origins, update)
    if pages.isDamaged { throw ArchiveError.damaged(path: folder.index) }
    return (image, update)
  }

  private func publish(
    _ image: PackedImage, of update: Int, _ queue: DatabaseQueue
  ) throws -> CorpusSnapshot {
    try AtomicFile(path: folder.snapshot).write(image)
    try queue.write { db in
      try IndexState.published.store(update, in: db)
      try IndexContents.purge(droppedBefore: update, db)
    }
    IndexDatabase.shorten(queue)
    guard let snapshot = store.published() else {
      throw ArchiveError.damaged(path: folder.snapshot)
    }
    return snapshot
  }
}
