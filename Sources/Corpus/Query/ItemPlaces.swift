/// Finds the articles that are read at rows of the text index, asked for in rising order.
struct ItemPlaces {
  fileprivate let rowStarts: UnsafeBufferPointer<UInt64>
  fileprivate let rowPages: UnsafeBufferPointer<UInt32>
  fileprivate let articles: LentRows<UInt32>
  fileprivate let keptWords: LentRows<UInt32>
  fileprivate let articleCount: Int
  fileprivate var place = 0

  /// An article, and which words of its item are text.
  struct Found {
    let article: Int
    let kept: KeptWords<Slice<UnsafeBufferPointer<UInt32>>>
  }

  /// The article that is read at a row. Cost: near the row before, a step or two.
  mutating func read(at row: UInt64) -> Found? {
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
    return Found(article: number, kept: KeptWords(borders: keptWords[index]))
  }
}

extension SnapshotTables {
  /// How many items have rows in the text index.
  var itemCount: Int { itemArticles.valueCount }

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
