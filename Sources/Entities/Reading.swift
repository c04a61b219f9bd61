import TextCore

/// One page read into words, with what all recognisers ask of them.
///
/// Positions are indices into ``words``. A page's scopes follow one another in ``words``; no name
/// reaches from one into the next, nor over a line end.
struct Reading: Sendable {
  let text: SourceText
  let scopes: [TextScope]
  let lexicon: Lexicon
  private(set) var words: [Word] = []
  /// The look-up spellings of the words in order, each followed by a space.
  private(set) var folded: [UInt8] = []
  private(set) var sentences: [Sentence] = []
  /// The offices of the page, in order.
  private(set) var roles: [RolePhrase] = []
  /// The words with a capital.
  private(set) var capitals = WordMask()
  /// The words with a capital that could be a name's.
  private(set) var nameLikes = WordMask()
  /// The words of ``Reading/cues``, and those at which a phrase begins.
  private(set) var cued = WordMask()
  /// The opening brackets.
  private(set) var brackets = WordMask()
  /// The quotation marks that are not closing ones.
  private(set) var quotes = WordMask()
  /// The numbers.
  private(set) var numbers = WordMask()
  /// Where capitalised head nouns begin.
  private var heads = WordMask()
  /// For each name-like word, the end of the run of such words from it.
  private var runEnds: [Int32] = []
  /// For each word, the end of the head that begins at it; 0 for none.
  private var headEnds: [Int32] = []
  /// Spellings that stand small somewhere on the page.
  private var smallWords = HashSet()
  private var phrases = PhraseList()
  private var phraseStarts = WordMask()

  /// The classes of words that rules begin at, whatever their case.
  private static let cues: WordClasses = [
    .office, .title, .rank, .honorific, .organisationCue, .eventHead,
  ]

  struct Sentence: Sendable {
    var words: Range<Int>
    /// Nearly all words have capitals: a headline, in which capitals are no evidence.
    var isTitleCased = false
    /// All letters are capitals.
    var isUpperCased = false
  }

  init(_ text: SourceText, scopes: [TextScope], lexicon: Lexicon = .shared) {
    self.text = text
    self.scopes = scopes
    self.lexicon = lexicon
    let byteCount = scopes.reduce(0) { $0 + $1.span.count }
    words.reserveCapacity(byteCount / 5)
    folded.reserveCapacity(byteCount + byteCount / 4)
    for (index, scope) in scopes.enumerated() {
      var reader = WordReader(
        text, scope.span, scope: index, lexicon: lexicon, paragraphs: scope.paragraphs)
      reader.read(into: &words, folded: &folded)
    }
    lexicon.classify(&words, spelled: folded)
    sortWords()
    findPhrases()
    findSentences()
    nameLikes = WordMask(count: words.count)
    for index in capitals where couldBeName(index) { nameLikes.insert(index) }
    findRuns()
    roles = rolePhrases()
  }

  /// Notes which words rules may begin at, so that none has to look at all.
  private mutating func sortWords() {
    let words = words
    smallWords = HashSet(
      capacity: words.count,
      words.lazy.filter { $0.kind == .word && $0.casing == .lower }.map(\.hash))
    let empty = WordMask(expecting: words.count)
    (capitals, cued, phraseStarts, brackets, quotes, numbers) = (
      empty, empty, empty, empty, empty, empty
    )
    for start in stride(from: 0, to: words.count, by: WordMask.blockSize) {
      var (capital, cue, opener, bracket, quote, number):
        (
          UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
        ) = (0, 0, 0, 0, 0, 0)
      for index in start..<min(start + WordMask.blockSize, words.count) {
        let bit: UInt64 = 1 << UInt64(index - start)
        switch words[index].kind {
        case .word:
          if words[index].casing != .lower { capital |= bit }
          if words[index].has(Reading.cues) { cue |= bit }
          if words[index].has(.opensPhrase) { opener |= bit }
        case .number: number |= bit
        case .mark:
          switch words[index].mark {
          case UInt8(ascii: "("): bracket |= bit
          case Mark.quote, Mark.openQuote: quote |= bit
          default: break
          }
        }
      }
      capitals.append(block: capital)
      cued.append(block: cue)
      phraseStarts.append(block: opener)
      brackets.append(block: bracket)
      quotes.append(block: quote)
      numbers.append(block: number)
    }
  }

  private mutating func findSentences() {
    var start = 0
    for index in words.indices {
      let isBreak =
        index > start
        && (words[index].scope != words[index - 1].scope || words[index].opensLine
          || words[index].opensSentence && isFullStop(index - 1))
      if isBreak {
        closeSentence(start..<index)
        start = index
      }
    }
    if start < words.count { closeSentence(start..<words.count) }
  }

  /// Runs and heads are asked for from every word of a run; so they are found once.
  private mutating func findRuns() {
    runEnds = [Int32](repeating: 0, count: words.count)
    headEnds = [Int32](repeating: 0, count: words.count)
    heads = WordMask(count: words.count)
    var start = 0
    while let first = nameLikes.first(from: start) {
      var end = first + 1
      while isNameLike(end), continues(end) { end += 1 }
      for index in first..<end { runEnds[index] = Int32(end) }
      start = end
    }
    for index in capitals {
      if let head = phrase(at: index, .head), words[head.end - 1].isCapitalised {
        headEnds[index] = Int32(head.end)
        heads.insert(index)
      }
    }
  }

