import Corpus
import GRDB
import PageParsing

/// What has come since everything was decided.
extension ArchiveUpdating {
  /// Takes in what has come, changed or gone, without deciding anything anew, and shows what is new.
  func add(_ changes: FolderChanges) async throws -> ArchiveAddition {
    try await store.writing {
      let (queue, rebuilt) = try IndexDatabase.writable(at: folder.index)
      if rebuilt != nil { return .needsUpdate }
      let plan = try plan(of: changes, queue)
      if !plan.isEmpty, !(try await ingest(plan, queue)) { return .needsUpdate }
      if let extended = try extend(queue) {
        return plan.hasChanged ? .changed(extended) : .added(extended)
      }
      guard let shown = store.published(), shown.image.generation == UInt64(try lastUpdate(queue))
      else { return .needsUpdate }
      // Another process may have added it.
      return shown.image.isExtended ? .added(shown) : .nothing
    }
  }

  /// Compares the files at the paths of changes and below them with the index.
  private func plan(of changes: FolderChanges, _ queue: DatabaseQueue) throws -> IngestPlan {
    guard case .paths(let changed) = changes else { return try wholePlan(queue).plan }
    let paths = changed.sorted()
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

  /// Puts the pages of files that have come since to the snapshot that was decided last, so that a
  /// reader sees them at once; `nil` when there are none that are not published already, or so many that
  /// deciding is as fast.
  ///
  /// Of a file that has changed, the pages of before are shown until everything is decided anew, and
  /// those of one that is gone, too.
  func extend(_ queue: DatabaseQueue) throws -> CorpusSnapshot? {
    guard let published = store.published() else { return nil }
    let base = store.extensionBase.base(of: published)
    let news = try queue.read { db in
      try IndexContents.news(since: IndexRows(of: base.image), db)
    }
    guard base.image.pageCount >= store.fewestExtendedPages,
      !news.isEmpty, news.count <= base.image.pageCount
    else { return nil }
    let pages = try FrozenPages(of: PathList(news), in: folder)
    if IndexRows.ofAdded(in: published.image, behind: base.image) == pages.origins.map(\.row) {
      return nil
    }
    let image = CorpusBuilder(corrections: store.corrections()).image(
      extending: base.image, by: pages.store, origins: pages.origins,
      generation: UInt64(pages.update), spillingTo: folder.path)
    if pages.store.isDamaged { throw ArchiveError.damaged(path: folder.index) }
    guard let image else { return nil }
    try AtomicFile(path: folder.snapshot).stage(image).commit()
    // What was dropped stays in the index as long as the base may show it.
    try queue.write { try IndexState.published.store(pages.update, in: $0) }
    let extended = try self.published()
    store.extensionBase.note(extended, of: base)
    return extended
  }
}
