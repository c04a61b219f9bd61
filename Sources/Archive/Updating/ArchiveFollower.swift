import Corpus
import Dispatch
import Synchronization

/// Keeps what is published of an archive up to date with its sources while somebody looks at it.
///
///     let follower = ArchiveFollower(archive, watch) { show(archive.published()) }
///     await follower.run()
///
/// What comes is put to the snapshot at once, also while everything is being decided anew. That is done
/// beside it: when nothing more comes for a while (``DecisionDelay``), and without delay when something
/// has changed or gone.
public final class ArchiveFollower: Sendable {
  private let archive: ArchiveStore
  private let watch: FolderWatch
  private let published: @Sendable () -> Void
  private let failed: @Sendable (ArchiveError) -> Void
  private let state = Mutex(State())
  private let timer = DispatchQueue(label: "deciding anew")

  private struct State {
    var isDeciding = false
    /// Whether something has come that the decision under way knows nothing of, and that is not put off.
    var isWantedAgain = false
    var delay = DecisionDelay()
    /// How often a decision was put off or begun: what was planned before is void.
    var turn = 0
    var failures = 0
  }

  /// An update that failed is tried again so often, each time after twice as long; then somebody must
  /// change something or ask for it.
  private static let mostTries = 5

  /// Follows what `watch` tells; `published` is called whenever there is a new snapshot, and `failed`
  /// once when the sources cannot be read any more.
  public init(
    _ archive: ArchiveStore, _ watch: FolderWatch,
    failed: @escaping @Sendable (ArchiveError) -> Void = { _ in },
    published: @escaping @Sendable () -> Void
  ) {
    self.archive = archive
    self.watch = watch
    self.failed = failed
    self.published = published
  }

  /// Follows the sources, as long as the program runs.
  public func run() async {
    while true {
      let watch = watch
      guard let changes = try? await OwnThread.run({ watch.waitForChanges() }) else { return }
      await follow(changes)
    }
  }

  /// Shows what has come, and plans to decide everything anew.
  func follow(_ changes: FolderChanges) async {
    let published = published
    let addition = try? await archive.add(changes, watching: watch) { _ in published() }
    switch addition {
    case .nothing: break
    case .added(let snapshot):
      published()
      decide(after: state.withLock { $0.delay.wait(for: snapshot.pages.count, now: .now) })
    case .changed:
      published()
      decide(after: nil)
    // A source may be gone for a moment.
    case .needsUpdate, nil: decide(after: nil)
    }
  }

  /// Plans to decide everything in so many milliseconds unless more comes, or at once.
  private func decide(after milliseconds: Int32?) {
    let turn = state.withLock { state in
      state.turn += 1
      return state.turn
    }
    guard let milliseconds else { return begin() }
    timer.asyncAfter(deadline: .now() + .milliseconds(Int(milliseconds))) { [self] in
      if state.withLock({ $0.turn == turn }) { begin() }
    }
  }

  /// Begins to decide everything, or to do it once more after what is under way.
  private func begin() {
    let isFree = state.withLock { state in
      state.isWantedAgain = state.isDeciding
      if state.isDeciding { return false }
      state.isDeciding = true
      state.delay = DecisionDelay()
      return true
    }
    if isFree { Task.detached { [self] in await decideAll() } }
  }

  private func decideAll() async {
    let published = published
    var failure: ArchiveError?
    do {
      _ = try await archive.update(watching: watch, partial: { _ in published() })
      published()
    } catch {
      failure = error
    }
    let (isWantedAgain, failures) = state.withLock { [failure] state in
      state.isDeciding = false
      state.failures = failure == nil ? 0 : state.failures + 1
      return (state.isWantedAgain, state.failures)
    }
    if let failure, failures == 1 { failed(failure) }
    if isWantedAgain {
      begin()
    } else if failures > 0, failures <= ArchiveFollower.mostTries {
      decide(after: 1000 << Int32(failures))
    }
  }
}
