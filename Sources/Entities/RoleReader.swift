import Chronology
import TextCore

/// Gives the offices of a page to the persons beside them.
///
/// Patterns, `R` an office and `P` a person:
/// `R P` · `R, rank P` · `the R, P,` · `P, the R` · `P, R and R` · `R, R P` · `P … as R` ·
/// `appointed P to the position of R from DATE to DATE`.
struct RoleReader {
  let reading: Reading
  let found: [Proposal]
  private let phrases: [RolePhrase]
  /// Which phrases the tagger found: they have a bearer for sure.
  private let isTagged: [Bool]
  /// The persons in text order.
  private let persons: [Int]

  /// `offices` are those that the tagger found, in order; they take the place of the phrases that
  /// rules read there.
  init(reading: Reading, found: [Proposal], offices: [Range<Int>] = []) {
    self.reading = reading
    self.found = found
    let merged = RoleReader.phrases(reading, offices)
    phrases = merged.map(\.phrase)
    isTagged = merged.map(\.isTagged)
    persons = found.indices.filter { found[$0].kind == .person }
  }

  private static func phrases(
    _ reading: Reading, _ offices: [Range<Int>]
  ) -> [(phrase: RolePhrase, isTagged: Bool)] {
    var result: [(phrase: RolePhrase, isTagged: Bool)] = []
    var rest = reading.roles[...]
    for office in offices {
      while let phrase = rest.first, phrase.words.upperBound <= office.lowerBound {
        result.append((rest.removeFirst(), false))
      }
      let inside = rest.prefix { $0.words.lowerBound < office.upperBound }
      rest.removeFirst(inside.count)
      let parts = reading.parts(of: office, Array(inside)) ?? [reading.rolePhrase(office)]
      result += parts.map { ($0, true) }
    }
    return result + rest.map { ($0, false) }
  }

  /// The roles in text order.
  func roles() -> [RoleMention] {
    if persons.isEmpty || phrases.isEmpty { return [] }
    var bearers = [Int?](repeating: nil, count: phrases.count)
    for index in phrases.indices {
      bearers[index] =
        personBehind(phrases[index]) ?? personBefore(phrases[index], index, bearers)
        ?? appointee(phrases[index])
    }
    // `R, R P`: an office before another office of the same person.
    for index in phrases.indices.dropLast().reversed() where bearers[index] == nil {
      if leads(phrases[index], to: phrases[index + 1]),
        let person = bearers[index + 1],
        found[person].words.lowerBound >= phrases[index + 1].next
      {
        bearers[index] = person
      }
    }
    for index in phrases.indices where bearers[index] == nil && isTagged[index] {
      bearers[index] = nearestPerson(to: phrases[index])
    }
    var roles: [RoleMention] = []
    var terms = TermReader(reading: reading)
    for (phrase, bearer) in zip(phrases, bearers) {
      guard let bearer, let role = mention(phrase, of: bearer, &terms) else { continue }
      roles.append(role)
    }
    return withShortened(roles)
  }

  private func mention(
    _ phrase: RolePhrase, of person: Int, _ terms: inout TermReader
  ) -> RoleMention? {
    if isBareDeputy(phrase) { return nil }
    // `Former Mayor` at the start of a sentence looks like a title of two words.
    let opensPast = phrase.words.count > 1 && isPast(phrase.words.lowerBound)
    let words = opensPast ? phrase.words.dropFirst() : phrase.words
    let span = reading.span(words)
    var role = RoleMention(
      title: reading.form(span), span: span, person: person,
      item: reading.scopes[Int(reading[words.lowerBound].scope)].item)
    (role.from, role.until) = terms.term(of: phrase)
    role.isFormer = opensPast || followsPast(phrase)
    if phrase.isTitleOnly { role.use = .title }
    return role
  }

  /// `former R`, `ex-R`, `then R`: an office that its bearer had left when the text was written.
  private func followsPast(_ phrase: RolePhrase) -> Bool {
    guard reading.isAdjacent(phrase.words.lowerBound) else { return false }
    var index = phrase.words.lowerBound - 1
    if index > 0, reading[index].mark == UInt8(ascii: "-") { index -= 1 }
    return index >= 0 && isPast(index)
  }

  private func isPast(_ index: Int) -> Bool {
    ["former", "ex", "then", "erstwhile", "onetime", "late"].contains {
      reading.isWord(index, $0)
    }
  }

  /// `his deputy`: no office without the one it is the deputy of.
  private func isBareDeputy(_ phrase: RolePhrase) -> Bool {
    phrase.words.count == 1 && !phrase.isCapitalised
      && [
        "deputy", "assistant", "aide", "counterpart", "member", "resident", "officer", "official",
      ]
      .contains { reading.isWord(phrase.words.lowerBound, $0) }
  }

  // MARK: Patterns

