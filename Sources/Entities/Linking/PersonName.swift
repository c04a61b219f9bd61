/// The parts of a person's name, folded for comparison.
///
/// `Andrei Nikolayevich Volkov` has the givens `Andrei`, `Nikolayevich` and the surname
/// `Volkov`; `T. Novak` has the initial `T`.
struct PersonName: Sendable {
  /// A given name, middle name, patronymic or initial.
  struct Given: Sendable, Equatable {
    var text: String
    /// ``text`` in look-up spelling.
    var plain: String
    /// ``plain`` folded by ``transliterationKey(_:)``; an initial's is its letter.
    var key: String
    var isInitial: Bool
  }

  var text: String
  var givens: [Given]
  var surname: String
  /// The surname, folded by ``transliterationKey(_:)``.
  var surnameKey: String

  init(_ form: String) {
    text = form
    let (words, surnameStart) = PersonName.words(of: form)
    surname = words[surnameStart...].joined(separator: " ")
    surnameKey = transliterationKey(surname)
    givens = words[..<surnameStart].map { word in
      let bare = word.hasSuffix(".") ? word.dropLast() : word
      let isInitial = bare.count == 1 || word.hasSuffix(".") && bare.count == 2
      return Given(
        text: String(word), plain: String(decoding: folded(word), as: UTF8.self),
        key: isInitial ? bare.lowercased() : transliterationKey(bare), isInitial: isInitial)
    }
  }

  /// The words of a form without what stands behind a surname, and where the surname begins.
  private static func words(of form: String) -> (words: [Substring], surnameStart: Int) {
    var words: [Substring] = []
    for word in form.split(separator: " ") {
      if word.utf8.count > 2, word.utf8.contains(UInt8(ascii: ".")), isInitials(word) {
        words += word.split(separator: ".")
      } else {
        words.append(word)
      }
    }
    while words.count > 1, let last = words.last, isSuffix(last) { words.removeLast() }
    var surnameStart = max(0, words.count - 1)
    while surnameStart > 1, isParticle(words[surnameStart - 1]) { surnameStart -= 1 }
    return (words, surnameStart)
  }

  /// ``surnameKey`` of a form, without the rest of it.
  static func surnameKey(of form: String) -> String {
    let (words, surnameStart) = words(of: form)
    return transliterationKey(words[surnameStart...].joined(separator: " "))
  }

  /// A surname without anything before it.
  var isBare: Bool { givens.isEmpty }
  /// A surname with nothing but initials before it.
  var isInitialed: Bool { !givens.isEmpty && givens.allSatisfy(\.isInitial) }

  /// Why two forms can be one person's, or `nil` when they cannot.
  ///
  /// The surnames must be the same up to transliteration; given names are compared in order, an
  /// initial agrees with what it abbreviates, and a name may lack those behind its first.
  func compatibility(with other: PersonName) -> String? {
    guard surnameKey == other.surnameKey else { return nil }
    var reasons: [String] = []
    for (mine, theirs) in zip(givens, other.givens) {
      guard let reason = PersonName.agreement(mine, theirs) else { return nil }
      if !reason.isEmpty { reasons.append(reason) }
    }
    if surname != other.surname {
      reasons.append("\(quoted(surname)) and \(quoted(other.surname)) transliterate one surname")
    } else {
      reasons.append("same surname")
    }
    let (short, long) = givens.count < other.givens.count ? (self, other) : (other, self)
    if short.givens.count < long.givens.count {
      let missing = long.givens[short.givens.count...].map(\.text).joined(separator: " ")
      reasons.append("\(quoted(short.text)) leaves out \(quoted(missing))")
    }
    return reasons.joined(separator: ", ")
  }

  /// Whether two forms can be one person's: ``compatibility(with:)`` without its reason.
  func isCompatible(with other: PersonName) -> Bool {
    surnameKey == other.surnameKey && zip(givens, other.givens).allSatisfy(PersonName.agree)
  }

  private static func agree(_ a: Given, _ b: Given) -> Bool {
    guard a.isInitial != b.isInitial else { return a.key == b.key }
    let (initial, full) = a.isInitial ? (a, b) : (b, a)
    return full.plain.hasPrefix(initial.key)
      || full.key.hasPrefix(transliterationKey(initial.key))
  }

  /// Empty for equal names, a reason for different ones that agree, `nil` for others.
  private static func agreement(_ a: Given, _ b: Given) -> String? {
    guard agree(a, b) else { return nil }
    if a.isInitial != b.isInitial {
      let (initial, full) = a.isInitial ? (a, b) : (b, a)
      return "\(quoted(initial.text)) abbreviates \(quoted(full.text))"
    }
    if a.isInitial || a.text == b.text { return "" }
    return "\(quoted(a.text)) and \(quoted(b.text)) transliterate one name"
  }

  private static func isInitials(_ word: Substring) -> Bool {
    word.split(separator: ".").allSatisfy { $0.count == 1 }
  }

  private static func isSuffix(_ word: Substring) -> Bool {
    ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"].contains(word)
  }

  private static func isParticle(_ word: Substring) -> Bool {
    Lexicon.shared.entry(for: word)?.classes.contains(.particle) == true
      && word.first?.isLowercase == true
  }
}
