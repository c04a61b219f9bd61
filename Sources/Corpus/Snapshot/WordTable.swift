import TextCore

/// Words in order of their bytes, each with the rows of another table that it leads to: a name's
/// words to entities.
struct WordTable: Sendable {
  private let words: Rows<UInt8>
  private let rows: Rows<UInt32>

  init(words: Rows<UInt8>, rows: Rows<UInt32>) {
    self.words = words
    self.rows = rows
  }

  /// The rows of a folded word or, as a prefix, of all words that begin with it, below a bound. Cost:
  /// logarithmic, and a step for each row found.
  func rows(of word: [UInt8], isPrefix: Bool, below bound: Int) -> NumberSet {
    var builder = NumberSetBuilder(below: bound)
    var place = place(of: word)
    while place < words.count,
      isPrefix ? words[place].starts(with: word) : words[place].elementsEqual(word)
    {
      for row in rows[place] where Int(row) < bound { builder.insert(Int(row)) }
      place += 1
    }
    return builder.set()
  }

  /// How many words there are.
  var count: Int { words.count }

  /// The place of the first word that does not stand before a folded word. Cost: logarithmic.
  func place(of word: [UInt8]) -> Int {
    (0..<words.count).partitioningIndex { !words[$0].lexicographicallyPrecedes(word) }
  }

  /// The rows of the word at a place; `nil` when it is another word.
  func rows(at place: Int, if word: [UInt8]) -> Slice<Column<UInt32>>? {
    place < words.count && words[place].elementsEqual(word) ? rows[place] : nil
  }

  /// The words that begin with a folded word, in order, as long as `body` returns true.
  func words(from prefix: [UInt8], _ body: (_ word: [UInt8], _ rowCount: Int) -> Bool) {
    var place = place(of: prefix)
    while place < words.count, words[place].starts(with: prefix) {
      guard body(Array(words[place]), rows.range(of: place).count) else { return }
      place += 1
    }
  }
}
