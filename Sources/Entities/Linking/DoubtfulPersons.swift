/// Finds persons who may be one, and whom nothing but a reader can join.
///
/// Names that agree and yet stay apart, since several bearers fit; names that differ by letters which
/// some transliterations confuse; one name inside another or at its beginning; a name with and without
/// `Jr.`; one name of two; names that are alike otherwise (``LikeName``). Cost: linear in the distinct names; the
/// bearers of one surname are compared pairwise, unless they are very many.
struct DoubtfulPersons {
  /// A person with all spellings.
  private struct Person {
    var entity: Int
    var names: [PersonName]

    /// The name with the most parts.
    var fullest: PersonName { DoubtfulPersons.fullest(names) }
  }

  /// Two entities, or spellings of such, and what speaks for one person.
  struct Pair: Hashable {
    var first: Int
    var second: Int
    var reason: String
  }

  /// A surname that more persons bear tells nothing.
  private static let mostBearers = 24
  /// So many bearers may fit a short name.
  private static let mostFitting = 3

  /// So many persons of one name are asked about.
  private static let mostOfOneName = 6

  private let entities: [Int]
  private let names: (Int) -> [PersonName]
  private let title: (Int) -> String?

  /// Looks among entities; `names` gives the spellings of each, `title` an office.
  init(
    _ entities: [Int], names: @escaping (Int) -> [PersonName],
    title: @escaping (Int) -> String? = { _ in nil }
  ) {
    self.entities = entities
    self.names = names
    self.title = title
  }

  /// The pairs, each once. Names are gone through twice, so that less of them is in memory at a time.
  var pairs: [Pair] { pairsByName() + pairsByParts() }

  /// Of those who are called the same, or nearly so.
  private func pairsByName() -> [Pair] {
    var byText = KeyedNumbers(reserving: entities.count)
    var byLikeness = KeyedNumbers(reserving: 3 * entities.count)
    for entity in entities {
      let name = DoubtfulPersons.fullest(names(entity))
      let isTold = !name.isBare || !Lexicon.isKnown(name.surnameKey, [.surname, .givenName])
      if isTold { byText.add(entity, under: nameHash(name.text.lowercased())) }
      if name.isBare || name.isInitialed { continue }
      for key in DoubtfulPersons.likenessKeys(name) { byLikeness.add(entity, under: key) }
    }
    byText.sort()
    byLikeness.sort()
    return byText.groups(ofAtMost: DoubtfulPersons.mostOfOneName).flatMap(pairsOfOneName)
      + byLikeness.groups(ofAtMost: DoubtfulPersons.mostOfOneName).flatMap(pairsOfLikeNames)
  }

  /// Of those whose surnames, letters or first words are the same.
  private func pairsByParts() -> [Pair] {
    var bySurname = KeyedNumbers(reserving: entities.count)
    var byLooseName = KeyedNumbers(reserving: entities.count)
    var byBeginning = KeyedNumbers(reserving: entities.count)
    var byFirstSurname = KeyedNumbers(reserving: entities.count)
    for entity in entities {
      let name = DoubtfulPersons.fullest(names(entity))
      bySurname.add(entity, under: nameHash(name.surnameKey))
      guard !name.isBare else { continue }
      for key in DoubtfulPersons.firstSurnameKeys(name) { byFirstSurname.add(entity, under: key) }
      let words =
        name.givens.map { DoubtfulPersons.looseKey($0.key, of: $0.plain) }
        + [
          DoubtfulPersons.looseKey(
            DoubtfulPersons.withoutGluedArticle(name.surnameKey), of: name.surname)
        ]
      byLooseName.add(entity, under: nameHash(words.joined(separator: " ")))
      if name.isInitialed { continue }
      let beginning = (name.givens.map(\.key) + [name.surnameKey]).prefix(2)
      byBeginning.add(entity, under: nameHash(beginning.joined(separator: " ")))
    }
    bySurname.sort()
    byLooseName.sort()
    byBeginning.sort()
    byFirstSurname.sort()
    return bySurname.groups(ofAtMost: DoubtfulPersons.mostBearers).flatMap(pairsOfOneSurname)
      + byLooseName.groups(ofAtMost: DoubtfulPersons.mostFitting).flatMap(pairsOfLikeLetters)
      + byBeginning.groups(ofAtMost: DoubtfulPersons.mostFitting).flatMap(pairsOfOneBeginning)
      + byFirstSurname.groups(ofAtMost: DoubtfulPersons.mostFitting).flatMap(pairsOfFirstSurnames)
  }

