/// Gives one kind to the names of one spelling on a page: a word that no list has is a body in one
/// sentence and no town in the next.
///
/// The kind that most of them have wins; of two as frequent the first. Cost: constant for each name.
struct NameKinds {
  let reading: Reading

  func agreed(_ names: [Proposal]) -> [Proposal] {
    var votes: [UInt64: Votes] = [:]
    for index in names.indices where isOpen(names[index]) {
      votes[reading[names[index].words.lowerBound].hash, default: Votes()].add(names[index])
    }
    guard votes.contains(where: { $0.value.isDivided }) else { return names }
    var names = names
    for index in names.indices where isOpen(names[index]) {
      guard let vote = votes[reading[names[index].words.lowerBound].hash], vote.isDivided else {
        continue
      }
      names[index].kind = vote.winner
    }
    return names
  }

  /// Whether a name is of one word that no list knows, so that its kind is a guess.
  private func isOpen(_ name: Proposal) -> Bool {
    guard name.words.count == 1, name.strength <= Strength.tagged,
      name.kind == .organisation || name.kind == .place
    else { return false }
    let word = reading[name.words.lowerBound]
    return word.classes.isDisjoint(with: [.country, .region, .city, .geography, .organisation])
  }

  private struct Votes {
    private var counts: [EntityKind: Int] = [:]
    private var first: EntityKind?

    mutating func add(_ name: Proposal) {
      guard let kind = name.kind else { return }
      first = first ?? kind
      counts[kind, default: 0] += 1
    }

    var isDivided: Bool { counts.count > 1 }

    var winner: EntityKind? {
      guard let first, let most = counts.values.max() else { return nil }
      return counts[first] == most ? first : counts.first { $0.value == most }?.key
    }
  }
}
