/// One spelling for all the ways in which a name is put into Latin letters.
///
/// Names from other scripts have as many spellings as there are systems (BGN/PCGN, ISO 9,
/// passport rules, French and German habits). They differ by regular classes, which this function
/// folds into one member each; two names are the same when their folded spellings are:
///
///     transliterationKey("Andrey"), transliterationKey("Andrei")          // "andrei"
///     transliterationKey("Nikolaevich"), transliterationKey("Nikolayevich") // "nikolaevich"
///
/// Names that differ in other ways are joined by name-variants.tsv (`Haftar`, `Hifter`).
///
/// Endings that tell people apart (`Medvedev`, `Medvedeva`) are kept. Cost: linear.
func transliterationKey(_ word: some StringProtocol) -> String {
  var text = NameVariants.shared.usualSpellings(of: folded(word))
  var letters = LetterSet(text)
  let classLetters = classLetters
  for index in classLetters.indices where classLetters[index].isSubset(of: letters) {
    let (from, to) = classes[index]
    text = replacing(from, in: text, with: to)
    letters = LetterSet(text)
  }
  text = withoutDoubles(withoutLongVowel(text))
  if text.starts(with: [UInt8(ascii: "i"), UInt8(ascii: "e")]) { text.removeFirst() }
  text = withoutDoubles(replacing(ie, in: text, with: [UInt8(ascii: "e")]))
  text = trimmedEnding(withoutRoundedEnding(text))
  return String(decoding: text, as: UTF8.self)
}

private let ie = Array("ie".utf8)

/// Letter groups that systems write differently, and the member that stands for the class. Longer
/// groups come first.
private let classes: [([UInt8], [UInt8])] = [
  ("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("kh", "h"),
  ("zh", "j"), ("dj", "j"), ("gh", "g"), ("ph", "f"), ("tz", "ts"), ("ou", "u"), ("oo", "u"),
  ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("io", "e"),
].map { (Array($0.utf8), Array($1.utf8)) }

/// The letters of each group: most words lack one for nearly all groups, and are not searched for those.
private let classLetters = classes.map { LetterSet($0.0) }

/// Which bytes a text has; those that differ by a multiple of 64 are not told apart.
private struct LetterSet {
  private var bits: UInt64 = 0

  init(_ text: [UInt8]) {
    for byte in text { bits |= 1 << UInt64(byte & 63) }
  }

  func isSubset(of other: LetterSet) -> Bool { bits & ~other.bits == 0 }
}

private func replacing(_ from: [UInt8], in text: [UInt8], with to: [UInt8]) -> [UInt8] {
  guard isFound(from, in: text) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.count + 2)
  var index = 0
  while index < text.count {
    if index + from.count <= text.count, text[index..<index + from.count].elementsEqual(from) {
      result += to
      index += from.count
    } else {
      result.append(text[index])
      index += 1
    }
  }
  return result
}

/// Most words have few of the groups; those are not copied for the others.
private func isFound(_ group: [UInt8], in text: [UInt8]) -> Bool {
  guard text.count >= group.count else { return false }
  for start in 0...text.count - group.count where text[start] == group[0] {
    var length = 1
    while length < group.count, text[start + length] == group[length] { length += 1 }
    if length == group.count { return true }
  }
  return false
}

private func withoutDoubles(_ text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  for byte in text where byte != result.last || byte == 0x20 { result.append(byte) }
  return result
}

/// `Karim` for `Kareem`, `Sima` for `Seema`: a long vowel in names of several syllables, not all of which
/// are spelled with `e`: `Lee` and `Reeves` stay.
private func withoutLongVowel(_ text: [UInt8]) -> [UInt8] {
  let e = UInt8(ascii: "e")
  guard text.count > 4,
    let start = text.indices.dropLast().first(where: { text[$0] == e && text[$0 + 1] == e }),
    text.contains(where: { "aiou".utf8.contains($0) })
  else { return text }
  return text[..<start] + [UInt8(ascii: "i")] + text[(start + 2)...]
}

/// `Grachev` for `Grachov`: the ending behind the sounds after which Russian writes `ё`.
private func withoutRoundedEnding(_ text: [UInt8]) -> [UInt8] {
  let start = text.count - (text[...].hasSuffix("ov") ? 2 : text[...].hasSuffix("ova") ? 3 : 0)
  guard start < text.count, start > 2 else { return text }
  let before = text[..<start]
  guard before.hasSuffix("j") || before.hasSuffix("ch") || before.hasSuffix("sh") else {
    return text
  }
  var result = text
  result[start] = UInt8(ascii: "e")
  return result
}

/// `Smirnoff` for `Smirnov`, `Alexander` for `Aleksandr`.
private func trimmedEnding(_ text: [UInt8]) -> [UInt8] {
  var text = text
  if text.count > 4, text.last == UInt8(ascii: "f"),
    text[text.count - 2] == UInt8(ascii: "o") || text[text.count - 2] == UInt8(ascii: "e")
  {
    text[text.count - 1] = UInt8(ascii: "v")
  }
  if text.count > 4, text.last == UInt8(ascii: "r"), text[text.count - 2] == UInt8(ascii: "e"),
    !"aeiou".utf8.contains(text[text.count - 3])
  {
    text.remove(at: text.count - 2)
  }
  return text
}
