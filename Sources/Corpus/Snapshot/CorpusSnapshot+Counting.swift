import Dispatch
import Synchronization

/// How many articles of a set name each entity.
extension CorpusSnapshot {
  /// Of so many articles a second thread counts a half.
  private static let articlesOfThread = 1 << 14

  /// For each entity, how many articles of a set name it; `nil` when `isStopped` says that nobody
  /// wants to know any more. Cost: the mentions of the articles in the set or of those outside it,
  /// whichever are fewer, and one step an entity; two threads share many.
  package func entityCounts(
    in numbers: NumberSet, unless isStopped: @Sendable () -> Bool
  ) -> [UInt32]? {
    let isLarge = numbers.count > numbers.bound / 2
    let counted = isLarge ? numbers.complement : numbers
    let threads = counted.count > CorpusSnapshot.articlesOfThread ? 2 : 1
    let parts = Mutex<[[UInt32]]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { part in
      let (start, end) = (counted.bound * part / threads, counted.bound * (part + 1) / threads)
      let share = NumberSet(below: counted.bound, holding: start..<end)
      let counts = countNamings(in: counted.intersection(share), unless: isStopped)
      if let counts { parts.withLock { $0.append(counts) } }
    }
    var done = parts.withLock { $0 }
    guard done.count == threads, var counts = done.popLast() else { return nil }
    for index in counts.indices {
      for other in done { counts[index] += other[index] }
      if isLarge {
        counts[index] = UInt32(tables.entityArticles.range(of: index).count) - counts[index]
      }
    }
    return counts
  }

  private func countNamings(in numbers: NumberSet, unless isStopped: @Sendable () -> Bool)
    -> [UInt32]?
  {
    var counts = [UInt32](repeating: 0, count: entityTotal)
    let isWhole = tables.articleEntities.lendRows { rows in
      for (place, number) in numbers.enumerated() {
        if place & 0xFFF == 0, isStopped() { return false }
        if place & 0xFFFF == 0 { giveBackMemoryIfMuch() }
        for entity in rows[number] { counts[Int(entity)] += 1 }
      }
      return true
    }
    return isWhole ? counts : nil
  }

  /// For each entity, how many articles of a set name it. Cost: as ``entityCounts(in:unless:)``.
  public func entityCounts(in numbers: NumberSet) -> [Int] {
    (entityCounts(in: numbers) { false } ?? []).map { Int($0) }
  }
}
