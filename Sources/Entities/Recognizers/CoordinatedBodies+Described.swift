/// Bodies whose noun in the plural stands last: `the Foreign and Defence Ministries of Laos`, `the French and
/// German Foreign Ministries`.
extension CoordinatedBodies {
  /// The bodies of such a name and what they are called by their first words; `nil` for other names. Each
  /// stands at its own word, the last with the noun.
  func described(_ name: Proposal) -> (bodies: [Proposal], forms: [Int: String])? {
    guard let joint = name.words.dropFirst().first(where: { isSmall($0, "and") }),
      let head = name.words.first(where: { $0 > joint + 1 && isPlural($0) }),
      !(name.words.lowerBound..<head).contains(where: { isSmall($0, "of") })
    else { return nil }
    var groups = groups(name.words.lowerBound..<head)
    guard groups.count > 1, let last = groups.last, groups.dropLast().allSatisfy({ $0.count == 1 })
    else { return nil }
    // `German Foreign`: what is behind the adjective of a state is said of all.
    var shared: [String] = []
    if last.count > 1 {
      guard groups.allSatisfy({ reading[$0.lowerBound].has(.people) }) else { return nil }
      shared = [reading.form(last.dropFirst())]
      groups[groups.count - 1] = last.prefix(1)
    }
    let noun = singular(of: head).map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
    let tail = head + 1..<name.words.upperBound
    var forms: [Int: String] = [:]
    let bodies = groups.enumerated().map { index, group in
      var body = name
      body.words = index == groups.count - 1 ? group.lowerBound..<name.words.upperBound : group
      forms[group.lowerBound] =
        ([reading.form(group)] + shared + [noun] + (tail.isEmpty ? [] : [reading.form(tail)]))
        .joined(separator: " ")
      return body
    }
    return (bodies, forms)
  }

  /// `German Foreign Ministries` with `French and` before it, which no name begins with.
  func withStates(_ name: Proposal) -> Proposal {
    var name = name
    let (first, last) = (name.words.lowerBound, name.words.upperBound - 1)
    guard first > 1, reading.isAdjacent(first), isSmall(first - 1, "and"), name.words.count > 2,
      reading[first].has(.people), isPlural(last)
    else { return name }
    var start = first
    while start > 1, reading.isAdjacent(start), reading.isAdjacent(start - 1),
      isSmall(start - 1, "and") || start < first && reading[start - 1].mark == UInt8(ascii: ","),
      reading[start - 2].isCapitalised, reading[start - 2].has(.people)
    {
      start -= 2
    }
    name.words = start..<name.words.upperBound
    return name
  }

  private func isPlural(_ index: Int) -> Bool {
    reading[index].isCapitalised && singular(of: index) != nil
  }

  /// The words between commas and `and`; nothing where others stand among them.
  private func groups(_ words: Range<Int>) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = words.lowerBound
    for index in words.lowerBound...words.upperBound {
      let isEnd = index == words.upperBound
      let isJoint = !isEnd && (isSmall(index, "and") || reading[index].mark == UInt8(ascii: ","))
      if isEnd || isJoint {
        if index > start { groups.append(start..<index) }
        start = index + 1
      } else if !reading[index].isCapitalised {
        return []
      }
    }
    return groups
  }
}
