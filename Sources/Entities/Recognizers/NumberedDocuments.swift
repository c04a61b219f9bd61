import TextCore

/// Documents that are known by a number: the whole of it, and each of a list its own.
///
/// `resolution 2751 (2024)` · `Directive 2014/65/EU` · `Regulation (EU) 2016/679` · `Law 21.364` ·
/// `Executive Orders 13985 and 14091` · `resolutions 1325 (2000) and 2242 (2015)`.
///
/// Cost: a few steps for each number.
extension NameReview {
  func withNumberedDocuments(_ names: [Proposal]) -> [Proposal] {
    var documents: [Range<Int>] = []
    var next = 0
    while let number = reading.numbers.first(from: next) {
      next = number + 1
      guard let noun = noun(before: number),
        // What opens a sentence as `Law` may be of one.
        documents.last.map({ $0.upperBound <= noun }) ?? true
      else { continue }
      let start = start(of: noun, names)
      let end = numberEnd(from: number)
      documents.append(start..<end)
      documents += listed(behind: end, noun: noun, isOfYear: reading.isYearInBrackets(end - 3))
      next = documents.last?.upperBound ?? end
    }
    return documents.isEmpty ? names : replacing(names, documents)
  }

  // MARK: The noun

  /// The noun of a kind of documents that are numbered, before the number: `Law`, `Regulation (EU)`,
  /// `Law No.`
  private func noun(before number: Int) -> Int? {
    guard number > 0, reading.isAdjacent(number), !reading[number].isGlued else { return nil }
    var index = number - 1
    let isCounted = NumberedKind.counters.contains(reading[index].hash)
    if isCounted { index -= 1 }
    if index > 0, reading[index].mark == UInt8(ascii: ")"), index > 2,
      reading[index - 1].casing == .upper, reading[index - 2].mark == UInt8(ascii: "(")
    {
      index -= 3
    }
    guard index >= 0, reading[index].kind == .word, !reading[index].isPossessive,
      (index..<number).allSatisfy({ reading.isAdjacent($0 + 1) }),
      let kind = NumberedKind(reading, index)
    else { return nil }
    let isPlain = index == number - 1
    switch (kind, reading[index].isCapitalised) {
    case (.resolution, true), (.law, true): return index
    case (.resolution, false):
      return isCounted || !reading.isYear(number) || reading.isYearInBrackets(number + 1)
        ? index : nil
    case (.law, false): return isCounted ? index : nil
    // `Executive Order 14067`, but not `Order 66` of a sentence in capitals.
    case (.order, let isCapitalised):
      let isNamed =
        index > 0 && reading[index - 1].isCapitalised && reading.continues(index)
        && !reading.sentence(of: index).isTitleCased
      // `Consumers Act 2024` is no number.
      return isCapitalised && (isNamed && !reading.isYear(number) || !isPlain) ? index : nil
    }
  }

  private enum NumberedKind {
    case resolution
    case law
    case order

    private static let nouns: [(NumberedKind, [String])] = [
      (.resolution, ["resolution", "resolutions"]),
      (
        .law,
        [
          "law", "laws", "decree", "decrees", "directive", "directives", "regulation",
          "regulations", "proclamation", "ordinance", "ordinances", "decision", "decisions",
        ]
      ), (.order, ["order", "orders", "act", "acts", "instruction", "circular"]),
    ]

    /// By the hashes of their spellings: each number asks.
    private static let byHash = Dictionary(
      uniqueKeysWithValues: nouns.flatMap { kind, nouns in
        nouns.map { (Lexicon.hash(Array($0.utf8)[...]), kind) }
      })

    /// What may stand between the noun and its number.
    static let counters: HashSet = {
      let words = ["no", "nos", "number", "numbers", "nr"]
      return HashSet(capacity: words.count, words.map { Lexicon.hash(Array($0.utf8)[...]) })
    }()

    /// All nouns: few words before a number are one.
    private static let known = HashSet(capacity: byHash.count, byHash.keys)

    init?(_ reading: Reading, _ index: Int) {
      guard NumberedKind.known.contains(reading[index].hash),
        let kind = NumberedKind.byHash[reading[index].hash]
      else { return nil }
      self = kind
    }
  }

  /// Where the name begins: with the words before the noun, `General Assembly` or `Executive`.
  private func start(of noun: Int, _ names: [Proposal]) -> Int {
    let index = names.partitioningIndex { $0.words.upperBound > noun }
    if index < names.count, names[index].words.lowerBound < noun, names[index].kind == .document {
      let before = names[index].words.lowerBound..<noun
      let isOne = before.allSatisfy {
        reading[$0].kind == .word && !reading.isWord($0, "and")
      }
      if isOne { return before.lowerBound }
    }
    guard reading[noun].isCapitalised else { return noun }
    var start = noun
    while start > 0, reading.continues(start), reading[start - 1].isCapitalised,
      reading.isNameLike(start - 1) || reading.isAcronym(start - 1),
      !reading[start - 1].has(.people),
      !reading[start - 1].has(.office) || reading.isWord(start - 1, "executive"),
      noun - start < HeadedName.longest
    {
      start -= 1
    }
    // A body is taken in whole or not at all, and a person or a place is none of it.
    let cut = names.partitioningIndex { $0.words.upperBound > start }
    if cut < names.count, names[cut].words.lowerBound < start, names[cut].kind != .document {
      start = min(noun, names[cut].words.upperBound)
    }
    if let last = names[..<names.partitioningIndex { $0.words.lowerBound >= noun }].last,
      last.words.lowerBound >= start, last.kind == .person || last.kind == .place
    {
      start = min(noun, last.words.upperBound)
    }
    return start
  }

