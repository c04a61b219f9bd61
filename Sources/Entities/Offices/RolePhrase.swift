/// Words that name an office: `OAU Secretary General`, `president and CEO of BioUtah`.
struct RolePhrase: Sendable {
  /// The office without articles.
  var words: Range<Int>
  /// Where the text goes on behind it and a bracketed acronym.
  var next: Int
  /// Whether the head noun has a capital.
  var isCapitalised: Bool
  /// Whether it is only a form of address or a degree (`Dr`, `Sir`).
  var isTitleOnly: Bool

  /// The most words before the noun of an office; more are a shouted paragraph.
  static let mostModifiers = 12
}

/// The grammar of offices.
extension Reading {
  /// All offices of the page, in order, not overlapping.
  func rolePhrases() -> [RolePhrase] {
    var roles: [RolePhrase] = []
    var next = 0
    while let index = cued.first(from: next) {
      guard words[index].has([.office, .title, .opensPhrase]),
        let role = rolePhrase(headAt: index, after: roles.last?.words.upperBound ?? 0)
      else {
        next = index + 1
        continue
      }
      if let last = roles.last, let joined = joined(last, role) {
        roles[roles.count - 1] = joined
      } else {
        roles.append(role)
      }
      next = max(role.words.upperBound, index + 1)
    }
    return roles
  }

  /// The office that these words are.
  func rolePhrase(_ words: Range<Int>) -> RolePhrase {
    let parts = words.filter { self[$0].kind == .word }
    // `Rear` is a rank only with what follows.
    let rank = phrase(at: words.lowerBound, .rank)
    let isTitle =
      rank?.end == words.upperBound && words.count > 1
      || parts.allSatisfy { index in
        self[index].has([.rank, .title, .honorific])
          && (!self[index].has(.office) || self[index].has(.rank))
      }
    return RolePhrase(
      words: words, next: behindBrackets(words.upperBound),
      isCapitalised: parts.contains { self[$0].has(.office) && self[$0].isCapitalised }
        || parts.allSatisfy { self[$0].isCapitalised },
      isTitleOnly: isTitle)
  }

  /// The offices and ranks that make up what was tagged as one office: `Secretary General of the OAU
  /// and Chairman of its Council, General`. `nil` when `phrases`, read by rules, leave words over.
  func parts(of office: Range<Int>, _ phrases: ArraySlice<RolePhrase>) -> [RolePhrase]? {
    guard let first = phrases.first, let last = phrases.last,
      last.words.upperBound <= office.upperBound,
      first.words.lowerBound >= office.lowerBound
        || (first.words.lowerBound..<office.lowerBound).allSatisfy({ isWord($0, "acting") })
    else { return nil }
    var parts: [RolePhrase] = []
    var rest = phrases
    var index = min(first.words.lowerBound, office.lowerBound)
    while index < office.upperBound {
      if let phrase = rest.first, phrase.words.lowerBound == index {
        parts.append(rest.removeFirst())
        index = phrase.words.upperBound
      } else if let title = phrase(at: index, [.rank, .title, .honorific]),
        title.end <= rest.first?.words.lowerBound ?? office.upperBound
      {
        parts.append(rolePhrase(index..<title.end))
        index = title.end
      } else if words[index].kind == .mark || isWord(index, "and") || isWord(index, "the")
        || index > 0 && words[index].casing == .upper
          && words[index - 1].mark == UInt8(ascii: "(")
      {
        index += 1
      } else {
        return nil
      }
    }
    return parts
  }

  private func rolePhrase(headAt index: Int, after floor: Int) -> RolePhrase? {
    guard let head = phrase(at: index, [.office, .title]) else { return nil }
    let last = words[head.end - 1]
    if last.isPossessive { return nil }
    let isCapitalised = words[index].isCapitalised && last.isCapitalised
    if !isCapitalised, last.casing != .lower, words[index].casing == .lower { return nil }
    let isTitleOnly = !head.entry.classes.contains(.office)
    if isTitleOnly {
      guard isCapitalised else { return nil }
      return RolePhrase(
        words: index..<head.end, next: head.end, isCapitalised: true, isTitleOnly: true)
    }
    let start = roleStart(before: index, isCapitalised: isCapitalised, floor: floor)
    let end = roleEnd(after: head.end, isCapitalised: isCapitalised)
    return RolePhrase(
      words: start..<end, next: behindBrackets(end), isCapitalised: isCapitalised,
      isTitleOnly: false)
  }

  /// Extends an office to the left over its modifiers: `Russian Foreign` Minister.
  private func roleStart(before head: Int, isCapitalised: Bool, floor: Int) -> Int {
    var start = head
    var sawCapital = isCapitalised
    while start > floor, start > 0, head - start < RolePhrase.mostModifiers, continues(start) {
      let word = words[start - 1]
      guard word.kind == .word else { break }
      if word.casing == .lower {
        guard word.has(.officeModifier), !sawCapital || isWord(start - 1, "acting") else { break }
      } else {
        guard isNameLike(start - 1) || word.has(.officeModifier), !word.isPossessive,
          !(word.has(.function) && word.opensSentence && word.casing == .title
            && !isWord(start - 1, "first"))
        else { break }
        if sawCapital == false || !isCapitalised { sawCapital = true }
        if !isRoleModifier(start - 1) { break }
      }
      start -= 1
    }
    return start
  }

