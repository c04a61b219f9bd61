/// An index of the words of items, asked by queries instead of reading all text.
package protocol TextIndex: Sendable {
  /// Calls `body` with the rows of the items that hold these folded words one after the other, in
  /// rising order, until it returns `false`. As a prefix, the last word may go on.
  func rows(
    holding words: [[UInt8]], isPrefix: Bool, _ body: (UInt64) -> Bool) throws
  /// Calls `body` with the rows of the items that hold any of some patterns, in rising order, and how
  /// relevant each is, the more the better, until it returns `false`.
  func relevance(
    ofAny patterns: [(words: [[UInt8]], isPrefix: Bool)], _ body: (UInt64, Double) -> Bool) throws
}

extension CorpusSnapshot {
  /// The articles that are read on pages which the corpus has changed since they were indexed. Cost:
  /// the items of those pages.
  var refinedArticles: NumberSet {
    var builder = NumberSetBuilder(below: tables.articles.count)
    for page in store.refinedPages {
      for article in tables.itemArticles[page] where article & SnapshotTables.readHere != 0 {
        builder.insert(Int(article & ~SnapshotTables.readHere))
      }
    }
    return builder.set()
  }

  /// Whether the index may find a pattern in what is no text any more.
  func mayBeFurniture(_ pattern: TextPattern) -> Bool {
    guard case .words(let words, let isPrefix) = pattern else { return false }
    return tables.furniture.mayHold(words, isPrefix: isPrefix)
  }

  /// The articles whose text holds a pattern, furniture of their pages included, or `nil` when only
  /// reading tells.
  ///
  /// Cost: one step for each item that holds it; of a search that is stopped, those found so far.
  func articles(holding pattern: TextPattern, _ stop: SearchStop) -> NumberSet? {
    guard let textIndex, case .words(let words, let isPrefix) = pattern else { return nil }
    var places = ItemPlaces(tables)
    var builder = NumberSetBuilder(below: tables.articles.count)
    var steps = 0
    do {
      try textIndex.rows(holding: words, isPrefix: isPrefix) { row in
        if let article = places.articleRead(at: row) { builder.insert(article) }
        steps += 1
        return steps & 0xFF != 0 || !stop.isStopped
      }
    } catch {
      // What the index cannot say, the text can.
      return nil
    }
    return builder.set()
  }
}

/// Finds the articles that are read at rows of the text index, asked for in rising order.
struct ItemPlaces {
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
