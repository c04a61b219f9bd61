import Synchronization
import Testing

@testable import Corpus

struct BlockRelayTests {
  @Test(arguments: [0, 1, 6, 7, 8, 14, 100, 1000])
  func blocksAreTakenOverInOrder(count: Int) {
    var taken: [Int] = []
    BlockRelay(count: count, size: 7).run { rows in
      rows.map { $0 * $0 }
    } take: { rows, squares in
      #expect(rows.count == squares.count)
      taken += squares
    }
    #expect(taken == (0..<count).map { $0 * $0 })
  }

  @Test func nothingIsTakenOverBeforeItIsReady() {
    let ready = Mutex<Set<Int>>([])
    BlockRelay(count: 500, size: 3).run { rows in
      ready.withLock { $0.formUnion(rows) }
    } take: { rows, _ in
      #expect(ready.withLock { $0.isSuperset(of: rows) })
    }
  }

  @Test func bothAreDone() {
    var (one, other) = (0, 0)
    BlockRelay.both({ one = 1 }, { other = 2 })
    #expect(one == 1 && other == 2)
  }
}