  /// Every rule asks for phrases, each for others; so they are all found once.
  private mutating func findPhrases() {
    let openers = phraseStarts
    phraseStarts = WordMask(count: words.count)
    for start in openers {
      var hash = words[start].hash
      var end = start + 1
      while end - start < Lexicon.longestPhrase, end < words.count, continues(end),
        words[end].kind == .word || words[end].mark == UInt8(ascii: "&"), mayContinue(end)
      {
        let rest = words[end - 1].key.upperBound..<words[end].key.upperBound
        hash = Lexicon.extended(hash, by: folded[rest])
        end += 1
        guard let entry = lexicon.entry(hash: hash) else { break }
        if words[end - 1].kind == .word, !entry.classes.isSubset(of: [.ofPhrases, .ofRules]) {
          phrases.add(from: start, to: end, entry)
          phraseStarts.insert(start)
        }
        guard entry.classes.contains(.continuesPhrase) else { break }
      }
    }
    cued.formUnion(phraseStarts)
  }

  /// Whether some phrase has the word behind its first one. Words with hyphens stand for several.
  private func mayContinue(_ index: Int) -> Bool {
    words[index].isInPhrases || words[index].kind == .mark
      || folded[words[index].key].contains(0x20)
  }

  private func isFullStop(_ index: Int) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(words[index].mark)
  }

  private mutating func closeSentence(_ range: Range<Int>) {
    var sentence = Sentence(words: range)
    var plain = 0
    var capitalised = 0
    var upper = 0
    var letters = 0
    for index in range where words[index].kind == .word && !words[index].isInitials {
      letters += 1
      if words[index].casing == .upper { upper += 1 }
      if words[index].has(.function) && words[index].casing != .upper { continue }
      if words[index].isCapitalised { capitalised += 1 } else { plain += 1 }
    }
    sentence.isUpperCased = letters >= 3 && upper * 10 >= letters * 8
    // A sentence that ends in a full stop is no headline, however many names it holds.
    let opening = range.first { words[$0].kind == .word }
    let isClosed =
      words[range.upperBound - 1].mark == UInt8(ascii: ".")
      || opening.map { words[$0].casing == .lower } == true
    sentence.isTitleCased =
      sentence.isUpperCased || !isClosed && capitalised >= 4 && plain * 5 <= capitalised
    for index in range { words[index].sentence = Int32(sentences.count) }
    sentences.append(sentence)
  }

  // MARK: - Asking

  subscript(index: Int) -> Word { words[index] }

  var count: Int { words.count }

  /// Whether the word at `index` follows the one before it with nothing but blanks between them,
  /// in the same line.
  func isAdjacent(_ index: Int) -> Bool {
    guard index > 0, index < words.count else { return false }
    let word = words[index]
    return !word.opensLine && word.scope == words[index - 1].scope
  }

  /// Whether a run of names may go on from the word before `index` to the one at it.
  func continues(_ index: Int) -> Bool {
    isAdjacent(index) && !words[index - 1].isPossessive && !words[index].isGlued
  }

  func sentence(of index: Int) -> Sentence { sentences[Int(words[index].sentence)] }

  /// Whether the word is written small elsewhere on the page or usually in English.
  func isCommon(_ index: Int) -> Bool {
    words[index].has(.common) || smallWords.contains(words[index].hash)
  }

  func isSmallOnPage(_ index: Int) -> Bool {
    smallWords.contains(words[index].hash)
  }

  /// A capital that could be a name's: not grammar, not calendar, no bare abbreviation.
  func isNameLike(_ index: Int) -> Bool { nameLikes.contains(index) }

  private func couldBeName(_ index: Int) -> Bool {
    let word = words[index]
    if word.has(.function) && !(word.casing == .upper && !sentence(of: index).isUpperCased)
      && !word.isInitials
    {
      return word.has([.givenName, .surname]) && !word.opensSentence && !word.has(.month)
        && !sentence(of: index).isTitleCased
    }
    return !word.has(.weekday) && !(word.has(.month) && !word.has(.givenName))
  }

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

  func span(_ range: Range<Int>) -> ByteSpan {
    ByteSpan(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
  }

  /// The text of a range, white space folded to single spaces.
  func form(_ range: Range<Int>) -> String {
    form(span(range))
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
    guard start < words.count, words[start].kind == .word else { return nil }
    if phraseStarts.contains(start), let longest = phrases.longest(at: start, classes) {
      return longest
    }
    guard words[start].has(classes) else { return nil }
    return (start + 1, Lexicon.Entry(classes: words[start].classes, place: words[start].place))
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
    nameLikes.contains(start) ? Int(runEnds[start]) : start
  }

  /// The end of the capitalised head noun that begins at `start`, or `nil`.
  func headEnd(at start: Int) -> Int? {
    heads.contains(start) ? Int(headEnds[start]) : nil
  }

  /// Where the first capitalised head noun at or behind `start` begins; ``count`` without one.
  func nextHead(from start: Int) -> Int {
    heads.first(from: start) ?? words.count
  }
}
