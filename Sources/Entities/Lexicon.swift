import CWorldFacts

/// The world facts as one hash table from folded words and phrases to what is known of them.
///
/// Storage: an open-addressing table (FNV-1a, linear probing, at most half full) of 16-byte slots,
/// each the whole hash of a key and the facts. The keys themselves are not kept: that 64 bits of
/// some other word agree with one of a hundred thousand keys does not happen, and a look-up touches
/// one cache line. Built once, in about four milliseconds.
///
/// Every beginning of a phrase is an entry too (``WordClasses/opensPhrase`` for its first word,
/// ``WordClasses/continuesPhrase`` for two words and more), so that reading a phrase word by word
/// ends at the first word that no phrase goes on with.
struct Lexicon: Sendable {
  /// What is known of one word or phrase.
  struct Entry: Sendable {
    var classes: WordClasses
    /// The place it names, equal for all names of one place; 0 for none.
    var place: UInt16
  }

  static let shared = Lexicon()

  /// The longest phrase, in words, that the tables hold.
  static let longestPhrase = 8

  private struct Slot {
    var hash: UInt64 = 0
    /// The classes below, the place in the highest 16 bits; 0 is free.
    var facts: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 17)
  private var count = 0
  /// The key that is being put in.
  private var key: [UInt8] = []
  private var placeCount: UInt16 = 0

  private init() {
    for word in functionWords {
      Array(word.utf8).withUnsafeBufferPointer { insert($0, .function) }
    }
    readList(world_facts_words(), as: .common)
    readList(world_facts_given_names(), as: .givenName)
    readList(world_facts_surnames(), as: .surname)
    readList(world_facts_organisations(), as: .organisation)
    readVocabulary(world_facts_vocabulary())
    readCountries(world_facts_countries())
    readGeography(world_facts_geography())
    readPlaces(world_facts_regions(), as: .region)
    readPlaces(world_facts_cities(), as: .city)
  }

  /// What is known of the word or phrase whose folded spelling has this hash.
  func entry(hash: UInt64) -> Entry? {
    let facts = slots[slot(of: hash)].facts
    if facts == 0 { return nil }
    return Entry(
      classes: WordClasses(rawValue: facts & Lexicon.classBits),
      place: UInt16(truncatingIfNeeded: facts >> Lexicon.placeShift))
  }

  /// What is known of a folded word or phrase.
  func entry(for key: ArraySlice<UInt8>) -> Entry? {
    entry(hash: Lexicon.hash(key))
  }

  /// What is known of a word or phrase in any spelling.
  func entry(for text: some StringProtocol) -> Entry? {
    entry(for: Entities.folded(text)[...])
  }

  /// The hash of the empty spelling.
  static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of a folded spelling.
  static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    extended(emptyHash, by: key)
  }

  /// The hash of a spelling that goes on with `key` behind one that has `hash`.
  static func extended(_ hash: UInt64, by key: ArraySlice<UInt8>) -> UInt64 {
    key.withUnsafeBufferPointer { bytes in
      bytes.reduce(into: hash) { hash, byte in hash = extended(hash, by: byte) }
    }
  }

  /// The same with one byte.
  @inline(__always)
  static func extended(_ hash: UInt64, by byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private static let placeShift: UInt64 = 48
  private static let classBits: UInt64 = 1 << placeShift - 1

  /// The slot of the key, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[slot].facts != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func insert(
    _ bytes: UnsafeBufferPointer<UInt8>, _ classes: WordClasses, place: UInt16 = 0
  ) {
    key.removeAll(keepingCapacity: true)
    let hash = appendFolded(bytes, to: &key)
    if key.isEmpty { return }
    let isAbbreviation = bytes.last == UInt8(ascii: ".")
    insert(hash: hash, isAbbreviation ? classes.union(.abbreviation) : classes, place)
    var beginning = WordClasses.opensPhrase
    for space in key.indices where key[space] == UInt8(ascii: " ") {
      if space > 0 { insert(hash: Lexicon.hash(key[..<space]), beginning, 0) }
      beginning = .continuesPhrase
    }
  }

  private mutating func insert(hash: UInt64, _ classes: WordClasses, _ place: UInt16) {
    let slot = slot(of: hash)
    if slots[slot].facts == 0 {
      count += 1
      precondition(count <= slots.count / 2, "the lexicon outgrew its table")
    }
    slots[slot].hash = hash
    slots[slot].facts |= classes.rawValue
    if slots[slot].facts >> Lexicon.placeShift == 0 {
      slots[slot].facts |= UInt64(place) << Lexicon.placeShift
    }
  }
}

