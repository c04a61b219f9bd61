import TextCore

/// Tells what language a stretch of a page is written in, by the words that its sentences are built
/// with and, where a script belongs to one language, by its script.
///
/// Function words make up a third and more of running text and hardly overlap between languages
/// (Grefenstette, Comparing two language identification schemes, 1995); names, which news is full
/// of, say nothing. Cost: linear in the first ``longestSample`` words.
struct LanguageDetector {
  let page: PageText

  /// So many words decide.
  private let longestSample = 250
  /// Fewer function words decide nothing: headlines have hardly any.
  private let fewestWitnesses = 3

  /// The language of the tokens, or `nil` where too little speaks for any.
  func language(of spans: [ByteSpan]) -> Language? {
    var sample = Sample(languageCount: FunctionWords.all.languages.count)
    for span in spans {
      for index in page.lexed.tokenRange(in: span) where page.token(index).kind == .word {
        sample.add(page.bytes, page.token(index).span.range)
        if sample.wordCount >= longestSample { return language(of: sample) }
      }
    }
    return language(of: sample)
  }

  private func language(of sample: Sample) -> Language? {
    if let script = sample.script { return script }
    let english = sample.hits[0]
    guard let best = sample.hits.indices.max(by: { sample.hits[$0] < sample.hits[$1] }),
      sample.hits[best] >= fewestWitnesses
    else { return nil }
    // A text that quotes another language stays English.
    let isOther = best > 0 && sample.hits[best] * 2 > english * 3
    return FunctionWords.all.languages[isOther ? best : 0]
  }
}

/// What the words of a text have shown so far.
private struct Sample {
  var wordCount = 0
  /// For each language how many words it has.
  var hits: [Int]
  private var scripts: [Script: Int] = [:]

  init(languageCount: Int) {
    hits = Array(repeating: 0, count: languageCount)
  }

  mutating func add(_ text: [UInt8], _ word: Range<Int>) {
    wordCount += 1
    if text[word.lowerBound] >= Script.lowestLead, let script = Script(of: text[word]) {
      scripts[script, default: 0] += 1
    }
    guard word.count <= 16 else { return }
    var mask = FunctionWords.all.mask(of: text, word)
    while mask != 0 {
      hits[mask.trailingZeroBitCount] += 1
      mask &= mask - 1
    }
  }

  /// The language of most words, where their script tells it. Japanese mixes kana with characters
  /// that Chinese has as well.
  var script: Language? {
    if let kana = scripts[.kana], (kana + scripts[.han, default: 0]) * 2 > wordCount {
      return Script.kana.language
    }
    return scripts.first { $0.value * 2 > wordCount }?.key.language
  }
}

/// Scripts that are written for one language, or nearly so.
private enum Script: Hashable {
  case greek, hebrew, armenian, georgian, devanagari, thai, hangul, kana, han

  /// The first byte of the lowest letter of all.
  static let lowestLead: UInt8 = 0xCD

  /// The script of the first letter.
  init?(of word: ArraySlice<UInt8>) {
    guard let scalar = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first
    else { return nil }
    switch scalar.value {
    case 0x370...0x3FF: self = .greek
    case 0x530...0x58F: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x900...0x97F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x3040...0x30FF: self = .kana
    case 0x4E00...0x9FFF: self = .han
    case 0xAC00...0xD7AF: self = .hangul
    default: return nil
    }
  }

  var language: Language {
    switch self {
    case .greek: Language(code: "el", name: "Greek")
    case .hebrew: Language(code: "he", name: "Hebrew")
    case .armenian: Language(code: "hy", name: "Armenian")
    case .georgian: Language(code: "ka", name: "Georgian")
    case .devanagari: Language(code: "hi", name: "Hindi")
    case .thai: Language(code: "th", name: "Thai")
    case .hangul: Language(code: "ko", name: "Korean")
    case .kana: Language(code: "ja", name: "Japanese")
    case .han: Language(code: "zh", name: "Chinese")
    }
  }
}
