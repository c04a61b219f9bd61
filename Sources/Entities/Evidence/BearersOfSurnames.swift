import TextCore

/// Tells by titles whom bare surnames name where the page names several of that surname: `Kim Young-ho, a
/// professor, met Kim Dong-yeon, the governor. Governor Kim left.`
///
/// Such a mention is called by the full name of the only one whom the page has named before, unless a title
/// stands before it: `Yerlan Kovel … Kovel, 54, … no relation of Marat Kovel`; else by that of the only one with
/// a word of its title. In a headline, `Kovel's 148` is that of whom the text names first, who may be called by the
/// first half of a surname: `Anna Kovel-Berg … Maria Kovel, no relation`.
/// Cost: linear in the names and titles.
struct BearersOfSurnames {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]
  let roles: [RoleMention]
  let callings: [Calling]

  /// The full names by mentions.
  func fullNames() -> [Int: Range<Int>] {
    let bare = found.indices.filter { found[$0].kind == .person && found[$0].words.count == 1 }
    if bare.isEmpty { return [:] }
    let bearers = bearersOfSeveralNames(among: bare)
    if bearers.isEmpty { return [:] }
    let titles = titleWords()
    var result: [Int: Range<Int>] = [:]
    for index in bare {
      guard let named = bearers[reading[found[index].words.lowerBound].hash] else { continue }
      let before = isAddressed(index) ? [] : named.values.filter { $0.contains { $0 < index } }
      let fitting = named.values.filter { mentions in
        mentions.contains { titles[$0]?.isDisjoint(with: titles[index] ?? []) == false }
      }
      let told = before.count == 1 ? before : fitting.count == 1 ? fitting : []
      if let first = told.first?.first ?? (before.isEmpty ? subject(of: index, named) : nil) {
        result[index] = found[first].words
      }
    }
    return result
  }

  /// Whom a headline means by a surname: who opens the text, where the others come in a later sentence and the
  /// surname is but half of the first one's, so that nothing else would tell.
  private func subject(of bare: Int, _ named: [ArraySlice<UInt8>: [Int]]) -> Int? {
    let firsts = named.values.compactMap(\.first).sorted()
    guard firsts.count > 1, bare < firsts[0], isInHeadline(found[bare].words.lowerBound),
      reading[found[firsts[0]].words.upperBound - 1].hasParts,
      reading[found[firsts[0]].words.lowerBound].sentence
        < reading[found[firsts[1]].words.lowerBound].sentence
    else { return nil }
    return firsts[0]
  }

  /// A line without a full stop.
  private func isInHeadline(_ index: Int) -> Bool {
    reading[reading.sentence(of: index).words.upperBound - 1].mark != UInt8(ascii: ".")
  }

  /// Whether a title or a form of address stands before a name, which may be another's.
  private func isAddressed(_ index: Int) -> Bool {
    var before = found[index].words.lowerBound - 1
    if before > 0, reading[before].mark == UInt8(ascii: ".") { before -= 1 }
    return before >= 0 && reading[before].has(.personTitle)
  }

  /// For each bare name that ends or begins several full ones, those by their spellings.
  private func bearersOfSeveralNames(
    among bare: [Int]
  ) -> [UInt64: [ArraySlice<UInt8>: [Int]]] {
    let surnames = HashSet(
      capacity: bare.count, bare.lazy.map { self.reading[self.found[$0].words.lowerBound].hash })
    var ends = SharedKeys()
    for index in found.indices where found[index].kind == .person && found[index].words.count > 1 {
      let words = found[index].words
      let (first, last) = (reading[words.lowerBound].hash, reading[words.upperBound - 1].hash)
      if surnames.contains(last) { ends.add(index, key: last) }
      if first != last, surnames.contains(first) { ends.add(index, key: first) }
      if let half = firstHalf(words.upperBound - 1), half != first, surnames.contains(half) {
        ends.add(index, key: half)
      }
    }
    var bearers: [UInt64: [ArraySlice<UInt8>: [Int]]] = [:]
    for (surname, names) in ends.groups() {
      let bySpelling = Dictionary(grouping: names) { reading.spelling(found[$0].words) }
      if bySpelling.count > 1 { bearers[surname] = bySpelling }
    }
    return bearers
  }

  /// The hash of the first half of a surname: `Kovel` of `Kovel-Berg`.
  private func firstHalf(_ index: Int) -> UInt64? {
    guard reading[index].hasParts else { return nil }
    return Lexicon.hash(reading.folded[reading[index].key].prefix { $0 != UInt8(ascii: " ") })
  }

  private func titleWords() -> [Int: Set<UInt64>] {
    var result: [Int: Set<UInt64>] = [:]
    func add(_ title: String, _ person: Int) {
      for word in String(decoding: folded(title), as: UTF8.self).blankSeparated
      where word.utf8.count > 2 && word != "the" {
        result[person, default: []].insert(nameHash(word))
      }
    }
    for role in roles { add(role.title, role.person) }
    for calling in callings { add(calling.title, calling.person) }
    return result
  }
}
