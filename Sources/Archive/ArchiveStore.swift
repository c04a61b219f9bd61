import Corpus
import GRDB
import Glibc

/// The persistent form of a corpus: what was read from its sources, kept so that opening it again
/// costs the same at any size.
///
///     let store = ArchiveStore(ArchiveFolder(cache: folders.cache, sources: ["news"]))
///     store.published()                          // what was there last time, at once
///     let update = try await store.update { … }  // what is there now
///     update.snapshot.articles.count
///
/// The index (``IndexSchema``) holds what was read from each file, the snapshot beside it the packed
/// columns of the whole corpus. Both are a cache: deleting them loses nothing. One process updates
/// at a time; everybody may read all the while.
public struct ArchiveStore: Sendable {
  /// Where it stands.
  public let folder: ArchiveFolder
  /// What the reader has corrected by now; asked for with each update.
  let corrections: @Sendable () -> ReaderCorrections

  /// New files are put to the snapshot of before, and everything decided anew behind that, where it
  /// has so many pages: fewer are decided anew as fast.
  var fewestExtendedPages = 1000
  /// What has come to the snapshot that is published.
  let additions = ShownAdditions()
  /// Called by an update that has decided everything and not published it yet.
  var whileDeciding: @Sendable () async throws -> Void = {}

  /// The archive in a folder; it need not be there. A snapshot that was made before the latest of
  /// `corrections` is made anew by the next update.
  public init(
    _ folder: ArchiveFolder, corrections: @escaping @Sendable () -> ReaderCorrections = { .none }
  ) {
    self.folder = folder
    self.corrections = corrections
  }

  /// The snapshot that was made last, without a look at the sources, with what this program has put to
  /// it since; `nil` when there is none that this version can read. Cost: a few milliseconds, whatever
  /// the size.
  public func published() -> CorpusSnapshot? {
    decided().map { additions.extended($0.image) ?? $0 }
  }

  /// The snapshot that was decided last.
  func decided() -> CorpusSnapshot? {
    guard folder.exists else { return nil }
    // Between mapping and opening, another process may have published the next.
    for _ in 0..<3 {
      guard let bytes = PackedBytes(mapping: folder.snapshot),
        let image = try? SnapshotImage(bytes),
        let index = try? IndexDatabase.frozen(at: folder.index),
        let published = try? index.value(of: .published),
        let update = try? index.value(of: .update)
      else { return nil }
      if image.generation > UInt64(update) { return nil }
      // Whoever puts another in its place does so before rows go that only this one refers to.
      let isInPlace =
        PackedBytes(mapping: folder.snapshot).flatMap { try? SnapshotImage($0) }?
        .checksum == image.checksum
      if isInPlace, image.generation >= UInt64(published) { return snapshot(image, in: index) }
    }
    return nil
  }

