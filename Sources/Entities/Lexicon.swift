import CWorldFacts

/// The world facts as one hash table from folded words and phrases to what is known of them.
///
/// Storage: the folded keys stand one after the other in `keys`; `slots` is an open-addressing
/// table (FNV-1a, linear probing, at most half full) of entry numbers. Built once, in about four
/// milliseconds for fifty thousand entries; a look-up costs one hash of the key and usually one
/// comparison.
struct Lexicon: Sendable {
  /// One word or phrase.
  struct Entry: Sendable {
    var offset: UInt32
    var length: UInt16
    /// The place it names, equal for all names of one place; 0 for none.
    var place: UInt16
    var classes: WordClasses
  }

  static let shared = Lexicon()

  /// The longest phrase, in words, that the tables hold.
  static let longestPhrase = 8

  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  /// Entry number plus one in the low half, the upper half of the key's hash in the high half, so
  /// that a probe seldom has to look at a wrong entry; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 17)
  private var placeCount: UInt16 = 0

  private init() {
    keys.reserveCapacity(600_000)
    entries.reserveCapacity(60_000)
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

  /// What is known of a folded word or phrase.
  func entry(for key: ArraySlice<UInt8>) -> Entry? {
    entry(for: key, hash: Lexicon.hash(key))
  }

  /// The same for a key whose hash is known.
  func entry(for key: ArraySlice<UInt8>, hash: UInt64) -> Entry? {
    index(in: slots[slot(for: key, hash: hash)]).map { entries[$0] }
  }

  /// What is known of a word or phrase in any spelling.
  func entry(for text: some StringProtocol) -> Entry? {
    entry(for: Entities.folded(text)[...])
  }

  static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    key.withUnsafeBufferPointer { bytes in
      bytes.reduce(into: 0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
  }

  private func index(in slot: UInt64) -> Int? {
    slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
  }

  /// The slot of the key, or the free one where it belongs.
  private func slot(for key: ArraySlice<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while let index = index(in: slots[slot]) {
      if slots[slot] >> 32 == hash >> 32, matches(key, entries[index]) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func matches(_ key: ArraySlice<UInt8>, _ entry: Entry) -> Bool {
    let start = Int(entry.offset)
    return Int(entry.length) == key.count
      && keys[start..<start + key.count].elementsEqual(key)
  }

  private mutating func insert(
    _ bytes: UnsafeBufferPointer<UInt8>, _ classes: WordClasses, place: UInt16 = 0
  ) {
    let start = keys.count
    appendFolded(bytes, to: &keys)
    guard keys.count > start else { return }
    let isAbbreviation = bytes.last == UInt8(ascii: ".")
    let added = isAbbreviation ? classes.union(.abbreviation) : classes
    let hash = Lexicon.hash(keys[start...])
    let slot = slot(for: keys[start...], hash: hash)
    if let index = index(in: slots[slot]) {
      keys.removeSubrange(start...)
      entries[index].classes.formUnion(added)
      if place != 0, entries[index].place == 0 { entries[index].place = place }
      return
    }
    precondition(entries.count < slots.count / 2, "the lexicon outgrew its table")
    slots[slot] = (hash >> 32) << 32 | UInt64(entries.count + 1)
    entries.append(
      Entry(
        offset: UInt32(start), length: UInt16(keys.count - start), place: place, classes: added))
    if let space = keys[start...].firstIndex(of: UInt8(ascii: " ")) {
      Array(keys[start..<space]).withUnsafeBufferPointer { insert($0, .opensPhrase) }
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