  // MARK: The number

  /// Behind `2014/65/EU`, `21.364`, `1325 (2000)`, `10 of 2018`.
  private func numberEnd(from number: Int) -> Int {
    var end = number + 1
    while end + 1 < reading.count, reading[end].isGlued, reading[end + 1].isGlued,
      reading.isAdjacent(end), reading.isAdjacent(end + 1),
      [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), Mark.dash]
        .contains(reading[end].mark),
      reading[end + 1].kind == .number || reading[end + 1].casing == .upper
    {
      end += 2
    }
    if reading.isYearInBrackets(end) { return end + 3 }
    let isOfYear =
      reading.isWord(end, "of") && reading.isYear(end + 1) && reading.isAdjacent(end)
      && reading.isAdjacent(end + 1)
    return isOfYear ? end + 2 : end
  }

  /// The further numbers of `resolutions 1325 (2000), 2242 (2015) and 2493 (2019)`.
  private func listed(behind end: Int, noun: Int, isOfYear: Bool) -> [Range<Int>] {
    guard reading.folded[reading[noun].key].last == UInt8(ascii: "s") else { return [] }
    var result: [Range<Int>] = []
    var end = end
    while end + 1 < reading.count, reading.isAdjacent(end) {
      var next = end
      if reading[next].mark == UInt8(ascii: ",") { next += 1 }
      if reading.isWord(next, "and") || reading.isWord(next, "or") { next += 1 }
      guard next > end, next < reading.count, reading.isAdjacent(next),
        reading[next].kind == .number, !reading[next].isGlued
      else { return result }
      let last = numberEnd(from: next)
      // `and 300 soldiers`
      let isClosed =
        last >= reading.count || !reading.isAdjacent(last) || reading[last].kind == .mark
        || reading[last].has(.function)
      guard isClosed, !isOfYear || reading.isYearInBrackets(last - 3) else { return result }
      result.append(next..<last)
      end = last
    }
    return result
  }

  // MARK: Putting them in

  /// The names with these documents in the place of what they overlap; a document that says more than
  /// its number stays.
  private func replacing(_ names: [Proposal], _ documents: [Range<Int>]) -> [Proposal] {
    var result: [Proposal] = []
    result.reserveCapacity(names.count + documents.count)
    var rest = documents[...]
    func add(_ words: Range<Int>) {
      result.append(
        Proposal(
          kind: .document, words: words, strength: Strength.defined, rule: .numberedDocument))
    }
    for name in names {
      while let first = rest.first, first.upperBound <= name.words.lowerBound {
        add(rest.removeFirst())
      }
      let inside = rest.prefix { $0.overlaps(name.words) }
      let isWhole =
        inside.count == 1 && name.kind == .document
        && name.words.lowerBound <= inside[inside.startIndex].lowerBound
        && name.words.upperBound >= inside[inside.startIndex].upperBound
      if isWhole, let joint = joint(before: inside[inside.startIndex].lowerBound, in: name.words) {
        // `Banking Act and Regulation (EU) No 575/2013`
        var first = name
        first.words = name.words.lowerBound..<joint
        result.append(first)
        add(rest.removeFirst())
        continue
      }
      if isWhole {
        rest.removeFirst()
      } else if !inside.isEmpty {
        continue
      }
      result.append(name)
    }
    for words in rest { add(words) }
    return result
  }
}

extension NameReview {
  /// The `and` or comma between two documents, the first of which ends in a noun of documents.
  fileprivate func joint(before start: Int, in words: Range<Int>) -> Int? {
    var joint = start - 1
    if joint > words.lowerBound, reading.isWord(joint, "the") { joint -= 1 }
    guard joint > words.lowerBound,
      reading.isWord(joint, "and") || reading[joint].mark == UInt8(ascii: ","),
      reading[joint - 1].isCapitalised, reading[joint - 1].has(.documentHead)
    else { return nil }
    return joint
  }
}

extension Reading {
  /// Whether `(2015)` begins at a word.
  func isYearInBrackets(_ index: Int) -> Bool {
    index >= 0 && index + 2 < count && words[index].mark == UInt8(ascii: "(")
      && isYear(index + 1) && words[index + 2].mark == UInt8(ascii: ")") && isAdjacent(index)
  }

  /// A document in the words of the text; one of a list with the noun of the list: `resolution 2242
  /// (2015)`.
  func documentForm(_ words: Range<Int>) -> String {
    let first = self[words.lowerBound]
    if first.kind == .number {
      let sentence = sentence(of: words.lowerBound).words
      guard
        let noun = (max(sentence.lowerBound, words.lowerBound - 24)..<words.lowerBound).last(
          where: { self[$0].has(.documentHead) || isPluralDocument($0) }), isPluralDocument(noun)
      else { return form(words) }
      let modified = noun > 0 && isWord(noun - 1, "executive") ? noun - 1 : noun
      return singularDocument(modified..<noun + 1) + " " + form(words)
    }
    guard let noun = words.first(where: isPluralDocument), noun + 1 < words.upperBound,
      self[noun + 1].kind == .number
    else { return form(words) }
    return singularDocument(words.lowerBound..<noun + 1) + " "
      + form(noun + 1..<words.upperBound)
  }

  private func isPluralDocument(_ index: Int) -> Bool {
    ["resolutions", "laws", "decrees", "directives", "regulations", "orders", "acts", "decisions"]
      .contains { isWord(index, $0) }
  }

  private func singularDocument(_ words: Range<Int>) -> String {
    String(form(words).dropLast())
  }
}
