import Chronology
import TextCore

/// Who had or has the office of another: `Her predecessor, X`, `Y was his successor`.
extension RoleReader {
  private static let predecessor = Lexicon.hash(folded("predecessor")[...])
  /// What tells of two who hold an office one after the other.
  private static let cues: HashSet = {
    let words = [
      "predecessor", "successor", "succeeded", "succeeds", "replaced", "replaces",
    ]
    var hashes = HashSet(capacity: words.count)
    for word in words { hashes.insert(Lexicon.hash(folded(word)[...])) }
    return hashes
  }()

  /// How many bytes they have: most words of a page need no look-up.
  private static let lengthsOfCues = 8...11

  /// Two who hold an office one after the other.
  private struct Succession {
    /// Whose office the item has told before.
    var owner: Int
    var other: Int
    /// Whether the other had it first.
    var isPast: Bool
    /// When it went from one to the other.
    var day: DateValue?
    /// Whether it is yet to.
    var isComing = false
    /// Whether the owner is said to have lost it.
    var isReplaced = false
  }

  /// The offices with those of predecessors and successors, who are given the last office that the item
  /// gives before to the one whose they are. Cost: linear in the words of the page.
  func withPredecessors(_ roles: [RoleMention]) -> [RoleMention] {
    guard !roles.isEmpty else { return roles }
    var roles = roles
    var added: [RoleMention] = []
    for index in reading.words.indices
    where RoleReader.lengthsOfCues.contains(reading.words[index].key.count)
      && RoleReader.cues.contains(reading.words[index].hash)
    {
      guard let succession = relation(at: index) ?? move(at: index) else { continue }
      let edge = reading[index].span.start
      let behind = roles.partitioningIndex { $0.span.start >= edge }
      let first = max(0, behind - RoleReader.mostRoles)
      let item = reading.scopes[Int(reading[index].scope)].item
      func isOwners(_ role: RoleMention) -> Bool {
        role.use == .office && isSame(role.person, succession.owner) && role.item == item
      }
      let place = roles[first..<behind].lastIndex(where: isOwners)
      let addedPlace = added.suffix(RoleReader.mostRoles).lastIndex(where: isOwners)
      // What was told last of the owner counts.
      let isAdded =
        addedPlace.map { added[$0].span.start > (place.map { roles[$0].span.start } ?? -1) }
        ?? false
      guard let office = isAdded ? addedPlace.map({ added[$0] }) : place.map({ roles[$0] }),
        !(succession.isPast && office.isFormer)
      else { continue }
      let near = roles[first..<min(roles.count, behind + RoleReader.mostRoles)]
      if near.contains(where: { isOwn($0, of: succession, index, office) }) { continue }
      added.append(given(by: succession, of: office, at: index))
      if isAdded, let addedPlace {
        pass(succession, from: &added[addedPlace])
      } else if let place {
        pass(succession, from: &roles[place])
      }
    }
    if added.isEmpty { return roles }
    return (roles + added).sorted { ($0.span, $0.person) < ($1.span, $1.person) }
  }

  private func given(
    by succession: Succession, of office: RoleMention, at index: Int
  ) -> RoleMention {
    var role = RoleMention(
      title: office.title, span: reading[index].span, person: succession.other,
      item: office.item, isFormer: succession.isPast, isComing: succession.isComing)
    if succession.isPast {
      // `She replaces Y, who had held the post since 2011.`
      let term = handovers.term(behind: succession.other)
      (role.from, role.until) = (term.from, succession.day ?? term.until)
    } else {
      role.from = succession.day
    }
    return role
  }

  /// What it tells of the one whose office is known.
  private func pass(_ succession: Succession, from role: inout RoleMention) {
    if succession.isReplaced { role.isFormer = true }
    guard let day = succession.day else { return }
    if succession.isPast {
      role.from = role.from ?? day
    } else {
      role.until = role.until ?? day
    }
  }

