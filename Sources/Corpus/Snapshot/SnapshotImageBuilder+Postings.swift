/// Puts into an image which articles name each entity.
extension SnapshotImageBuilder {
  /// Turns the rows of what each article names round. Cost: what ``RowTurner`` costs.
  /// - Returns: for each entity, how many articles name it.
  func appendEntityArticles(entityCount: Int) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: entityCount)
    forEachRow { _, entity in counts[Int(entity)] += 1 }
    RowTurner(counts: counts).forEachRow { take in
      forEachRow { article, entity in take(entity, article) }
    } _: { _, articles in
      append(row: articles, to: .entityArticles, starts: .entityArticleStarts)
    }
    return counts
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