  /// `R P`, `R, rank P`, `the R, P,`
  private func personBehind(_ phrase: RolePhrase) -> Int? {
    guard phrase.next < reading.count, reading.isAdjacent(phrase.next) else { return nil }
    if let start = reading.introducedPerson(at: phrase.next), let person = personStarting(at: start)
    {
      return person
    }
    guard reading[phrase.next].mark == UInt8(ascii: ","), phrase.isCapitalised,
      phrase.next + 1 < reading.count,
      let start = reading.introducedPerson(at: phrase.next + 1),
      let person = personStarting(at: start)
    else { return nil }
    if start > phrase.next + 1 { return person }
    // Without a rank between them `the Minister, Ivan Petrov,` needs its closing comma.
    let end = found[person].words.upperBound
    let isClosed =
      end >= reading.count || !reading.isAdjacent(end)
      || reading[end].mark == UInt8(ascii: ",") || reading[end].mark == UInt8(ascii: ".")
    let isDefinite =
      phrase.words.lowerBound > 0 && reading.isWord(phrase.words.lowerBound - 1, "the")
    let isOther = precededByPerson(phrase)
    return isClosed && isDefinite && !isOther ? person : nil
  }

  private func precededByPerson(_ phrase: RolePhrase) -> Bool {
    var index = phrase.words.lowerBound
    while index > 0, isArticle(index - 1) { index -= 1 }
    return index > 1 && reading[index - 1].mark == UInt8(ascii: ",")
      && personEnding(at: index - 1) != nil
  }

  private func isArticle(_ index: Int) -> Bool {
    [
      "the", "a", "an", "former", "acting", "its", "his", "her", "their", "then", "current", "new",
      "late", "now", "also",
    ]
    .contains { reading.isWord(index, $0) } && reading[index].casing == .lower
  }

  /// `P, the R`, and `and R` behind such an R.
  private func personBefore(_ phrase: RolePhrase, _ index: Int, _ bearers: [Int?]) -> Int? {
    var start = phrase.words.lowerBound
    guard start > 0, reading.isAdjacent(start) else { return nil }
    while start > 0, reading.isAdjacent(start), isArticle(start - 1) { start -= 1 }
    guard start > 1, reading.isAdjacent(start) else { return nil }
    let mark = reading[start - 1].mark
    let isComma = mark == UInt8(ascii: ",") || mark == Mark.dash || mark == UInt8(ascii: "(")
    if isComma, let person = personEnding(at: start - 1) { return person }
    if isComma, let person = personBeforeAge(start - 1) { return person }
    // The role before it, of the same person.
    if index > 0, let person = bearers[index - 1],
      found[person].words.upperBound <= phrases[index - 1].words.lowerBound,
      joins(phrases[index - 1].next, start)
    {
      return person
    }
    return nil
  }

  /// `P, 42, R`
  private func personBeforeAge(_ comma: Int) -> Int? {
    guard comma >= 2, reading[comma - 1].kind == .number,
      reading[comma - 2].mark == UInt8(ascii: ",")
    else { return nil }
    return personEnding(at: comma - 2)
  }

  /// Whether only `and`, a comma or both stand between two positions.
  private func joins(_ end: Int, _ start: Int) -> Bool {
    guard end < start, start - end <= 2 else { return false }
    return (end..<start).allSatisfy { index in
      reading.isAdjacent(index)
        && (reading.isWord(index, "and") || reading[index].mark == UInt8(ascii: ","))
    }
  }

  /// `Secretary of X, Chairman of Y P`
  private func leads(_ first: RolePhrase, to second: RolePhrase) -> Bool {
    guard first.isCapitalised == second.isCapitalised, !first.isTitleOnly,
      !namesItsBureau(first)
    else { return false }
    var start = second.words.lowerBound
    if start > 0, reading.isWord(start - 1, "the") { start -= 1 }
    return first.next == second.words.lowerBound || joins(first.next, start)
  }

  /// `Office of the Spokesperson`: an office that stands for those who work for it.
  private func namesItsBureau(_ phrase: RolePhrase) -> Bool {
    var start = phrase.words.lowerBound
    if start > 0, reading.isAdjacent(start), reading.isWord(start - 1, "the") { start -= 1 }
    return start > 1 && reading.isAdjacent(start) && reading.isWord(start - 1, "of")
  }

  /// `appointed P to the position of R`, `P takes office as R`.
  private func appointee(_ phrase: RolePhrase) -> Int? {
    var start = phrase.words.lowerBound
    while start > 0, reading.isAdjacent(start), isArticle(start - 1) { start -= 1 }
    guard start > 0, reading.isAdjacent(start) else { return nil }
    let sentence = reading.sentence(of: start).words
    let cue = start - 1
    let isAs = reading.isWord(cue, "as") || reading.isWord(cue, "been")
    let isPost =
      reading.isWord(cue, "of") && cue > 0
      && ["position", "post", "office", "powers", "duties", "role", "rank"]
        .contains { reading.isWord(cue - 1, $0) }
    if isAs || isPost {
      return lastPerson(in: sentence.lowerBound..<cue).flatMap { appoints($0) ? nil : $0 }
    }
    // `appointed P R`
    if let person = personEnding(at: start), let verb = wordBefore(person),
      reading.isKnown(verb..<verb + 1, .appointing)
    {
      return person
    }
    return nil
  }