  /// Whether the page gives the office in words of its own: the same, or another in the same sentence.
  private func isOwn(
    _ role: RoleMention, of succession: Succession, _ index: Int, _ office: RoleMention
  ) -> Bool {
    guard role.use == .office, isSame(role.person, succession.other), role.item == office.item
    else { return false }
    if role.title.lowercased() == office.title.lowercased() {
      return role.isFormer == succession.isPast
    }
    let isNear = reading.span(reading.sentence(of: index).words).contains(role.span)
    return isNear && (!succession.isPast || role.isFormer)
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    let (last, end) = (
      reading[found[one].words.upperBound - 1], reading[found[other].words.upperBound - 1]
    )
    return last.hash == end.hash && last.scope == end.scope
  }

  /// `will take over` behind the name.
  private func isToCome(_ person: Int) -> Bool {
    let end = found[person].words.upperBound
    return (end..<min(end + 6, reading.count)).contains { isWord($0, ["will", "would"]) }
  }

  /// Whose predecessor or successor somebody is.
  private func relation(at noun: Int) -> Succession? {
    guard handovers.kind(at: noun) == nil else { return nil }
    var start = noun
    if start > 0, isWord(start - 1, ["immediate", "late", "direct", "eventual"]) { start -= 1 }
    guard start > 0, reading.isAdjacent(start), reading.isAdjacent(noun),
      let other = named(behind: noun) ?? named(before: start - 1)
    else { return nil }
    let owner: Int?
    if isWord(start - 1, ["her", "his"]) {
      owner = pronouns.owner(of: start - 1, besides: other)
    } else {
      owner = reading[start - 1].isPossessive ? persons.ending(at: start) : nil
    }
    guard let owner, !isSame(owner, other) else { return nil }
    let isPast = reading[noun].hash == RoleReader.predecessor
    return Succession(
      owner: owner, other: other, isPast: isPast, isComing: !isPast && isToCome(other))
  }

  /// `He replaces Y`, `X was succeeded by Y in DATE`, where the sentence says nothing of the office.
  private func move(at verb: Int) -> Succession? {
    guard handovers.kind(at: verb) == .succeeded else { return nil }
    let sentence = reading.sentence(of: verb).words
    let isPassive = handovers.isPassive(verb)
    let start = isPassive ? verb + 1 : verb
    if isPassive, !reading.isWord(start, "by") { return nil }
    guard start + 1 < sentence.upperBound,
      let first = reading.introducedPerson(at: start + 1),
      let other = persons.starting(at: first), let owner = subject(of: verb),
      !isSame(owner, other)
    else { return nil }
    let turn = HandoverReader.Turn(
      kind: .succeeded, verb: verb, cue: verb, isPassive: isPassive,
      isComing: handovers.isComing(verb))
    // Another office of the sentence is what it is about.
    let next = phrases.partitioningIndex { $0.words.lowerBound >= verb }
    let isAnother = phrases[next...].prefix { $0.words.upperBound <= sentence.upperBound }
      .contains { phrase in
        !phrase.isTitleOnly
          && isWord(reading.determinedStart(of: phrase.words) - 1, ["as"])
      }
    if isAnother { return nil }
    return Succession(
      owner: owner, other: other, isPast: !isPassive,
      day: handovers.date(of: turn, behind: [found[other].words.upperBound]),
      isComing: turn.isComing, isReplaced: isPassive && !turn.isComing)
  }

  /// `predecessor, X,`, `predecessor X`
  private func named(behind noun: Int) -> Int? {
    var next = noun + 1
    guard next < reading.count, reading.isAdjacent(next) else { return nil }
    if reading[next].mark == UInt8(ascii: ",") { next += 1 }
    guard let start = reading.introducedPerson(at: next) else { return nil }
    return persons.starting(at: start)
  }

  /// `X, her predecessor`, `X was her predecessor`
  private func named(before pronoun: Int) -> Int? {
    guard pronoun > 1, reading.isAdjacent(pronoun) else { return nil }
    let joint = pronoun - 1
    guard reading[joint].mark == UInt8(ascii: ",") || isWord(joint, ["was", "is"]) else {
      return nil
    }
    return persons.ending(at: joint)
  }
}
