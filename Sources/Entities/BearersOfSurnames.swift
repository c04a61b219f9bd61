import TextCore

/// Tells by titles whom bare surnames name where the page names several of that surname: `Kim Young-ho, a
/// professor, met Kim Dong-yeon, the governor. Governor Kim left.`
///
/// Such a mention is called by the full name of the only one with a word of its title. Cost: linear in the
/// names and titles.
struct BearersOfSurnames {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]
  let roles: [RoleMention]
  let callings: [Calling]

  /// The full names by mentions.
  func fullNames() -> [Int: Range<Int>] {
    let persons = found.indices.filter { found[$0].kind == .person }
    var bare = HashSet(capacity: persons.count)
    for index in persons where found[index].words.count == 1 {
      bare.insert(reading[found[index].words.lowerBound].hash)
    }
    var bearers: [UInt64: [ArraySlice<UInt8>: [Int]]] = [:]
    for index in persons where found[index].words.count > 1 {
      let words = found[index].words
      let (first, last) = (reading[words.lowerBound].hash, reading[words.upperBound - 1].hash)
      for end in first == last ? [last] : [first, last] where bare.contains(end) {
        bearers[end, default: [:]][reading.spelling(words), default: []].append(index)
      }
    }
    bearers = bearers.filter { $0.value.count > 1 }
    if bearers.isEmpty { return [:] }
    let titles = titleWords()
    var result: [Int: Range<Int>] = [:]
    for index in persons where found[index].words.count == 1 {
      guard let own = titles[index],
        let named = bearers[reading[found[index].words.lowerBound].hash]
      else { continue }
      let fitting = named.values.filter { mentions in
        mentions.contains { titles[$0].map { !$0.isDisjoint(with: own) } == true }
      }
      if fitting.count == 1, let first = fitting[0].first { result[index] = found[first].words }
    }
    return result
  }

  private func titleWords() -> [Int: Set<UInt64>] {
    var result: [Int: Set<UInt64>] = [:]
    func add(_ title: String, _ person: Int) {
      for word in String(decoding: folded(title), as: UTF8.self).blankSeparated
      where word.utf8.count > 2 && word != "the" {
        result[person, default: []].insert(nameHash(word))
      }
    }
    for role in roles { add(role.title, role.person) }
    for calling in callings { add(calling.title, calling.person) }
    return result
  }
}
