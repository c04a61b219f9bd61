import Archive
import CMemory
import Corpus
import Dispatch
import Glibc
import Synchronization
import TerminalUI
import ViewModels

/// Reads the sources for the browser and keeps the reader's marks, both off the loop's thread.
final class SourceHost: BrowserHost, @unchecked Sendable {
  // `exportStop` and `changeCount` are the loop's alone; what other threads see is immutable or atomic,
  // which is what `@unchecked` relies on.
  private let reading: SourceReading
  /// Where marks are kept; `nil` keeps none.
  let store: ReaderStore?
  private let writing = DispatchQueue(label: "reader data")
  private let exporting = DispatchQueue(label: "export", qos: .userInitiated)
  /// Stops the export that was begun last.
  private var exportStop = SearchStop()
  /// How many changes were asked for, and how many of them were made.
  private(set) var changeCount = 0
  private let madeCount = Atomic(0)
  private let remember: @Sendable (SavedSession) -> Void

  /// Texts are read of so many articles that are marked at once, to know them again when they are
  /// edited and their files renamed; of more, headlines and dates have to do.
  private static let mostSketched = 2000

  /// A host for these sources, which keeps sessions by `remember`.
  init(
    _ opening: CorpusOpening, store: ReaderStore?,
    remember: @escaping @Sendable (SavedSession) -> Void = { _ in }
  ) {
    reading = SourceReading(opening, isKept: store != nil)
    self.store = store
    self.remember = remember
  }

  func keep(_ session: SavedSession) {
    writing.async { [remember] in remember(session) }
  }

  /// Makes a change of the reader's file off the loop's thread, after all that were asked for before.
  private func change(_ body: @escaping @Sendable () -> Void) {
    changeCount += 1
    writing.async { [self] in
      body()
      madeCount.wrappingAdd(1, ordering: .relaxed)
    }
  }

  /// Tells what the reader's file says whenever it was written, be it by another running copy or by
  /// hand, as long as the program runs. A file that is gone says nothing.
  func follow(into mailbox: Mailbox<BrowserNews>) {
    let folder = ReaderFiles.folders.data
    guard store != nil, let watch = FileWatch(folder, for: ReaderFiles.ownFile) else { return }
    DispatchQueue(label: "reader file").async { [self] in
      var watch = watch
      while watch.waitForChange() {
        writing.async { [self] in
          guard access(folder + "/" + ReaderFiles.ownFile, F_OK) == 0,
            let data = try? ReaderFiles.data()
          else { return }
          mailbox.post(.kept(data, changeCount: madeCount.load(ordering: .relaxed)))
        }
      }
    }
  }

  func reload(into mailbox: Mailbox<BrowserNews>) {
    // What was just answered has to be in the file before it is read.
    writing.async { [reading] in
      Task.detached { await reading.run(into: mailbox) }
    }
  }

  func keep(_ changes: [MarkChange], mailbox: Mailbox<BrowserNews>) {
    guard let store else { return }
    let snapshot = reading.latest
    change {
      do {
        let isSketched = changes.count <= SourceHost.mostSketched
        try store.keep(
          changes, headline: { id in snapshot.number(of: id).map { snapshot[$0].headline } ?? "" },
          trace: { snapshot.trace(of: $0, isSketched: isSketched) })
      } catch {
        let reason = Failure(error)?.message ?? "\(error)"
        mailbox.post(.told(StatusMessage("Marks are not kept: \(reason)", .error)))
      }
    }
  }

  func keep(view name: String, query: String?, mailbox: Mailbox<BrowserNews>) {
    guard store != nil else { return }
    change {
      do {
        try ViewStore(folder: ReaderFiles.folders.data).keep(query, as: name)
      } catch {
        let reason = Failure(error)?.message ?? "\(error)"
        mailbox.post(.told(StatusMessage("The view is not kept: \(reason)", .error)))
      }
    }
  }

  func correct(_ change: CorrectionChange, mailbox: Mailbox<BrowserNews>) {
    guard store != nil else {
      reading.obey(change)
      return
    }
    let snapshot = reading.latest
    self.change {
      do {
        try CorrectionStore(folder: ReaderFiles.folders.data).make(change) { id in
          snapshot.number(of: id).map { snapshot[$0].headline } ?? ""
        }
      } catch {
        let reason = Failure(error)?.message ?? "\(error)"
        mailbox.post(.told(StatusMessage("The correction is not kept: \(reason)", .error)))
      }
    }
  }

