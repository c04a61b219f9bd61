/// An index of the words of items, asked by queries instead of reading all text. It is asked on several
/// threads. Its items are shared out to parts, for as many threads to go through.
package protocol TextIndex: Sendable {
  /// How many parts there are, of about as many items each.
  var partCount: Int { get }
  /// The words of the index that begin with a folded word, rising. Some may stand in no item any more.
  func words(beginningWith prefix: [UInt8]) throws -> [[UInt8]]
  /// Shows a reader the rows of a part whose items hold these folded words one after the other, rising.
  /// As a prefix, the last word may go on.
  func readMatches(
    of words: [[UInt8]], isPrefix: Bool, inPart part: Int, _ reader: inout MatchReader
  ) throws
  /// Calls `body` with the rows of a part whose items hold any of some patterns, in rising order, and
  /// how relevant each is, the more the better, until it returns `false`.
  func relevance(
    ofAny patterns: [(words: [[UInt8]], isPrefix: Bool)], inPart part: Int,
    _ body: (UInt64, Double) -> Bool
  ) throws
}
