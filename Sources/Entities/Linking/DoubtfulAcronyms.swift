/// Finds acronyms that stand for several things: which one is meant where no page says it is the
/// reader's to decide.
struct DoubtfulAcronyms {
  let spellings: SpellingTable
  let acronyms: AcronymTable

  private static let mostExpansions = 3

  /// Pairs of spellings: a short one that no definition explains, and one of its expansions.
  var pairs: [DoubtfulPersons.Pair] {
    if acronyms.ambiguous.isEmpty { return [] }
    let organisations = (0..<spellings.count).filter { spellings.kind($0) == .organisation }
    let keys = organisations.map { String(decoding: folded(spellings.text($0)), as: UTF8.self) }
    let wanted = acronyms.ambiguous.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    var long: [String: Int] = [:]
    for (spelling, key) in zip(organisations, keys) {
      let meaning = comparable(key)
      guard wanted.contains(meaning) else { continue }
      // Whichever is read first must not count.
      long[meaning] =
        long[meaning].map { known in
          spellings.text(known) < spellings.text(spelling) ? known : spelling
        } ?? spelling
    }
    var pairs: [DoubtfulPersons.Pair] = []
    for (spelling, key) in zip(organisations, keys) {
      let text = spellings.text(spelling)
      guard let expansions = acronyms.ambiguous[key], isAcronym(text),
        expansions.count <= DoubtfulAcronyms.mostExpansions
      else { continue }
      for expansion in expansions.sorted() {
        guard let meant = long[expansion] else { continue }
        pairs.append(
          DoubtfulPersons.Pair(
            first: spelling, second: meant,
            reason: "\(quoted(text)) stands for \(quoted(spellings.text(meant))) on one page, for "
              + "something else on another"))
      }
    }
    return pairs
  }
}
