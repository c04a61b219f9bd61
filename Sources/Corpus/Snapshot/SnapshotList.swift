/// The rows of a snapshot, each made when somebody looks at it.
///
///     snapshot.articles[3].headline  // reads one article
///     snapshot.articles.count        // reads none
///
/// A poor fit for loops over everything that want little of each row: ``CorpusSnapshot`` answers
/// such questions from its columns.
public struct SnapshotList<Element>: RandomAccessCollection, Sendable {
  /// How many rows there are.
  public let count: Int
  private let row: @Sendable (Int) -> Element

  init(count: Int, row: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.row = row
  }

  /// The first row.
  public var startIndex: Int { 0 }
  /// One past the last row.
  public var endIndex: Int { count }

  /// The row at a place.
  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "no such row")
    return row(index)
  }
}
