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

  /// The state that words in look-up spelling name, 0 for none and for what names a region, too.
  private func code(_ words: ArraySlice<Substring>) -> UInt16 {
    let key = Array(words.joined(separator: " ").utf8)[...]
    guard let code = codes[Lexicon.hash(key)], !Lexicon.shared.isKnown(key, .region) else {
      return 0
    }
    return code
  }

  /// The state of an office: `Norwegian Minister`, `Minister of Health of Norway`; 0 for none.
  func state(ofTitle words: [Substring]) -> UInt16 {
    let longest = 4
    func state(at start: Int) -> UInt16 {
      let start = start < words.count && words[start] == "the" ? start + 1 : start
      guard start < words.count else { return 0 }
      return (1...min(longest, words.count - start)).reversed().lazy
        .map { code(words[start..<start + $0]) }.first { $0 != 0 } ?? 0
    }
    let leading = state(at: 0)
    if leading != 0 { return leading }
    return words.indices.lazy.filter { words[$0] == "of" }.map { state(at: $0 + 1) }
      .first { $0 != 0 } ?? 0
  }
}
