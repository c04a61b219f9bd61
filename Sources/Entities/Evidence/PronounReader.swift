import TextCore

/// Tells whom `he` or `she` at the head of a sentence stands for.
///
/// Only where nothing is left to choose: the sentence before names one person, or all but one of
/// those it names are called `Mr` where the text says `she`; or it goes on about such a person with
/// the same pronoun. Cost: linear in the sentences that are asked about.
final class PronounReader {
  private let reading: Reading
  private let found: [Proposal]
  private let persons: PersonOrder
  /// Whether a person is a woman, by the last word of the name, where a form of address says so.
  private lazy var isWoman = addressed()

  /// So many sentences may go on with a pronoun.
  private static let longestChain = 4
  /// So many words may stand before the pronoun, and between it and its verb.
  private static let widestLead = 8
  private static let widestGap = 16

  init(reading: Reading, found: [Proposal], persons: PersonOrder) {
    self.reading = reading
    self.found = found
    self.persons = persons
  }

  /// The person of whom a verb tells that has a pronoun for its subject, as an index into the names.
  func subject(of verb: Int) -> Int? {
    let sentence = Int(reading[verb].sentence)
    guard let pronoun = pronoun(opening: sentence), pronoun < verb,
      verb - pronoun <= PronounReader.widestGap,
      persons.first(in: reading.sentences[sentence].words.lowerBound..<verb) == nil
    else { return nil }
    return antecedent(of: pronoun, isShe: isPronoun(pronoun, "she"), PronounReader.longestChain)
  }

  /// Whom `her` or `his` stands for, as an index into the names: the one person whom its sentence names
  /// before it but `other`, or whom the sentence before names.
  func owner(of pronoun: Int, besides other: Int? = nil) -> Int? {
    let sentence = reading.sentence(of: pronoun).words
    let before = named(in: sentence.lowerBound..<pronoun).filter { person in
      other.map { surname(person) != surname($0) } ?? true
    }
    if let only = before.first { return before.count == 1 ? only : nil }
    // `Y stands in for him.` tells of two.
    let last = Int(reading[pronoun].sentence) - 1
    if last >= 0, reading.sentences[last].words.contains(where: { isPronoun($0, "him") }) {
      return nil
    }
    return antecedent(
      of: pronoun, isShe: reading.isWord(pronoun, "her") || reading.isWord(pronoun, "she"),
      PronounReader.longestChain)
  }

  /// The pronoun that a sentence begins with, or behind what leads to it: `In 2019 she`.
  private func pronoun(opening sentence: Int) -> Int? {
    let words = reading.sentences[sentence].words
    guard
      let pronoun = words.prefix(PronounReader.widestLead).first(where: {
        isPronoun($0, "she") || isPronoun($0, "he")
      })
    else { return nil }
    let lead = words.lowerBound..<pronoun
    let isThin = lead.allSatisfy { index in
      let word = reading[index]
      return word.kind == .number || word.has([.function, .month]) || isComma(index)
    }
    let isClosed = lead.last.map(isComma) == true && !lead.contains { reading.dividesClauses($0) }
    return lead.isEmpty || isThin || isClosed ? pronoun : nil
  }

  private func isPronoun(_ index: Int, _ pronoun: StaticString) -> Bool {
    reading[index].kind == .word && reading.isWord(index, pronoun)
  }

  private func isComma(_ index: Int) -> Bool { reading[index].mark == UInt8(ascii: ",") }

  private func antecedent(of pronoun: Int, isShe: Bool, _ steps: Int) -> Int? {
    let number = Int(reading[pronoun].sentence) - 1
    guard steps > 0, number >= 0 else { return nil }
    let before = reading.sentences[number]
    guard reading[before.words.lowerBound].scope == reading[pronoun].scope, !before.isTitleCased
    else { return nil }
    let named = named(in: before.words).filter { isWoman[surname($0)] != !isShe }
    // `She was born in Oslo.` goes on about the one before.
    if let other = self.pronoun(opening: number), isPronoun(other, "she") == isShe {
      return named.allSatisfy(isWhomOneFollows)
        ? antecedent(of: other, isShe: isShe, steps - 1) : nil
    }
    let chosen = named.count == 1 ? named : named.filter(isChosen)
    guard chosen.count == 1 else { return nil }
    // `“He was a friend,” said Ann Berg.` speaks of somebody else before.
    let lead = before.words.lowerBound..<found[chosen[0]].words.lowerBound
    return lead.contains { isPronoun($0, isShe ? "she" : "he") } ? nil : chosen[0]
  }

  /// `She succeeds Y.`: the next sentence goes on about the one who came.
  private func isWhomOneFollows(_ person: Int) -> Bool {
    var verb = found[person].words.lowerBound - 1
    while verb > 0, reading.isAdjacent(verb + 1), reading[verb].has([.rank, .honorific, .office]) {
      verb -= 1
    }
    return verb > 0 && reading[verb].casing == .lower
      && (reading.isKnown(verb..<verb + 1, .succeeding) || reading.isWord(verb, "follows"))
      && self.pronoun(opening: Int(reading[verb].sentence)).map { $0 < verb } == true
  }

  /// `appointed X`: of several whom a sentence names, who gets an office is whom the next is about.
  private func isChosen(_ person: Int) -> Bool {
    let verb = found[person].words.lowerBound - 1
    guard verb >= 0, reading.isAdjacent(verb + 1), reading[verb].casing == .lower else {
      return false
    }
    return reading.isKnown(verb..<verb + 1, .appointing)
      || reading.isWord(verb, "in") && verb > 0 && reading.isWord(verb - 1, "swore")
  }

  /// The persons of a sentence, each once: where the name stands last.
  private func named(in words: Range<Int>) -> [Int] {
    var result: [Int] = []
    var start = words.lowerBound
    while let person = persons.first(in: start..<words.upperBound) {
      result.removeAll { surname($0) == surname(person) }
      result.append(person)
      start = found[person].words.upperBound
    }
    return result
  }

  private func surname(_ person: Int) -> UInt64 {
    reading[found[person].words.upperBound - 1].hash
  }

  /// Who is called `Ms`, `Mr` and the like. Who is called both is neither.
  private func addressed() -> [UInt64: Bool] {
    let women: [StaticString] = [
      "ms", "mrs", "miss", "madam", "mme", "lady", "dame", "queen", "princess",
    ]
    let men: [StaticString] = ["mr", "mister", "sir", "lord", "king", "prince"]
    var result: [UInt64: Bool] = [:]
    var disputed: Set<UInt64> = []
    var start = 0
    while let person = persons.first(in: start..<reading.count) {
      let first = found[person].words.lowerBound
      start = found[person].words.upperBound
      guard first > 0, reading.isAdjacent(first) else { continue }
      let isShe = women.contains { reading.isWord(first - 1, $0) }
      guard isShe || men.contains(where: { reading.isWord(first - 1, $0) }) else { continue }
      if result.updateValue(isShe, forKey: surname(person)) == !isShe {
        disputed.insert(surname(person))
      }
    }
    for surname in disputed { result[surname] = nil }
    return result
  }
}
