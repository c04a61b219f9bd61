import Chronology
import TextCore

/// How texts tell of two who hold an office one after the other, without a word for the office.
extension RoleReader {
  /// Whether a word may tell of it. Cost: a look-up for words of some lengths.
  func isCueOfSuccession(_ index: Int) -> Bool {
    lengthsOfCues.contains(reading.words[index].key.count)
      && cues.contains(reading.words[index])
  }

  /// Who had an office and who has it then, as the clause of a cue tells it.
  func succession(at index: Int) -> Succession? {
    if reading.isWord(index, "goes") { return portfolio(at: index) }
    if isWord(index, ["stead", "place"]) { return inPlace(at: index) }
    if reading.isWord(index, "over") {
      return reading.isWord(index + 1, "from") ? move(at: index - 1) : nil
    }
    return relation(at: index) ?? replaced(at: index) ?? move(at: index)
  }

  // MARK: Nouns

  /// Whose predecessor or successor somebody is.
  private func relation(at noun: Int) -> Succession? {
    let isPast = reading.isWord(noun, "predecessor")
    guard isPast || reading.isWord(noun, "successor") else { return nil }
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
    return Succession(
      owner: owner, other: other, isPast: isPast, isComing: !isPast && isToCome(other),
      isTold: true)
  }

  /// `predecessor, X,`, `predecessor X`, `successor in Volos is X`
  private func named(behind noun: Int) -> Int? {
    var next = noun + 1
    if reading.isWord(next, "in"), reading.isAdjacent(next), next + 1 < reading.count,
      reading[next + 1].isCapitalised, reading.isAdjacent(next + 1)
    {
      next = reading.place(at: next + 1)?.end ?? next + 2
    }
    guard next < reading.count, reading.isAdjacent(next) else { return nil }
    if reading[next].mark == UInt8(ascii: ",") {
      next += 1
    } else if isWord(next, ["is", "was"]) {
      next += 1
    } else if isWord(next, ["will"]), isWord(next + 1, ["be"]) {
      next += 2
    }
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

  /// `will take over` behind the name.
  private func isToCome(_ person: Int) -> Bool {
    let end = found[person].words.upperBound
    return (end..<min(end + 6, reading.count)).contains { isWord($0, ["will", "would"]) }
  }

  /// `Her portfolio goes to X`, `The finance post goes to X`
  private func portfolio(at verb: Int) -> Succession? {
    guard verb > 1, reading.isWord(verb + 1, "to"), reading.isWord(verb - 1, of: posts),
      reading.isAdjacent(verb), reading.isAdjacent(verb + 1),
      let start = reading.introducedPerson(at: verb + 2), let other = persons.starting(at: start)
    else { return nil }
    if isWord(verb - 2, ["her", "his"]) {
      return pronouns.owner(of: verb - 2, besides: other).map {
        Succession(owner: $0, other: other, isPast: false, isTold: true)
      }
    }
    let field = verb - 2
    guard reading[field].kind == .word, reading[field].casing == .lower,
      reading[field].span.count > 4, !reading[field].has(.function)
    else { return nil }
    return Succession(owner: other, other: other, isPast: false, field: field)
  }

  /// `appointed X in his stead`
  private func inPlace(at noun: Int) -> Succession? {
    guard noun > 3, isWord(noun - 1, ["his", "her"]), isWord(noun - 2, ["in"]),
      reading.isAdjacent(noun), reading.isAdjacent(noun - 1),
      let other = persons.ending(at: noun - 2)
    else { return nil }
    var verb = found[other].words.lowerBound - 1
    while verb > 0, reading[verb].has([.rank, .honorific]) { verb -= 1 }
    guard verb >= 0, reading[verb].casing == .lower,
      reading.isKnown(verb..<verb + 1, .appointing),
      let owner = pronouns.owner(of: noun - 1, besides: other), !isSame(owner, other)
    else { return nil }
    return Succession(owner: owner, other: other, isPast: false, isReplaced: true, isTold: true)
  }

  // MARK: Verbs

  /// `X, who succeeded him`, `His deputy, X, succeeds him`
  private func replaced(at verb: Int) -> Succession? {
    guard handovers.kind(at: verb) == .succeeded, isWord(verb + 1, ["him", "her"]),
      reading.isAdjacent(verb + 1), !handovers.isPassive(verb),
      !isDetermining(verb + 1), let other = subject(of: verb),
      let owner = pronouns.owner(of: verb + 1, besides: other), !isSame(owner, other)
    else { return nil }
    let turn = turn(at: verb, isPassive: false)
    return Succession(
      owner: owner, other: other, isPast: false,
      day: handovers.date(of: turn, behind: [verb + 2]), isComing: turn.isComing,
      isReplaced: !turn.isComing, isTold: true)
  }

  /// `her` of `her husband`.
  private func isDetermining(_ pronoun: Int) -> Bool {
    guard isWord(pronoun, ["her"]), pronoun + 1 < reading.count, reading.isAdjacent(pronoun + 1)
    else { return false }
    let next = reading[pronoun + 1]
    return next.kind == .word && !next.has(.function)
  }

  /// `He replaces Y`, `X was succeeded by Y in DATE`, where the sentence says nothing of the office.
  private func move(at verb: Int) -> Succession? {
    let isFollowing = reading.isWord(verb, of: verbsOfFollowing)
    guard verb > 0, isFollowing || handovers.kind(at: verb) == .succeeded else { return nil }
    let sentence = reading.sentence(of: verb).words
    let isPassive = handovers.isPassive(verb)
    var start = verb
    if reading.isWord(verb + 1, "over") { start += 2 }
    if isPassive {
      guard let by = agentWord(behind: verb), !isFollowing else { return nil }
      start = by
    }
    guard start + 1 < sentence.upperBound, let other = introduced(at: start + 1),
      let owner = subject(of: verb),
      !isSame(owner, other), !isFollowing || isFollowedInOffice(other),
      handovers.replacement(behind: other, verb) == nil
    else { return nil }
    var turn = turn(at: verb, isPassive: isPassive)
    if isPassive { turn.cue = start }
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
      isComing: turn.isComing, isReplaced: isPassive && !turn.isComing,
      isTold: reading.isWord(verb, of: verbsOfOldTimes) && !isPresent(verb))
  }

