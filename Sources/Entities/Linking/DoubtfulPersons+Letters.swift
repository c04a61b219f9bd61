/// Persons whose names differ by letters that some transliterations confuse.
extension DoubtfulPersons {
  /// The loose key of a word that is spelled so: `Yoweri` like `Joweri`, the first sound of which another
  /// spelling makes an `e`.
  static func looseKey(_ key: String, of word: String) -> String {
    let isRounded = word.prefix(2).lowercased() == "yo" && key.hasPrefix("e")
    return looseTransliterationKey(isRounded ? "jo" + key.dropFirst() : key)
  }

  /// `baradei` for `al baradei` and for `elbaradei`, where enough is left behind the article.
  static func withoutGluedArticle(_ key: String) -> String {
    let plain = LikeName.withoutArticle(key)
    guard plain == key, key.utf8.count > 6, key.hasPrefix("el") || key.hasPrefix("al"),
      let next = key.utf8.dropFirst(2).first, !"aeiou ".utf8.contains(next)
    else { return plain }
    return String(key.dropFirst(2))
  }

  /// Whether both surnames have an article or none, or what is glued to the one stands apart in the other:
  /// `Elbaradei` and `al-Baradei`, but not `Alberg` and `Berg`.
  private static func isOneArticle(_ one: String, _ other: String) -> Bool {
    let hasArticle = [one, other].map { LikeName.withoutArticle($0) != $0 }
    let isGlued = [one, other].map { withoutGluedArticle($0) != $0 }
    return isGlued[0] == isGlued[1] || hasArticle[0] || hasArticle[1]
  }

  func pairsOfLikeLetters(_ alike: [Int]) -> [Pair] {
    var pairs: [Pair] = []
    let persons = persons(alike)
    for (place, one) in persons.enumerated() {
      for other in persons[(place + 1)...] {
        let names = (one.fullest, other.fullest)
        let words = (
          names.0.givens.map(\.key) + [names.0.surnameKey],
          names.1.givens.map(\.key) + [names.1.surnameKey]
        )
        // More than one such word is another name.
        guard !names.0.isInitialed, zip(words.0, words.1).count(where: { $0 != $1 }) == 1,
          DoubtfulPersons.isOneArticle(names.0.surnameKey, names.1.surnameKey)
        else { continue }
        pairs.append(
          Pair(
            first: one.entity, second: other.entity,
            reason: "\(quoted(names.0.text)) and \(quoted(names.1.text)) differ by letters that "
              + "some transliterations confuse"))
      }
    }
    return pairs
  }
}

/// A key of ``transliterationKey(_:)`` without the letters that some systems confuse, which is too
/// little to join names by: `j` for `y` or `i`, `c` for `k`, `g` for `h`, `o` for `u`, `e` for `a`; what is left
/// out of `oe`, `ue` and `ae`, and the sign of a long vowel in `Ohta`.
func looseTransliterationKey(_ key: String) -> String {
  let classes: [UInt8: UInt8] = [
    UInt8(ascii: "j"): UInt8(ascii: "i"), UInt8(ascii: "c"): UInt8(ascii: "k"),
    UInt8(ascii: "g"): UInt8(ascii: "h"), UInt8(ascii: "o"): UInt8(ascii: "u"),
    UInt8(ascii: "e"): UInt8(ascii: "a"),
  ]
  var text: [UInt8] = []
  let letters = Array(key.utf8)
  for (index, letter) in letters.enumerated() {
    let last = index > 0 ? letters[index - 1] : 0
    // `Choe` and `Choi`, which are not `Cho`.
    if letter == UInt8(ascii: "e"), last == UInt8(ascii: "o"), index == letters.count - 1 {
      text.append(UInt8(ascii: "i"))
      continue
    }
    if letter == UInt8(ascii: "e"), "aou".utf8.contains(last) { continue }
    let next = index + 1 < letters.count ? letters[index + 1] : 0x20
    let isVowel = "aeiouy".utf8.contains(next)
    if letter == UInt8(ascii: "h"), "ou".utf8.contains(last), !isVowel { continue }
    if letter == UInt8(ascii: "h"), last == UInt8(ascii: "j") { continue }
    text.append(classes[letter] ?? letter)
  }
  return String(decoding: text, as: UTF8.self)
}