  /// The loose key of a word that is spelled so: `Yoweri` like `Joweri`, the first sound of which another
  /// spelling makes an `e`.
  private static func looseKey(_ key: String, of word: String) -> String {
    let isRounded = word.prefix(2).lowercased() == "yo" && key.hasPrefix("e")
    return looseTransliterationKey(isRounded ? "jo" + key.dropFirst() : key)
  }

  /// `baradei` for `al baradei` and for `elbaradei`, where enough is left behind the article.
  static func withoutGluedArticle(_ key: String) -> String {
    let plain = LikeName.withoutArticle(key)
    guard plain == key, key.utf8.count > 6, key.hasPrefix("el") || key.hasPrefix("al"),
      let next = key.utf8.dropFirst(2).first, !"aeiou ".utf8.contains(next)
    else { return plain }
    return String(key.dropFirst(2))
  }

  /// Hashes of what names have in common that are alike in one of the ways of ``LikeName``.
  private static func likenessKeys(_ name: PersonName) -> Set<UInt64> {
    let text = String(decoding: folded(name.text), as: UTF8.self)
    // The words in any order.
    var keys: Set<UInt64> = [text.blankSeparated.reduce(1) { $0 &+ nameHash($1) }]
    guard let given = name.givens.first else { return keys }
    func key(_ kind: UInt64, _ parts: [Substring]) -> UInt64 {
      parts.reduce(kind) { ($0 ^ nameHash($1)) &* 0x9E37_79B9_7F4A_7C15 }
    }
    let plain = LikeName.withoutArticle(name.surnameKey)
    keys.insert(key(2, name.givens.map { $0.key[...] } + [plain[...]]))
    keys.insert(key(3, [given.key[...], name.surnameKey[...]]))
    for full in ShortNames.shared.names(shortenedTo: given.plain) {
      keys.insert(key(3, [transliterationKey(full)[...], name.surnameKey[...]]))
    }
    for line in NamesInLanguages.shared.names(given.plain) {
      keys.insert(key(4, [String(line.number)[...], name.surnameKey[...]]))
    }
    return keys
  }

  private static func fullest(_ names: [PersonName]) -> PersonName {
    names.max { ($0.givens.count, $0.text.utf8.count) < ($1.givens.count, $1.text.utf8.count) }
      ?? PersonName("")
  }

  private func persons(_ entities: [Int]) -> [Person] {
    entities.map { Person(entity: $0, names: names($0)) }
  }

  // MARK: One surname

  private func pairsOfOneSurname(_ bearers: [Int]) -> [Pair] {
    let persons = persons(bearers)
    let bearers = persons.indices
    var pairs: [Pair] = []
    for bearer in bearers {
      let others = bearers.filter { $0 != bearer && saysMore(persons[$0], than: persons[bearer]) }
      let agreeing = others.filter { agree(persons[bearer], persons[$0]) }
      guard (1...DoubtfulPersons.mostFitting).contains(agreeing.count) else { continue }
      for other in agreeing {
        let name = persons[bearer].fullest
        guard let agreement = persons[other].fullest.compatibility(with: name) else { continue }
        let remark =
          agreeing.count == 1 ? "nothing else speaks for it" : "\(agreeing.count) persons fit"
        pairs.append(
          Pair(
            first: persons[bearer].entity, second: persons[other].entity,
            reason: "\(agreement); \(remark)"))
      }
    }
    for (place, one) in persons.enumerated() {
      for other in persons[(place + 1)...] {
        if let pair = pairOfOneInsideAnother(one, other) ?? pairOfGenerations(one, other) {
          pairs.append(pair)
        }
      }
    }
    return pairs
  }

  /// Whether every spelling of the one can be the other's.
  private func agree(_ a: Person, _ b: Person) -> Bool {
    a.names.allSatisfy { name in
      b.names.allSatisfy { $0.isCompatible(with: name) }
    }
  }

