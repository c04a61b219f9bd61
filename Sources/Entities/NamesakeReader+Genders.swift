/// Bare surnames with the form of address of the other gender: `John Berg spoke. Mrs Berg listened.`
extension NamesakeReader {
  /// The mentions, rising: of those whom the page names in full by that surname none has the gender, or,
  /// where it names nobody so, whoever it calls by the surname first. Cost: nothing on pages without
  /// forms of address; else linear in the names.
  func ofOtherGender() -> [Int] {
    if addressed.isEmpty { return [] }
    var genders: [Int: Fields] = [:]
    for calling in addressed {
      genders[calling.person] = Callings.shared.fields(of: folded(calling.title)[...])
    }
    var bare: [UInt64: [Int]] = [:]
    for calling in addressed where found[calling.person].words.count == 1 {
      bare[reading[found[calling.person].words.lowerBound].hash, default: []].append(calling.person)
    }
    if bare.isEmpty { return [] }
    let bearers = gendersOfBearers(of: bare, genders)
    return bare.flatMap { surname, mentions in
      let known = bearers[surname] ?? genders[mentions[0]].map { [$0] } ?? []
      return mentions.filter { mention in
        genders[mention].map { own in known.allSatisfy { own.isOfOtherGender(than: $0) } } == true
      }
    }.sorted()
  }

  /// For each surname the genders of those whom the page names in full by it.
  private func gendersOfBearers(
    of surnames: [UInt64: [Int]], _ told: [Int: Fields]
  ) -> [UInt64: [Fields]] {
    var bearers: [UInt64: [UInt64: Fields]] = [:]
    for index in found.indices where found[index].kind == .person && found[index].words.count > 1 {
      let words = withoutSuffix(found[index].words)
      guard words.count > 1 else { continue }
      let surname = reading[words.upperBound - 1].hash
      guard surnames[surname] != nil else { continue }
      let name = reading.hash(of: words)
      let own = (told[index] ?? []).union(bearers[surname]?[name] ?? [])
      bearers[surname, default: [:]][name] = own.isEmpty ? gender(of: index, words) : own
    }
    return bearers.mapValues { Array($0.values) }
  }

  /// What the given name tells, or how the next sentence goes on: `Tashi Berg spoke. He left.`
  private func gender(of index: Int, _ words: Range<Int>) -> Fields {
    let given = GivenNamesByGender.shared.gender(hash: reading[words.lowerBound].hash)
    if !given.isEmpty { return given }
    let sentence = Int(reading[words.lowerBound].sentence)
    guard sentence + 1 < reading.sentences.count else { return [] }
    let (own, next) = (reading.sentences[sentence].words, reading.sentences[sentence + 1].words)
    let isAlone = !found.indices.contains {
      $0 != index && found[$0].kind == .person && own.overlaps(found[$0].words)
    }
    guard isAlone, let first = next.first,
      reading[first].scope == reading[words.lowerBound].scope
    else { return [] }
    return reading.isWord(first, "he") ? .man : reading.isWord(first, "she") ? .woman : []
  }
}
