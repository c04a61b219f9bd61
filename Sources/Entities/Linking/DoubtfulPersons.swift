/// Finds persons who may be one, and whom nothing but a reader can join.
///
/// Names that agree and yet stay apart, since several bearers fit; names that differ by letters which
/// some transliterations confuse; one name inside another or at its beginning; a name with and without
/// `Jr.`; one name of two; names that are alike otherwise (``LikeName``). Cost: linear in the distinct names; the
/// bearers of one surname are compared pairwise, unless they are very many.
struct DoubtfulPersons {
  /// A person with all spellings.
  struct Person {
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
  static let mostFitting = 3

  /// So many persons of one name are asked about.
  private static let mostOfOneName = 6

  private let entities: [Int]
  let names: (Int) -> [PersonName]
  let title: (Int) -> String?

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

  static func fullest(_ names: [PersonName]) -> PersonName {
    names.max { ($0.givens.count, $0.text.utf8.count) < ($1.givens.count, $1.text.utf8.count) }
      ?? PersonName("")
  }

  func persons(_ entities: [Int]) -> [Person] {
    entities.map { Person(entity: $0, names: names($0)) }
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
}
