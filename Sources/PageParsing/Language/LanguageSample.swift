import TextCore

/// What the words of a text have shown so far of its language.
struct LanguageSample {
  var wordCount = 0
  /// For each language how many words it has.
  private var hits: [Int]
  /// For each how many of them are words that English has not and names have not.
  private var witnesses: [Int]
  /// The first witness of each, and whether another word is one too.
  private var first: [Int: ArraySlice<UInt8>] = [:]
  private var varied: LanguageMask = 0
  private var alphabets: [Alphabet: Int] = [:]
  private var letters: [Int]

  /// Fewer witnesses decide nothing: headlines have hardly any.
  private static let fewestWitnesses = 3

  init(languageCount: Int) {
    hits = Array(repeating: 0, count: languageCount)
    witnesses = hits
    letters = hits
  }

  /// Counts a word for the languages of `mask`.
  mutating func add(_ mask: LanguageMask, isWitness: Bool, _ word: ArraySlice<UInt8>) {
    var mask = mask
    while mask != 0 {
      let place = mask.trailingZeroBitCount
      hits[place] += 1
      if isWitness {
        witnesses[place] += 1
        if let other = first[place] {
          if other != word { varied |= 1 << place }
        } else {
          first[place] = word
        }
      }
      mask &= mask - 1
    }
  }

  /// Counts a word of an alphabet that is not Latin.
  mutating func add(_ alphabet: Alphabet, _ word: ArraySlice<UInt8>) {
    alphabets[alphabet, default: 0] += 1
    switch alphabet {
    case .han where String(decoding: word, as: UTF8.self).unicodeScalars.contains(where: isKana):
      alphabets[.kana, default: 0] += 1
      alphabets[.han, default: 0] -= 1
    case .cyrillic, .arabic:
      var mask = RareLetters.all.mask(of: word)
      while mask != 0 {
        letters[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
    default: break
    }
  }

  private func isKana(_ scalar: Unicode.Scalar) -> Bool { (0x3040...0x30FF).contains(scalar.value) }

  /// Whether so many words are words of English that no other language can be meant.
  var showsEnglish: Bool {
    hits[0] >= LanguageSample.fewestWitnesses && hits[0] * 5 > wordCount
  }

  /// The language other than English that most function words speak for, if any does; names and what
  /// is too little to prove it count as well.
  var likeliest: Language? {
    let best = hits.indices.dropFirst().max {
      (witnesses[$0], hits[$0]) < (witnesses[$1], hits[$1])
    }
    return best.flatMap { hits[$0] > 1 ? FunctionWords.all.languages[$0] : nil }
  }

  /// The language that speaks for itself; `nil` where too little speaks for any. Little is enough
  /// for another language than `usual` only where the two have different letters.
  func language(usual: Language?) -> Language? {
    if let ofScript = ofScript(usual) { return ofScript }
    let english = hits[0]
    let best = hits.indices.dropFirst().max {
      (witnesses[$0], hits[$0]) < (witnesses[$1], hits[$1])
    }
    // A text that quotes another language stays English.
    if let best, witnesses[best] >= LanguageSample.fewestWitnesses, varied & 1 << best != 0,
      hits[best] * 2 > english * 3
    {
      return FunctionWords.all.languages[best]
    }
    return english >= LanguageSample.fewestWitnesses ? .english : nil
  }

  /// The language of the script of most words. Japanese mixes kana with characters that Chinese has
  /// as well.
  private func ofScript(_ usual: Language?) -> Language? {
    let kana = alphabets[.kana, default: 0]
    if kana > 0, (kana + alphabets[.han, default: 0]) * 2 > wordCount, kana * 8 > wordCount {
      return Alphabet.kana.language
    }
    guard let alphabet = alphabets.first(where: { $0.value * 2 > wordCount })?.key else {
      return nil
    }
    return shared(alphabet, usual) ?? alphabet.language
  }

  /// Of the languages that share an alphabet the one that most words and letters speak for.
  private func shared(_ alphabet: Alphabet, _ usual: Language?) -> Language? {
    let languages = FunctionWords.all.languages
    let scores = alphabet.languages.compactMap { entry in
      languages.firstIndex { $0.code == entry.code }.map {
        (place: $0, score: hits[$0] + letters[$0])
      }
    }
    var best: (place: Int, score: Int)?
    for score in scores where score.score > best?.score ?? 0 { best = score }
    if let usual, best?.score ?? 0 < LanguageSample.fewestWitnesses,
      alphabet.languages.contains(where: { $0.code == usual.code })
    {
      return usual
    }
    return best.map { languages[$0.place] }
  }
}