  /// The person at a word, be it behind `Professor`.
  private func introduced(at index: Int) -> Int? {
    let isCalling =
      reading[index].isCapitalised && RuleWords.of(hash: reading[index].hash).contains(.calling)
    guard let start = reading.introducedPerson(at: isCalling ? index + 1 : index) else {
      return nil
    }
    return persons.starting(at: start)
  }

  /// `is succeeded by`, `will be succeeded by`
  private func isPresent(_ verb: Int) -> Bool {
    isWord(verb - 1, ["is", "be", "being"])
  }

  private func turn(at verb: Int, isPassive: Bool) -> HandoverReader.Turn {
    HandoverReader.Turn(
      kind: .succeeded, verb: verb, cue: verb, isPassive: isPassive,
      isComing: handovers.isComing(verb))
  }

  /// The `by` of `will be succeeded on 1 July by Y`.
  private func agentWord(behind verb: Int) -> Int? {
    var index = verb + 1
    while index < reading.count, index - verb < 8, reading.isAdjacent(index) {
      if reading.isWord(index, "by") { return index }
      guard
        reading[index].kind == .number || reading[index].has(.month)
          || reading[index].mark == UInt8(ascii: ",") || reading.isWord(index, of: wordsOfDates)
      else { return nil }
      index += 1
    }
    return nil
  }

  /// `follows Y, whose term ends`, `follows Y, who retired`: elsewhere people follow each other down the road.
  private func isFollowedInOffice(_ person: Int) -> Bool {
    let end = found[person].words.upperBound
    guard end + 2 < reading.count, reading[end].mark == UInt8(ascii: ",") else { return false }
    if isWord(end + 1, ["whose"]) { return isWord(end + 2, ["term", "mandate", "tenure"]) }
    return isWord(end + 1, ["who"])
      && (end + 2..<min(end + 5, reading.count)).contains { index in
        reading[index].kind == .word && reading.leavesOffice(index)
          || isWord(index, ["held", "led", "headed", "served"])
      }
  }
}

/// What tells of two who hold an office one after the other.
private let cues = WordList(
  """
  predecessor successor succeeded succeeds succeed succeeding replaced replaces replace replacing
  follows follow followed goes stead place over
  """)

/// How many bytes they have: most other words need no look-up.
private let lengthsOfCues = 4...11

private let verbsOfFollowing = WordList("follows follow followed")

private let verbsOfOldTimes = WordList("succeeded replaced followed took")

private let posts = WordList("post job portfolio ministry position role seat")

private let wordsOfDates = WordList(
  """
  on in at the end of beginning start early late mid next last this week month year monday tuesday
  wednesday thursday friday saturday sunday
  """)
