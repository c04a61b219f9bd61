import Dispatch

/// Goes through many rows on all cores: what a block of them takes is made ready beside other blocks,
/// and then taken over block by block, in order.
///
///     BlockRelay(count: pages.count).run { rows in
///       rows.map { digest(of: $0) }  // several blocks at a time, on any thread
///     } take: { rows, digests in
///       append(digests)              // one block at a time, in order
///     }
///
/// A core that is done before its turn waits, so that no more blocks are in memory than there are
/// cores. Taking over should therefore be the smaller part.
struct BlockRelay {
  private let count: Int
  private let size: Int

  /// A relay over the rows below `count`, so many a block.
  init(count: Int, size: Int = 256) {
    self.count = count
    self.size = size
  }

  /// Makes all blocks ready and takes them over.
  func run<Ready>(
    prepare: @Sendable (Range<Int>) -> Ready, take: (Range<Int>, Ready) -> Void
  ) {
    let blocks = (count + size - 1) / size
    if blocks <= 1 {
      if count > 0 { take(0..<count, prepare(0..<count)) }
      return
    }
    let turns = (0...blocks).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    withoutActuallyEscaping(take) { take in
      // Each thread waits for its turn, so that one at a time takes over.
      nonisolated(unsafe) let take = take
      // Blocks are begun in order: the first of those that are not taken over never waits.
      DispatchQueue.concurrentPerform(iterations: blocks) { block in
        let rows = block * size..<min(count, (block + 1) * size)
        let ready = prepare(rows)
        turns[block].wait()
        take(rows, ready)
        turns[block + 1].signal()
      }
    }
  }

  /// Does two things side by side that have nothing in common.
  static func both(_ one: () -> Void, _ other: () -> Void) {
    withoutActuallyEscaping(one) { one in
      withoutActuallyEscaping(other) { other in
        // Each is called once, and the caller says that they share nothing.
        nonisolated(unsafe) let (one, other) = (one, other)
        DispatchQueue.concurrentPerform(iterations: 2) { $0 == 0 ? one() : other() }
      }
    }
  }
}
