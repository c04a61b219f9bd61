/// Finds organisations and places that may be one, and that nothing but a reader can join.
///
/// Companies that differ in their legal form; letters that are the initials of one name of the corpus; a
/// name that has one word more than another of the same head; names that differ by one letter of a word
/// that no list has. Cost: linear in the words of the names, and sorting them.
struct DoubtfulBodies {
  typealias Pair = DoubtfulPersons.Pair

  /// So many bodies may have what is compared in common.
  private static let mostAlike = 4
  /// Names of more words are titles of something else.
  private static let mostWords = 9

  private let organisations: [Int]
  private let places: [Int]
  private let name: (Int) -> String
  private let forms: (Int) -> [String]

  /// Looks among entities; `forms` gives the spellings of each.
  init(
    organisations: [Int], places: [Int], name: @escaping (Int) -> String,
    forms: @escaping (Int) -> [String]
  ) {
    self.organisations = organisations
    self.places = places
    self.name = name
    self.forms = forms
  }

  /// The pairs, each once for each reason.
  var pairs: [Pair] {
    pairsOfCompanies() + pairsOfLetters() + pairsOfWords() + pairsOfLikeLetters()
  }

  private static func key(_ text: String) -> String {
    String(decoding: folded(text), as: UTF8.self)
  }

