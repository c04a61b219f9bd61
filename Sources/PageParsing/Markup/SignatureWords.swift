import CWorldFacts

/// Tells the lines of a signature by their words: names, offices and bodies.
///
/// Nouns of offices, what stands before them and heads of bodies are those of `data/vocabulary.tsv`. A line
/// without sentences has only its capitals besides. Cost: a few look-ups for each word.
struct SignatureWords: Sendable {
  private let offices: ByteNames<Bool>
  private let modifiers: ByteNames<Bool>
  private let bodies: ByteNames<Bool>

  /// Read at the first use.
  static let all = SignatureWords()

  private init() {
    offices = SignatureWords.table(of: "office")
    modifiers = SignatureWords.table(of: "modifier")
    bodies = SignatureWords.table(of: "organisation")
  }

  /// The single words of a class.
  private static func table(of name: String) -> ByteNames<Bool> {
    let table = world_facts_vocabulary()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    let opening = Array((name + "\t").utf8)
    return ByteNames(
      bytes.split(separator: 0x0A).filter { $0.starts(with: opening) }.flatMap { line in
        line.dropFirst(opening.count).split(separator: UInt8(ascii: "|"))
          .filter { !$0.contains(0x20) }.map { (String(decoding: $0, as: UTF8.self), true) }
      })
  }

  // MARK: Names

  /// Whether a line is a name, perhaps with titles before it and degrees behind a comma: `Jane Mwale, MBA`.
  func isName(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ","), maxSplits: 1)
    return parts.count == 2 ? isName(parts[0]) && isDegrees(parts[1]) : isName(text[...])
  }

  private func isName(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: 0x20)
    guard (2...7).contains(words.count), isCapitalised(words),
      !text.contains(where: { SignatureWords.strange.contains($0) })
    else { return false }
    var isNoWord = false
    for (index, word) in words.enumerated() {
      let letters = lowered(word)
      guard !bodies.contains(letters), index == 0 || !offices.contains(letters) else {
        return false
      }
      if letters.count > 2, word.last != UInt8(ascii: "."),
        !EnglishWords.all.contains(letters[...])
      {
        isNoWord = true
      }
    }
    // `Climate Change` has capitals, too.
    return isNoWord
  }

  private func isDegrees(_ text: ArraySlice<UInt8>) -> Bool {
    text.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }.allSatisfy { word in
      word.count <= 6 && word.count { (0x41...0x5A).contains($0) } * 2 >= word.count
    }
  }

  /// No name has these in it.
  private static let strange = Array("0123456789:;!?/|@+&\"".utf8)

  // MARK: Offices

  /// Whether a line begins with an office, and is that or goes on with what it is of: `Acting President`,
  /// `Head of the Education Office`, `Rector, University of Yanso`.
  func isOffice(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard words.count <= 14, isCapitalised(words), text.last != UInt8(ascii: ":") else {
      return false
    }
    var hasOffice = false
    for word in words {
      let letters = lowered(word)
      if offices.contains(letters), !SignatureWords.writers.contains(letters) {
        hasOffice = true
      } else if !modifiers.contains(letters) {
        return hasOffice && SignatureWords.joints.contains(letters)
      }
      if hasOffice, word.last == UInt8(ascii: ",") { return true }
    }
    return hasOffice
  }

  /// Whether a line is a name with its office behind a comma.
  func isNameWithOffice(_ text: [UInt8]) -> Bool {
    guard let comma = text.firstIndex(of: UInt8(ascii: ",")), comma + 1 < text.count else {
      return false
    }
    return isName(text[..<comma]) && isOffice(text[(comma + 1)...])
  }

  /// Who wrote a page is told by its frame.
  private static let writers = ByteNames(
    [
      "author", "writer", "reporter", "correspondent", "journalist", "columnist", "editor",
      "photographer", "producer", "presenter", "host", "contributor",
    ].map { ($0, true) })

  private static let joints = ByteNames(
    ["of", "for", "to", "and", "at", "in", "on", "the", ""].map { ($0, true) })

  // MARK: Bodies

  /// Whether a line is what may be a body's name.
  func isBody(_ text: [UInt8]) -> Bool {
    let words = text.split(separator: 0x20)
    return (2...12).contains(words.count) && isCapitalised(words)
      && !text.contains { (0x30...0x39).contains($0) }
      && words.contains { bodies.contains(lowered($0)) }
  }

  // MARK: Words

  /// Whether the first word and most of the others have capitals, and no sentence ends.
  private func isCapitalised(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard let first = words.first, isCapital(first), let last = words.last else { return false }
    // The full stop of an initial or of `Jr.` ends none.
    if last.last == UInt8(ascii: "."), last.count > 3 { return false }
    return words.count { !isCapital($0) } * 2 <= words.count
  }

  private func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    let first = word.first { $0 != UInt8(ascii: "(") }
    return first.map { (0x41...0x5A).contains($0) || $0 >= 0x80 || $0 == UInt8(ascii: "&") } == true
  }

  /// Its letters, small.
  private func lowered(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.filter { (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0x80 }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension ByteNames<Bool> {
  fileprivate func contains(_ word: [UInt8]) -> Bool { value(word[...]) != nil }
}
