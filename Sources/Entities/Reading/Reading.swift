import TextCore

/// One page read into words, with what all recognisers ask of them.
///
/// Positions are indices into ``words``. A page's scopes follow one another in ``words``; no name
/// reaches from one into the next, nor over a line end.
///
/// A class, so that handing it on copies nothing of the page: every rule holds it.
final class Reading {
  let scopes: [TextScope]
  private let page: PageWords
  /// The words with a capital that could be a name's.
  let nameLikes: WordMask
  private let runs: NameRuns
  /// The offices of the page, in order.
  private(set) var roles: [RolePhrase] = []

  init(_ text: SourceText, scopes: [TextScope], lexicon: Lexicon = .shared) {
    self.scopes = scopes
    let page = PageWords(text, scopes: scopes, lexicon: lexicon)
    nameLikes = page.nameLikes()
    runs = NameRuns(page, nameLikes: nameLikes)
    self.page = page
    roles = rolePhrases()
  }

  // MARK: - The page

  var text: SourceText { page.text }
  var lexicon: Lexicon { page.lexicon }
  var words: [Word] { page.words }
  /// The look-up spellings of the words in order, each followed by a space.
  var folded: [UInt8] { page.folded }
  var sentences: [PageWords.Sentence] { page.sentences }
  /// The words with a capital.
  var capitals: WordMask { page.capitals }
  /// The words that offices, titles and other cues are, and those at which a phrase begins.
  var cued: WordMask { page.cued }
  /// The opening brackets.
  var brackets: WordMask { page.brackets }
  /// The quotation marks that are not closing ones.
  var quotes: WordMask { page.quotes }
  /// The numbers.
  var numbers: WordMask { page.numbers }

  /// Whether some word or phrase of the page is of one of these classes, those that no word carries among
  /// them: what a rule asks before it looks at names one by one.
  func holds(_ classes: WordClasses) -> Bool { !page.classes.isDisjoint(with: classes) }

  // MARK: - Asking

  subscript(index: Int) -> Word { words[index] }

  var count: Int { words.count }

  /// Whether the word at `index` follows the one before it with nothing but blanks between them,
  /// in the same line.
  func isAdjacent(_ index: Int) -> Bool { page.isAdjacent(index) }

  /// Whether a run of names may go on from the word before `index` to the one at it.
  func continues(_ index: Int) -> Bool { page.continues(index) }

  func sentence(of index: Int) -> PageWords.Sentence { page.sentence(of: index) }

  /// The words of the sentence of a word, where the full stop of `Mr.` or `Prof.` before a capital ends none.
  /// Cost: constant, and again for each such title.
  func wholeSentence(of index: Int) -> Range<Int> {
    var whole = sentence(of: index).words
    while followsTitle(whole.lowerBound) {
      whole = sentence(of: whole.lowerBound - 1).words.lowerBound..<whole.upperBound
    }
    while followsTitle(whole.upperBound) {
      whole = whole.lowerBound..<sentence(of: whole.upperBound).words.upperBound
    }
    return whole
  }

  private func followsTitle(_ start: Int) -> Bool {
    start > 1 && start < count && words[start - 1].mark == UInt8(ascii: ".")
      && words[start - 1].isGlued && words[start].isCapitalised && isAdjacent(start)
      && words[start - 2].isCapitalised && words[start - 2].has([.honorific, .title, .rank])
  }

  /// Whether the word is written small elsewhere on the page or usually in English.
  func isCommon(_ index: Int) -> Bool {
    words[index].has(.common) || isSmallOnPage(index)
  }

  func isSmallOnPage(_ index: Int) -> Bool {
    words[index].kind == .word && words[index].casing == .lower
      || page.smallWords.contains(words[index].hash)
  }

  /// A capital that could be a name's: not grammar, not calendar, no bare abbreviation.
  func isNameLike(_ index: Int) -> Bool { nameLikes.contains(index) }

