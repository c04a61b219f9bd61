/// Puts the articles at rows of the text index into a set, but for those that hold what was asked for in
/// furniture alone.
package struct MatchReader {
  private(set) var articles: NumberSetBuilder
  private let items: ItemPlaces
  private var places: ItemPlaces
  private let stop: SearchStop
  /// The latest row, and its item if an article is read there that is not in the set.
  private var row: Int64 = -1
  private var item: ItemPlaces.Found?

  /// A reader of rows of these items, which must be lent longer than it lives.
  init(_ items: ItemPlaces, below bound: Int, _ stop: SearchStop) {
    articles = NumberSetBuilder(below: bound)
    self.items = items
    places = items
    self.stop = stop
  }

  /// Begins anew with rows before the latest.
  mutating func rewind() {
    places = items
    row = -1
  }

  /// What an index is to tell next.
  package enum Wish {
    case nextPlace
    case nextRow
    case end
  }

  /// Takes a row and a word of its item, counted from 0, at which a match begins. Rows rise, and places within
  /// a row.
  package mutating func read(row: Int64, place: Int32) -> Wish {
    if row != self.row {
      if stop.isStopped { return .end }
      self.row = row
      item = places.read(at: UInt64(bitPattern: row))
      if let item, articles.contains(item.article) { self.item = nil }
    }
    guard let item else { return .nextRow }
    if !item.kept.holds(place) { return .nextPlace }
    articles.insert(item.article)
    return .nextRow
  }
}
