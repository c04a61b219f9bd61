import Dispatch
import Synchronization

/// The reading of articles around a place until they fill a screen, on two threads.
///
/// It is given up when it seems that the index could have been through all items by then: of a word that
/// stands nowhere near, after a few articles.
final class Glance: Sendable {
  private let plan: SearchPlan
  private let snapshot: CorpusSnapshot
  private let wish: SearchWish
  /// So many articles may be read, and for so long.
  private let mostRead: Int
  private let end: ContinuousClock.Instant
  private let state: Mutex<State>

  private struct State {
    var walk: OutwardWalk
    var found: NumberSetBuilder
    var foundCount = 0
    var readCount = 0
    var isGivenUp = false
  }

  /// While two threads read one article, they go through so many items that hold a word in the index: some
  /// 18 µs.
  private static let itemsOfReading = 700
  private static let timeOfItem = Duration.nanoseconds(50)
  private static let threads = 2
  /// So many articles are read at a time: neighbours often stand on one page.
  private static let run = 4

  /// A reading of what a plan leaves possible.
  init(_ plan: SearchPlan, of snapshot: CorpusSnapshot, _ wish: SearchWish) {
    self.plan = plan
    self.snapshot = snapshot
    self.wish = wish
    let items = snapshot.tables.itemCount
    mostRead = items / Glance.itemsOfReading
    end = .now + Glance.timeOfItem * items
    state = Mutex(
      State(
        walk: OutwardWalk(plan.possible, from: wish.place),
        found: NumberSetBuilder(below: snapshot.tables.articles.count)))
  }

  /// A screenful, or all there are; `nil` when it was given up or the search was stopped.
  func articles() -> NumberSet? {
    DispatchQueue.concurrentPerform(iterations: Glance.threads) { _ in help() }
    return state.withLock { state in
      state.isGivenUp || wish.stop.isStopped ? nil : state.found.set()
    }
  }

  private func help() {
    var reading = ArticleReading(snapshot)
    while true {
      let run = nextRun()
      if run.isEmpty { return }
      let found = run.filter { plan.finds($0, &reading) }
      state.withLock { state in
        for number in found { state.found.insert(number) }
        state.foundCount += found.count
        state.readCount += run.count
        if isHopeless(state) { state.isGivenUp = true }
      }
    }
  }

  /// The articles to read next; none when there is a screenful, or it was given up.
  private func nextRun() -> [Int] {
    if wish.stop.isStopped { return [] }
    return state.withLock { state in
      if state.isGivenUp || state.foundCount >= wish.rows { return [] }
      var run: [Int] = []
      while run.count < Glance.run, let number = state.walk.next() { run.append(number) }
      return run
    }
  }

  /// Whether the rest takes too long, when articles are found as often as before; of none, as if every
  /// other had been half a one.
  private func isHopeless(_ state: State) -> Bool {
    let missing = wish.rows - state.foundCount
    if missing <= 0 { return false }
    return 2 * state.readCount * missing > mostRead * max(2 * state.foundCount, 1) || .now > end
  }
}