  /// `NATO` in a sentence that is not all capitals.
  func isAcronym(_ index: Int) -> Bool {
    let word = words[index]
    guard word.kind == .word, word.casing == .upper, !word.isInitials, word.span.count <= 10,
      word.span.count > 1, !word.has(.notName), !sentence(of: index).isUpperCased
    else { return false }
    return !word.has(.function) || word.span.count == 3
  }

  func spelling(_ range: Range<Int>) -> ArraySlice<UInt8> { folded[spellingRange(range)] }

  /// The look-up spelling of a range of words, as a range of ``folded``.
  func spellingRange(_ range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].key.lowerBound..<words[range.upperBound - 1].key.upperBound
  }

  /// The hash of the look-up spelling of a range of words, as ``Lexicon/hash(_:)`` computes it.
  func hash(of range: Range<Int>) -> UInt64 {
    let first = words[range.lowerBound]
    guard first.kind == .word else { return Lexicon.hash(spelling(range)) }
    if range.count == 1 { return first.hash }
    return Lexicon.extended(
      first.hash, by: folded[first.key.upperBound..<words[range.upperBound - 1].key.upperBound])
  }

  func span(_ range: Range<Int>) -> ByteSpan {
    ByteSpan(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
  }

  /// The text of a range, white space folded to single spaces.
  func form(_ range: Range<Int>) -> String {
    // No white space stands in a word.
    range.count == 1 && words[range.lowerBound].kind == .word
      ? text[span(range)] : form(span(range))
  }

  /// The text of a span, white space folded to single spaces.
  func form(_ span: ByteSpan) -> String {
    if !needsFolding(span) { return text[span] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.count)
    var index = span.start
    while index < span.end {
      let byte = text.bytes[index]
      let isNoBreakSpace =
        byte == 0xC2 && index + 1 < span.end && text.bytes[index + 1] == 0xA0
      if isASCIIBlank(byte) || isNoBreakSpace {
        if bytes.last != 0x20 { bytes.append(0x20) }
        index += isNoBreakSpace ? 2 : 1
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether other white space than single blanks stands in a span.
  private func needsFolding(_ span: ByteSpan) -> Bool {
    var last: UInt8 = 0
    for byte in text.bytes[span.range] {
      if byte == 0xC2 || byte == 0x20 && last == 0x20 || byte != 0x20 && isASCIIBlank(byte) {
        return true
      }
      last = byte
    }
    return false
  }

  /// The longest phrase of one of `classes` that begins at `start`, and its entry. Cost: constant.
  func phrase(at start: Int, _ classes: WordClasses) -> (end: Int, entry: Lexicon.Entry)? {
    page.phrase(at: start, classes)
  }

  /// The longest name of a known place at `start`; its words must have capitals.
  func place(at start: Int) -> (end: Int, entry: Lexicon.Entry)? {
    guard start < words.count, words[start].isCapitalised,
      let found = phrase(at: start, .place), words[found.end - 1].isCapitalised
    else { return nil }
    // `US` and `UN` are names only in capitals; `us` and `un` are words.
    if words[start].has(.function), found.end == start + 1,
      words[start].casing != .upper && !words[start].isInitials
        || sentence(of: start).isUpperCased && !words[start].isInitials
    {
      return nil
    }
    // `US$4.8 billion`
    if found.end < words.count, words[found.end].isGlued, words[found.end].mark == UInt8(ascii: "$")
    {
      return nil
    }
    return found
  }

  /// The end of the run of capitalised words from `start`.
  func runEnd(from start: Int) -> Int {
    nameLikes.contains(start) ? Int(runs.ends[start]) : start
  }

  /// The end of the capitalised head noun that begins at `start`, or `nil`.
  func headEnd(at start: Int) -> Int? {
    runs.heads.contains(start) ? Int(runs.headEnds[start]) : nil
  }

  /// Where the first capitalised head noun at or behind `start` begins; ``count`` without one.
  func nextHead(from start: Int) -> Int {
    runs.heads.first(from: start) ?? words.count
  }
}
