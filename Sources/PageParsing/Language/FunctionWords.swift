import CWorldFacts
import TextCore

/// A set of languages, by their places in ``FunctionWords/languages``.
typealias LanguageMask = UInt128

/// The words that sentences of each language are built with: `data/function-words.tsv`.
struct FunctionWords: Sendable {
  /// The languages, English first; the bits of a word's mask are their places.
  let languages: [Language]
  private let masks: ByteNames<LanguageMask>

  static let all = FunctionWords()

  private init() {
    let table = world_facts_function_words()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    var languages: [Language] = []
    var masks: [String: LanguageMask] = [:]
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard columns.count == 3, languages.count < LanguageMask.bitWidth else { continue }
      for word in columns[2].split(separator: " ") {
        masks[String(word), default: 0] |= 1 << languages.count
      }
      languages.append(Language(code: columns[0], name: columns[1]))
    }
    self.languages = languages
    self.masks = ByteNames(masks.map { ($0.key, $0.value) })
  }

  /// The languages that have the word at `range`. Cost: constant.
  func mask(of text: [UInt8], _ range: Range<Int>) -> LanguageMask {
    masks.value(lowering: text, range) ?? 0
  }

  /// The languages that have a word, which is written small.
  func mask(of word: ArraySlice<UInt8>) -> LanguageMask {
    masks.value(word) ?? 0
  }
}
