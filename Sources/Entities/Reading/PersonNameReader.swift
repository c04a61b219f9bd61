import TextCore

/// The grammar of persons' names: given names, initials, particles, surnames, `Jr`.
extension Reading {
  /// The end of the person's name that begins at `start`, or `nil`.
  ///
  /// With `isTitled` a title or rank stands before it, so that unknown and single words are taken.
  func personName(at start: Int, isTitled: Bool) -> Int? {
    var index = start
    var nameWords = 0
    var initials = 0
    var lastName = start
    let isHeadline = sentence(of: min(start, words.count - 1)).isTitleCased
    while index < words.count, index - start < 8,
      index == start || continues(index)
        || nameWords > 0 && isAdjacent(index) && words[index].isGlued == false
    {
      if index > start, words[index - 1].isPossessive { break }
      let word = words[index]
      if nameWords > 0, let behind = nicknameEnd(at: index) {
        index = behind
        continue
      }
      if word.kind != .word { break }
      if word.isInitials {
        guard !isPlaceInitials(index) else { break }
        initials += 1
        index += 1
        if nameWords > 0 { lastName = index }
        continue
      }
      if word.has(.particle), canTakeParticle(index, start: start, isTitled: isTitled) {
        index += 1
        continue
      }
      if index > start, word.has(.nameSuffix), word.isCapitalised {
        index += 1
        lastName = index
        break
      }
      guard isNameWord(index, after: nameWords + initials, isHeadline: isHeadline) else { break }
      nameWords += 1
      index += 1
      lastName = index
    }
    guard nameWords > 0 else { return nil }
    // A trailing initial belongs to the name only inside it: `Joseph S. Nye`.
    while lastName > start, words[lastName - 1].isInitials { lastName -= 1 }
    return lastName
  }

  /// Behind `"Lola"` in `Dolores "Lola" Escamilla`.
  private func nicknameEnd(at index: Int) -> Int? {
    guard words[index].mark == Mark.quote || words[index].mark == Mark.openQuote else { return nil }
    var end = index + 1
    while end < words.count, end <= index + 3, isAdjacent(end), words[end].isCapitalised {
      end += 1
    }
    guard end > index + 1, end + 1 < words.count, isAdjacent(end),
      words[end].mark == Mark.quote || words[end].mark == Mark.closeQuote, isAdjacent(end + 1),
      isNameLike(end + 1), !words[end + 1].isGlued
    else { return nil }
    return end + 1
  }

  private func isPlaceInitials(_ index: Int) -> Bool {
    words[index].place != 0 || words[index].span.count > 8
  }

  private func canTakeParticle(_ index: Int, start: Int, isTitled: Bool) -> Bool {
    guard index > start || words[index].isCapitalised || isTitled, index + 1 < words.count,
      continues(index + 1)
    else { return false }
    if words[index].isCapitalised, !words[index].has(.function) { return isNameLike(index + 1) }
    return words[index].casing == .lower && index > start
      && (isNameLike(index + 1)
        || words[index + 1].has(.particle) && words[index + 1].casing == .lower)
      && !words[index].has(.function)
  }

  /// Whether the word can be one of a person's name after `count` others.
  private func isNameWord(_ index: Int, after count: Int, isHeadline: Bool) -> Bool {
    let word = words[index]
    guard isNameLike(index) else { return false }
    let isKnown = word.has(.personName)
    if word.has(.nameSuffix) { return false }
    if word.has(.function), !isKnown { return false }
    if word.casing == .upper, !sentence(of: index).isUpperCased {
      // `Emmanuel MACRON`: a surname in capitals has more letters than an acronym.
      guard count > 0, word.span.count >= 4, !word.has([.organisation, .notName]) else {
        return false
      }
    }
    if word.has([.people, .organisationHead, .weekday]), !isKnown,
      !(count > 0 && endsInApostrophe(word))
    {
      return false
    }
    if word.has([.office, .rank, .honorific, .title, .companySuffix]),
      !((isKnown || lacksFullStop(word)) && count > 0)
    {
      return false
    }
    // `Anna Kovel Prime Minister`
    if count > 0, word.has(.opensPhrase), let office = phrase(at: index, .office),
      office.end > index + 1
    {
      return false
    }
    if isHeadline, isCommon(index), !isKnown { return false }
    if count == 0, isCommon(index), !isKnown { return false }
    if word.has(.place), !isKnown,
      count == 0 || count == 1 && word.has(.country) && !words[index - 1].has(.givenName)
    {
      return false
    }
    return true
  }

  /// `Shia'`: letters of a name, and no faith.
  private func endsInApostrophe(_ word: Word) -> Bool {
    let last = text.bytes[word.span.end - 1]
    return last == UInt8(ascii: "'") || last == 0x99
  }

  /// Whether what is a title with a full stop alone stands without one: the surname `Sen`.
  private func lacksFullStop(_ word: Word) -> Bool {
    word.casing == .title && word.has(.abbreviation) && word.key.count == word.span.count
  }

  /// Whether a name is sure to be a person's by its own words: a known given name or initials
  /// before a surname, or a patronymic.
  func isEvidentPerson(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    if let place = place(at: range.lowerBound), place.end > range.lowerBound + 1 { return false }
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    if last.has(.place), !last.has(.personName), first.has(.place) || first.has(.common) {
      return false
    }
    if first.isInitials { return first.span.count <= 6 && !last.has(.head) }
    if first.has(.givenName) {
      if !first.has(.common) && !first.has(.place) { return !last.has(.head) || last.has(.surname) }
      return !isCommon(range.upperBound - 1) || last.has(.surname)
    }
    return range.contains { isPatronymic($0) && $0 > range.lowerBound }
  }

  /// `Nikolayevich`, `Petrovna`: the middle name of eastern Slavs, by its ending.
  func isPatronymic(_ index: Int) -> Bool {
    let key = folded[words[index].key]
    guard key.count >= 7 else { return false }
    return patronymicEndings.contains { key.hasSuffix($0) }
  }
}

private let patronymicEndings: [StaticString] = [
  "ovich", "evich", "ovna", "evna", "ovych", "yich",
]