  /// The person of the sentence who stands nearest; of two as near the one behind.
  private func nearestPerson(to phrase: RolePhrase) -> Int? {
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    let before = lastPerson(in: sentence.lowerBound..<phrase.words.lowerBound)
      .flatMap { appoints($0) ? nil : $0 }
    let behind = firstPerson(in: phrase.words.upperBound..<sentence.upperBound)
    guard let before, let behind else {
      return (before ?? behind).flatMap { isQuotedApart(phrase, from: $0) ? nil : $0 }
    }
    let stepsBefore = phrase.words.lowerBound - found[before].words.upperBound
    let stepsBehind = found[behind].words.lowerBound - phrase.words.upperBound
    let nearest = stepsBefore < stepsBehind ? before : behind
    return isQuotedApart(phrase, from: nearest) ? nil : nearest
  }

  /// Whether a quotation begins or ends between an office and a person: `"He is chairman," Roe said`.
  private func isQuotedApart(_ phrase: RolePhrase, from person: Int) -> Bool {
    let words = found[person].words
    let between =
      words.upperBound <= phrase.words.lowerBound
      ? words.upperBound..<phrase.words.lowerBound
      : min(phrase.words.upperBound, words.lowerBound)..<words.lowerBound
    return between.contains {
      [Mark.quote, Mark.openQuote, Mark.closeQuote].contains(reading[$0].mark)
    }
  }

  private func firstPerson(in words: Range<Int>) -> Int? {
    var (low, high) = (0, persons.count)
    while low < high {
      let middle = (low + high) / 2
      if found[persons[middle]].words.lowerBound < words.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < persons.count, found[persons[low]].words.upperBound <= words.upperBound else {
      return nil
    }
    return persons[low]
  }

  /// Whether a person gives an office to somebody rather than gets it: `Lula names ex-judge as
  /// minister`.
  private func appoints(_ person: Int) -> Bool {
    let verb = found[person].words.upperBound
    guard verb + 1 < reading.count, reading.isAdjacent(verb), reading.isAdjacent(verb + 1),
      reading[verb].kind == .word, reading.isKnown(verb..<verb + 1, .appointing)
    else { return false }
    return !["as", "to", "by", "in", "the", "a", "his", "her", "its"].contains {
      reading.isWord(verb + 1, $0)
    }
  }

  private func wordBefore(_ person: Int) -> Int? {
    let start = found[person].words.lowerBound
    return start > 0 && reading.isAdjacent(start) ? start - 1 : nil
  }

  // MARK: Persons by where they stand

  /// The person whose name begins at this word.
  private func personStarting(at start: Int) -> Int? {
    let place = personCount(endingBy: start)
    guard place < persons.count, found[persons[place]].words.lowerBound == start else { return nil }
    return persons[place]
  }

  /// The person whose name ends before this word.
  private func personEnding(at end: Int) -> Int? {
    let place = personCount(endingBy: end)
    guard place > 0, found[persons[place - 1]].words.upperBound == end else { return nil }
    return persons[place - 1]
  }

  private func lastPerson(in words: Range<Int>) -> Int? {
    let place = personCount(endingBy: words.upperBound)
    guard place > 0, found[persons[place - 1]].words.lowerBound >= words.lowerBound else {
      return nil
    }
    return persons[place - 1]
  }

  /// How many persons' names end at this word or before. Cost: logarithmic.
  private func personCount(endingBy end: Int) -> Int {
    var (low, high) = (0, persons.count)
    while low < high {
      let middle = (low + high) / 2
      if found[persons[middle]].words.upperBound <= end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Abridged titles

  /// One person within one item: persons with the same last word are taken for one.
  private struct Bearer: Hashable {
    var item: Int?
    var surname: UInt64
  }

  /// Marks `Secretary` as short where the same item calls the same person `Secretary of State`.
  private func withShortened(_ roles: [RoleMention]) -> [RoleMention] {
    if roles.count < 2 { return roles }
    let titles = roles.map { Entities.folded($0.title) }
    var titlesOfBearer: [Bearer: Set<[UInt8]>] = [:]
    for (role, title) in zip(roles, titles) where role.use == .office {
      titlesOfBearer[bearer(of: role), default: []].insert(title)
    }
    var shortened: [Bearer: Set<[UInt8]>] = [:]
    for (bearer, titles) in titlesOfBearer where titles.count > 1 {
      shortened[bearer] = titles.filter { short in
        titles.contains { short.count < $0.count && isPart(short, of: $0) }
      }
    }
    return zip(roles, titles).map { role, title in
      guard shortened[bearer(of: role)]?.contains(title) == true else { return role }
      var role = role
      role.use = .shortened
      return role
    }
  }

  private func bearer(of role: RoleMention) -> Bearer {
    let last = reading[found[role.person].words.upperBound - 1]
    return Bearer(item: role.item, surname: Lexicon.hash(reading.folded[last.key]))
  }

  private func isPart(_ short: [UInt8], of long: [UInt8]) -> Bool {
    (0...long.count - short.count).contains { long[$0..<$0 + short.count] == short[...] }
  }
}
