import BitCollections

/// An index of the words of items, asked by queries instead of reading all text.
package protocol TextIndex: Sendable {
  /// Calls `body` with the rows of the items that hold these folded words one after the other, in
  /// rising order, until it returns `false`. As a prefix, the last word may go on.
  func rows(
    holding words: [[UInt8]], isPrefix: Bool, _ body: (UInt64) -> Bool) throws
}

extension CorpusSnapshot {
  /// Whether the corpus has changed the page on which an article is read since it was indexed.
  func isRefined(_ number: ArticleNumber) -> Bool {
    store.isRefined(tables.article(number.index).sightings[0].page)
  }

  /// Whether the index may find a pattern in what is no text any more.
  func mayBeFurniture(_ pattern: TextPattern) -> Bool {
    guard case .words(let words, let isPrefix) = pattern else { return false }
    return tables.furniture.mayHold(words, isPrefix: isPrefix)
  }

  /// The articles whose text holds a pattern, furniture of their pages included, or `nil` when only
  /// reading tells.
  ///
  /// Cost: one step for each item that holds it.
  func articles(holding pattern: TextPattern) -> BitSet? {
    guard let textIndex, case .words(let words, let isPrefix) = pattern else { return nil }
    var places = ItemPlaces(tables)
    var found: [Int] = []
    do {
      try textIndex.rows(holding: words, isPrefix: isPrefix) { row in
        if let article = places.articleRead(at: row) { found.append(article) }
        return !Task.isCancelled
      }
    } catch {
      // What the index cannot say, the text can.
      return nil
    }
    return BitSet(found)
  }
}

/// Finds the articles that are read at rows of the text index, asked for in rising order.
private struct ItemPlaces {
  private let tables: SnapshotTables
  private var place = 0

  init(_ tables: SnapshotTables) {
    self.tables = tables
  }

  /// Cost: near the row before, a step or two.
  mutating func articleRead(at row: UInt64) -> Int? {
    let starts = tables.itemRowStarts
    var step = 1
    while place + step < starts.count, starts[place + step] <= row {
      place += step
      step *= 2
    }
    while step > 0 {
      if place + step < starts.count, starts[place + step] <= row { place += step }
      step /= 2
    }
    guard place < starts.count, starts[place] <= row else { return nil }
    let items = tables.itemArticles.range(of: Int(tables.itemRowPages[place]))
    let item = row - starts[place]
    guard item < UInt64(items.count) else { return nil }
    let article = tables.itemArticles.value(at: items.lowerBound + Int(item))
    guard article & SnapshotTables.readHere != 0 else { return nil }
    return Int(article & ~SnapshotTables.readHere)
  }
}
