import TextCore

/// Tells what language a stretch of a page is written in, by its script and, where several languages
/// share one, by the words that its sentences are built with.
///
/// Function words make up a third and more of running text and hardly overlap between languages
/// (Grefenstette, Comparing two language identification schemes, 1995). Names, which news is full
/// of, say nothing, and neither do the particles in them: `Von der Leyen visits Chad`. Decision 0047.
///
/// Cost: linear in the first ``longestSample`` words.
struct LanguageDetector {
  let page: PageText

  /// So many words decide.
  private let longestSample = 250

  /// The language of the tokens, or `nil` where too little speaks for any; `usual` is that of the
  /// text around them.
  func language(of spans: [ByteSpan], usual: Language? = nil) -> Language? {
    var sample = LanguageSample(languageCount: FunctionWords.all.languages.count)
    for span in spans {
      let tokens = page.lexed.tokenRange(in: span)
      for index in tokens where page.token(index).kind == .word {
        add(index, in: tokens, to: &sample)
        if sample.wordCount >= longestSample { return language(of: sample, spans, usual) }
      }
    }
    return language(of: sample, spans, usual)
  }

  /// What function words leave open or take for English, the other words may show to be neither.
  private func language(
    of sample: LanguageSample, _ spans: [ByteSpan], _ usual: Language?
  ) -> Language? {
    let shown = sample.language(usual: usual)
    guard shown == nil || shown == .english, !sample.showsEnglish, englishShare(of: spans).isForeign
    else { return shown }
    if let usual, usual != .english { return usual }
    return sample.likeliest ?? Language.other
  }

  /// What the words of ``longestSample`` that stand by themselves say of English.
  private func englishShare(of spans: [ByteSpan]) -> EnglishShare {
    var share = EnglishShare()
    var count = 0
    for span in spans {
      let tokens = page.lexed.tokenRange(in: span)
      for index in tokens where page.token(index).kind == .word {
        count += 1
        if count > longestSample { return share }
        let token = page.token(index)
        guard token.casing == .lower, token.span.count > 1, !token.isGlued,
          page.bytes[token.span.start] < Alphabet.lowestLead, !isGlued(behind: index)
        else { continue }
        share.add(page.bytes[token.span.range])
      }
    }
    return share
  }

  /// Whether more than an end of a clause goes on right behind a word: `le-Roi`, `e.g.`, `a@b`.
  private func isGlued(behind index: Int) -> Bool {
    guard index + 1 < page.lexed.tokens.count, page.token(index + 1).isGlued else { return false }
    guard index + 2 < page.lexed.tokens.count, page.token(index + 2).isGlued else { return false }
    return page.token(index + 2).kind == .word || page.token(index + 1).kind == .word
  }

  /// Whether a function word of English is among the first few words. Makes no string.
  func opensInEnglish(_ span: ByteSpan) -> Bool {
    let tokens = page.lexed.tokenRange(in: span)
    return tokens.lazy.filter { page.token($0).kind == .word }.prefix(LanguageDetector.opening)
      .contains { FunctionWords.all.mask(of: page.bytes, page.token($0).span.range) & 1 != 0 }
  }

  /// So many words open a paragraph.
  private static let opening = 12

  private func add(_ index: Int, in tokens: Range<Int>, to sample: inout LanguageSample) {
    let token = page.token(index)
    let word = page.bytes[token.span.range]
    sample.wordCount += 1
    if page.bytes[token.span.start] >= Alphabet.lowestLead, let alphabet = Alphabet(of: word) {
      sample.add(alphabet, word)
      if token.span.count <= 32 {
        sample.add(FunctionWords.all.mask(of: page.bytes, token.span.range), isWitness: false, word)
      }
      return
    }
    if token.casing == .lower, word.contains(where: { $0 >= 0x80 }) {
      sample.add(RareLetters.all.mask(of: word), isWitness: true, word)
    }
    guard token.span.count <= 16 else { return }
    let mask = FunctionWords.all.mask(of: page.bytes, token.span.range)
    if mask == 0 { return }
    let isEnglish = mask & 1 != 0
    if token.casing != .lower, !isEnglish, !opensSentence(index, in: tokens) { return }
    sample.add(mask, isWitness: !isEnglish && !isOfName(index, in: tokens), word)
  }

  /// Whether a word stands first, or behind an end of a sentence or a quotation mark.
  private func opensSentence(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound else { return true }
    let last = page.token(index - 1)
    return last.kind == .mark && !page.token(index).isGlued
      && [".", "!", "?", ":", "…"].contains(page.text[last.span])
      || last.kind == .mark && ["¿", "¡", "«", "“", "\"", "„"].contains(page.text[last.span])
  }

  /// Whether a word may be part of a name: `Al-Sisi`, `Myanmar's`, `Wout van Aert`, `Von der Leyen`.
  private func isOfName(_ index: Int, in tokens: Range<Int>) -> Bool {
    let token = page.token(index)
    if page.isMark(index + 1, "-"), page.token(index + 1).isGlued { return true }
    if token.isGlued, index > tokens.lowerBound {
      let last = page.token(index - 1)
      if last.kind != .mark || page.isMark(index - 1, "-") || token.span.count == 1 { return true }
    }
    // An abbreviation or initial.
    if token.casing == .upper { return true }
    // `der` alone stands before every noun.
    if page.isWord(index, in: NameParticles.articles) {
      return index > tokens.lowerBound && page.isWord(index - 1, in: NameParticles.words)
    }
    var next = index
    while next < tokens.upperBound, next - index < 4, page.token(next).kind == .word,
      page.isWord(next, in: NameParticles.words)
        || next > index && page.isWord(next, in: NameParticles.articles)
    {
      next += 1
      if next < tokens.upperBound, page.token(next).kind == .word,
        page.token(next).casing != .lower
      {
        return true
      }
    }
    return token.span.count == 1 && token.casing == .title && next == index
      && !(index + 1 < tokens.upperBound && page.token(index + 1).kind == .word
        && page.token(index + 1).casing == .lower)
  }
}

/// Small words that stand in names as well.
private enum NameParticles {
  static let words = PhraseTable([
    "al", "bin", "da", "das", "de", "degli", "dei", "del", "della", "di", "do", "dos", "du", "e",
    "el", "en", "ibn", "il", "la", "las", "le", "lo", "los", "ten", "ter", "van",
    "von", "vom", "y", "zu", "zum", "zur", "af", "av", "i", "na", "si", "no", "ne", "o", "a",
  ])
  /// Behind one of them: `van der`, `von dem`.
  static let articles = PhraseTable(["dem", "den", "der"])
}
