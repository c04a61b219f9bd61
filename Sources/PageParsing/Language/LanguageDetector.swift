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
        if sample.wordCount >= longestSample { return sample.language(usual: usual) }
      }
    }
    return sample.language(usual: usual)
  }

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