  /// A full name says more than initials, which say more than a bare surname.
  private func saysMore(_ a: Person, than b: Person) -> Bool {
    func rank(_ person: Person) -> (Int, Int) {
      let name = person.fullest
      return (name.isBare ? 0 : name.isInitialed ? 1 : 2, name.givens.count)
    }
    return rank(a) > rank(b)
  }

  /// `Ashraf Novak` inside `Mohammad Ashraf Novak`.
  private func pairOfOneInsideAnother(_ a: Person, _ b: Person) -> Pair? {
    let (one, other) = (a.fullest, b.fullest)
    let (short, long) = one.givens.count < other.givens.count ? (one, other) : (other, one)
    let keys = (short.givens.map(\.key), long.givens.map(\.key))
    guard !keys.0.isEmpty, keys.0.count < keys.1.count, !short.isInitialed,
      !keys.1.starts(with: keys.0), keys.1.suffix(keys.0.count).elementsEqual(keys.0)
    else { return nil }
    let (first, second) = one.givens.count < other.givens.count ? (a, b) : (b, a)
    return Pair(
      first: first.entity, second: second.entity,
      reason: "\(quoted(short.text)) is a part of \(quoted(long.text))")
  }

  /// `Robert Kovac` and `Robert Kovac Jr.`
  private func pairOfGenerations(_ one: Person, _ other: Person) -> Pair? {
    let names = (one.fullest, other.fullest)
    guard names.0.generation != names.1.generation,
      names.0.generation == nil || names.1.generation == nil,
      names.0.givens.map(\.key) == names.1.givens.map(\.key), !names.0.isBare
    else { return nil }
    return Pair(
      first: one.entity, second: other.entity,
      reason: "\(quoted(names.0.text)) and \(quoted(names.1.text)) are one person, or of two "
        + "generations")
  }

  // MARK: One name, and like names

  private func pairsOfOneName(_ bearers: [Int]) -> [Pair] {
    bearers.enumerated().flatMap { place, one in
      bearers[(place + 1)...].map { other in
        let called = "both are called \(quoted(DoubtfulPersons.fullest(names(one)).text))"
        let titles = [one, other].compactMap(title).sorted()
        return Pair(
          first: other, second: one,
          reason: titles.isEmpty ? called : "\(called): \(titles.joined(separator: ", "))")
      }
    }
  }

  private func pairsOfLikeNames(_ alike: [Int]) -> [Pair] {
    let persons = persons(alike)
    return persons.enumerated().flatMap { place, one in
      persons[(place + 1)...].compactMap { other in
        LikeName(one.fullest, other.fullest).map {
          Pair(first: other.entity, second: one.entity, reason: $0.text)
        }
      }
    }
  }

  // MARK: Names of several surnames

  /// `Gustavo Petro` and `Gustavo Petro Urrego`.
  private func pairsOfOneBeginning(_ alike: [Int]) -> [Pair] {
    let persons = persons(alike)
    var pairs: [Pair] = []
    for short in persons where short.fullest.givens.count == 1 {
      for long in persons where long.fullest.givens.count > 1 {
        if long.fullest.surnameKey == short.fullest.surnameKey { continue }
        pairs.append(
          Pair(
            first: short.entity, second: long.entity,
            reason: "\(quoted(short.fullest.text)) is the beginning of "
              + "\(quoted(long.fullest.text))"))
      }
    }
    return pairs
  }

  /// The first letter with the surname, and with the name before it, which may be the first of two
  /// surnames.
  private static func firstSurnameKeys(_ name: PersonName) -> [UInt64] {
    guard let first = name.givens.first?.key.utf8.first else { return [] }
    func key(_ surname: String) -> UInt64 { paired(UInt64(first), nameHash(surname)) }
    let second = name.givens.count > 1 ? name.givens.last.map { key($0.key) } : nil
    return [key(name.surnameKey)] + (second.map { [$0] } ?? [])
  }