  private func alike(_ keys: KeyedNumbers) -> [[Int]] {
    var keys = keys
    keys.sort()
    return keys.groups(ofAtMost: DoubtfulBodies.mostAlike).map { group in
      group.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }

  // MARK: Companies

  /// `Yanso AG` and `Yanso Ltd`; `Yanso`, where both are on pages.
  private func pairsOfCompanies() -> [Pair] {
    var keys = KeyedNumbers(reserving: organisations.count)
    for entity in organisations {
      let key = DoubtfulBodies.key(name(entity))
      keys.add(entity, under: nameHash(CompanyName(key)?.legalPlain ?? key[...]))
    }
    return alike(keys).flatMap { group in
      pairs(group) { one, other in
        let forms = [one, other].map { CompanyName(DoubtfulBodies.key(name($0))) }
        if forms.allSatisfy({ $0 == nil }) { return nil }
        let isBare = forms.contains { $0?.legalPlain == nil }
        return "\(quoted(name(one))) and \(quoted(name(other))) "
          + (isBare
            ? "are one company, with its legal form and without" : "differ in their legal form")
      }
    }
  }

  // MARK: Letters

  /// `NKRI` and the only body of the corpus whose initials they are.
  private func pairsOfLetters() -> [Pair] {
    var isShort: Set<Int> = []
    var letters: Set<String> = []
    for entity in organisations where isAcronym(name(entity)) {
      let key = DoubtfulBodies.key(name(entity))
      guard forms(entity).allSatisfy({ isAcronym($0) }), key.utf8.count > 2, !key.contains(" "),
        !Lexicon.isKnown(key, .organisation)
      else {
        continue
      }
      isShort.insert(entity)
      letters.insert(key)
    }
    if letters.isEmpty { return [] }
    var keys = KeyedNumbers(reserving: isShort.count)
    for entity in organisations {
      if isShort.contains(entity) {
        keys.add(entity, under: nameHash(DoubtfulBodies.key(name(entity))))
      } else {
        let key = DoubtfulBodies.key(name(entity))
        // Two words have two letters, and those are too common.
        guard key.utf8.count(where: { $0 == UInt8(ascii: " ") }) > 1 else { continue }
        let fitting = initials(of: key).intersection(letters)
        if fitting.isEmpty || forms(entity).contains(where: { isAcronym($0) }) { continue }
        for initials in fitting { keys.add(entity, under: nameHash(initials)) }
      }
    }
    return alike(keys).flatMap { group -> [Pair] in
      let long = group.filter { !isShort.contains($0) }
      guard long.count == 1 else { return [] }
      return group.filter(isShort.contains).map { short in
        Pair(
          first: short, second: long[0],
          reason: "\(quoted(name(short))) are the first letters of \(quoted(name(long[0]))) and of "
            + "no other name")
      }
    }
  }

  // MARK: Words

  /// `Institute for Marine Research` and `Institute for Marine Research and Ecology`.
  private func pairsOfWords() -> [Pair] {
    var keys = KeyedNumbers(reserving: organisations.count)
    for entity in organisations {
      let words = DoubtfulBodies.words(name(entity))
      guard (3...DoubtfulBodies.mostWords).contains(words.count) else { continue }
      keys.add(entity, under: DoubtfulBodies.hash(words))
      guard words.count > 3 else { continue }
      for place in words.indices {
        keys.add(entity, under: DoubtfulBodies.hash(words, without: place))
      }
    }
    return alike(keys).flatMap { group -> [Pair] in
      let counts = group.map { DoubtfulBodies.words(name($0)).count }
      guard group.count == 2, abs(counts[0] - counts[1]) == 1 else { return [] }
      let (short, long) = counts[0] < counts[1] ? (group[0], group[1]) : (group[1], group[0])
      guard hasOneHead(name(short), name(long)) else { return [] }
      return [
        Pair(
          first: short, second: long,
          reason: "\(quoted(name(long))) has one word more than \(quoted(name(short)))")
      ]
    }
  }

  private static func words(_ text: String) -> [String] {
    key(text).blankSeparated.prefix(2 * mostWords).compactMap { contentWord(String($0)) }
  }

  private static func hash(_ words: [String], without place: Int? = nil) -> UInt64 {
    words.indices.reduce(7) { $1 == place ? $0 : paired($0, nameHash(words[$1])) }
  }

  /// Whether two names are of one noun, and what the long one has more tells of no other place or rank.
  private func hasOneHead(_ short: String, _ long: String) -> Bool {
    let heads = [short, long].map { name in
      DoubtfulBodies.key(name).blankSeparated.prefix { !["of", "for", "on"].contains($0) }.last
    }
    var rest = DoubtfulBodies.words(long)
    for word in DoubtfulBodies.words(short) {
      rest.firstIndex(of: word).map { _ = rest.remove(at: $0) }
    }
    guard heads[0] == heads[1], rest.count == 1, let more = rest.first else { return false }
    let entry = Lexicon.shared.entry(for: Array(more.utf8)[...])
    return !more.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      && entry?.place ?? 0 == 0
      && entry?.classes.isDisjoint(with: [
        .people, .country, .city, .region, .geography, .officeModifier, .organisation, .placeCue,
      ]) ?? true
  }

  // MARK: Like letters

  /// `Kemelovo Coal` and `Kemerovo Coal`.
  private func pairsOfLikeLetters() -> [Pair] {
    likeLetters(organisations) + likeLetters(places)
  }

  private func likeLetters(_ entities: [Int]) -> [Pair] {
    var keys = KeyedNumbers(reserving: 2 * entities.count)
    for entity in entities {
      let words = DoubtfulBodies.key(name(entity)).blankSeparated.map(String.init)
      guard words.count <= DoubtfulBodies.mostWords else { continue }
      for place in words.indices where DoubtfulBodies.isLong(words[place]) {
        let other = words.count > 1 ? DoubtfulBodies.hash(words, without: place) : 0
        for half in [words[place].prefix(4), words[place].suffix(4)] {
          keys.add(entity, under: paired(paired(other, UInt64(place)), nameHash(half)))
        }
      }
    }
    var seen: Set<[Int]> = []
    return alike(keys).flatMap { group in
      pairs(group) { one, other in
        let names = [name(one), name(other)]
        guard DoubtfulBodies.differByOneLetter(names[0], names[1]),
          seen.insert([one, other]).inserted
        else { return nil }
        return "\(quoted(names[0])) and \(quoted(names[1])) differ by one letter"
      }
    }
  }

  /// Whether a word is long, of letters, and no word of English.
  private static func isLong(_ word: String) -> Bool {
    word.utf8.count > 5
      && !word.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && !Lexicon.isKnown(word, [.common, .head])
  }

  /// Whether two names are the same but for a letter inside a word of each, one of which is in no list.
  private static func differByOneLetter(_ one: String, _ other: String) -> Bool {
    let words = zip(key(one).blankSeparated, key(other).blankSeparated).first { $0 != $1 }
    guard let words,
      [words.0, words.1].contains(where: { Lexicon.shared.entry(for: Array($0.utf8)[...]) == nil })
    else { return false }
    let (short, long) = { $0.count < $1.count ? ($0, $1) : ($1, $0) }(
      Array(key(one).utf8), Array(key(other).utf8))
    guard short != long, long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    let rest = (short[same...], long[same...])
    // The `s` of the plural tells of another.
    if rest.0.isEmpty, rest.1.first == UInt8(ascii: "s") { return false }
    return rest.1.dropFirst().elementsEqual(
      short.count == long.count ? rest.0.dropFirst() : rest.0)
  }

  private func pairs(_ group: [Int], _ reason: (Int, Int) -> String?) -> [Pair] {
    group.enumerated().flatMap { place, one in
      group[(place + 1)...].compactMap { other in
        reason(one, other).map { Pair(first: other, second: one, reason: $0) }
      }
    }
  }
}
