import Corpus
import Synchronization

/// The snapshot to which new pages are put: the one that was decided last, however often something came
/// since. So a new page that changes or goes before everything is decided again leaves nothing behind.
///
/// An archive knows this of snapshots that it published itself. To any other, new pages are put as it
/// is.
final class ExtensionBase: Sendable {
  private let state = Mutex<State?>(nil)

  private struct State {
    var base: CorpusSnapshot
    /// What is published; made of the base, or the base itself.
    var published: CorpusSnapshot
  }

  /// When so many pages have been put to it, what came of that is the base: each addition costs what all
  /// of them cost alone.
  private static let mostPages = 500

  /// Nothing is known.
  init() {}

  /// The base of what is published.
  func base(of published: CorpusSnapshot) -> CorpusSnapshot {
    state.withLock { state in
      if let known = state, known.published.saysTheSame(as: published) { return known.base }
      state = nil
      return published
    }
  }

  /// Notes that this snapshot was decided and published.
  func set(_ decided: CorpusSnapshot) {
    state.withLock { $0 = State(base: decided, published: decided) }
  }

  /// Notes that this snapshot was made of a base and published.
  func note(_ extended: CorpusSnapshot, of base: CorpusSnapshot) {
    let added = extended.pages.count - base.pages.count
    state.withLock { state in
      let isLong = added > ExtensionBase.mostPages
      state = State(base: isLong ? extended : base, published: extended)
    }
  }
}
