import TextCore

/// Makes one name of what stands in brackets behind its short form, `SADC (Southern African Development
/// Community)`, and gives both one kind.
///
/// The other direction of Schwartz and Hearst (``AcronymDefinitionRecognizer``). What is only said of the
/// short form, `MP (Labour)`, `the ILO (based in Geneva)`, is no expansion: that has capitals alone, apart
/// from words such as `of`, and all letters of the short form in their order.
///
/// It works on what won, behind the tagger, so that no feature hangs on it. Cost: a look at each bracket
/// that stands behind capitals.
extension NameReview {
  func withBracketedExpansions(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for open in reading.brackets where open > 0 && open + 3 < reading.count {
      guard let long = expansion(behind: open) else { continue }
      let known = result ?? names
      let kind = kind(of: long, in: known)
      result = reading.explain(
        open - 1, as: kind, in: replacing(long, by: kind, in: known))
    }
    return result ?? names
  }

  /// An expansion has no more words.
  private static let longestExpansion = 14

  private func expansion(behind open: Int) -> Range<Int>? {
    let short = reading[open - 1]
    guard short.kind == .word, short.isCapitalised, (2...10).contains(short.span.count),
      !short.isPossessive, !short.has(.personTitle),
      reading.isAdjacent(open), reading[open - 1].scope == reading[open + 1].scope
    else { return nil }
    let start = reading.isWord(open + 1, "the") ? open + 2 : open + 1
    // `All` opens names of bodies.
    guard reading[start].isCapitalised,
      !reading[start].has(.function) || reading.isWord(start, "all")
    else { return nil }
    let letters = reading.folded[short.key].filter { $0 != 0x20 }
    guard let first = letters.first, reading.folded[reading[start].key].first == first else {
      return nil
    }
    var comma: Int?
    for end in (start + 1)..<min(start + NameReview.longestExpansion, reading.count) {
      guard reading.isAdjacent(end) else { return nil }
      if reading[end].mark == UInt8(ascii: ")") {
        if isExpansion(start..<end, of: letters, short) { return start..<end }
        break
      }
      if reading[end].mark == UInt8(ascii: ",") {
        comma = comma ?? end
        continue
      }
      // What goes on in small words goes on behind a comma only: `(International Labour Organization,
      // based in Geneva)`.
      guard isPart(end) else { break }
    }
    guard let comma, isExpansion(start..<comma, of: letters, short) else { return nil }
    return start..<comma
  }

  private func isPart(_ index: Int) -> Bool {
    let word = reading[index]
    return word.isCapitalised || word.kind == .number || word.mark == UInt8(ascii: "&")
      || word.kind == .word && word.has(.function)
  }

  private func isExpansion(_ words: Range<Int>, of letters: [UInt8], _ short: Word) -> Bool {
    guard words.count > 1, reading[words.upperBound - 1].isCapitalised,
      // `MP (Mary Park)`
      !reading[words.lowerBound].has(.givenName)
        || words.contains(where: { reading[$0].has(.head) })
    else { return false }
    let capitals = words.filter { reading[$0].isCapitalised }.flatMap { index in
      reading.folded[reading[index].key].split(separator: 0x20).compactMap(\.first)
    }
    // `HR` and `AFC` name no body by themselves; `NGO (Non-Governmental Organization)` does not, either.
    if short.has(.notName) { return capitals == letters && namesBody(words) }
    if short.casing == .upper || short.casing == .mixed, capitals == letters { return true }
    guard letters.count > 2, holds(letters, in: words) else { return false }
    // `Nato`, `Unicef`: words look like that, so that each part has to have its letter.
    return short.casing == .upper || short.casing == .mixed || isInOrder(capitals, letters)
  }

  /// Whether words end in the noun of a body, and one of them is no common word of English.
  private func namesBody(_ words: Range<Int>) -> Bool {
    reading[words.upperBound - 1].has(.organisationHead)
      && !reading[words.lowerBound].has(.personTitle)
      && words.contains {
        reading[$0].isCapitalised && !reading[$0].has(.head) && !reading.isCommon($0)
      }
  }

  /// Whether the letters are found from the right, the first at the beginning of the first word, and at
  /// most one word with a capital has none.
  private func holds(_ letters: [UInt8], in words: Range<Int>) -> Bool {
    var rest = letters[...]
    var skipped = 0
    for index in words.reversed() where reading[index].kind == .word {
      let key = reading.folded[reading[index].key]
      var hasLetter = false
      for byte in key.reversed() where byte == rest.last {
        // The first letter waits for the first word.
        if rest.count == 1, index > words.lowerBound { break }
        hasLetter = true
        rest.removeLast()
      }
      if !hasLetter, reading[index].isCapitalised { skipped += 1 }
    }
    return rest.isEmpty && skipped <= 1
  }

  private func isInOrder(_ parts: [UInt8], _ letters: [UInt8]) -> Bool {
    var rest = parts[...]
    for letter in letters where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private func kind(of long: Range<Int>, in names: [Proposal]) -> EntityKind {
    let index = names.partitioningIndex { $0.words.upperBound > long.lowerBound }
    if index < names.count, names[index].words == long, let kind = names[index].kind,
      kind != .person
    {
      return kind
    }
    if let place = reading.place(at: long.lowerBound), place.end == long.upperBound {
      return .place
    }
    if let name = reading.headedName(at: long.lowerBound), name.words.overlaps(long),
      let kind = name.kind
    {
      return kind
    }
    return .organisation
  }

  /// The names with one in place of those that stand in its words.
  private func replacing(
    _ words: Range<Int>, by kind: EntityKind, in names: [Proposal]
  ) -> [Proposal] {
    var names = names
    names.removeAll { $0.words.overlaps(words) }
    let place = names.partitioningIndex { $0.words.lowerBound >= words.upperBound }
    names.insert(
      Proposal(kind: kind, words: words, strength: Strength.defined, rule: .explainsAcronym),
      at: place)
    return names
  }
}