  /// Goes on with an export on a thread of its own, when all marks so far are kept.
  func begin(_ run: ExportRun, into mailbox: Mailbox<BrowserNews>) {
    let stop = SearchStop()
    exportStop = stop
    exporting.async { [writing] in
      writing.sync {}
      mailbox.post(.exported(run.run(until: stop) { mailbox.post(.exporting($0)) }))
    }
  }

  func stopExport() { exportStop.stop() }

  /// Stops what is being exported, waits until all marks are kept, and notes what the reader has seen.
  func finish() {
    stopExport()
    exporting.sync {}
    writing.sync {}
    reading.markSeen()
  }
}

/// Reads sources for the browser, through their archive where there is one.
///
/// What was there last time is shown at once and then compared with the sources. Without an archive
/// a small corpus is read and shown before it is indexed; a large one is shown while it is indexed.
///
/// From the first reading on it follows the sources (``ArchiveFollower``).
private final class SourceReading: Sendable {
  private let opening: CorpusOpening
  /// Whether what is found out about the reader's data is kept.
  private let isKept: Bool
  private let state = Mutex(State())
  /// What was there last time.
  private let before: Task<CorpusSnapshot?, Never>
  private let unkept = Mutex<[CorrectionChange]>([])
  /// One at a time shows what is published.
  private let showing = Mutex(())
  /// Tells what changes in the sources; `nil` where there is no archive to follow them.
  private let watch: FolderWatch?

  private struct State {
    /// The snapshot posted last.
    var latest: CorpusSnapshot?
    /// The last update that the reader had seen when this session began.
    var seen: UInt32?
  }

  /// Begins to open what was there last time, while the terminal is made ready.
  init(_ opening: CorpusOpening, isKept: Bool) {
    self.opening = opening
    self.isKept = isKept
    watch = opening.archive.flatMap { FolderWatch(over: $0.folder) }
    before = Task.detached(priority: .userInitiated) { opening.archive?.published() }
  }

  /// Notes that the reader has seen everything that is there.
  func markSeen() { opening.archive?.markSeen() }

  /// Obeys what is kept nowhere, as long as the program runs.
  func obey(_ change: CorrectionChange) { unkept.withLock { $0.append(change) } }

  /// What the reader has corrected by now.
  private var corrections: ReaderCorrections {
    var corrections = ReaderFiles.obeyedCorrections()
    for change in unkept.withLock({ $0 }) { corrections.make(change) }
    return corrections
  }

  /// The snapshot posted last.
  var latest: CorpusSnapshot { state.withLock { $0.latest } ?? .empty }

  func run(into mailbox: Mailbox<BrowserNews>) async {
    guard let archive = opening.archive else {
      if let snapshot = await readAll(into: mailbox) { mailbox.post(.loaded(snapshot)) }
      return
    }
    let isFirst = state.withLock { $0.latest == nil }
    let published = isFirst ? await before.value : nil
    if isFirst {
      let seen = archive.seenUpdate()
      state.withLock { $0.seen = seen }
    }
    if let published { mailbox.post(.renewed(keep(published))) }
    if isFirst { follow(archive, into: mailbox) }
    if isFirst, published == nil, opening.isSmall {
      guard let snapshot = await readAll(into: mailbox) else { return }
      mailbox.post(.renewed(snapshot))
      // For next time; nobody waits for it, and nobody misses it.
      _ = try? await archive.update(watching: watch)
      end(archive, into: mailbox)
      return
    }
    await update(archive, into: mailbox)
    memory_give_back()
  }

