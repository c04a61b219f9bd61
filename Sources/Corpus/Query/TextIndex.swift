import Dispatch
import Synchronization

/// An index of the words of items, asked by queries instead of reading all text. It is asked on several
/// threads.
package protocol TextIndex: Sendable {
  /// Calls `body` with the items of some rows that hold these folded words one after the other, rising,
  /// many at a time, until it returns `false`. As a prefix, the last word may go on.
  func matches(
    of words: [[UInt8]], isPrefix: Bool, in rows: ClosedRange<UInt64>,
    _ body: (TextMatches) -> Bool) throws
  /// Calls `body` with the rows of the items that hold any of some patterns, in rising order, and how
  /// relevant each is, the more the better, until it returns `false`.
  func relevance(
    ofAny patterns: [(words: [[UInt8]], isPrefix: Bool)], _ body: (UInt64, Double) -> Bool) throws
}

/// Items that hold what was asked for; lent, not to be kept.
package struct TextMatches {
  /// Their rows.
  let rows: UnsafeBufferPointer<Int64>
  /// Where the places of each end, those of the next begin.
  let placeEnds: UnsafeBufferPointer<Int32>
  /// The words of an item, counted from 0, at which it holds it.
  let places: UnsafeBufferPointer<Int32>

  package init(
    rows: UnsafeBufferPointer<Int64>, placeEnds: UnsafeBufferPointer<Int32>,
    places: UnsafeBufferPointer<Int32>
  ) {
    self.rows = rows
    self.placeEnds = placeEnds
    self.places = places
  }
}

extension CorpusSnapshot {
  /// So many items are worth a second thread.
  private static let itemsOfThread = 1 << 15

  /// The articles whose text holds a pattern; `nil` when only reading tells.
  ///
  /// Cost: one step for each item that holds it, furniture included, on two threads where there are many
  /// items; of a search that is stopped, those found so far.
  func articles(holding pattern: TextPattern, _ stop: SearchStop) -> NumberSet? {
    guard case .words(_, let isPrefix) = pattern else { return nil }
    // Beginnings of words take the index longer to merge than to go through, and each part merges anew.
    let isDivided = !isPrefix && tables.itemCount > CorpusSnapshot.itemsOfThread
    return articles(holding: pattern, inParts: isDivided ? 2 : 1, stop)
  }

  /// The same, so many parts of the index side by side.
  func articles(
    holding pattern: TextPattern, inParts count: Int, _ stop: SearchStop
  ) -> NumberSet? {
    guard let textIndex, case .words(let words, let isPrefix) = pattern else { return nil }
    let parts = tables.itemRows(inParts: count)
    let found = Mutex<[NumberSet?]>([])
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let articles = articles(of: words, isPrefix: isPrefix, in: parts[part], textIndex, stop)
      found.withLock { $0.append(articles) }
    }
    return found.withLock { found in
      var all = NumberSet(noneBelow: tables.articles.count)
      for part in found {
        guard let part else { return nil }
        all = all.union(part)
      }
      return all
    }
  }

  /// The same of some rows of the index; `nil` when it cannot say.
  private func articles(
    of words: [[UInt8]], isPrefix: Bool, in rows: ClosedRange<UInt64>, _ textIndex: any TextIndex,
    _ stop: SearchStop
  ) -> NumberSet? {
    tables.lendItemPlaces { items in
      var builder = NumberSetBuilder(below: tables.articles.count)
      do {
        try textIndex.matches(of: words, isPrefix: isPrefix, in: rows) { matches in
          items.read(matches, into: &builder)
          return !stop.isStopped
        }
      } catch {
        // What the index cannot say, the text can.
        return nil
      }
      return builder.set()
    }
  }
}

/// Finds the articles that are read at rows of the text index, asked for in rising order.
struct ItemPlaces {
  fileprivate let rowStarts: UnsafeBufferPointer<UInt64>
  fileprivate let rowPages: UnsafeBufferPointer<UInt32>
  fileprivate let articles: LentRows<UInt32>
  fileprivate let keptWords: LentRows<UInt32>
  fileprivate let articleCount: Int
  fileprivate var place = 0

  /// Puts the articles of matches into a set, but for those that hold them in furniture alone.
  mutating func read(_ matches: TextMatches, into articles: inout NumberSetBuilder) {
    var first = 0
    for (index, row) in matches.rows.enumerated() {
      let end = Int(matches.placeEnds[index])
      defer { first = end }
      guard let (article, kept) = read(at: UInt64(bitPattern: row)) else { continue }
      if kept.holds(anyOf: matches.places[first..<end]) { articles.insert(article) }
    }
  }

  /// The article, and which words of its item are text. Cost: near the row before, a step or two.
  mutating func read(
    at row: UInt64
  ) -> (article: Int, kept: KeptWords<Slice<UnsafeBufferPointer<UInt32>>>)? {
    var step = 1
    while place + step < rowStarts.count, rowStarts[place + step] <= row {
      place += step
      step *= 2
    }
    while step > 0 {
      if place + step < rowStarts.count, rowStarts[place + step] <= row { place += step }
      step /= 2
    }
    guard place < rowStarts.count, place < rowPages.count, rowStarts[place] <= row else {
      return nil
    }
    let items = articles[Int(rowPages[place])]
    let item = row - rowStarts[place]
    guard item < UInt64(items.count) else { return nil }
    let index = items.startIndex + Int(item)
    let article = items[index]
    guard article & SnapshotTables.readHere != 0 else { return nil }
    let number = Int(article & ~SnapshotTables.readHere)
    guard number < articleCount else { return nil }
    return (number, KeptWords(borders: keptWords[index]))
  }
}

extension SnapshotTables {
  /// How many items have rows in the text index.
  var itemCount: Int { itemArticles.valueCount }

  /// All rows of the text index in so many parts, which hold as many pages each.
  func itemRows(inParts count: Int) -> [ClosedRange<UInt64>] {
    let starts = [0] + (1..<count).map { itemRowStarts[itemRowStarts.count * $0 / count] }
    let ends = starts.dropFirst().map { $0 - 1 } + [UInt64(Int64.max)]
    return zip(starts, ends).map { $0...$1 }
  }

  /// Lends what finds the articles of rows. It must not be kept: it counts no references, as a search has
  /// a step for each row.
  func lendItemPlaces<Result>(_ body: (inout ItemPlaces) -> Result) -> Result {
    itemRowStarts.lend { rowStarts in
      itemRowPages.lend { rowPages in
        itemArticles.lendRows { articles in
          itemKeptWords.lendRows { keptWords in
            var items = ItemPlaces(
              rowStarts: rowStarts, rowPages: rowPages, articles: articles, keptWords: keptWords,
              articleCount: self.articles.count)
            return body(&items)
          }
        }
      }
    }
  }
}
