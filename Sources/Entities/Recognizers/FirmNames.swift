import TextCore

/// Firms that a page names with their legal form once (`Ferrovia Kovel S.A.`) and without it or by a part of
/// their name otherwise (`Ferrovia Kovel said`), which look like persons and places then.
///
/// Cost: a look behind each name; a look at each name again on pages with a legal form.
extension NameReview {
  func withFirms(_ found: [Proposal]) -> [Proposal] {
    let names = withLegalForms(found)
    let firms = names.compactMap { $0.kind == .organisation ? firm($0) : nil }
    if firms.isEmpty { return names }
    let persons = names.filter { $0.kind == .person && $0.words.count > 1 }
    let told = spellings(of: firms, persons: persons, names)
    let single = firms.filter { isOfItsOwn($0.plain.lowerBound) }
    return names.map { name in
      guard name.kind == .person || name.kind == .place else { return name }
      let isCalledSo =
        name.words.count > 1
        ? told.contains(reading.hash(of: name.words))
        : single.contains {
          reading[$0.plain.lowerBound].hash == reading[name.words.lowerBound].hash
            && isFirm($0, called: name.words, persons)
        }
      return isCalledSo ? named(firm: name) : name
    }
  }

  /// A firm by its legal form.
  private struct Firm {
    /// The whole name.
    var words: Range<Int>
    /// The name without the form.
    var plain: Range<Int>
    /// Whether a form stands before the name as well: `PT Kovel Tbk`.
    var isFronted = false
  }

  private func firm(_ name: Proposal) -> Firm? {
    let start = name.words.lowerBound
    guard let end = endOfPlain(name.words), end > start else { return nil }
    let isFronted =
      end - start > 2 && RuleWords.of(hash: reading[start].hash).contains(.legalFront)
    return Firm(
      words: name.words, plain: (isFronted ? start + 1 : start)..<end, isFronted: isFronted)
  }

  /// Where a name ends without its legal form; `nil` where it has none.
  private func endOfPlain(_ words: Range<Int>) -> Int? {
    var end = words.upperBound
    while end > words.lowerBound + 1, reading[end - 1].has(.companySuffix) { end -= 1 }
    if end < words.upperBound { return end }
    let last = reading[end - 1].span.end
    return words.dropFirst().first { index in
      (index + 1 == words.upperBound || hasStop(index)) && !reading[index].isGlued
        && legalFormEnd(from: index).map { (last...last + 1) ~= $0 } == true
    }
  }

  // MARK: Legal forms

  /// The names with the legal forms behind them that no list of the tagger has: `S.p.A.`, `Berhad`.
  private func withLegalForms(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for (index, name) in names.enumerated() {
      if let result, let last = result.last, last.words.upperBound > name.words.lowerBound {
        continue
      }
      guard let words = withLegalForm(name) else {
        result?.append(name)
        continue
      }
      var whole = name
      whole.kind = .organisation
      whole.rule = .legalForm
      whole.words = words
      var kept = result ?? Array(names[..<index])
      while let last = kept.last, last.words.upperBound > words.lowerBound { kept.removeLast() }
      kept.append(whole)
      result = kept
    }
    return result ?? names
  }

  private func withLegalForm(_ name: Proposal) -> Range<Int>? {
    guard let kind = name.kind, kind != .event, kind != .document else { return nil }
    let words = name.words
    let last = words.upperBound - 1
    // `Kovel Berhad`, `Kovel S.L.`
    if words.count > 1, endOfPlain(words) != nil {
      let whole = withHead(words)
      return kind == .organisation && whole == words ? nil : whole
    }
    let next = words.upperBound
    guard next < reading.count, reading[last].isCapitalised else { return nil }
    // `Kovel S.` of `Kovel S.p.A.`, `Kovel Sp` of `Kovel Sp. z o.o.`
    let isCut =
      words.count > 1 && reading[next].isGlued
      && (reading[last].isInitials
        || reading[last].span.count < 4 && reading[next].mark == UInt8(ascii: "."))
    if isCut, let end = legalFormEnd(from: last) {
      return withHead(words.lowerBound..<wordEnd(at: end, from: last))
    }
    guard reading.isAdjacent(next), !reading[next].isGlued, reading[next].kind == .word,
      !reading[last].isPossessive
    else { return nil }
    guard let end = legalFormEnd(from: next) else { return nil }
    return withHead(words.lowerBound..<wordEnd(at: end, from: next))
  }

  /// Whether a full stop stands behind the first or second letter of a word.
  private func hasStop(_ index: Int) -> Bool {
    let (start, bytes) = (reading[index].span.start, reading.text.bytes)
    return start + 2 < bytes.count
      && (bytes[start + 1] == UInt8(ascii: ".") || bytes[start + 2] == UInt8(ascii: "."))
  }

  /// The byte where the legal form ends that begins with a word, the longest; `nil` where none does. Forms are
  /// told from words by a full stop in them or a capital.
  private func legalFormEnd(from word: Int) -> Int? {
    if !hasStop(word) {
      return reading[word].isCapitalised
        && RuleWords.of(hash: reading[word].hash).contains(.legalForm)
        ? reading[word].span.end : nil
    }
    let (start, bytes) = (reading[word].span.start, reading.text.bytes)
    var (index, chunks, found) = (start, 0, Int?.none)
    var key: [UInt8] = []
    while index <= bytes.count, index - start < NameReview.longestForm {
      let byte = index < bytes.count ? bytes[index] : 0x20
      if byte >= 0x80 { return found }
      if byte.isFormMark || isASCIIBlank(byte) {
        let hasForm = isForm(key, capital: bytes[start])
        if hasForm { found = index }
        chunks += 1
        if chunks == 3 || index == bytes.count || byte != 0x20 { return found }
        // Few words begin a form of several.
        if !key.contains(UInt8(ascii: ".")) { return found }
      }
      key.append(byte | (0x41...0x5A ~= byte ? 0x20 : 0))
      index += 1
    }
    return found
  }

