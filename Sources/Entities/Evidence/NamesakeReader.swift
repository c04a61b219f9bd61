import TextCore

/// Finds who bears the name of somebody else of the page: `the minister Anna Berg met her namesake,
/// the skier Anna Berg`, and two of one name in two items who cannot be one by age or calling.
///
/// A mention is that person's whose title or age it repeats, else in an item that the item names, else
/// the first one's. A bare surname is that of the name before it.
struct NamesakeReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]
  let roles: [RoleMention]
  let callings: [Calling]
  let ages: [Age]
  /// The forms of address beside names, in their order.
  var addressed: [Calling] = []

  /// So many words before and behind a name may say that somebody else is called so.
  private static let before = 6
  private static let behind = 9
  /// So many mentions of a name with a description are compared with the others.
  static let mostDescribed = 32

  /// What stands beside one mention.
  struct Description {
    var words: Set<UInt64> = []
    var fields: Fields = []
    /// Those of the titles before the name, and of what stands behind it; trades among them.
    var titled: Fields = []
    var apposed: Fields = []
    /// The words of an office of which a place has one.
    var seat: Set<UInt64> = []
    var years: Int?
    /// Whether the fields are those of who judges a game.
    var isOfficial = false

    mutating func formUnion(_ other: Description) {
      words.formUnion(other.words)
      fields.formUnion(other.fields)
      titled.formUnion(other.titled)
      apposed.formUnion(other.apposed)
      years = years ?? other.years
    }

    func isOtherAge(than other: Description) -> Bool {
      guard let years, let theirs = other.years else { return false }
      return abs(years - theirs) > 1
    }

    /// Mayors of two towns.
    func isOfOtherSeat(than other: Description) -> Bool {
      if seat.isEmpty || other.seat.isEmpty { return false }
      let shared = seat.intersection(other.seat)
      return !shared.isEmpty && seat.count > shared.count && other.seat.count > shared.count
    }

    /// A player and a referee.
    func isOfOtherSide(than other: Description) -> Bool {
      fields.contains(.sport) && other.fields.contains(.sport) && isOfficial != other.isOfficial
    }

    /// How much two have in common; less than nothing for what cannot be one person's.
    func likeness(_ other: Description) -> Int {
      if isOtherAge(than: other) || fields.contradicts(other.fields) { return -1 }
      return words.intersection(other.words).count
        + (years != nil && years == other.years ? 1 : 0)
        + (fields.isDisjoint(with: other.fields) ? 0 : 1)
    }
  }

  /// The mentions of the second, rising. Cost: sorting the full names.
  func namesakes() -> [Int] {
    let (named, women) = (ofOneName(), ofOtherGender())
    return women.isEmpty ? named : Set(named).union(women).sorted()
  }

  private func ofOneName() -> [Int] {
    var names = SharedKeys()
    for index in found.indices where found[index].kind == .person && found[index].words.count > 1 {
      names.add(index, key: reading.hash(of: found[index].words))
    }
    let groups = names.groups().map(\.names)
    if groups.isEmpty { return [] }
    var isRepeated = [Bool](repeating: false, count: found.count)
    for index in groups.joined() { isRepeated[index] = true }
    let told = descriptions(of: isRepeated)
    return groups.flatMap { others(of: $0, told) }.sorted()
  }

  /// Those of the mentions of one name, and of its surname, that are somebody else's.
  private func others(of mentions: [Int], _ told: [Int: Description]) -> [Int] {
    let descriptions = mentions.map { told[$0] ?? Description() }
    let described = mentions.indices.filter { told[mentions[$0]] != nil }
      .prefix(NamesakeReader.mostDescribed)
    guard
      let seed = mentions.indices.dropFirst().first(where: { place in
        isToldApart(mentions[place], from: mentions[place - 1])
          || isIntroducedAnew(
            mentions[place], after: mentions[place - 1],
            (told[mentions[place - 1]], told[mentions[place]]))
          || told[mentions[place]] != nil
            && described.contains { $0 < place && contradict(mentions, descriptions, $0, place) }
      })
    else { return [] }
    var (first, second) = (descriptions[0], descriptions[seed])
    var isOther = [Bool](repeating: false, count: mentions.count)
    isOther[seed] = true
    for place in mentions.indices.dropFirst() where place != seed {
      let (mine, theirs) = (
        descriptions[place].likeness(first), descriptions[place].likeness(second)
      )
      let item = item(mentions[place])
      if mine != theirs {
        isOther[place] = theirs > mine
      } else if item != self.item(mentions[0]), item == self.item(mentions[seed]) {
        isOther[place] = true
      }
      if mine > theirs { first.formUnion(descriptions[place]) }
      if theirs > mine { second.formUnion(descriptions[place]) }
    }
    return zip(mentions, isOther).filter(\.1).map(\.0) + surnames(mentions, isOther)
  }

  private func item(_ mention: Int) -> Int32 { reading[found[mention].words.lowerBound].scope }

  /// What stands beside those mentions beside which something stands.
  func descriptions(of isWanted: [Bool]) -> [Int: Description] {
    var result: [Int: Description] = [:]
    func add(_ title: String, at span: ByteSpan, of person: Int, isFormer: Bool) {
      let words = String(decoding: folded(title), as: UTF8.self).utf8
        .split(separator: UInt8(ascii: " ")).map { Substring($0) }
      let told = words.lazy.filter { $0.utf8.count > 2 && $0 != "the" }.map { nameHash($0) }
      result[person, default: Description()].words.formUnion(told)
      if isFormer { return }
      let fields = Callings.shared.fields(ofTitle: words)
      result[person, default: Description()].fields.formUnion(fields.intersection(.all))
      let known = fields.intersection(Fields.all.union(.trades))
      if span.start < reading[found[person].words.lowerBound].span.start {
        result[person, default: Description()].titled.formUnion(known)
      } else {
        result[person, default: Description()].apposed.formUnion(known)
      }
      if Callings.shared.isJudgeOfGames(words) {
        result[person, default: Description()].isOfficial = true
      }
      if fields.contains(.seat) {
        result[person, default: Description()].seat.formUnion(told)
      }
    }
    for role in roles where isWanted[role.person] {
      add(role.title, at: role.span, of: role.person, isFormer: role.isFormer)
    }
    for calling in callings where isWanted[calling.person] {
      add(calling.title, at: calling.span, of: calling.person, isFormer: false)
    }
    for age in ages where isWanted[age.person] {
      result[age.person, default: Description()].years = age.years
    }
    return result
  }

  private func contradict(
    _ mentions: [Int], _ descriptions: [Description], _ one: Int, _ other: Int
  ) -> Bool {
    if descriptions[one].isOtherAge(than: descriptions[other]) { return true }
    return item(mentions[one]) != item(mentions[other])
      && (descriptions[one].fields.contradicts(descriptions[other].fields)
        || descriptions[one].isOfOtherSeat(than: descriptions[other]))
  }

  // MARK: What texts say

  /// Whether the words around a mention say that it is not whom the name named before.
  func isToldApart(_ mention: Int, from last: Int) -> Bool {
    let words = found[mention].words
    let sentence = reading[words.lowerBound].sentence
    let start = max(
      words.lowerBound - NamesakeReader.before,
      reading[found[last].words.lowerBound].sentence == sentence
        ? found[last].words.upperBound : 0)
    for index in start..<words.lowerBound where reading[index].sentence == sentence {
      if isWord(index, "namesake") { return true }
      if isWord(index, "confused"), isWord(index + 1, "with") { return true }
      if isWord(index, "another") || isWord(index, "different"), isTitle(index + 1, words) {
        return true
      }
      if isTheOther(index, before: words.lowerBound) { return true }
      if isWord(index, "also"), index + 2 == words.lowerBound,
        isWord(index + 1, "called") || isWord(index + 1, "named")
      {
        return true
      }
    }
    let end = min(words.upperBound + NamesakeReader.behind, reading.count)
    for index in words.upperBound..<end where reading[index].sentence == sentence {
      let isRelation =
        isWord(index, "no") && isWord(index + 1, "relation")
        || isWord(index, "not") && isWord(index + 1, "related")
      if isRelation { return !namesSomebodyElse(index + 2, than: mention) }
    }
    return false
  }

  /// `The other, `, `the other was `, of two who were spoken of.
  private func isTheOther(_ index: Int, before name: Int) -> Bool {
    guard index > 0, isWord(index, "other"), isWord(index - 1, "the"), index + 2 == name else {
      return false
    }
    return reading[index + 1].mark == UInt8(ascii: ",") || isWord(index + 1, "was")
      || isWord(index + 1, "is")
  }

  /// Whether nothing but a title stands before the name.
  private func isTitle(_ start: Int, _ words: Range<Int>) -> Bool {
    start <= words.lowerBound
      && (start..<words.lowerBound).allSatisfy {
        reading[$0].isCapitalised || reading[$0].has([.office, .personTitle])
          || Callings.shared.fields(hash: reading[$0].hash) != nil
      }
  }

  /// `no relation to Boris Berg`
  private func namesSomebodyElse(_ start: Int, than mention: Int) -> Bool {
    let next = found[(mention + 1)...].first { $0.kind == .person }
    guard let next, next.words.lowerBound >= start, next.words.lowerBound <= start + 4,
      reading[next.words.lowerBound].sentence == reading[found[mention].words.lowerBound].sentence
    else { return false }
    let mine = found[mention].words
    return reading[next.words.lowerBound].hash != reading[mine.lowerBound].hash
      || reading[next.words.upperBound - 1].hash != reading[mine.upperBound - 1].hash
  }

  private func isWord(_ index: Int, _ word: StaticString) -> Bool {
    index < reading.count && reading.isWord(index, word)
  }

  // MARK: Surnames

  private func surnames(_ mentions: [Int], _ isOther: [Bool]) -> [Int] {
    let surname = reading[found[mentions[0]].words.upperBound - 1].hash
    var result: [Int] = []
    for index in found.indices
    where found[index].kind == .person && found[index].words.count == 1
      && reading[found[index].words.lowerBound].hash == surname
    {
      let item = item(index)
      let last = mentions.indices.last { mentions[$0] < index && self.item(mentions[$0]) == item }
      let next = mentions.indices.first { mentions[$0] > index && self.item(mentions[$0]) == item }
      if let place = last ?? next, isOther[place] { result.append(index) }
    }
    return result
  }
}
