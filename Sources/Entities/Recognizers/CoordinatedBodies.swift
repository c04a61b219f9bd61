/// Parts bodies that share one noun in the plural: `Ministries of Health and Education` are the Ministry
/// of Health and the Ministry of Education.
///
/// Each is named by the noun in the singular and its own words; the first stands at the noun, the others
/// at their words. Cost: a look-up for each organisation that has a plural before `of`.
struct CoordinatedBodies {
  let reading: Reading

  /// The names of a page with those parted, and by the first words of their parts what these are called.
  func parted(_ names: [Proposal]) -> (names: [Proposal], forms: [Int: String]) {
    var result: [Proposal]?
    var forms: [Int: String] = [:]
    for found in names where found.kind == .organisation {
      let name = withStates(found)
      if let joint = joint(of: name) {
        var known = result ?? names
        known.removeAll { $0.words.overlaps(name.words) }
        let place = known.partitioningIndex { $0.words.lowerBound > name.words.lowerBound }
        let second = reading.isWord(joint + 1, "the") ? joint + 2 : joint + 1
        var bodies = [name, name]
        bodies[0].words = name.words.lowerBound..<joint
        bodies[1].words = second..<name.words.upperBound
        known.insert(contentsOf: bodies, at: place)
        result = known
        continue
      }
      if let (bodies, called) = described(name) {
        var known = result ?? names
        known.removeAll { $0.words.overlaps(name.words) }
        let place = known.partitioningIndex { $0.words.lowerBound > name.words.lowerBound }
        known.insert(contentsOf: bodies, at: place)
        forms.merge(called) { $1 }
        result = known
        continue
      }
      guard let head = pluralHead(in: name.words) else { continue }
      let parts = parts(from: head + 2, of: name.words)
      guard parts.count > 1, let last = parts.last else { continue }
      var known = result ?? names
      let tail = tail(behind: last, of: name.words)
      let end = max(last.upperBound, tail?.upperBound ?? 0)
      let whole = name.words.lowerBound..<max(name.words.upperBound, end)
      // `the Departments of Justice and President Berg`
      if names.contains(where: { $0.kind == .person && $0.words.overlaps(whole) }) { continue }
      known.removeAll { $0.words.overlaps(whole) }
      let place = known.partitioningIndex { $0.words.lowerBound > whole.lowerBound }
      for (index, part) in parts.enumerated().reversed() {
        var body = name
        body.words = index == 0 ? whole.lowerBound..<part.upperBound : part
        if index == parts.count - 1 { body.words = body.words.lowerBound..<whole.upperBound }
        known.insert(body, at: place)
        forms[body.words.lowerBound] = form(name.words.lowerBound..<head, head, part, tail)
      }
      result = known
    }
    return (result ?? names, forms)
  }

  /// The `and` between two bodies that were found as one: `Kovel Academy of Sciences and Oslo Technical
  /// University`. Each has a noun of its own, and the second begins with an article, with a place or with
  /// a word that no list has.
  private func joint(of name: Proposal) -> Int? {
    name.words.dropFirst(2).dropLast(2).first { index in
      guard isSmall(index, "and"), reading.place(at: index - 1).map({ $0.end <= index }) ?? true
      else { return false }
      let second = index + 1..<name.words.upperBound
      guard hasNoun(name.words.lowerBound..<index), hasNoun(second.dropFirst()) else {
        return false
      }
      let first = reading[second.lowerBound]
      if reading.isWord(second.lowerBound, "the") { return first.isCapitalised && second.count > 2 }
      // `Institute of Russian and Eurasian Studies`
      if reading[index - 1].has(.people) { return false }
      return first.isCapitalised
        && (first.place != 0 || first.has([.country, .city, .region, .people])
          || !first.has([.common, .function, .head, .office]))
    }
  }

  /// Whether a noun that needs nothing beside it says what bodies they are.
  private func hasNoun(_ words: Range<Int>) -> Bool {
    words.contains {
      reading[$0].isCapitalised && reading[$0].has(.organisationHead) && !reading[$0].has(.weakHead)
    }
  }

  /// The plural behind which `of` stands.
  private func pluralHead(in words: Range<Int>) -> Int? {
    words.dropLast().first { index in
      reading.isWord(index + 1, "of") && reading[index].isCapitalised
        && !(words.lowerBound..<index).contains { isSmall($0, "of") } && singular(of: index) != nil
    }
  }

  func singular(of index: Int) -> String? {
    WordForms.shared.singular(of: reading[index].hash)
  }

  /// The topics or places of a list, up to the one behind its `and`; inside the name, or behind it
  /// where the name has but the first.
  private func parts(from start: Int, of words: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var index = start
    var isLast = false
    while index < reading.count {
      while isSmall(index, "the") || isSmall(index, "of") && !parts.isEmpty { index += 1 }
      let first = isSmall(index - 1, "the") ? index - 1 : index
      let start = index
      if let place = reading.place(at: index) { index = place.end }
      while index < reading.count, index == start || reading.isAdjacent(index),
        reading[index].kind == .word, reading[index].isCapitalised,
        !reading[index].has(.personTitle)
      {
        index += 1
        if reading[index - 1].isPossessive { break }
      }
      guard index > start else { return [] }
      // `Justice and Health and Human Services`
      if isLast, index < words.upperBound, isSmall(index, "and") { index = words.upperBound }
      parts.append(first..<index)
      if isLast { return parts }
      guard reading.isAdjacent(index) else { return [] }
      let isComma = reading[index].mark == UInt8(ascii: ",")
      if isComma { index += 1 }
      isLast =
        isSmall(index, "and") || index < reading.count && reading[index].mark == UInt8(ascii: "&")
      if isLast { index += 1 }
      guard isComma || isLast, parts.count < 8 else { return [] }
    }
    return []
  }

  /// `of Kenya` behind the last of a list, inside the name or behind it.
  private func tail(behind last: Range<Int>, of words: Range<Int>) -> Range<Int>? {
    let start = last.upperBound
    guard isSmall(start, "of") else { return nil }
    if words.upperBound > start { return start..<words.upperBound }
    guard reading.isAdjacent(start), reading.isAdjacent(start + 1) else { return nil }
    let first = isSmall(start + 1, "the") ? start + 2 : start + 1
    guard first < reading.count, let place = reading.place(at: first),
      place.entry.classes.contains(.country)
    else { return nil }
    return start..<place.end
  }

  func isSmall(_ index: Int, _ word: StaticString) -> Bool {
    index < reading.count && reading[index].casing == .lower && reading.isWord(index, word)
  }

  private func form(
    _ modifiers: Range<Int>, _ head: Int, _ part: Range<Int>, _ tail: Range<Int>?
  ) -> String {
    let before = modifiers.isEmpty ? [] : [reading.form(modifiers)]
    let singular = singular(of: head).map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
    return
      (before + [singular, "of", reading.form(part)] + (tail.map { [reading.form($0)] } ?? []))
      .joined(separator: " ")
  }
}
