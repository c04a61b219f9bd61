import CWorldFacts

/// The states of the world by their names and adjectives, parts of a state under the state's own.
struct States: Sendable {
  static let shared = States()

  private var codes: [UInt64: UInt16] = [:]

  private init() {
    forEachLine(of: world_facts_countries()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard let code = columns.first, code.count >= 2 else { return }
      // Its people are those of the states that came after it.
      if code.elementsEqual("SU".utf8) { return }
      let number = UInt16(code[0]) << 8 | UInt16(code[1])
      for names in columns.dropFirst() {
        for name in names.split(separator: UInt8(ascii: "|")) {
          var key: [UInt8] = []
          codes[appendFolded(name, to: &key)] = number
        }
      }
    }
  }

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
