import Synchronization

/// Ends a search from another thread: whoever searches looks at it every few steps.
public final class SearchStop: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Nobody has stopped it yet.
  public init() {}

  /// Whether the search is to end.
  public var isStopped: Bool { flag.load(ordering: .relaxed) }

  /// Ends the search.
  public func stop() {
    flag.store(true, ordering: .relaxed)
  }
}
