import PageParsing
import TextCore

/// The words at the beginning of an item, by which articles about one happening are found.
///
/// The title and the lead say what an article is about; what stands further down is background.
/// Words are cut to their first letters, which makes `reflects` and `reflecting` one. Names and
/// dates are left out, since they count as what they name.
package struct StoryWords: Hashable, Sendable {
  /// Hashes below ``limit``, rising, each once.
  package var keys: [UInt32]

  /// So many hashes there are: enough for all words of a language, and three bytes each.
  package static let limit: UInt32 = 1 << 24

  private static let longestLead = 900
  private static let mostWords = 64
  private static let fewestLetters = 4
  private static let stemLength = 6

  package init(keys: [UInt32]) {
    self.keys = keys
  }

  /// The words of an item but those that stand in `names`, which are in text order. Cost: linear in
  /// its lead.
  init(_ item: Item, in text: SourceText, without names: ArraySlice<ByteSpan> = []) {
    let dates = item.events.compactMap(\.evidence)
    let skipped = dates.isEmpty ? Array(names) : (names + dates).sorted()
    // So few that looking through them is faster than a set.
    var found: [UInt32] = []
    found.reserveCapacity(StoryWords.mostWords)
    for piece in StoryWords.lead(of: item, in: text) {
      var next = 0
      Tokenizer.forEachToken(in: text, piece) { token in
        guard StoryWords.counts(token) else { return true }
        while next < skipped.count, skipped[next].end <= token.span.start { next += 1 }
        if next < skipped.count, skipped[next].overlaps(token.span) { return true }
        let key = StoryWords.key(text.bytes, token.span)
        if !found.contains(key) { found.append(key) }
        return found.count < StoryWords.mostWords
      }
      if found.count == StoryWords.mostWords { break }
    }
    keys = found.sorted()
  }

  /// The words of those of an item's names that stand in its lead.
  init(names: ArraySlice<ByteSpan>, of item: Item, in text: SourceText) {
    let lead = StoryWords.lead(of: item, in: text)
    var found: [UInt32] = []
    for name in names where found.count < StoryWords.mostWords {
      guard lead.contains(where: { $0.contains(name) }) else { continue }
      Tokenizer.forEachToken(in: text, name) { token in
        guard StoryWords.counts(token) else { return true }
        let key = StoryWords.key(text.bytes, token.span)
        if !found.contains(key) { found.append(key) }
        return true
      }
    }
    keys = found.sorted()
  }

  /// The title and as many paragraphs as make a lead.
  private static func lead(of item: Item, in text: SourceText) -> [ByteSpan] {
    var left = longestLead
    var lead: [ByteSpan] = []
    for span in item.readableSpans where left > 0 {
      let end = text.scalarStart(atOrBefore: min(span.end, span.start + left), after: span.start)
      left -= end - span.start
      lead.append(ByteSpan(span.start, end))
    }
    return lead
  }

  private static func counts(_ token: Token) -> Bool {
    token.kind == .word && token.span.count >= fewestLetters
  }

  /// The words of a headline or a name, rising, each once. Cost: linear in it.
  static func keys(of text: String) -> [UInt32] {
    let text = SourceText(text)
    var found: Set<UInt32> = []
    Tokenizer.forEachToken(in: text, text.span) { token in
      if counts(token) || token.kind == .word && token.casing == .upper && token.span.count > 1 {
        found.insert(key(text.bytes, token.span))
      }
      return true
    }
    return found.sorted()
  }

  private static func key(_ text: [UInt8], _ word: ByteSpan) -> UInt32 {
    var hash = FNV1a()
    for index in word.start..<min(word.end, word.start + stemLength) {
      hash.mix(text[index] < 0x80 ? text[index] | 0x20 : text[index])
    }
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32) % limit
  }
}

extension SourceText {
  fileprivate func scalarStart(atOrBefore offset: Int, after start: Int) -> Int {
    var offset = offset
    while offset > start, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
