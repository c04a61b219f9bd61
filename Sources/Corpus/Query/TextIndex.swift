/// An index of the words of items, asked by queries instead of reading all text.
package protocol TextIndex: Sendable {
  /// Calls `body` with the rows of the items that hold these folded words one after the other, in
  /// rising order, and with the words of the item at which they do, until it returns `false`. As a
  /// prefix, the last word may go on.
  func matches(
    of words: [[UInt8]], isPrefix: Bool,
    _ body: (_ row: UInt64, _ places: UnsafeBufferPointer<Int32>) -> Bool) throws
  /// Calls `body` with the rows of the items that hold any of some patterns, in rising order, and how
  /// relevant each is, the more the better, until it returns `false`.
  func relevance(
    ofAny patterns: [(words: [[UInt8]], isPrefix: Bool)], _ body: (UInt64, Double) -> Bool) throws
}

extension CorpusSnapshot {
  /// The articles whose text holds a pattern; `nil` when only reading tells.
  ///
  /// Cost: one step for each item that holds it, furniture included; of a search that is stopped, those
  /// found so far.
  func articles(holding pattern: TextPattern, _ stop: SearchStop) -> NumberSet? {
    guard let textIndex, case .words(let words, let isPrefix) = pattern else { return nil }
    return tables.lendItemPlaces { items in
      var builder = NumberSetBuilder(below: tables.articles.count)
      var steps = 0
      do {
        try textIndex.matches(of: words, isPrefix: isPrefix) { row, places in
          if let (article, kept) = items.read(at: row), kept.holds(anyOf: places) {
            builder.insert(article)
          }
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
}

/// Finds the articles that are read at rows of the text index, asked for in rising order.
struct ItemPlaces {
  fileprivate let rowStarts: UnsafeBufferPointer<UInt64>
  fileprivate let rowPages: UnsafeBufferPointer<UInt32>
  fileprivate let articles: LentRows<UInt32>
  fileprivate let keptWords: LentRows<UInt32>
  fileprivate let articleCount: Int
  fileprivate var place = 0

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