  private func isRoleModifier(_ index: Int) -> Bool {
    let word = words[index]
    if word.has([.people, .officeModifier, .office, .organisationHead, .place, .organisation]) {
      return true
    }
    if isAcronym(index) || word.isInitials && word.place != 0 { return true }
    if sentence(of: index).isTitleCased { return !isCommon(index) && !word.has(.givenName) }
    return !word.has(.givenName) || word.has(.common)
  }

  /// Extends an office to the right over its complements: Chief `of the OAU Joint Staff`.
  private func roleEnd(after head: Int, isCapitalised: Bool) -> Int {
    var end = head
    while end + 1 < words.count, isAdjacent(end), isAdjacent(end + 1),
      words[end].casing == .lower, isRolePreposition(end)
    {
      var start = end + 1
      if isWord(start, "the") || isWord(start, "its") { start += 1 }
      guard start < words.count, isAdjacent(start) else { break }
      if let next = roleComplement(at: start) {
        end = next
      } else if !isCapitalised, start == end + 1, let next = smallComplement(at: start) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  private func isRolePreposition(_ index: Int) -> Bool {
    ["of", "for", "to", "at", "on", "in"].contains { isWord(index, $0) }
  }

  /// `the OAU Joint Staff`, `Kazakhstan`, `the OAU Secretary General`, `Foreign Affairs`.
  private func roleComplement(at start: Int) -> Int? {
    guard isNameLike(start) else { return nil }
    if let name = headedName(at: start) { return name.words.upperBound }
    var end = start
    // An office inside an office: `Representative of the OAU Secretary General for Peacekeeping`.
    while end < words.count, end == start || continues(end), isNameLike(end),
      isAcronym(end) || words[end].has([.people, .officeModifier]), phrase(at: end, .office) == nil
    {
      end += 1
    }
    if end < words.count, end == start || continues(end), isNameLike(end),
      let office = phrase(at: end, .office), words[office.end - 1].isCapitalised
    {
      return office.end
    }
    guard let complement = complement(at: start) else { return nil }
    return listEnd(from: complement)
  }

  /// `Foreign Affairs and Trade`
  private func listEnd(from end: Int) -> Int {
    guard end + 1 < words.count, isWord(end, "and"), isAdjacent(end), isAdjacent(end + 1),
      isNameLike(end + 1), isCommon(end + 1), words[end - 1].has(.common),
      phrase(at: end + 1, .personTitle) == nil, words[end + 1].place == 0
    else { return end }
    return complement(at: end + 1) ?? end
  }

  /// `economics` in `professor of economics at Harvard`.
  private func smallComplement(at start: Int) -> Int? {
    var end = start
    while end < words.count, end < start + 3, isAdjacent(end), words[end].kind == .word,
      words[end].casing == .lower, !words[end].has(.function)
    {
      end += 1
    }
    guard end > start, end < words.count else { return nil }
    let isClosed = words[end].kind == .mark || isWord(end, "at") || isWord(end, "of")
    return isClosed || isNameLike(end) ? end : nil
  }

  /// Behind `(CSS)`.
  func behindBrackets(_ index: Int) -> Int {
    guard index + 2 < words.count, words[index].mark == UInt8(ascii: "("),
      words[index + 1].kind == .word, words[index + 2].mark == UInt8(ascii: ")")
    else { return index }
    return index + 3
  }

  /// One office out of two: `president and CEO of X`, `Deputy Premier – Minister of Y`.
  private func joined(_ first: RolePhrase, _ second: RolePhrase) -> RolePhrase? {
    guard !first.isTitleOnly, !second.isTitleOnly, first.next == first.words.upperBound,
      first.isCapitalised == second.isCapitalised
        || words[second.words.lowerBound].casing == .upper
        || words[first.words.lowerBound].casing == .upper
    else { return nil }
    let end = first.words.upperBound
    let gap = second.words.lowerBound - end
    let isDash = gap == 1 && words[end].mark == Mark.dash && isAdjacent(end) && isAdjacent(end + 1)
    let isBare =
      first.words.count <= 2
      && first.words.allSatisfy { words[$0].has([.office, .officeModifier]) }
    let isAnd = gap == 1 && isBare && (isWord(end, "and") || words[end].mark == UInt8(ascii: "&"))
    let isSlash = gap == 1 && words[end].mark == UInt8(ascii: "/")
    let isAdjoined = gap == 0 && isAdjacent(end)
    guard isDash || isAnd || isSlash || isAdjoined,
      second.words.upperBound - first.words.lowerBound <= HeadedName.longest
    else { return nil }
    var result = second
    result.words = first.words.lowerBound..<second.words.upperBound
    return result
  }

  /// The place of the person whom an office, ending before `index`, introduces: behind ranks and
  /// forms of address. `nil` when something else stands there.
  func introducedPerson(at index: Int) -> Int? {
    var position = index
    // `the Hon. Anna Kovel`
    if isWord(position, "the"), isAdjacent(position), isAdjacent(position + 1),
      phrase(at: position + 1, [.honorific, .title]) != nil, words[position + 1].isCapitalised
    {
      position += 1
    }
    while position < words.count, isAdjacent(position),
      let title = phrase(at: position, [.rank, .honorific, .title]),
      words[position].isCapitalised || title.entry.classes.contains(.rank)
    {
      if words[title.end - 1].isPossessive { return nil }
      position = title.end
      // `Mr.`, `Dr.`
      if !title.entry.classes.isDisjoint(with: [.honorific, .title]), position < words.count,
        words[position].isGlued,
        words[position].mark == UInt8(ascii: "."), words[position - 1].span.count <= 4
      {
        position += 1
      }
    }
    return position < words.count && isAdjacent(position) ? position : nil
  }
}
