import PageParsing
import TextCore

/// A text by which an item may be recognised on other pages, as hashes of its folded words.
package struct DuplicateCandidate: Hashable, Sendable {
  /// A text shorter than this many bytes of words opens too many others to prove anything.
  package static let shortestOpening = 60

  /// How many bytes the folded words have.
  package var length: Int
  /// The hash of their first ``shortestOpening`` bytes: texts of which one opens the other agree
  /// in it.
  package var opening: UInt64
  /// The hash of all of them.
  package var whole: UInt64

  package init(length: Int, opening: UInt64, whole: UInt64) {
    self.length = length
    self.opening = opening
    self.whole = whole
  }

  /// The candidate of these folded words, whose hash is known.
  init(_ words: ArraySlice<UInt8>, whole: FNV1a) {
    var hash = FNV1a()
    hash.mix(words.prefix(DuplicateCandidate.shortestOpening))
    opening = hash.value
    self.whole = whole.value
    length = words.count
  }

  /// The texts by which an item may be recognised, folded: all of it, and its body without the
  /// title. Those without words are left out.
  static func texts(of item: Item, in text: SourceText) -> [ArraySlice<UInt8>] {
    FoldedItem(item, in: text).texts
  }
}
