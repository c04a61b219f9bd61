import CTaggerWeights
import CWorldFacts

/// The world facts as one hash table from folded words and phrases to what is known of them.
///
/// Storage: an open-addressing table (FNV-1a, linear probing, at most half full) of 8-byte slots,
/// each the upper 48 bits of a key's hash and the number of its facts, of which many words have the
/// same; the place in the table tells the rest of the hash. The keys themselves are not kept: that
/// the hash of some other word agrees with one of a hundred thousand keys does not happen. So a
/// look-up touches two lines of the processor's cache, and the table of all English news fits in
/// the one next to it. Built once, in about four milliseconds.
///
/// Every beginning of a phrase is an entry too (``WordClasses/opensPhrase`` for its first word,
/// ``WordClasses/continuesPhrase`` for two words and more), and every word behind the first
/// (``WordClasses/standsInPhrase``), so that reading a phrase word by word ends at the first word
/// that no phrase goes on with.
struct Lexicon: Sendable {
  /// What is known of one word or phrase.
  struct Entry: Hashable, Sendable {
    var classes: WordClasses
    /// The place it names, equal for all names of one place; 0 for none.
    var place: UInt16
  }

  static let shared = Lexicon()

  /// The longest phrase, in words, that the tables hold.
  static let longestPhrase = 8

  /// The upper bits of the hash and, in ``numberBits``, the number of the entry; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 17)
  /// Each different entry once; the first stands for none.
  private var entries = [Entry(classes: [], place: 0)]
  private var count = 0
  /// While the table is built: the number of each entry.
  private var numbers: [Entry: UInt64] = [:]
  private var lastNumber: UInt64 = 0
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
    readPlaceNames(world_facts_place_names())
    readPlaces(world_facts_regions(), as: .region)
    readPlaces(world_facts_cities(), as: .city)
    numbers = [:]
  }

  /// What is known of the word or phrase whose folded spelling has this hash.
  func entry(hash: UInt64) -> Entry? {
    let number = slots[slot(of: hash)] & Lexicon.numberBits
    return number == 0 ? nil : entries[Int(number)]
  }

  /// Asks the memory for what ``entry(hash:)`` will read.
  @inline(__always)
  func prefetch(hash: UInt64) {
    slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return }
      tagger_prefetch(base + (Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)))
    }
  }

  /// What is known of a folded word or phrase.
  func entry(for key: ArraySlice<UInt8>) -> Entry? {
    entry(hash: Lexicon.hash(key))
  }

  /// Whether the folded word or phrase is of any of these classes.
  func isKnown(_ key: ArraySlice<UInt8>, _ classes: WordClasses) -> Bool {
    entry(for: key).map { !$0.classes.isDisjoint(with: classes) } ?? false
  }

  /// Whether a word or phrase in look-up spelling is of a class.
  static func isKnown(_ key: some StringProtocol, _ classes: WordClasses) -> Bool {
    shared.isKnown(Array(key.utf8)[...], classes)
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

  private static let numberBits: UInt64 = 0xFFFF

  /// The slot of the key, or the free one where it belongs.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[slot] != 0, (slots[slot] ^ hash) & ~Lexicon.numberBits != 0 {
      slot = (slot + 1) & mask
    }
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
    if key.contains(UInt8(ascii: " ")) { insertParts() }
  }

  /// The beginnings of the phrase that was put in, and the words behind its first.
  private mutating func insertParts() {
    let phrase = key
    var (beginning, start) = (WordClasses.opensPhrase, 0)
    for end in phrase.indices where phrase[end] == UInt8(ascii: " ") {
      if end > 0 { insert(hash: Lexicon.hash(phrase[..<end]), beginning, 0) }
      if start > 0, end > start {
        insert(hash: Lexicon.hash(phrase[start..<end]), .standsInPhrase, 0)
      }
      (beginning, start) = (.continuesPhrase, end + 1)
    }
    if start < phrase.count { insert(hash: Lexicon.hash(phrase[start...]), .standsInPhrase, 0) }
  }

  private mutating func insert(hash: UInt64, _ classes: WordClasses, _ place: UInt16) {
    let slot = slot(of: hash)
    var entry = entries[Int(slots[slot] & Lexicon.numberBits)]
    if slots[slot] == 0 {
      count += 1
      precondition(count <= slots.count / 2, "the lexicon outgrew its table")
    }
    entry.classes.formUnion(classes)
    if entry.place == 0 { entry.place = place }
    slots[slot] = hash & ~Lexicon.numberBits | number(of: entry)
  }

  private mutating func number(of entry: Entry) -> UInt64 {
    // Most words of a list have what the one before them has.
    if entry == entries[Int(lastNumber)] { return lastNumber }
    if let number = numbers[entry] {
      lastNumber = number
      return number
    }
    let number = UInt64(entries.count)
    precondition(number <= Lexicon.numberBits, "the lexicon has too many different entries")
    numbers[entry] = number
    entries.append(entry)
    lastNumber = number
    return number
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
      let name = line.prefix { $0 != UInt8(ascii: "\t") }
      insert(UnsafeBufferPointer(rebasing: name), classes, place: placeCount)
    }
  }

  private mutating func readPlaceNames(_ table: WorldFactsTable) {
    forEachLine(of: table) { line in
      placeCount += 1
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 3 else { return }
      insert(UnsafeBufferPointer(rebasing: columns[0]), .city, place: placeCount)
      for name in columns[2].split(separator: UInt8(ascii: "|")) {
        insert(UnsafeBufferPointer(rebasing: name), .city, place: placeCount)
      }
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
func forEachLine(
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
