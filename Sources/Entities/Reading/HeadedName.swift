/// A name whose head noun tells what it names: `Council of Foreign Ministers`.
struct HeadedName: Sendable {
  /// `nil` for awards, works and products.
  var kind: EntityKind?
  var words: Range<Int>
  /// Where the head noun stands.
  var head: Range<Int>

  /// The most words of a name; what is longer is a shouted paragraph.
  static let longest = 40
}

/// The grammar of headed names: modifiers, a head, and complements that begin with a preposition.
///
///     [OAU] [Crisis] [Response] Center
///     Working Group [on Afghanistan] [under the OAU Ministerial Council]
///     Ministry [of Foreign Affairs] [of the Russian Federation]
extension Reading {
  /// The longest headed name that begins at `start`, or `nil`.
  func headedName(at start: Int, depth: Int = 0) -> HeadedName? {
    guard depth < 4, nextHead(from: start) < start + HeadedName.longest,
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
    while end < start + HeadedName.longest,
      let next = complementEnd(after: end, of: core, depth: depth)
    {
      end = next
    }
    end = numericTail(from: end, of: core)
    name.words = start..<end
    if let place = place(at: start), place.end == end { return nil }
    name.kind = kind(of: core.head, hasComplement: end > core.words.upperBound)
    return isAcceptable(name, core: core, depth: depth) ? name : nil
  }

  /// `134th`, `2nd`: an ordinal in front of a unit's name.
  func isOrdinal(_ index: Int) -> Bool {
    guard index + 1 < words.count, words[index].kind == .number, isAdjacent(index + 1),
      isNameLike(index + 1)
    else { return false }
    let key = folded[words[index].key]
    return key.hasSuffix("st") || key.hasSuffix("nd") || key.hasSuffix("rd") || key.hasSuffix("th")
  }

  // MARK: The core: modifiers and head

  private func headedCore(at start: Int, depth: Int) -> HeadedName? {
    var end = start
    var head: Range<Int>?
    while end < words.count, end < start + HeadedName.longest,
      end == start || continues(end) || isTitlePossessive(end - 1) && isAdjacent(end)
    {
      if let headEnd = headEnd(at: end), !(words[headEnd - 1].isPossessive && head != nil) {
        head = end..<headEnd
        end = headEnd
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
    guard let head else { return nil }
    // `Operation Inherent Resolve`: some heads stand before the name.
    if head.lowerBound == start || head.upperBound == end, let longer = headFirst(head, start) {
      return longer
    }
    return HeadedName(kind: .organisation, words: start..<head.upperBound, head: head)
  }

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
        || isKnown(index - 1..<index, .modifyingHead)
    else { return false }
    return nextHead(from: index + 2) < runEnd(from: index + 1)
  }

  func isPlainModifier(_ index: Int) -> Bool {
    words[index].has(.common) && words[index].casing == .title && words[index].place == 0
  }

  /// `Operation Inherent Resolve`, `Hurricane Katrina`, `Radio Liberty`.
  private func headFirst(_ head: Range<Int>, _ start: Int) -> HeadedName? {
    guard isKnown(head, .leadingHead) else { return nil }
    var end = head.upperBound
    while end < words.count, end < start + HeadedName.longest, continues(end), isNameLike(end),
      !words[end].has(.office)
    {
      end += 1
    }
    guard end > head.upperBound else { return nil }
    return HeadedName(kind: .event, words: start..<end, head: head)
  }

  // MARK: What it names

  func kind(of head: Range<Int>, hasComplement: Bool) -> EntityKind? {
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
      if name.kind == .event, words[start].opensSentence || isWeak && !isFight(core.head) {
        return false
      }
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

  /// `Battle of Kovel`: what is fought has no other name.
  private func isFight(_ head: Range<Int>) -> Bool {
    head.count == 1 && isWord(head.lowerBound, "battle") && words[head.lowerBound].casing == .title
  }

  /// Whether the lexicon has these words, as they follow each other, in any of the classes.
  func isKnown(_ range: Range<Int>, _ classes: WordClasses) -> Bool {
    // The hash of a single word is known already.
    guard range.count == 1, words[range.lowerBound].kind == .word else {
      return lexicon.isKnown(spelling(range), classes)
    }
    return lexicon.entry(hash: words[range.lowerBound].hash)?.classes.isDisjoint(with: classes)
      == false
  }

  /// Whether a word has a spelling; one that is not there has none.
  func isWord(_ index: Int, _ spelling: StaticString) -> Bool {
    words.indices.contains(index) && words[index].key.count == spelling.utf8CodeUnitCount
      && folded[words[index].key].equals(spelling)
  }
}
