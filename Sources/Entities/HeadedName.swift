/// A name whose head noun tells what it names: `Council of Foreign Ministers`.
struct HeadedName: Sendable {
  /// `nil` for awards, works and products.
  var kind: EntityKind?
  var words: Range<Int>
  /// Where the head noun stands.
  var head: Range<Int>
}

/// The grammar of headed names: modifiers, a head, and complements that begin with a preposition.
///
///     [CSTO] [Crisis] [Response] Center
///     Working Group [on Afghanistan] [under the CSTO Ministerial Council]
///     Ministry [of Foreign Affairs] [of the Russian Federation]
extension Reading {
  /// The longest headed name that begins at `start`, or `nil`.
  func headedName(at start: Int, depth: Int = 0) -> HeadedName? {
    guard depth < 4,
      isNameLike(start) || isOrdinal(start) || isYear(start) && isAdjacent(start + 1),
      !words[start].has(.honorific), let core = headedCore(at: start, depth: depth)
    else { return nil }
    if words[start].kind == .number, !isOrdinal(start),
      kind(of: core.head, hasComplement: false) != .event
    {
      return nil
    }
    var name = core
    var end = core.words.upperBound
    while let next = complementEnd(after: end, of: core, depth: depth) { end = next }
    end = numericTail(from: end, of: core)
    name.words = start..<end
    if let place = place(at: start), place.end == end { return nil }
    name.kind = kind(of: core.head, hasComplement: end > core.words.upperBound)
    return isAcceptable(name, core: core, depth: depth) ? name : nil
  }

  /// `134th`, `2nd`: an ordinal in front of a unit's name.
  private func isOrdinal(_ index: Int) -> Bool {
    guard index + 1 < words.count, words[index].kind == .number, isAdjacent(index + 1),
      isNameLike(index + 1)
    else { return false }
    return ["st", "nd", "rd", "th"].contains {
      folded[words[index].key].suffix(2).elementsEqual($0.utf8)
    }
  }

  // MARK: The core: modifiers and head

  private func headedCore(at start: Int, depth: Int) -> HeadedName? {
    var end = start
    var head: Range<Int>?
    while end < words.count,
      end == start || continues(end) || isTitlePossessive(end - 1) && isAdjacent(end)
    {
      if let found = phrase(at: end, .head), words[found.end - 1].isCapitalised,
        words[end].isCapitalised, !(words[found.end - 1].isPossessive && head != nil)
      {
        head = end..<found.end
        end = found.end
      } else if head != nil ? endsCore(end) : opensPersonTitle(end) {
        break
      } else if isNameLike(end) || isOrdinal(end) || end == start {
        end += 1
      } else if isWord(end, "and") || words[end].mark == UInt8(ascii: "&"),
        joinsModifiers(end, from: start)
      {
        end += 1
      } else {
        break
      }
    }
    guard let head else { return trailingNameHead(at: start) }
    // `Operation Inherent Resolve`: some heads stand before the name.
    if head.lowerBound == start || head.upperBound == end, let longer = headFirst(head, start) {
      return longer
    }
    return HeadedName(kind: .organisation, words: start..<head.upperBound, head: head)
  }

  private func trailingNameHead(at start: Int) -> HeadedName? { nil }

  /// `Women's`, `Governor's`: possessives of common nouns belong to names, `Russia's` does not.
  private func isTitlePossessive(_ index: Int) -> Bool {
    let word = words[index]
    return word.isPossessive && word.isCapitalised && word.has(.common) && word.place == 0
      && !word.has(.givenName)
  }

  /// Whether the word cannot follow a head inside a core.
  private func endsCore(_ index: Int) -> Bool {
    let word = words[index]
    if !isNameLike(index) { return !isWord(index, "and") && word.mark != UInt8(ascii: "&") }
    if word.has(.givenName) && !word.has(.common) { return true }
    if phrase(at: index, .personTitle) != nil { return !isFollowedByHead(index) }
    return false
  }

  private func opensPersonTitle(_ index: Int) -> Bool {
    guard isNameLike(index), let title = phrase(at: index, [.office, .honorific]) else {
      return false
    }
    if words[title.end - 1].isPossessive { return false }
    return title.end >= words.count || !isFollowedByHead(title.end - 1)
  }

  private func isFollowedByHead(_ index: Int) -> Bool {
    guard index + 1 < words.count, isAdjacent(index + 1), words[index + 1].isCapitalised else {
      return false
    }
    guard let head = phrase(at: index + 1, .head) else { return false }
    // `Assistant Secretary, Bureau of X` without its comma is no `Secretary Bureau`.
    return !(head.end < words.count && isWord(head.end, "of"))
  }

  /// Whether `and` at `index` joins modifiers of one head: `Foreign Affairs and Defence Committee`.
  private func joinsModifiers(_ index: Int, from start: Int) -> Bool {
    guard index > start, index + 1 < words.count, isNameLike(index + 1), isAdjacent(index + 1),
      isPlainModifier(index - 1), isPlainModifier(index + 1),
      phrase(at: index - 1, .head) == nil
        || modifyingHeads.contains(lexiconKey(index - 1..<index) ?? "")
    else { return false }
    let end = runEnd(from: index + 1)
    return (index + 2..<max(index + 2, end)).contains { phrase(at: $0, .head) != nil }
  }

