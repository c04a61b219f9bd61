import TextCore

/// The words of a page with what stands in the text itself: their sentences, the phrases of the
/// ``Lexicon`` that begin at them, and where each kind of them is.
///
/// It is what a ``Reading`` is made of. Positions are indices into ``words``.
struct PageWords {
  let text: SourceText
  let lexicon: Lexicon
  private(set) var words: [Word] = []
  /// The look-up spellings of the words in order, each followed by a space.
  private(set) var folded: [UInt8] = []
  /// What the words and phrases of the page are, all together, with the classes that no word carries: a
  /// rule that begins at words of a class has nothing to do where none is.
  private(set) var classes: WordClasses = []
  private(set) var sentences: [Sentence] = []
  /// The words with a capital.
  private(set) var capitals = WordMask()
  /// The words of ``cues``, and those at which a phrase begins.
  private(set) var cued = WordMask()
  /// The opening brackets.
  private(set) var brackets = WordMask()
  /// The quotation marks that are not closing ones.
  private(set) var quotes = WordMask()
  /// The numbers.
  private(set) var numbers = WordMask()
  /// Spellings that stand small and with a capital on the page.
  private(set) var smallWords = HashSet()
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

  init(_ text: SourceText, scopes: [TextScope], lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    let byteCount = scopes.reduce(0) { $0 + $1.span.count }
    words.reserveCapacity(byteCount / 5)
    folded.reserveCapacity(byteCount + byteCount / 4)
    for (index, scope) in scopes.enumerated() {
      var reader = WordReader(
        text, scope.span, scope: index, lexicon: lexicon, paragraphs: scope.paragraphs)
      reader.read(into: &words, folded: &folded)
    }
    classes = lexicon.classify(&words, spelled: folded)
    sortWords()
    findSmallWords()
    findPhrases()
    findSentences()
  }

  /// Notes which words rules may begin at, so that none has to look at all.
  private mutating func sortWords() {
    let words = words
    capitals = WordMask(expecting: words.count)
    cued = WordMask(expecting: words.count)
    phraseStarts = WordMask(expecting: words.count)
    brackets = WordMask(expecting: words.count)
    quotes = WordMask(expecting: words.count)
    numbers = WordMask(expecting: words.count)
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
          if words[index].has(PageWords.cues) { cue |= bit }
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

  /// Notes which of the words that stand with a capital stand small as well.
  private mutating func findSmallWords() {
    let count = capitals.count
    let capitalised = HashSet(capacity: count, capitals.lazy.map { [words] in words[$0].hash })
    smallWords = HashSet(
      capacity: count,
      words.lazy.filter {
        $0.kind == .word && $0.casing == .lower && capitalised.contains($0.hash)
      }.map(\.hash))
  }

  private mutating func findSentences() {
    sentences.reserveCapacity(words.count / 12 + 1)
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
        classes.formUnion(entry.classes)
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
    switch words[index].mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    default: false
    }
  }

  private mutating func closeSentence(_ range: Range<Int>) {
    let number = Int32(sentences.count)
    var sentence = Sentence(words: range)
    var (plain, capitalised, upper, letters) = (0, 0, 0, 0)
    for index in range {
      words[index].sentence = number
      let word = words[index]
      if word.kind != .word || word.isInitials { continue }
      letters += 1
      let isUpper = word.casing == .upper
      upper += isUpper ? 1 : 0
      if word.has(.function) && !isUpper { continue }
      capitalised += word.casing != .lower ? 1 : 0
      plain += word.casing == .lower ? 1 : 0
    }
    sentence.isUpperCased = letters >= 3 && upper * 10 >= letters * 8
    // A sentence that ends in a full stop is no headline, however many names it holds.
    let opening = range.first { words[$0].kind == .word }
    let isClosed =
      words[range.upperBound - 1].mark == UInt8(ascii: ".")
      || opening.map { words[$0].casing == .lower } == true
    sentence.isTitleCased =
      sentence.isUpperCased || !isClosed && capitalised >= 4 && plain * 5 <= capitalised
    sentences.append(sentence)
  }

  // MARK: - Asking

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

  /// The longest phrase of one of `classes` that begins at `start`, and its entry. Cost: constant.
  func phrase(at start: Int, _ classes: WordClasses) -> (end: Int, entry: Lexicon.Entry)? {
    guard start < words.count, words[start].kind == .word else { return nil }
    if phraseStarts.contains(start), let longest = phrases.longest(at: start, classes) {
      return longest
    }
    guard words[start].has(classes) else { return nil }
    return (start + 1, Lexicon.Entry(classes: words[start].classes, place: words[start].place))
  }
}
