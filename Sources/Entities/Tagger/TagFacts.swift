/// What the tagger asks of one word again and again.
struct TagFacts {
  /// The look-up spelling.
  var word: UInt64 = 0
  /// The spelling as it stands.
  var raw: UInt64 = 0
  /// The pattern of capitals, small letters and digits: `Xx`, `X.`, `xX`, `d`.
  var shape: UInt64 = 0
  var prefixes: InlineArray<4, UInt64> = .init(repeating: 0)
  var suffixes: InlineArray<4, UInt64> = .init(repeating: 0)
  var classes: UInt64 = 0
  /// The classes that matter most, together.
  var signature: UInt64 = 0
  var cluster: UInt64 = 0
  var broadCluster: UInt64 = 0
  /// Kind, place in the name and strength of the proposal that won; 0 for none.
  var rule: UInt64 = 0
  /// Which rule that was.
  var ruleName: UInt64 = 0
  /// The proposals that lost.
  var beaten: UInt64 = 0
  /// The kind of the winning proposal plus one; 0 for none.
  var ruleKind: UInt8 = 0

  /// What stands before the first and behind the last word.
  static let none = TagFacts()

  /// The facts of the words in and beside the stretches; of the others only what the rules say.
  static func read(
    _ reading: Reading, _ stretches: [Range<Int>], proposals: ProposalSet, winners: [Proposal],
    clusters: WordClusters
  ) -> [TagFacts] {
    var facts = [TagFacts](repeating: .none, count: reading.count)
    var end = 0
    for stretch in stretches {
      let reach = max(end, stretch.lowerBound - 2)..<min(reading.count, stretch.upperBound + 2)
      for index in reach { facts[index] = TagFacts(reading, index, clusters) }
      end = reach.upperBound
    }
    for role in reading.roles {
      for index in role.words {
        facts[index].signature |= 1 << 40 | (index == role.words.upperBound - 1 ? 1 << 41 : 0)
        facts[index].classes |= 1 << 40 | (index == role.words.upperBound - 1 ? 1 << 41 : 0)
      }
    }
    for proposal in proposals.all {
      let kind = number(of: proposal.kind)
      for index in proposal.words {
        let place = place(of: index, in: proposal.words)
        facts[index].beaten = facts[index].beaten &+ mix(mix(kind, place), 1)
      }
    }
    for proposal in winners {
      let kind = number(of: proposal.kind)
      let name = hash(proposal.rule.utf8)
      for index in proposal.words {
        let place = place(of: index, in: proposal.words)
        facts[index].rule = kind << 16 | place << 8 | UInt64(proposal.strength)
        facts[index].ruleName = mix(name, place)
        facts[index].ruleKind = UInt8(kind)
      }
    }
    return facts
  }

  private static func number(of kind: EntityKind?) -> UInt64 {
    switch kind {
    case .person: 1
    case .organisation: 2
    case .place: 3
    case .event: 4
    case .document: 5
    case nil: 6
    }
  }

  private static func place(of index: Int, in words: Range<Int>) -> UInt64 {
    (index == words.lowerBound ? 1 : 0) | (index == words.upperBound - 1 ? 2 : 0)
  }

  /// What stands for a word of this look-up spelling.
  static func number(of word: Word, _ key: ArraySlice<UInt8>) -> UInt64 {
    if key.isEmpty { return UInt64(word.mark) }
    return word.kind == .number ? numberHash(key) : word.kind == .word ? word.hash : hash(key)
  }

  private init() {}

  private init(_ reading: Reading, _ index: Int, _ clusters: WordClusters) {
    let word = reading[index]
    let key = reading.folded[word.key]
    self.word = TagFacts.number(of: word, key)
    guard word.kind == .word else {
      shape = word.kind == .number ? 2 : 1
      return
    }
    let bytes = reading.text.bytes[word.span.range]
    raw = hash(bytes)
    shape = TagFacts.shape(of: bytes)
    var prefix: UInt64 = 0
    for (offset, byte) in key.prefix(4).enumerated() {
      prefix = mix(prefix, UInt64(byte))
      prefixes[offset] = prefix
    }
    var suffix: UInt64 = 0
    for (offset, byte) in key.suffix(4).reversed().enumerated() {
      suffix = mix(suffix, UInt64(byte))
      suffixes[offset] = suffix
    }
    classes = word.classes.rawValue & ~WordClasses.opensPhrase.rawValue
    signature = word.classes.intersection(.telling).rawValue
    (cluster, broadCluster) = clusters.clusters(of: self.word)
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