  private func isPlainModifier(_ index: Int) -> Bool {
    words[index].has(.common) && words[index].casing == .title && words[index].place == 0
  }

  /// `Operation Inherent Resolve`, `Hurricane Katrina`, `Radio Liberty`.
  private func headFirst(_ head: Range<Int>, _ start: Int) -> HeadedName? {
    guard let key = lexiconKey(head), leadingHeads.contains(key) else { return nil }
    var end = head.upperBound
    while end < words.count, continues(end), isNameLike(end), !words[end].has(.office) { end += 1 }
    guard end > head.upperBound else { return nil }
    return HeadedName(kind: .event, words: start..<end, head: head)
  }

  // MARK: Complements

  private func complementEnd(after end: Int, of core: HeadedName, depth: Int) -> Int? {
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
    let head = lexiconKey(core.head) ?? ""
    if isWord(index, "of") || isWord(index, "for") || isWord(index, "against") { return true }
    if isWord(index, "on") {
      return kind(of: core.head, hasComplement: true) == .document || topicalHeads.contains(head)
    }
    if isWord(index, "under") { return topicalHeads.contains(head) }
    if isWord(index, "to") || isWord(index, "in") { return postedHeads.contains(head) }
    return false
  }

  /// The end of the noun phrase after a preposition and its article.
  func complement(at start: Int, depth: Int = 0) -> Int? {
    guard start < words.count, isNameLike(start) || isOrdinal(start) else { return nil }
    let nested = headedName(at: start, depth: depth)?.words.upperBound
    if let place = place(at: start) {
      return max(place.end, nested ?? place.end)
    }
    if let nested { return nested }
    if let known = phrase(at: start, .organisation), words[known.end - 1].isCapitalised {
      return known.end
    }
    var end = start
    let isUnknown =
      !isCommon(start) && !isAcronym(start) && !words[start].has([.people, .officeModifier])
    while end < words.count, end == start || continues(end), isNameLike(end) {
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
    while end < words.count, isAdjacent(end) {
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

  /// `Resolution 2254 (2015)`, `Strategy 2030`, `Chamber II`.
  private func numericTail(from end: Int, of core: HeadedName) -> Int {
    guard end < words.count, isAdjacent(end), !words[end - 1].isPossessive else { return end }
    if kind(of: core.head, hasComplement: false) == .document, words[end].kind == .number,
      !words[end].isGlued
    {
      return end + 1
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

  // MARK: What it names

  private func kind(of head: Range<Int>, hasComplement: Bool) -> EntityKind? {
    let classes = lexicon.entry(for: spelling(head))?.classes ?? []
    let isBoth = classes.contains(.organisationHead) && classes.contains(.eventHead)
    if isBoth { return hasComplement ? .organisation : .event }
    if classes.contains(.organisationHead) { return .organisation }
    if classes.contains(.documentHead) { return .document }
    if classes.contains(.eventHead) { return .event }
    return classes.contains(.placeHead) ? .place : nil
  }

  private func isAcceptable(_ name: HeadedName, core: HeadedName, depth: Int) -> Bool {
    let start = name.words.lowerBound
    let isWeak = lexicon.entry(for: spelling(core.head))?.classes.contains(.weakHead) == true
    let isBare = core.head == core.words && core.head.count == 1
    let hasComplement = name.words.upperBound > core.words.upperBound
    let isHeadline = sentence(of: start).isTitleCased
    if isBare {
      guard hasComplement else { return false }
      if isWeak && (words[start].opensSentence || isHeadline) { return false }
      if name.kind == .event, words[start].opensSentence || isWeak { return false }
      if name.kind == nil { return false }
      if name.kind == .place, isWeak || words[start].opensSentence { return false }
    }
    if isWeak || name.kind == nil, isHeadline, !hasComplement { return false }
    if isWeak, name.kind != .organisation || depth == 0 {
      // `Last Week`, `This Year`, `New Report`
      let modifiers = start..<core.head.lowerBound
      if modifiers.allSatisfy({ words[$0].has(.function) || words[$0].kind == .number }) {
        return isBare && hasComplement
      }
    }
    return true
  }

  func isWord(_ index: Int, _ spelling: String) -> Bool {
    index < words.count && folded[words[index].key].elementsEqual(spelling.utf8)
  }

  func lexiconKey(_ range: Range<Int>) -> String? {
    String(decoding: spelling(range), as: UTF8.self)
  }
}

/// Heads that are more often modifiers of the head behind `and`: `Securities and Exchange`.
private let modifyingHeads: Set<String> = [
  "securities", "prison", "port", "energy", "oil", "steel", "media", "news", "press", "mine",
]
/// Heads after which the name proper stands.
private let leadingHeads: Set<String> = [
  "operation", "hurricane", "typhoon", "cyclone", "storm", "tropical storm", "exercise", "radio",
  "team", "cup",
]
/// Heads that take `on` and a topic.
private let topicalHeads: Set<String> = [
  "working group", "group", "committee", "commission", "council", "conference", "forum", "panel",
  "subcommittee", "task force", "summit", "seminar", "centre", "center", "institute", "mission",
  "dialogue", "symposium", "workshop", "contact group", "joint committee", "congress", "caucus",
  "day",
]
/// Heads that are sent somewhere.
private let postedHeads: Set<String> = [
  "mission", "embassy", "delegation", "consulate", "force", "office",
]
