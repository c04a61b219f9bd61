/// Offices in the plural of which each person has a field or body of their own.
///
/// `the Ministers of Health and Education of P, A and B` · `A and B, the ministers of finance and trade` ·
/// `the presidents of the Senate and the Chamber, A and B` · `Finance and Defence Ministers A and B`.
extension RoleReader {
  /// So many words before the first name an office in the plural is looked for.
  private static let longestParted = 20

  /// What one noun tells of persons, where it has as many fields or bodies as they are. Cost: the words
  /// before the first name and behind the last.
  func partedOffice(of list: PersonList) -> PluralOffice? {
    guard list.persons.count > 1, list.places.isEmpty else { return nil }
    return partedBefore(list) ?? partedFront(list) ?? partedBehind(list)
  }

  private struct Fields {
    var parts: [Range<Int>]
    /// `of Kovel` behind the last.
    var tail: Range<Int>?
    var end: Int
  }

  /// `the Ministers of Health and Education of Kovel, A and B`
  private func partedBefore(_ list: PersonList) -> PluralOffice? {
    let start = list.words.lowerBound
    guard start > 4, reading.isAdjacent(start) else { return nil }
    let first = max(reading.sentence(of: start).words.lowerBound, start - RoleReader.longestParted)
    guard first < start - 3,
      let noun = (first..<start - 3).last(where: {
        isWord($0 + 1, ["of", "for"]) && isPluralOffice($0)
      }),
      let fields = fields(from: noun + 2), fields.parts.count == list.persons.count,
      fields.end == start
        || fields.end + 1 == start && reading[fields.end].mark == UInt8(ascii: ",")
    else { return nil }
    return office(noun, fields, list)
  }

  /// `A and B, the ministers of finance and trade`
  private func partedBehind(_ list: PersonList) -> PluralOffice? {
    let end = list.words.upperBound
    guard end + 5 < reading.count, reading.isAdjacent(end), reading[end].mark == UInt8(ascii: ","),
      let noun = (end + 1..<min(end + 6, reading.count - 3)).prefix(while: {
        reading.isAdjacent($0) && reading[$0].kind == .word
      }).first(where: { isWord($0 + 1, ["of", "for"]) && isPluralOffice($0) }),
      let fields = fields(from: noun + 2), fields.parts.count == list.persons.count
    else { return nil }
    return office(noun, fields, list)
  }

  /// `Finance and Defence Ministers A and B`
  private func partedFront(_ list: PersonList) -> PluralOffice? {
    let noun = list.words.lowerBound - 1
    guard list.persons.count == 2, noun > 2, reading.isAdjacent(noun + 1), isPluralOffice(noun),
      isWord(noun - 2, ["and"]), isFront(noun - 1), isFront(noun - 3),
      (noun - 2...noun).allSatisfy({ reading.isAdjacent($0) }),
      noun == 3 || !reading.isAdjacent(noun - 3) || !reading[noun - 4].has(.officeModifier),
      let singular = reading.singular(of: noun..<noun + 1)
    else { return nil }
    let fields = [noun - 3, noun - 1]
    return PluralOffice(
      words: noun - 3..<noun + 1,
      mentions: zip(list.persons, fields).map { person, field in
        mention("\(reading.form(field..<field + 1)) \(singular)", noun - 3..<noun + 1, person)
      })
  }

  /// A field before the noun of an office, written as that is.
  private func isFront(_ index: Int) -> Bool {
    reading[index].kind == .word && reading[index].has(.officeModifier)
      && !reading.isKnown(index..<index + 1, [.sharedOffice, .distinctOffice])
      && reading[index].isCapitalised
  }

  private func office(_ noun: Int, _ fields: Fields, _ list: PersonList) -> PluralOffice? {
    guard var words = office(endingWith: noun), !isBareDeputy(words) else { return nil }
    // `Kovel's ministers`
    let start = words.lowerBound
    if start > 0, reading.isAdjacent(start), reading[start - 1].isPossessive,
      reading[start - 1].place != 0
    {
      words = start - 1..<words.upperBound
    }
    guard let title = reading.singular(of: words), let one = reading.singular(of: noun..<noun + 1),
      // Members of two houses may all be of both.
      !Lexicon.isKnown(one.lowercased(), .sharedOffice)
    else { return nil }
    let joint = reading.form(noun + 1..<noun + 2)
    let tail = fields.tail.map { " " + reading.form($0) } ?? ""
    words = words.lowerBound..<fields.end
    return PluralOffice(
      words: words,
      mentions: zip(list.persons, fields.parts).map { person, part in
        mention("\(title) \(joint) \(reading.form(part))\(tail)", words, person)
      })
  }

  private func mention(_ title: String, _ words: Range<Int>, _ person: Int) -> RoleMention {
    RoleMention(
      title: title, span: reading.span(words), person: person,
      item: reading.scopes[Int(reading[words.lowerBound].scope)].item)
  }

  // MARK: Fields

  /// `Health, Education and Labour of Kovel`: a list that ends in `and` and one of its fields or bodies.
  private func fields(from start: Int) -> Fields? {
    var fields = Fields(parts: [], end: start)
    var isLast = false
    while fields.end < reading.count, fields.parts.count < 6, reading.isAdjacent(fields.end),
      let part = field(at: fields.end)
    {
      fields.parts.append(part)
      fields.end = part.upperBound
      if isLast {
        if let tail = tail(at: fields.end) {
          fields.tail = tail
          fields.end = tail.upperBound
        }
        return fields
      }
      guard fields.end + 1 < reading.count, reading.isAdjacent(fields.end) else { return nil }
      let isComma = reading[fields.end].mark == UInt8(ascii: ",")
      if isComma { fields.end += 1 }
      isLast = isWord(fields.end, ["and"])
      if isLast { fields.end += 1 }
      guard isComma || isLast else { return nil }
    }
    return nil
  }

  /// `Foreign Affairs`, `the Senate`
  private func field(at start: Int) -> Range<Int>? {
    let first = isWord(start, ["the"]) ? start + 1 : start
    guard first < reading.count, reading[first].kind == .word, reading[first].place == 0 else {
      return nil
    }
    let name = found.partitioningIndex { $0.words.lowerBound >= first }
    if name < found.count, found[name].words.lowerBound == first,
      found[name].kind == .organisation
    {
      return start..<found[name].words.upperBound
    }
    var end = first
    while end < reading.count, end - first < 4, end == first || reading.isAdjacent(end),
      reading[end].kind == .word, reading[end].casing == reading[first].casing,
      !reading[end].has(.function), reading.isCommon(end), reading[end].place == 0,
      !reading.isKnown(end..<end + 1, [.portfolioOffice, .soleOffice]),
      persons.starting(at: end) == nil
    {
      end += 1
    }
    return end > first ? start..<end : nil
  }

  private func tail(at of: Int) -> Range<Int>? {
    guard isWord(of, ["of"]), reading.isAdjacent(of), reading.isAdjacent(of + 1) else { return nil }
    let start = isWord(of + 1, ["the"]) ? of + 2 : of + 1
    return reading.place(at: start).map { of..<$0.end }
  }
}