  /// `María F. Kovel` and `María Fernanda Kovel Ospina`, of whom one name has more parts written out.
  private func pairsOfFirstSurnames(_ alike: [Int]) -> [Pair] {
    let persons = persons(alike)
    var pairs: [Pair] = []
    for long in persons where long.fullest.givens.count > 1 {
      guard let cut = DoubtfulPersons.withoutLastSurname(long.fullest) else { continue }
      for short in persons where short.entity != long.entity {
        // The one given name of ``pairsOfOneBeginning(_:)``.
        let isOther = short.fullest.givens.count > 1 || short.fullest.isInitialed
        guard isOther, !short.fullest.isBare, short.fullest.surnameKey == cut.surnameKey,
          cut.isCompatible(with: short.fullest)
        else { continue }
        pairs.append(
          Pair(
            first: short.entity, second: long.entity,
            reason: "\(quoted(short.fullest.text)) may be \(quoted(long.fullest.text)) without the "
              + "second surname"))
      }
    }
    return pairs
  }

  private static func withoutLastSurname(_ name: PersonName) -> PersonName? {
    guard let blank = name.text.lastIndex(of: " ") else { return nil }
    let cut = PersonName(String(name.text[..<blank]))
    guard !cut.isBare, cut.surnameKey == name.givens.last?.key,
      !Lexicon.isKnown(cut.surname.lowercased(), .givenName)
    else { return nil }
    return cut
  }

  // MARK: Like letters

  /// Whether both surnames have an article or none, or what is glued to the one stands apart in the other:
  /// `Elbaradei` and `al-Baradei`, but not `Alberg` and `Berg`.
  private static func isOneArticle(_ one: String, _ other: String) -> Bool {
    let hasArticle = [one, other].map { LikeName.withoutArticle($0) != $0 }
    let isGlued = [one, other].map { withoutGluedArticle($0) != $0 }
    return isGlued[0] == isGlued[1] || hasArticle[0] || hasArticle[1]
  }

  private func pairsOfLikeLetters(_ alike: [Int]) -> [Pair] {
    var pairs: [Pair] = []
    let persons = persons(alike)
    for (place, one) in persons.enumerated() {
      for other in persons[(place + 1)...] {
        let names = (one.fullest, other.fullest)
        let words = (
          names.0.givens.map(\.key) + [names.0.surnameKey],
          names.1.givens.map(\.key) + [names.1.surnameKey]
        )
        // More than one such word is another name.
        guard !names.0.isInitialed, zip(words.0, words.1).count(where: { $0 != $1 }) == 1,
          DoubtfulPersons.isOneArticle(names.0.surnameKey, names.1.surnameKey)
        else { continue }
        pairs.append(
          Pair(
            first: one.entity, second: other.entity,
            reason: "\(quoted(names.0.text)) and \(quoted(names.1.text)) differ by letters that "
              + "some transliterations confuse"))
      }
    }
    return pairs
  }
}

/// A key of ``transliterationKey(_:)`` without the letters that some systems confuse, which is too
/// little to join names by: `j` for `y` or `i`, `c` for `k`, `g` for `h`, `o` for `u`, `e` for `a`; what is left
/// out of `oe`, `ue` and `ae`, and the sign of a long vowel in `Ohta`.
func looseTransliterationKey(_ key: String) -> String {
  let classes: [UInt8: UInt8] = [
    UInt8(ascii: "j"): UInt8(ascii: "i"), UInt8(ascii: "c"): UInt8(ascii: "k"),
    UInt8(ascii: "g"): UInt8(ascii: "h"), UInt8(ascii: "o"): UInt8(ascii: "u"),
    UInt8(ascii: "e"): UInt8(ascii: "a"),
  ]
  var text: [UInt8] = []
  let letters = Array(key.utf8)
  for (index, letter) in letters.enumerated() {
    let last = index > 0 ? letters[index - 1] : 0
    // `Choe` and `Choi`, which are not `Cho`.
    if letter == UInt8(ascii: "e"), last == UInt8(ascii: "o"), index == letters.count - 1 {
      text.append(UInt8(ascii: "i"))
      continue
    }
    if letter == UInt8(ascii: "e"), "aou".utf8.contains(last) { continue }
    let next = index + 1 < letters.count ? letters[index + 1] : 0x20
    let isVowel = "aeiouy".utf8.contains(next)
    if letter == UInt8(ascii: "h"), "ou".utf8.contains(last), !isVowel { continue }
    if letter == UInt8(ascii: "h"), last == UInt8(ascii: "j") { continue }
    text.append(classes[letter] ?? letter)
  }
  return String(decoding: text, as: UTF8.self)
}