  private func update(_ archive: ArchiveStore, into mailbox: Mailbox<BrowserNews>) async {
    do {
      let update = try await archive.update(
        watching: watch, progress: { mailbox.post(.progress($0)) },
        partial: { _ in self.showPublished(archive, into: mailbox) })
      end(archive, into: mailbox)
      if let rebuilt = update.rebuilt {
        mailbox.post(.told(StatusMessage(Failure.words(for: rebuilt), .warning)))
      }
    } catch .sources(let error) {
      mailbox.post(.failed(StatusMessage(Failure(error)?.message ?? "\(error)", .error)))
    } catch {
      guard let snapshot = await readAll(into: mailbox) else { return }
      mailbox.post(.loaded(snapshot))
      let reason = Failure(error).message
      mailbox.post(.told(StatusMessage("No index is kept: \(reason)", .warning)))
    }
  }

  /// Shows what changes in the sources, as long as the program runs.
  private func follow(_ archive: ArchiveStore, into mailbox: Mailbox<BrowserNews>) {
    guard let watch else { return }
    let follower = ArchiveFollower(archive, watch) { [self] in
      showPublished(archive, into: mailbox)
    }
    Task.detached { await follower.run() }
  }

  /// Shows what is published now unless it is shown already. Whoever publishes calls this, in whatever
  /// order: what is shown never goes back.
  private func showPublished(_ archive: ArchiveStore, into mailbox: Mailbox<BrowserNews>) {
    showing.withLock { _ in
      if let news = archive.published().flatMap({ show($0, into: mailbox) }) {
        mailbox.post(.renewed(news))
      }
    }
    memory_give_back()
  }

  /// Shows what is published at the end of a reading that was asked for.
  private func end(_ archive: ArchiveStore, into mailbox: Mailbox<BrowserNews>) {
    // In a first session what comes after the first reading is new.
    if state.withLock({ $0.seen == nil }), let update = archive.publishedUpdate() {
      state.withLock { $0.seen = update }
    }
    showing.withLock { _ in
      mailbox.post(
        archive.published().flatMap { show($0, into: mailbox) }.map { .loaded($0) } ?? .unchanged)
    }
  }

  /// Reads the sources without the archive; tells why it cannot.
  private func readAll(into mailbox: Mailbox<BrowserNews>) async -> CorpusSnapshot? {
    do {
      let loader = CorpusLoader(paths: opening.paths, corrections: corrections)
      let snapshot = try await loader.load { mailbox.post(.progress($0)) }
      return keep(follow(snapshot, into: mailbox))
    } catch {
      mailbox.post(.failed(StatusMessage(Failure(error)?.message ?? "\(error)", .error)))
      return nil
    }
  }

  /// - Returns: the snapshot that is to be shown now; `nil` when the one that is shown says the same.
  private func show(
    _ snapshot: CorpusSnapshot, into mailbox: Mailbox<BrowserNews>
  ) -> CorpusSnapshot? {
    let shown = state.withLock { $0.latest }
    if let shown, shown.saysTheSame(as: snapshot) { return nil }
    return keep(follow(snapshot, into: mailbox))
  }

  /// - Returns: the snapshot in which what the reader has said of articles is with those that were
  ///   edited or moved since.
  private func follow(
    _ snapshot: CorpusSnapshot, into mailbox: Mailbox<BrowserNews>
  ) -> CorpusSnapshot {
    // What was only put to a snapshot stands beside what it replaces.
    guard isKept, !snapshot.image.isExtended, let followed = ReaderFiles.follow(snapshot) else {
      return snapshot
    }
    let missed = followed.lost.filter { $0.isMoreThanRead && latest.number(of: $0.id) != nil }
    if let first = missed.first {
      let what = first.trace.map { "“\($0.headline)”" } ?? first.id.description
      let more = missed.count > 1 ? " and \(missed.count - 1) more are" : " is"
      mailbox.post(
        .told(
          StatusMessage(
            "\(what)\(more) no longer here; what you said is kept (dateline doctor)", .warning,
            about: .absence(missed.map(\.id)))))
    }
    // The snapshot was made before the dates that the reader has set were known to be of these.
    if followed.movesDates { Task.detached { await self.run(into: mailbox) } }
    return snapshot
  }

  /// - Returns: the snapshot, with what is new to the reader marked, and with the names that articles
  ///   had before.
  private func keep(_ snapshot: CorpusSnapshot) -> CorpusSnapshot {
    let named = ReaderFiles.named(snapshot)
    return state.withLock { state in
      let marked = named.marking(newSince: state.seen)
      state.latest = marked
      return marked
    }
  }
}
