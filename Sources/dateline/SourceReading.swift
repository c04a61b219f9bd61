import Archive
import CMemory
import Corpus
import Synchronization
import TerminalUI
import ViewModels

/// Reads sources for the browser, through their archive where there is one.
///
/// What was there last time is shown at once and then compared with the sources. Without an archive
/// a small corpus is read and shown before it is indexed; a large one is shown while it is indexed.
///
/// From the first reading on it follows the sources (``ArchiveFollower``).
final class SourceReading: Sendable {
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
      await readAll(into: mailbox) { .loaded($0) }
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
      guard await readAll(into: mailbox, as: { .renewed($0) }) else { return }
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
      guard await readAll(into: mailbox, as: { .loaded($0) }) else { return }
      let reason = Failure(error).message
      mailbox.post(.told(StatusMessage("No index is kept: \(reason)", .warning)))
    }
  }

  /// Shows what changes in the sources, as long as the program runs.
  private func follow(_ archive: ArchiveStore, into mailbox: Mailbox<BrowserNews>) {
    guard let watch else { return }
    let follower = ArchiveFollower(archive, watch, failed: { SourceReading.tell($0, mailbox) }) {
      [self] in showPublished(archive, into: mailbox)
    }
    Task.detached { await follower.run() }
  }

  /// Says that the sources are gone; what was read of them stays on the screen. What else may fail is
  /// tried again, or told when it is asked for.
  private static func tell(_ error: ArchiveError, _ mailbox: Mailbox<BrowserNews>) {
    guard case .sources = error else { return }
    let text = "\(Failure(error).message); what was read stays"
    mailbox.post(.told(StatusMessage(text, .warning, about: .fault)))
  }

  /// Shows what is published now unless it is shown already. Whoever publishes calls this, in whatever
  /// order: what is shown never goes back.
  private func showPublished(_ archive: ArchiveStore, into mailbox: Mailbox<BrowserNews>) {
    showing.withLock { _ in
      if let published = archive.published() { _ = show(published, into: mailbox) { .renewed($0) } }
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
      let isNews = archive.published().map { show($0, into: mailbox) { .loaded($0) } }
      if isNews != true { mailbox.post(.unchanged) }
    }
  }

  /// Reads the sources without the archive and shows them; tells why it cannot.
  @discardableResult
  private func readAll(
    into mailbox: Mailbox<BrowserNews>, as news: (CorpusSnapshot) -> BrowserNews
  ) async -> Bool {
    do {
      let loader = CorpusLoader(paths: opening.paths, corrections: corrections)
      let snapshot = try await loader.load { mailbox.post(.progress($0)) }
      post(snapshot, into: mailbox, as: news)
      return true
    } catch {
      mailbox.post(.failed(StatusMessage(Failure(error)?.message ?? "\(error)", .error)))
      return false
    }
  }

  /// Shows a snapshot unless the one that is shown says the same.
  /// - Returns: whether it was shown.
  private func show(
    _ snapshot: CorpusSnapshot, into mailbox: Mailbox<BrowserNews>,
    as news: (CorpusSnapshot) -> BrowserNews
  ) -> Bool {
    if state.withLock({ $0.latest?.saysTheSame(as: snapshot) }) == true { return false }
    post(snapshot, into: mailbox, as: news)
    return true
  }

  /// Shows a snapshot in which what the reader has said of articles is with those that were edited or
  /// moved since. Where nothing is shown yet nobody waits for that: who has said much, of other sources
  /// too, would look at an empty screen meanwhile.
  private func post(
    _ snapshot: CorpusSnapshot, into mailbox: Mailbox<BrowserNews>,
    as news: (CorpusSnapshot) -> BrowserNews
  ) {
    if latest.articles.isEmpty {
      mailbox.post(news(keep(snapshot)))
      if follow(snapshot, into: mailbox) { mailbox.post(.renewed(keep(snapshot))) }
    } else {
      _ = follow(snapshot, into: mailbox)
      mailbox.post(news(keep(snapshot)))
    }
  }

  /// Looks for what the reader has said of articles that were edited or moved since.
  /// - Returns: whether any was found again.
  private func follow(_ snapshot: CorpusSnapshot, into mailbox: Mailbox<BrowserNews>) -> Bool {
    // What was only put to a snapshot stands beside what it replaces.
    guard isKept, !snapshot.image.isExtended, let followed = ReaderFiles.follow(snapshot) else {
      return false
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
    return followed.hasFound
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
