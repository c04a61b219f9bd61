/// Bare surnames with the form of address of the other gender: `John Berg spoke. Mrs Berg listened.`
extension NamesakeReader {
  /// The mentions, rising: of those whom the page names in full by that surname none has the gender, or,
  /// where it names nobody so, whoever it calls by the surname first. Cost: nothing on pages without
  /// forms of address; else linear in the names.
  func ofOtherGender() -> [Int] {
    let (genders, bare) = bareAddressed()
    if bare.isEmpty { return [] }
    let bearers = bearers(of: bare, genders)
    return bare.flatMap { surname, mentions in
      let known = bearers[surname]?.map(\.gender) ?? genders[mentions[0]].map { [$0] } ?? []
      return mentions.filter { mention in
        genders[mention].map { own in known.allSatisfy { own.isOfOtherGender(than: $0) } } == true
      }
    }.sorted()
  }

  /// The full names of those who are called by a surname that several men and women of the page bear: who is
  /// the only one of the gender, where that of all is known. `Anna and John Berg came. Mrs Berg spoke.`
  func fullNamesByGender() -> [Int: Range<Int>] {
    let (genders, bare) = bareAddressed()
    if bare.isEmpty { return [:] }
    let bearers = bearers(of: bare, genders)
    var result: [Int: Range<Int>] = [:]
    for (surname, mentions) in bare {
      guard let known = bearers[surname], known.count > 1,
        known.allSatisfy({ $0.gender.gender != nil })
      else { continue }
      for mention in mentions {
        let fitting = known.filter { genders[mention]?.gender == $0.gender }
        if fitting.count == 1 { result[mention] = fitting[0].words }
      }
    }
    return result
  }

  /// What the forms of address tell, and the bare surnames that have one, by surname.
  private func bareAddressed() -> (genders: [Int: Fields], bare: [UInt64: [Int]]) {
    var genders: [Int: Fields] = [:]
    var bare: [UInt64: [Int]] = [:]
    for calling in addressed {
      genders[calling.person] = Callings.shared.fields(of: folded(calling.title)[...])
      let words = found[calling.person].words
      if words.count == 1 {
        bare[reading[words.lowerBound].hash, default: []].append(calling.person)
      }
    }
    return (genders, bare)
  }

  /// Those whom the page names in full by each surname.
  private func bearers(
    of surnames: [UInt64: [Int]], _ told: [Int: Fields]
  ) -> [UInt64: [(gender: Fields, words: Range<Int>)]] {
    var bearers: [UInt64: [UInt64: (gender: Fields, words: Range<Int>)]] = [:]
    for index in found.indices where found[index].kind == .person && found[index].words.count > 1 {
      let words = withoutSuffix(found[index].words)
      guard words.count > 1 else { continue }
      let surname = reading[words.upperBound - 1].hash
      guard surnames[surname] != nil else { continue }
      let name = reading.hash(of: words)
      let known = bearers[surname]?[name]
      let own = (told[index] ?? []).union(known?.gender ?? [])
      bearers[surname, default: [:]][name] = (
        own.isEmpty ? gender(of: index, words) : own, known?.words ?? found[index].words
      )
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
