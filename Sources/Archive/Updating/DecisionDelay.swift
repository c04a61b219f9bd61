/// How long everything may wait to be decided anew after pages were put to a snapshot.
///
/// Deciding costs in step with the corpus, whatever has come, so the time for which nothing more must
/// come grows with it: a core spends a small part of its time on deciding, however often pages come.
/// When they do not stop coming, it is decided after a few such times.
///
///     var delay = DecisionDelay()
///     delay.wait(for: snapshot.pages.count, now: .now)  // so many milliseconds, or `nil`: decide now
public struct DecisionDelay: Sendable {
  private var first: ContinuousClock.Instant?

  /// A delay that begins with the first pages.
  public init() {}

  /// Deciding takes some 0.2 ms of a core for each page; a tenth of the time is spent on it.
  private static let perPage = Duration.microseconds(2000)
  private static let shortest = Duration.seconds(2)
  private static let longest = Duration.seconds(600)
  private static let mostTurns = 3

  /// For how many milliseconds nothing more must come to a corpus of so many pages until everything
  /// is decided; `nil` when that is due.
  public mutating func wait(for pageCount: Int, now: ContinuousClock.Instant) -> Int32? {
    let pause = min(
      DecisionDelay.longest, max(DecisionDelay.shortest, DecisionDelay.perPage * pageCount))
    let end = (first ?? now) + pause * DecisionDelay.mostTurns
    first = first ?? now
    if now >= end { return nil }
    let wait = min(pause, end - now).components
    return Int32(clamping: wait.seconds * 1000 + wait.attoseconds / 1_000_000_000_000_000)
  }
}