  private static let longestForm = 16

  private func isForm(_ key: [UInt8], capital: UInt8) -> Bool {
    let hasStop = key.dropLast().contains(UInt8(ascii: "."))
    guard key.count > 1, hasStop || 0x41...0x5A ~= capital else { return false }
    let plain = key.last == UInt8(ascii: ".") ? key[..<(key.count - 1)] : key[...]
    return RuleWords.of(hash: Lexicon.hash(plain)).contains(.legalForm)
  }

  /// The word behind the last that ends by a byte.
  private func wordEnd(at byte: Int, from word: Int) -> Int {
    var end = word
    while end < reading.count, reading[end].span.end <= byte { end += 1 }
    // A full stop that ends the sentence, too.
    if end > word + 1, reading[end - 1].mark == UInt8(ascii: "."), reading[end - 1].isGlued,
      reading[end - 2].span.count > 1
    {
      end -= 1
    }
    return max(end, word + 1)
  }

  // MARK: Parts of names

  private func named(firm name: Proposal) -> Proposal {
    var name = name
    name.kind = .organisation
    name.rule = .legalForm
    return name
  }

  /// The name with the noun of a firm before it, which what looked like a person's left out: `Bank Kovel`.
  private func withHead(_ words: Range<Int>) -> Range<Int> {
    var first = words.lowerBound
    // `Bank Seri Kovel Berhad`
    while first > 0, words.lowerBound - first < 3, reading.continues(first),
      reading[first - 1].casing == .title
    {
      first -= 1
      if RuleWords.of(hash: reading[first].hash).contains(.industry) {
        return first..<words.upperBound
      }
    }
    return words
  }

  /// The spellings that stand for the firms: without the form, and two words or more of the beginning or the
  /// end, unless somebody is called so.
  private func spellings(
    of firms: [Firm], persons: [Proposal], _ names: [Proposal]
  ) -> Set<UInt64> {
    var told: Set<UInt64> = []
    for firm in firms where firm.plain.count > 1 {
      let isOfPerson =
        !firm.isFronted && reading[firm.plain.lowerBound].has(.givenName)
        && !reading[firm.plain.upperBound - 1].has(.head)
        && !RuleWords.of(hash: reading[firm.plain.upperBound - 1].hash).contains(.industry)
      let whole = reading.hash(of: firm.plain)
      if !isOfPerson || isToldFirm(whole, names) { told.insert(whole) }
      guard firm.plain.count > 2 else { continue }
      for part in [firm.plain.dropFirst(), firm.plain.dropLast()] {
        let ends = reading[part.upperBound - 1].hash
        let isOfOther = persons.contains { person in
          person.words.count > part.count && reading[person.words.upperBound - 1].hash == ends
        }
        let first = reading[part.lowerBound]
        if !isOfOther, first.kind == .word, first.isCapitalised, !first.has(.givenName),
          reading[part.upperBound - 1].isCapitalised, reading.place(at: part.lowerBound) == nil
        {
          told.insert(reading.hash(of: part))
        }
      }
    }
    return told
  }

  /// Whether something is said of a name that is said of firms alone.
  private func isToldFirm(_ spelling: UInt64, _ names: [Proposal]) -> Bool {
    names.contains {
      $0.words.count > 1 && reading.hash(of: $0.words) == spelling && isToldCompany($0.words)
    }
  }

  private func isOfItsOwn(_ index: Int) -> Bool {
    let word = reading[index]
    return word.kind == .word && word.span.count > 3 && !reading.isCommon(index)
      && !word.has([.givenName, .country, .region, .geography, .people, .head, .organisation])
      && reading.place(at: index) == nil
  }

  /// Whether one word names a firm that begins with it, and not somebody of that surname: by what is said of
  /// it, or since it stands before both and the text introduces the firm first.
  private func isFirm(_ firm: Firm, called words: Range<Int>, _ persons: [Proposal]) -> Bool {
    let hash = reading[words.lowerBound].hash
    guard
      let person = persons.first(where: { person in
        person.words.contains { reading[$0].hash == hash }
      })
    else { return true }
    if isToldCompany(words) || isOfficeBehind(words.lowerBound) || isPriced(words) { return true }
    let first = min(firm.words.lowerBound, person.words.lowerBound)
    return words.upperBound <= first && firm.words.lowerBound < person.words.lowerBound
  }

  /// `president of Kovel`
  private func isOfficeBehind(_ end: Int) -> Bool {
    end > 1 && reading.isAdjacent(end) && reading.isAdjacent(end - 1)
      && reading.isWord(end - 1, "of") && reading[end - 2].casing == .lower
      && reading[end - 2].has(.office)
  }

  /// `Kovel fell 3.8 percent`
  private func isPriced(_ words: Range<Int>) -> Bool {
    let verb = words.upperBound
    guard verb + 2 < reading.count, reading.isAdjacent(verb), reading[verb + 1].kind == .number,
      RuleWords.of(hash: reading[verb].hash).contains(.pricing)
    else { return false }
    return (verb + 2..<min(verb + 5, reading.count)).contains {
      reading.isWord($0, of: percents) || reading[$0].mark == UInt8(ascii: "%")
    }
  }
}

private let percents = WordList("percent cent pc points")

extension UInt8 {
  fileprivate var isFormMark: Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), 0x22].contains(
      self)
  }
}
