import CWorldFacts

/// The states of the world by their names and adjectives, parts of a state under the state's own.
struct States: Sendable {
  static let shared = States()

  private var codes: [UInt64: UInt16] = [:]
  /// The usual name of each state, in look-up spelling.
  private var names: [UInt16: String] = [:]

  private init() {
    forEachLine(of: world_facts_countries()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard let code = columns.first, code.count >= 2 else { return }
      // Its people are those of the states that came after it.
      if code.elementsEqual("SU".utf8) { return }
      let number = States.number(of: code)
      if code.count == 2, columns.count > 1,
        let name = columns[1].split(separator: UInt8(ascii: "|")).first
      {
        var key: [UInt8] = []
        appendFolded(name, to: &key)
        names[number] = String(decoding: key, as: UTF8.self)
      }
      for names in columns.dropFirst() {
        for name in names.split(separator: UInt8(ascii: "|")) {
          var key: [UInt8] = []
          codes[appendFolded(name, to: &key)] = number
        }
      }
    }
  }

  private static func number(of code: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16 {
    UInt16(code[code.startIndex]) << 8 | UInt16(code[code.startIndex + 1])
  }

  /// The states of the cities that are one state's.
  private static let cities: [UInt64: UInt16] = {
    var cities: [UInt64: UInt16] = [:]
    var key: [UInt8] = []
    forEachLine(of: world_facts_cities()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2, columns[1].count == 2 else { return }
      key.removeAll(keepingCapacity: true)
      cities[appendFolded(columns[0], to: &key)] = number(of: columns[1])
    }
    forEachLine(of: world_facts_place_names()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 3, columns[1].count == 2 else { return }
      for name in columns[2].split(separator: UInt8(ascii: "|")) {
        key.removeAll(keepingCapacity: true)
        cities[appendFolded(name, to: &key)] = number(of: columns[1])
      }
    }
    return cities
  }()

  /// The state of a city by the folded name of the city, 0 for none.
  func state(ofCity key: [UInt8]) -> UInt16 { States.cities[Lexicon.hash(key[...])] ?? 0 }

  /// The state of a country or city by its folded name, 0 for none.
  func state(ofPlace key: [UInt8]) -> UInt16 {
    let hash = Lexicon.hash(key[...])
    return codes[hash] ?? States.cities[hash] ?? 0
  }

  /// Whether a folded name is that of a state.
  func isState(_ key: [UInt8]) -> Bool { codes[Lexicon.hash(key[...])] != nil }

  /// The usual name of a state, in look-up spelling.
  func name(of state: UInt16) -> String? { names[state] }

  /// The most words that the name of a state is looked for with.
  private static let longest = 4

  /// The state of an office: `Norwegian Minister`, `Minister of Health of Norway`; 0 for none.
  func state(ofTitle words: [Substring]) -> UInt16 {
    func state(at start: Int) -> UInt16 {
      let start = start < words.count && words[start] == "the" ? start + 1 : start
      var found: UInt16 = 0
      forEachPhrase(in: words[min(start, words.count)...].prefix(States.longest)) { _, hash in
        // What names a region, too, tells of no state.
        guard let code = codes[hash],
          Lexicon.shared.entry(hash: hash)?.classes.contains(.region) != true
        else { return }
        found = code
      }
      return found
    }
    let leading = state(at: 0)
    if leading != 0 { return leading }
    return words.indices.lazy.filter { words[$0] == "of" }.map { state(at: $0 + 1) }
      .first { $0 != 0 } ?? 0
  }
}
