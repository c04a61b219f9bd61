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
  /// What tells father and son apart, in look-up spelling: `jr`, `sr`, `iii`.
  var generation: String?

  init(_ form: String) {
    text = form
    let (words, surnameStart, generation) = PersonName.words(of: form)
    self.generation = generation.map { String(decoding: folded($0), as: UTF8.self) }
    surname = PersonName.joined(words[surnameStart...])
    surnameKey = PersonName.key(ofSurname: surname)
    givens = words[..<surnameStart].map { word in
      let isAbbreviated = word.utf8.last == UInt8(ascii: ".")
      let bare = isAbbreviated ? word.dropLast() : word
      let isInitial = bare.count == 1 || isAbbreviated && bare.count == 2
      return Given(
        text: String(word), plain: String(decoding: folded(word), as: UTF8.self),
        key: isInitial ? bare.lowercased() : transliterationKey(bare), isInitial: isInitial)
    }
  }

  /// A surname that begins with particles alone: `Van der Berg`.
  init(bare form: String) {
    self.init(form)
    surname = form
    surnameKey = PersonName.key(ofSurname: form)
    givens = []
  }

  /// The words of a form, where the surname begins among them, and what stands behind it.
  private static func words(
    of form: String
  ) -> (words: [Substring], surnameStart: Int, generation: Substring?) {
    var words: [Substring] = []
    for word in form.blankSeparated {
      guard word.utf8.contains(UInt8(ascii: ".")) else {
        words.append(word)
        continue
      }
      // `K.-J.` is one name, which `Kassym-Jomart` has in full.
      let word = word.contains(".-") && isHyphenated(word) ? word.prefix { $0 != "-" } : word
      if word.utf8.count > 2, isInitials(word) {
        words += word.split(separator: ".")
      } else if let parts = gluedInitials(word) {
        words += parts
      } else {
        words.append(word)
      }
    }
    var generation: Substring?
    // A ruler has no other surname: `Charles III`.
    while words.count > 2, let last = words.last, isSuffix(last) { generation = words.popLast() }
    if words.count == 2, let last = words.last, isOfSon(last) { generation = words.popLast() }
    if generation != nil, let last = words.last, last.hasSuffix(",") {
      words[words.count - 1] = last.dropLast()
    }
    var surnameStart = max(0, words.count - 1)
    while surnameStart > 1, isParticle(words[surnameStart - 1]) { surnameStart -= 1 }
    return (words, surnameStart, generation)
  }

  /// ``surnameKey`` of a form, without the rest of it.
  static func surnameKey(of form: String) -> String {
    let (words, surnameStart, _) = words(of: form)
    return key(ofSurname: joined(words[surnameStart...]))
  }

  /// Words as they stand; most surnames are one.
  private static func joined(_ words: ArraySlice<Substring>) -> String {
    words.count == 1 ? String(words[words.startIndex]) : words.joined(separator: " ")
  }

  /// A surname with the Arabic article in one spelling, however it is written and said before the
  /// letter behind it: `al-`, `el-`, `as-S…`, `ash-Sh…`.
  static func key(ofSurname surname: some StringProtocol) -> String {
    // Letters said alike are one in words, and no one in numbers: `Charles II`, `Charles III`.
    if isNumber(surname) { return surname.lowercased() }
    let key = transliterationKey(surname)
    guard let end = key.utf8.firstIndex(of: UInt8(ascii: " ")) else { return key }
    let (article, rest) = (key[..<end], key[end...].dropFirst())
    if ["al", "el", "ul"].contains(article) { return "al " + rest }
    let letter = article.dropFirst()
    let isAssimilated =
      article.hasPrefix("a") && letter.first.map { "dnrstz".contains($0) } == true
      && rest.hasPrefix(letter)
    return isAssimilated ? "al " + rest : key
  }

  /// Whether a form may be a surname with its particles rather than a name and a surname.
  static func beginsWithParticles(_ form: String) -> Bool {
    let words = form.blankSeparated
    return words.count > 1 && words.dropLast().allSatisfy(isParticle)
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
    guard surnameKey == other.surnameKey, isOfGeneration(of: other) else { return nil }
    var reasons: [String] = []
    for (mine, theirs) in zip(givens, other.givens) {
      guard let reason = PersonName.agreement(mine, theirs) else { return nil }
      if !reason.isEmpty { reasons.append(reason) }
    }
    if surname != other.surname {
      reasons.append(PersonName.difference(surname, other.surname, of: "surname"))
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
    surnameKey == other.surnameKey && isOfGeneration(of: other)
      && zip(givens, other.givens).allSatisfy(PersonName.agree)
  }

  /// Father and son have one full name; short forms leave out which of them is meant.
  private func isOfGeneration(of other: PersonName) -> Bool {
    if generation == other.generation { return true }
    let isShort = isBare || isInitialed || other.isBare || other.isInitialed
    return isShort && (generation == nil || other.generation == nil)
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
    return difference(a.text, b.text, of: "name")
  }

  /// What two spellings of one word differ in.
  private static func difference(_ one: String, _ other: String, of word: String) -> String {
    one.lowercased() == other.lowercased()
      ? "\(quoted(one)) and \(quoted(other)) differ in capitals only"
      : "\(quoted(one)) and \(quoted(other)) transliterate one \(word)"
  }

  private static func isHyphenated(_ word: Substring) -> Bool {
    word.split(separator: ".").allSatisfy { $0.drop { $0 == "-" }.count == 1 }
  }

  private static func isInitials(_ word: Substring) -> Bool {
    word.split(separator: ".").allSatisfy { $0.count == 1 }
  }

  /// `Sh.Kovel`, `A.B.Kovel`: a surname that its initials touch. Those of two letters are one letter in
  /// other scripts.
  private static func gluedInitials(_ word: Substring) -> [Substring]? {
    guard let stop = word.lastIndex(of: "."), stop != word.startIndex else { return nil }
    let surname = word[word.index(after: stop)...]
    let initials = word[..<stop].split(separator: ".", omittingEmptySubsequences: false)
    guard surname.count > 2, surname.first?.isUppercase == true,
      initials.allSatisfy({ part in
        part.count == 1
          || part.count == 2 && part.last?.isLowercase == true
            && part.first?.isUppercase == true && part != "St"
      })
    else { return nil }
    return initials.map { word[$0.startIndex...$0.endIndex] } + [surname]
  }

  private static func isSuffix(_ word: Substring) -> Bool {
    isOfSon(word) || ["I", "II", "III", "IV"].contains(word)
  }

  private static func isNumber(_ word: some StringProtocol) -> Bool {
    word.utf8.count < 6 && word.utf8.allSatisfy { "IVX".utf8.contains($0) }
  }

  private static func isOfSon(_ word: Substring) -> Bool {
    ["Jr", "Jr.", "Sr", "Sr."].contains(word)
  }

  private static func isParticle(_ word: Substring) -> Bool {
    // An initial may be spelled like a particle: `E.`, `Y`.
    let isWord = word.utf8.count > 1 && word.utf8.last != UInt8(ascii: ".")
    guard isWord || word.first?.isLowercase == true else { return false }
    return Lexicon.shared.entry(for: word)?.classes.contains(.particle) == true
  }
}
