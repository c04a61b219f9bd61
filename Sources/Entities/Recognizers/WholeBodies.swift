import TextCore

/// Bodies that were found in two parts: `Water Service under the Ministry of Kovel`, `Border Service of Kovel's
/// Security Committee`, `Gulf of Kovel News Agency`, `Third Meeting of Chiefs of General Staff of Kovel`.
///
/// Cost: a look at each body and what stands before it.
extension NameReview {
  func withWholeBodies(_ names: [Proposal]) -> [Proposal] {
    var result: [Proposal]?
    for (index, name) in names.enumerated() {
      guard name.kind == .organisation, name.words.lowerBound > 1,
        let start = wholeStart(
          of: name, behind: result?.last ?? (index > 0 ? names[index - 1] : nil))
      else {
        result?.append(name)
        continue
      }
      var kept = result ?? Array(names[..<index])
      var whole = name
      whole.words = start..<name.words.upperBound
      if let last = kept.last, last.words.upperBound > start {
        if last.kind == .event { whole.kind = .event }
        kept.removeLast()
      }
      kept.append(whole)
      result = kept
    }
    return result ?? names
  }

  /// Where the body begins of which a name is but the end.
  private func wholeStart(of name: Proposal, behind last: Proposal?) -> Int? {
    let start = name.words.lowerBound
    guard reading.isAdjacent(start), reading[start].isCapitalised else { return nil }
    if reading.isWord(start - 1, "the"), start > 3, reading.isWord(start - 2, "under"),
      reading.isAdjacent(start - 1), reading.isAdjacent(start - 2),
      reading.isKnown(start..<start + 1, .stateBody) || reading.isWord(start, "ministry")
    {
      return subordinate(endingAt: start - 2, last)
    }
    guard let last else { return nil }
    let front = last.words
    if front.upperBound == start {
      // `Border Service of Kovel's`
      if last.kind == .organisation, reading[start - 1].isPossessive,
        front.dropFirst().contains(where: { reading.isWord($0, "of") }),
        reading[name.words.upperBound - 1].has(.organisationHead)
      {
        return front.lowerBound
      }
      if last.kind == .place, front.count > 1, name.words.count > 1, reading.continues(start),
        !reading[start - 1].isPossessive,
        name.words.allSatisfy({ RuleWords.of(hash: reading[$0].hash).contains(.news) })
      {
        return front.lowerBound
      }
    }
    if last.kind == .event, front.upperBound == start - 1, reading.isWord(start - 1, "of"),
      reading.isAdjacent(start - 1), reading[front.upperBound - 1].isCapitalised,
      reading[front.upperBound - 1].has([.office, .title, .rank])
        || reading.isWord(start - 2, "chiefs")
    {
      return front.lowerBound
    }
    return nil
  }

  /// `Water Service`, found or not, that ends before `under the`.
  private func subordinate(endingAt end: Int, _ last: Proposal?) -> Int? {
    if let last, last.words.upperBound == end {
      return last.kind == .organisation && reading[end - 1].has(.organisationHead)
        ? last.words.lowerBound : nil
    }
    if let last, last.words.upperBound > end { return nil }
    guard reading[end - 1].isCapitalised, reading[end - 1].has(.organisationHead) else {
      return nil
    }
    var start = end - 1
    while start > 0, end - start < 5, reading.continues(start), reading[start - 1].isCapitalised,
      !reading[start - 1].has([.function, .office, .title]),
      last.map({ $0.words.upperBound < start }) ?? true
    {
      start -= 1
    }
    return end - start > 1 ? start : nil
  }
}
