import TextCore

/// The letters of ``Alphabet`` that tell the languages of one alphabet apart, by scalar.
struct RareLetters: Sendable {
  private let masks: [UInt32: LanguageMask]

  static let all = RareLetters()

  private init() {
    let places = Dictionary(
      FunctionWords.all.languages.enumerated().map { ($1.code, $0) },
      uniquingKeysWith: { a, _ in a })
    var masks: [UInt32: LanguageMask] = [:]
    let shared = [Alphabet.cyrillic, .arabic].flatMap(\.languages).map { ($0.letters, [$0.code]) }
    for (letters, codes) in shared + Alphabet.rareLatin.map({ ($0.letters, $0.codes) }) {
      for scalar in letters.unicodeScalars {
        for place in codes.compactMap({ places[$0] }) {
          masks[scalar.value, default: 0] |= 1 << place
        }
      }
    }
    self.masks = masks
  }

  /// The languages that write all of the rare letters of a word, as a mask of the places in
  /// ``FunctionWords``; none without such a letter. Cost: linear in its bytes.
  func mask(of word: ArraySlice<UInt8>) -> LanguageMask {
    String(decoding: word, as: UTF8.self).unicodeScalars
      .compactMap { masks[$0.value] }.reduce(nil) { ($0 ?? $1) & $1 } ?? 0
  }
}
