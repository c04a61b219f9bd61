import Corpus
import GRDB
import Glibc
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
  /// reader sees them at once; `nil` when there are none that are not shown already, or so many that
  /// deciding is as fast.
  ///
  /// Of a file that has changed, the pages of before are shown until everything is decided anew, and
  /// those of one that is gone, too.
  func extend(_ queue: DatabaseQueue) throws -> CorpusSnapshot? {
    guard let decided = store.decided() else { return nil }
    let base = store.additions.base(of: decided)
    let news = try queue.read { db in
      try IndexContents.news(since: IndexRows(of: base.image), db)
    }
    guard base.image.pageCount >= store.fewestExtendedPages,
      !news.isEmpty, news.count <= base.image.pageCount
    else { return nil }
    let pages = try FrozenPages(of: PathList(news), in: FrozenLanes(in: folder))
    let rows = pages.origins.map(\.row)
    if let shown = store.additions.extended(decided.image),
      IndexRows.ofAdded(in: shown.image, behind: base.image) == rows
    {
      return nil
    }
    let packed = CorpusBuilder(corrections: store.corrections()).image(
      extending: base.image, by: pages.store, origins: pages.origins,
      generation: UInt64(pages.update), spillingTo: folder.path)
    if pages.store.isDamaged { throw ArchiveError.damaged(path: folder.index) }
    guard let packed else { return nil }
    var checksum = Checksum()
    for row in [base.image.checksum] + rows { withUnsafeBytes(of: row) { checksum.mix($0) } }
    guard let image = packed.mapped(in: folder.path, checksum: checksum.value) else {
      let code = packed.failure == 0 ? errno : packed.failure
      throw StoreError.unwritable(path: folder.path, code: code)
    }
    let extended = store.snapshot(image, in: try IndexDatabase.frozen(at: folder.index))
    store.additions.note(extended, of: base, decided)
    return extended
  }
}
