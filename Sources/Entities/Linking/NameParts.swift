/// The words of persons' names, for finding a name inside a longer one.
///
/// Where surnames stand first, or are two, the last word is not what a person is called: `Xi` is Xi
/// Jinping, `Petro` Gustavo Petro Urrego. Storage: 4 bytes a word and 4 a spelling.
struct NameParts {
  private var starts: [UInt32]
  private var counts: [UInt8]
  private var words: [UInt32] = []

  init(spellingCount: Int) {
    starts = [UInt32](repeating: 0, count: spellingCount)
    counts = [UInt8](repeating: 0, count: spellingCount)
  }

  /// Notes the words of a name; initials and what stands behind a surname are no words of it.
  mutating func add(_ spelling: Int, _ name: PersonName) {
    let parts = NameParts.words(of: name)
    starts[spelling] = UInt32(words.count)
    counts[spelling] = UInt8(clamping: parts.count)
    words += parts.prefix(Int(UInt8.max)).map { UInt32(truncatingIfNeeded: nameHash($0)) }
  }

  /// The words of a name by which it is compared.
  static func words(of name: PersonName) -> [String] {
    name.givens.filter { !$0.isInitial }.map(\.key) + words(ofSurname: name.surname)
  }

  /// Those of a surname.
  static func words(ofSurname surname: String) -> [String] {
    surname.blankSeparated.flatMap(parts)
  }

  /// `Jin-young` is one name, of which `Jin` is no part; `Berg-Novak` are two.
  private static func parts(_ word: Substring) -> [String] {
    let parts = word.split(separator: "-")
    let isOne = parts.dropFirst().contains { $0.first?.isLowercase == true }
    return isOne ? [transliterationKey(parts.joined())] : parts.map(transliterationKey)
  }

  private func words(of spelling: Int) -> ArraySlice<UInt32> {
    let start = Int(starts[spelling])
    return words[start..<start + Int(counts[spelling])]
  }

  /// How many words a name has.
  func count(_ spelling: Int) -> Int { Int(counts[spelling]) }

  /// Whether a longer name has all words of this one side by side; those of two and more words have
  /// to stand at its beginning or end.
  func isPart(_ spelling: Int, of longer: Int) -> Bool {
    let (short, long) = (words(of: spelling), words(of: longer))
    guard !short.isEmpty, short.count < long.count else { return false }
    if short.count == 1 { return long.contains(short[short.startIndex]) }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
  }
}
