import PageParsing
import TextCore

/// A text of which is asked whether it is an earlier one with something put in at one place.
///
///     GrownText(item, in: text).hasGrown(from: sketch)  // one line more, no word changed
///
/// Of the earlier one only the hash of its words is known (``ArticleSketch/words``): it is looked for
/// among the texts that are left when neighbouring lines or sentences are taken away. Where any word
/// was changed besides, there is none, however like the texts are.
struct GrownText {
  /// The hashes of its words.
  private var words: [UInt64] = []
  /// How many words stand before each place at which a line or sentence ends, and before the first.
  private var ends = [0]

  /// So many lines and sentences are taken away at most.
  private static let mostParts = 8
  /// An earlier text of fewer words, or of fewer than were put in, proves nothing.
  private static let fewestWords = 10
  /// Texts of more words are not looked into.
  private static let mostWords = 10_000

  /// Takes an item's words. Cost: linear in its text.
  init(_ item: Item, in text: SourceText) {
    for piece in item.readableSpans {
      var last = piece.start
      Tokenizer.forEachToken(in: text, piece) { token in
        if text.bytes[last..<token.span.start].contains(UInt8(ascii: "\n")) { end() }
        last = token.span.end
        if token.kind == .mark {
          if [".", "!", "?", "…"].contains(String(text[token.span])) { end() }
        } else {
          words.append(ArticleSketch.hash(of: token, in: text))
        }
        return true
      }
      end()
    }
  }

  private mutating func end() {
    if ends.last != words.count { ends.append(words.count) }
  }

  /// Which part of the words of an earlier headline it has, from 0 to 1: of those of four letters and more, unless
  /// all are shorter. Cost: linear.
  func part(ofHeadline headline: String) -> Double {
    let text = SourceText(headline)
    var (all, long): ([UInt64], [UInt64]) = ([], [])
    Tokenizer.forEachToken(in: text, ByteSpan(0, text.bytes.count)) { token in
      guard token.kind != .mark else { return true }
      let word = ArticleSketch.hash(of: token, in: text)
      all.append(word)
      if token.span.count >= 4 { long.append(word) }
      return true
    }
    let wanted = Set(long.isEmpty ? all : long)
    return wanted.isEmpty ? 0 : Double(wanted.intersection(words).count) / Double(wanted.count)
  }

  /// Whether it is that of an earlier sketch with lines or sentences put in at one place. Cost: so many
  /// times its words as it has lines and sentences.
  func hasGrown(from earlier: ArticleSketch) -> Bool {
    guard let wanted = earlier.words, words.count <= GrownText.mostWords else { return false }
    var kept = ArticleSketch.WordsHash()
    for (place, start) in ends.enumerated() {
      for end in ends[place...].dropFirst().prefix(GrownText.mostParts) {
        guard words.count - (end - start) >= max(GrownText.fewestWords, end - start) else { break }
        var rest = kept
        for word in words[end...] { rest.mix(word) }
        if rest.value == wanted { return true }
      }
      guard place + 1 < ends.count else { break }
      for word in words[start..<ends[place + 1]] { kept.mix(word) }
    }
    return false
  }
}
