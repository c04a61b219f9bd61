/// How two names may be one person's although their words differ.
enum LikeName {
  /// The surname stands first in one of them: `Taal Berg`, `Berg Taal`.
  case order
  /// One has an article before its surname, the other has none: `al-Berg`, `Berg`.
  case article(String, String)
  /// One has a given name in short: `Tim`, `Timothy`.
  case short(String, String)
  /// Both have a given name as two languages have it: `Mykola`, `Nikolai`.
  case language(String, String, isOnePersons: Bool)
  /// One spells letters out: `Gruen`, `Grün`.
  case letters(String, String)
  /// One leaves out words of the other: `Taal Berg`, `Anna Taal Berg Novak`.
  case part(String, String)

  /// How two names are alike; `nil` when they are not.
  init?(_ one: PersonName, _ other: PersonName) {
    if let found = LikeName.short(one, other) ?? LikeName.article(one, other)
      ?? LikeName.letters(one, other) ?? LikeName.language(one, other)
    {
      self = found
    } else if !one.isBare,
      LikeName.turned(one.text) == LikeName.joined(other.text)
        || LikeName.turned(other.text) == LikeName.joined(one.text)
    {
      self = .order
    } else if let found = LikeName.part(one, other) {
      self = found
    } else {
      return nil
    }
  }

  /// What two names have in common, in words a person can read.
  var text: String {
    switch self {
    case .order: "the same names in the other order"
    case .article(let plain, let long): "\(quoted(plain)) leaves out the article of \(quoted(long))"
    case .short(let short, let long): "\(quoted(short)) is short for \(quoted(long))"
    case .language(let one, let other, _):
      "\(quoted(one)) and \(quoted(other)) are one name in two languages"
    case .letters(let plain, let spelled): "\(quoted(spelled)) spells \(quoted(plain)) out"
    case .part(let short, let long): "\(quoted(short)) leaves out words of \(quoted(long))"
    }
  }

  private static func short(_ one: PersonName, _ other: PersonName) -> LikeName? {
    guard one.surnameKey == other.surnameKey, one.generation == other.generation,
      let mine = one.givens.first, let theirs = other.givens.first
    else { return nil }
    for (short, long) in [(mine, theirs), (theirs, mine)]
    where ShortNames.shared.names(shortenedTo: short.plain).contains(where: {
      transliterationKey($0) == long.key
    }) {
      return .short(short.text, long.text)
    }
    return nil
  }

  private static func article(_ one: PersonName, _ other: PersonName) -> LikeName? {
    guard one.surnameKey != other.surnameKey,
      withoutArticle(one.surnameKey) == withoutArticle(other.surnameKey),
      one.givens.map(\.key) == other.givens.map(\.key)
    else { return nil }
    let isLong = withoutArticle(one.surnameKey) != one.surnameKey
    let (plain, long) = isLong ? (other.surname, one.surname) : (one.surname, other.surname)
    return .article(plain, long)
  }

  private static func language(_ one: PersonName, _ other: PersonName) -> LikeName? {
    guard one.surnameKey == other.surnameKey, one.generation == other.generation,
      let mine = one.givens.first, let theirs = other.givens.first, mine.key != theirs.key,
      let name = NamesInLanguages.shared.common(mine.plain, theirs.plain)
    else { return nil }
    return .language(mine.text, theirs.text, isOnePersons: name.isOnePersons)
  }

  private static func letters(_ one: PersonName, _ other: PersonName) -> LikeName? {
    for (plain, spelled) in [(one, other), (other, one)] {
      let words = (plain.text.blankSeparated, spelled.text.blankSeparated)
      guard words.0.count == words.1.count, let all = SpelledLetters(plain.text)?.spelled,
        all == String(decoding: folded(spelled.text), as: UTF8.self)
      else { continue }
      for (word, other) in zip(words.0, words.1) where SpelledLetters(word) != nil {
        return .letters(String(word), String(other))
      }
    }
    return nil
  }

  /// Whether one has all words of the other, two at least, and more. Whose father is named is called by
  /// the words before that.
  private static func part(_ one: PersonName, _ other: PersonName) -> LikeName? {
    guard one.generation == other.generation else { return nil }
    let lengths = [one, other].map {
      $0.givens.count + NameParts.words(ofSurname: $0.surname).count
    }
    guard lengths[0] != lengths[1] else { return nil }
    let (short, long) = lengths[0] < lengths[1] ? (one, other) : (other, one)
    let words = [short, long].map(NameParts.words)
    guard words[0].count >= 2, !short.givens.contains(where: \.isInitial),
      words[0].allSatisfy(words[1].contains)
    else { return nil }
    let ofFathers = ["bin", "bint", "ibn", "ben", "ould", "wuld", "oglu", "qizi", "uulu", "kyzy"]
    let isOfFather = folded(long.text).split(separator: 0x20).contains { word in
      ofFathers.contains { word.elementsEqual($0.utf8) }
    }
    if isOfFather, !words[1].starts(with: words[0]) { return nil }
    return .part(short.text, long.text)
  }

  /// The words of a name in one.
  static func joined(_ text: String) -> String {
    String(decoding: folded(text), as: UTF8.self).blankSeparated.joined()
  }

  /// The same with the last word first.
  static func turned(_ text: String) -> String {
    let words = String(decoding: folded(text), as: UTF8.self).blankSeparated
    return words.suffix(1).joined() + words.dropLast().joined()
  }

  /// A ``PersonName/surnameKey`` without the Arabic article.
  static func withoutArticle(_ key: String) -> String {
    key.hasPrefix("al ") ? String(key.dropFirst(3)) : key
  }
}

/// A text with the letters that Germans, Scandinavians and Serbs spell out where they lack them.
struct SpelledLetters {
  /// The folded text with `ue` for `ü`.
  let spelled: String

  /// `nil` for a text without such letters.
  init?(_ text: some StringProtocol) {
    guard text.utf8.contains(where: { $0 == 0xC3 || $0 == 0xC4 }),
      text.unicodeScalars.contains(where: { Self.pairs[$0] != nil })
    else { return nil }
    var result = ""
    for scalar in text.unicodeScalars {
      result += Self.pairs[scalar] ?? String(scalar)
    }
    spelled = String(decoding: folded(result), as: UTF8.self)
  }

  private static let pairs: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe",
    "đ": "dj", "Đ": "Dj", "å": "aa", "Å": "Aa", "æ": "ae", "Æ": "Ae", "ß": "ss", "þ": "th",
    "Þ": "Th",
  ]
}
