import TextCore

/// What the tagger knows of a word by its spelling alone, wherever it stands. Without values it is
/// what stands before the first and behind the last word.
struct WordFacts {
  /// The look-up spelling.
  var word: UInt64 = 0
  /// The pattern of capitals, small letters and digits: `Xx`, `X.`, `xX`, `d`.
  var shape: UInt64 = 0
  /// The classes that matter most, together.
  var signature: UInt64 = 0
  var cluster: UInt64 = 0
  var broadCluster: UInt64 = 0

  /// The facts of the word at `index`.
  static func read(_ index: Int, in reading: Reading, _ clusters: WordClusters) -> WordFacts {
    let word = reading[index]
    var facts = WordFacts()
    facts.word = number(of: word, reading.folded[word.key])
    guard word.kind == .word else {
      facts.shape = word.kind == .number ? 2 : 1
      return facts
    }
    facts.shape = shape(of: reading.text.bytes[word.span.range])
    facts.signature = word.classes.intersection(.telling).rawValue
    (facts.cluster, facts.broadCluster) = clusters.clusters(of: facts.word)
    return facts
  }

  /// What stands for a word of this look-up spelling.
  static func number(of word: Word, _ key: ArraySlice<UInt8>) -> UInt64 {
    if key.isEmpty { return UInt64(word.mark) }
    return word.kind == .number ? numberHash(key) : word.kind == .word ? word.hash : hash(key)
  }

  private static func shape(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var shape: UInt64 = 7
    var last: UInt64 = 0
    for byte in bytes where byte & 0xC0 != 0x80 {
      let kind: UInt64 =
        switch byte {
        case 0x41...0x5A: 1
        case 0x61...0x7A: 2
        case 0x30...0x39: 3
        case 0xC3: 4
        case 0x80...: 5
        default: 8 + UInt64(byte & 0x1F)
        }
      if kind == last { continue }
      last = kind
      shape = shape &* 43 &+ kind
    }
    return shape &* 4 &+ UInt64(min(3, bytes.count))
  }
}

extension WordClasses {
  /// What counts most for telling kinds apart.
  static let telling: WordClasses = [
    .function, .common, .givenName, .surname, .country, .people, .region, .city, .geography,
    .office, .rank, .honorific, .organisationHead, .companySuffix, .eventHead, .documentHead,
    .placeHead, .organisation, .particle, .speech, .otherHead, .month, .weekday,
  ]
}

/// FNV-1a.
func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(into: 0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

/// Numbers of one length are one word; years of one century too.
private func numberHash(_ key: ArraySlice<UInt8>) -> UInt64 {
  let isYear = key.count == 4 && (key.first == UInt8(ascii: "1") || key.first == UInt8(ascii: "2"))
  return 1000 + UInt64(min(key.count, 9)) * 2 + (isYear ? 1 : 0)
}

/// Joins two numbers into one that hangs on both.
@inline(__always)
func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
  var hash = (a ^ b &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
  hash ^= hash >> 29
  return hash
}
