/// The complements of headed names: `of Foreign Affairs and Trade`, `on Afghanistan`,
/// `for 2026–2030`.
extension Reading {
  func complementEnd(after end: Int, of core: HeadedName, depth: Int) -> Int? {
    guard end + 1 < words.count, isAdjacent(end), isAdjacent(end + 1),
      !words[end - 1].isPossessive, words[end].casing == .lower, words[end].kind == .word,
      allows(preposition: end, for: core)
    else { return nil }
    var start = end + 1
    if isWord(start, "the") || isWord(start, "its") { start += 1 }
    guard start < words.count, isAdjacent(start) else { return nil }
    if let years = yearsEnd(from: end + 1), kind(of: core.head, hasComplement: true) == .document {
      return years
    }
    guard let first = complement(at: start, depth: depth + 1) else { return nil }
    return coordinated(after: first, depth: depth)
  }

  private func allows(preposition index: Int, for core: HeadedName) -> Bool {
    if isWord(index, "of") || isWord(index, "for") { return true }
    // `Convention against Torture`, but `the Markets Act against Kovel`.
    if isWord(index, "against") { return isCommon(index + 1) }
    if isWord(index, "on") {
      return kind(of: core.head, hasComplement: true) == .document
        || isKnown(core.head, .topicalHead)
    }
    if isWord(index, "under") { return isKnown(core.head, .topicalHead) }
    if isWord(index, "to") || isWord(index, "in") { return isKnown(core.head, .postedHead) }
    return false
  }

  /// The end of the noun phrase after a preposition and its article.
  func complement(at start: Int, depth: Int = 0) -> Int? {
    guard start < words.count, isNameLike(start) && !words[start].has(.month) || isOrdinal(start)
    else { return nil }
    let nested = headedName(at: start, depth: depth)?.words.upperBound
    if let place = place(at: start) {
      return max(place.end, nested ?? place.end)
    }
    if let nested { return nested }
    // `NATO` may be the first word of `NATO Member States`.
    if let known = phrase(at: start, .organisation), words[known.end - 1].isCapitalised,
      known.end > start + 1 || !isAcronym(start)
    {
      return known.end
    }
    var end = start
    let isUnknown =
      !isCommon(start) && !isAcronym(start) && !words[start].has([.people, .officeModifier])
    while end < words.count, end < start + HeadedName.longest, end == start || continues(end),
      isNameLike(end)
    {
      let word = words[end]
      if end > start {
        if phrase(at: end, [.rank, .honorific]) != nil { break }
        if opensOffice(end) { break }
        if !isUnknown, !isCommon(end), !isAcronym(end), !words[end].has(.people) { break }
        if word.has(.givenName), !word.has(.common) { break }
      }
      end += 1
      if isAcronym(end - 1), end < words.count, !isCommon(end) { break }
    }
    // `of Commanders of Border Troops`
    if end < words.count, !isUnknown, isWord(end, "of"), isAdjacent(end), end + 1 < words.count {
      let next = isWord(end + 1, "the") ? end + 2 : end + 1
      if next < words.count, isAdjacent(next), depth < 4,
        let further = complement(at: next, depth: depth + 1)
      {
        return further
      }
    }
    return end
  }

  /// Whether an office begins at `index`: `Director` behind `Foreign Affairs`, but not the member
  /// in `Member States`.
  private func opensOffice(_ index: Int) -> Bool {
    guard let office = phrase(at: index, .office), !words[office.end - 1].isPossessive else {
      return false
    }
    let isModifier =
      office.end < words.count && continues(office.end) && isNameLike(office.end)
      && isCommon(office.end)
    return !isModifier
  }

  /// Takes in `and Trade`, `, Energy, and the Environment` behind a complement of common nouns.
  private func coordinated(after first: Int, depth: Int) -> Int {
    var end = first
    guard isPlainModifier(end - 1), !words[end - 1].isPossessive else { return end }
    while end < words.count, end < first + HeadedName.longest, isAdjacent(end) {
      var next = end
      let isComma = words[next].mark == UInt8(ascii: ",")
      if isComma { next += 1 }
      let isAnd =
        next < words.count && (isWord(next, "and") || words[next].mark == UInt8(ascii: "&"))
      if isAnd { next += 1 }
      guard isComma || isAnd else { return end }
      if isAnd, next < words.count, isWord(next, "the"), isComma { next += 1 }
      guard next < words.count, isAdjacent(next), isNameLike(next), isPlainModifier(next),
        phrase(at: next, .personTitle) == nil, headedName(at: next, depth: depth + 1) == nil
      else { return end }
      var last = next
      while last < words.count, last == next || continues(last), isNameLike(last),
        isPlainModifier(last)
      {
        last += 1
      }
      if isComma && !isAnd, !hasFinalAnd(from: last) { return end }
      end = last
    }
    return end
  }

  /// Whether the list that goes on at `start` ends in `and` and another common noun.
  private func hasFinalAnd(from start: Int) -> Bool {
    var index = start
    while index + 1 < words.count, index < start + 8, isAdjacent(index) {
      if isWord(index, "and") {
        let next = isWord(index + 1, "the") ? index + 2 : index + 1
        return next < words.count && isNameLike(next) && isPlainModifier(next)
      }
      guard words[index].mark == UInt8(ascii: ",") || isNameLike(index) else { return false }
      index += 1
    }
    return false
  }

  // MARK: Numbers that belong to documents

  /// The end of `2026–2030` or `the Period up to 2025` at `start`.
  private func yearsEnd(from start: Int) -> Int? {
    var index = start
    if isWord(index, "the"), index + 1 < words.count { index += 1 }
    if isWord(index, "period"), index + 1 < words.count {
      index += 1
      if isWord(index, "up"), index + 1 < words.count { index += 1 }
      if isWord(index, "to") || isWord(index, "until"), index + 1 < words.count { index += 1 }
    }
    guard isYear(index) else { return nil }
    if index + 2 < words.count, isYear(index + 2), words[index + 1].kind == .mark,
      isAdjacent(index + 1), isAdjacent(index + 2)
    {
      return index + 3
    }
    return index + 1
  }

  /// `Resolution 2254 (2015)`, `Strategy 2030`, `Law No. 10 of 2018`, `Chamber II`.
  func numericTail(from end: Int, of core: HeadedName) -> Int {
    guard end < words.count, isAdjacent(end), !words[end - 1].isPossessive else { return end }
    if kind(of: core.head, hasComplement: false) == .document {
      let number = isWord(end, "no") || isWord(end, "number") ? end + 1 : end
      if number < words.count, isAdjacent(number), words[number].kind == .number,
        !words[number].isGlued
      {
        let year = number + 2
        let isOfYear =
          isYear(year) && isAdjacent(year) && isAdjacent(year - 1) && isWord(year - 1, "of")
        return isOfYear ? year + 1 : number + 1
      }
    }
    if words[end].casing == .upper, isRomanNumeral(end) { return end + 1 }
    return end
  }

  func isYear(_ index: Int) -> Bool {
    guard index < words.count, words[index].kind == .number, words[index].span.count == 4 else {
      return false
    }
    let first = text.bytes[words[index].span.start]
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }

  func isRomanNumeral(_ index: Int) -> Bool {
    words[index].kind == .word && words[index].casing == .upper
      && text.bytes[words[index].span.range].allSatisfy { "IVXLC".utf8.contains($0) }
  }
}