  /// Brings the archive up to date with its sources.
  ///
  /// Files whose size, time and number are unchanged are not read. `partial` is given snapshots of
  /// what is in so far, while a long update goes on, and one to which new files were put before
  /// everything is decided anew; without it nobody is waiting and looking meanwhile. Cancelling the task
  /// ends it early, and what was read stays in. `watch` watches the sources from then on, so that nothing
  /// is missed that changes after they were looked at; ``add(_:watching:)`` takes it in also while this
  /// goes on.
  /// - Throws: ``ArchiveError``; whatever it is, the snapshot published last stays.
  public func update(
    watching watch: FolderWatch? = nil,
    progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in },
    partial: (@Sendable (CorpusSnapshot) -> Void)? = nil
  ) async throws(ArchiveError) -> ArchiveUpdate {
    let updating = ArchiveUpdating(store: self, progress: progress, partial: partial, watch: watch)
    return try await described {
      try folder.make()
      return try await locked(folder.lock) {
        do {
          return try await updating.run()
        } catch let error where ArchiveError(error, path: folder.index).isDamage {
          // Damage that only reading finds: everything is read again, once.
          try await writing {
            IndexDatabase.remove(folder.index)
            unlink(folder.snapshot)
          }
          var update = try await updating.run()
          update.rebuilt = .damaged
          return update
        }
      }
    }
  }

  /// Takes in what has come, changed or gone since an update, without a look at the other files and
  /// without deciding anything anew, which the next update does. New files are put to the snapshot; what
  /// has changed or gone is shown as it was until then.
  ///
  /// Cost: that of copying the numbers of the snapshot, whatever the number of files; a look at all of
  /// them when anything may have changed. Waits for nobody who decides.
  public func add(
    _ changes: FolderChanges, watching watch: FolderWatch,
    partial: (@Sendable (CorpusSnapshot) -> Void)? = nil
  ) async throws(ArchiveError) -> ArchiveAddition {
    guard folder.exists else { return .needsUpdate }
    let updating = ArchiveUpdating(
      store: self, progress: { _ in }, partial: partial, watch: watch)
    return try await described { try await updating.add(changes) }
  }

  /// Runs `body` while nobody else writes to index or snapshot.
  func writing<Value>(_ body: () async throws -> Value) async throws -> Value {
    try await locked(folder.writing, body)
  }

  private func locked<Value>(
    _ path: String, _ body: () async throws -> Value
  ) async throws -> Value {
    let lock = try await ArchiveLock.taken(path)
    defer { withExtendedLifetime(lock) {} }
    return try await body()
  }

  private func described<Value>(
    _ body: () async throws -> Value
  ) async throws(ArchiveError) -> Value {
    do {
      return try await body()
    } catch {
      throw ArchiveError(error, path: folder.index)
    }
  }

  /// The last update that the reader has seen in an earlier session, to be compared with what came
  /// later; `nil` before the first.
  public func seenUpdate() -> UInt32? {
    guard let index = try? IndexDatabase.frozen(at: folder.index),
      let seen = try? index.value(of: .seen), seen > 0
    else { return nil }
    return UInt32(clamping: seen)
  }

  /// The update that is published; `nil` before the first.
  public func publishedUpdate() -> UInt32? {
    guard let index = try? IndexDatabase.frozen(at: folder.index),
      let update = try? index.value(of: .published), update > 0
    else { return nil }
    return UInt32(clamping: max(update, additions.update ?? 0))
  }

  /// Notes that the reader has seen what is published. Not being able to is no reason to stop.
  public func markSeen() {
    guard folder.exists else { return }
    try? IndexDatabase.update(folder.index) { db in
      let update = max(try IndexState.published.fetch(db), additions.update ?? 0)
      try IndexState.seen.store(update, in: db)
    }
  }

  func snapshot(_ image: SnapshotImage, in index: FrozenIndex) -> CorpusSnapshot {
    let folder = folder
    let pages = IndexedPages(
      count: image.pageCount, in: index, row: { Int64(image.row(ofPage: $0)) },
      location: { page in
        var location = image.location(ofPage: page)
        location.file = folder.shown(location.file)
        return location
      })
    return CorpusSnapshot(
      image, pages: pages, textIndex: WordIndex(path: folder.index))
  }
}

/// What looking at changes came to.
public enum ArchiveAddition: Sendable {
  /// Nothing has changed that matters.
  case nothing
  /// New files are in this snapshot; an update has yet to decide everything anew.
  case added(CorpusSnapshot)
  /// In the same way; and something that was there before has changed, moved or gone.
  case changed(CorpusSnapshot)
  /// Only an update can say.
  case needsUpdate
}

/// What an update came to.
public struct ArchiveUpdate: Sendable {
  /// What is there now.
  public var snapshot: CorpusSnapshot
  /// Whether anything is different from what was published before.
  public var isChanged: Bool
  /// Whether it was cancelled before the end.
  public var isCancelled: Bool
  /// Why the index was begun anew, if it was.
  public var rebuilt: RebuildReason?
}