// MARK: - Reading the tables

extension Lexicon {
  private mutating func readList(_ table: WorldFactsTable, as classes: WordClasses) {
    forEachLine(of: table) { line in insert(line, classes) }
  }

  private mutating func readPlaces(_ table: WorldFactsTable, as classes: WordClasses) {
    forEachLine(of: table) { line in
      placeCount += 1
      insert(line, classes, place: placeCount)
    }
  }

  private mutating func readVocabulary(_ table: WorldFactsTable) {
    forEachLine(of: table) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2,
        let classes = WordClasses.byName[String(decoding: columns[0], as: UTF8.self)]
      else { return }
      for word in columns[1].split(separator: UInt8(ascii: "|")) {
        insert(UnsafeBufferPointer(rebasing: word), classes)
      }
    }
  }

  private mutating func readCountries(_ table: WorldFactsTable) {
    forEachLine(of: table) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard columns.count >= 2 else { return }
      placeCount += 1
      for name in columns[1].split(separator: UInt8(ascii: "|")) {
        insert(UnsafeBufferPointer(rebasing: name), .country, place: placeCount)
      }
      guard columns.count > 2 else { return }
      for name in columns[2].split(separator: UInt8(ascii: "|")) {
        insert(UnsafeBufferPointer(rebasing: name), .people, place: placeCount)
      }
    }
  }

  private mutating func readGeography(_ table: WorldFactsTable) {
    forEachLine(of: table) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard let name = columns.first else { return }
      var key: [UInt8] = []
      appendFolded(columns.count > 1 ? columns[1] : name, to: &key)
      var place = entry(for: key[...])?.place ?? 0
      if place == 0 {
        placeCount += 1
        place = placeCount
      }
      insert(UnsafeBufferPointer(rebasing: name), .geography, place: place)
    }
  }
}

/// Calls `body` with every line that is neither empty nor a comment.
private func forEachLine(
  of table: WorldFactsTable, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[start] != UInt8(ascii: "#") {
      body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
    start = end + 1
  }
}

/// Words of grammar, and adverbs that open sentences with a capital.
private let functionWords: [String] = """
  a about above across after afterwards again against all almost along already also although always
  am amid among amongst an and another any anyone anything are around as aside at away back be
  because been before behind being below beside besides between beyond both but by can cannot could
  currently despite did do does doing done down due during each earlier either else elsewhere enough
  especially even eventually ever every everyone everything except few finally first following for
  formerly from further furthermore generally given had has have having he hence her here hers
  herself him himself his how however i if importantly in including indeed initially inside instead
  into is it its itself just last later lately least less like likewise made many may maybe me
  meanwhile might mine more moreover most mostly much must my myself near nearly neither never
  nevertheless next no nobody none nonetheless nor not nothing notably now nowadays of off often on
  once one only onto or originally other others otherwise our ours out outside over overall own per
  perhaps please previously quite rather really recently regarding reportedly same second several
  shall she should since so some somebody someone something sometimes soon still subsequently such
  than that the their theirs them themselves then there thereafter therefore these they third this
  those though through throughout thus till to today together tomorrow tonight too toward towards
  two under unless unlike until up upon us using usually various versus very via was we well went were
  what whatever when whenever where whereas wherever whether which while who whoever whom whose why
  will with within without would yes yesterday yet you your yours yourself three four five six seven
  eight nine ten dozens hundreds thousands
  """.split(whereSeparator: \.isWhitespace).map(String.init)
