/// Puts into an image which articles name each entity.
extension SnapshotImageBuilder {
  /// Turns the rows of what each article names round. Cost: linear; storage: 4 bytes a row's value.
  /// - Returns: for each entity, how many articles name it.
  func appendEntityArticles(entityCount: Int) -> [Int] {
    var starts = [UInt32](repeating: 0, count: entityCount + 1)
    forEachRow { _, entity in starts[Int(entity) + 1] += 1 }
    for entity in 0..<entityCount { starts[entity + 1] += starts[entity] }
    var next = starts
    var articles = [UInt32](repeating: 0, count: Int(starts[entityCount]))
    forEachRow { article, entity in
      articles[Int(next[Int(entity)])] = article
      next[Int(entity)] += 1
    }
    if entityCount > 0 {
      for start in starts { append(start, to: .entityArticleStarts) }
    }
    for article in articles { append(article, to: .entityArticles) }
    return zip(starts, starts.dropFirst()).map { Int($1 - $0) }
  }

  /// Calls `body` with each article and each entity that it names.
  private func forEachRow(_ body: (_ article: UInt32, _ entity: UInt32) -> Void) {
    let ends = numbers(.articleEntityStarts).dropFirst()
    var article = 0
    var place: UInt32 = 0
    sections[SnapshotSection.articleEntities.rawValue].forEachBlock { (block) throws(Never) in
      for offset in stride(from: 0, to: block.count, by: 4) {
        while ends[ends.startIndex + article] <= place { article += 1 }
        body(
          UInt32(article),
          UInt32(littleEndian: block.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        place += 1
      }
    }
  }

  /// The numbers that a section holds so far.
  func numbers(_ section: SnapshotSection) -> [UInt32] {
    let buffer = sections[section.rawValue]
    var numbers: [UInt32] = []
    numbers.reserveCapacity(buffer.count / 4)
    buffer.forEachBlock { (block) throws(Never) in
      for offset in stride(from: 0, to: block.count, by: 4) {
        numbers.append(
          UInt32(littleEndian: block.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      }
    }
    return numbers
  }
}
