import Corpus
import Synchronization

/// The snapshot with the new pages that came since it was decided, as long as the program runs: putting
/// them to it takes a moment, so that nothing of it has to be kept.
///
/// New pages are put to the snapshot that was decided, however often something came since. So a new page
/// that changes or goes before everything is decided again leaves nothing behind.
final class ShownAdditions: Sendable {
  private let state = Mutex<State?>(nil)

  private struct State {
    /// What is published.
    var decided: CorpusSnapshot
    /// What pages are put to; made of what is published, or that itself.
    var base: CorpusSnapshot
    /// What is shown.
    var extended: CorpusSnapshot
  }

  /// When so many pages have been put to it, what came of that is the base: each addition costs what all
  /// of them cost alone.
  private static let mostPages = 500

  /// Nothing has come.
  init() {}

  /// What pages are put to, of a snapshot that is published.
  func base(of decided: CorpusSnapshot) -> CorpusSnapshot {
    known(decided.image)?.base ?? decided
  }

  /// What is shown, of a snapshot that is published with this image; `nil` when nothing has come.
  func extended(_ decided: SnapshotImage) -> CorpusSnapshot? { known(decided)?.extended }

  private func known(_ image: SnapshotImage) -> State? {
    state.withLock { state in
      guard let known = state?.decided.image, known.generation == image.generation,
        known.checksum == image.checksum
      else { return nil }
      return state
    }
  }

  /// Notes what came of new pages and a base, itself made of a snapshot that is published.
  func note(_ extended: CorpusSnapshot, of base: CorpusSnapshot, _ decided: CorpusSnapshot) {
    let isLong = extended.pages.count - base.pages.count > ShownAdditions.mostPages
    state.withLock {
      $0 = State(decided: decided, base: isLong ? extended : base, extended: extended)
    }
  }

  /// Another snapshot is published: nothing has come to it yet.
  func forget() { state.withLock { $0 = nil } }

  /// The update of what is shown with new pages; `nil` when none have come to what was published last.
  var update: Int? { state.withLock { $0.map { Int($0.extended.image.generation) } } }
}
