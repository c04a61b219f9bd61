import TextCore

/// Finds who is called `Mr`, `Mrs` and the like, which tells of a man or a woman.
struct FormOfAddressReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// What stands right before names of persons, in their order; a couple has no gender. Cost: a look-up
  /// for each person.
  func callings() -> [Calling] {
    found.indices.compactMap { index in
      let words = found[index].words
      var title = words.lowerBound - 1
      if title > 0, reading[title].mark == UInt8(ascii: "."), reading[title].isGlued { title -= 1 }
      guard found[index].kind == .person, title >= 0, reading.isAdjacent(words.lowerBound),
        reading[title].kind == .word, reading[title].isCapitalised,
        Callings.shared.fields(hash: reading[title].hash)?.gender != nil, !isOfCouple(title)
      else { return nil }
      return Calling(
        title: reading.form(title..<title + 1), span: reading.span(title..<title + 1),
        person: index, item: reading.scopes[Int(reading[title].scope)].item)
    }
  }

  /// `Mr and Mrs Berg`
  private func isOfCouple(_ title: Int) -> Bool {
    title > 0 && (reading.isWord(title - 1, "and") || reading[title - 1].mark == UInt8(ascii: "&"))
  }

  /// Those of the callings that an index needs: each form of address once for each name.
  func distinct(_ callings: [Calling], _ namesakes: [Int]) -> [Calling] {
    if callings.isEmpty { return [] }
    let isOther = Set(namesakes)
    var seen: Set<[UInt64]> = []
    return callings.filter { calling in
      let name = reading.hash(of: found[calling.person].words)
      let title = nameHash(calling.title)
      let place = UInt64(bitPattern: Int64(calling.item ?? -1))
      return seen.insert([name, title, place, isOther.contains(calling.person) ? 1 : 0]).inserted
    }
  }
}
