/// Puts the articles at rows of the text index into a set, but for those that hold what was asked for in
/// furniture alone.
package final class MatchReader {
  private(set) var articles: NumberSetBuilder
  private let items: ItemPlaces
  private var places: ItemPlaces
  private let stop: SearchStop
  /// The latest item, where it holds furniture.
  private var doubtful: ItemPlaces.Found?

  /// A reader of rows of these items, which must be lent longer than it lives.
  init(_ items: ItemPlaces, below bound: Int, _ stop: SearchStop) {
    articles = NumberSetBuilder(below: bound)
    self.items = items
    places = items
    self.stop = stop
  }

  /// Begins anew with rows before the latest.
  func rewind() { places = items }

  /// What an index is to tell of a row besides that it matches.
  package enum Wish {
    case nothing
    /// The words of its item at which the match begins.
    case places
    /// Nothing, and of no other row either.
    case end
  }

  /// Takes a row; rows rise.
  package func read(row: Int64) -> Wish {
    if stop.isStopped { return .end }
    guard let found = places.read(at: UInt64(bitPattern: row)), !articles.contains(found.article)
    else { return .nothing }
    if found.kept.isWhole {
      articles.insert(found.article)
      return .nothing
    }
    doubtful = found
    return .places
  }

  /// Takes a word of the latest row's item, counted from 0, at which the match begins; these rise.
  /// - Returns: whether the next one is to be told.
  package func read(place: Int32) -> Bool {
    guard let found = doubtful else { return false }
    if !found.kept.holds(place) { return true }
    articles.insert(found.article)
    return false
  }
}
