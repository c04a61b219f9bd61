import Chronology

/// Articles that come back to what others told, each with days of its own: who and what is named
/// decides, and what the headlines have in common.
extension StoryComparison {
  /// What is asked of two articles that lie so far apart.
  private struct ReturnDemand {
    var longestGap: Int
    /// In hundredths.
    var likeness: Int
    /// Names that few others have.
    var nameCount: Int
    /// Words that few others have.
    var wordCount = 0
    /// Words that both headlines have and few others do.
    var headlineCount = 0
  }

  private static let returnDemands = [
    // Headlines about one thing, …
    ReturnDemand(longestGap: 30, likeness: 12, nameCount: 2, headlineCount: 1),
    ReturnDemand(longestGap: 60, likeness: 24, nameCount: 2, headlineCount: 1),
    // … several whom few others name, …
    ReturnDemand(longestGap: 10, likeness: 16, nameCount: 3),
    // … or much in common.
    ReturnDemand(longestGap: 30, likeness: 22, nameCount: 3),
    ReturnDemand(longestGap: 10, likeness: 24, nameCount: 2, wordCount: 2),
  ]

  /// What goes on for so long is told of by articles that name several whom few do, an event, a document or a firm
  /// among them, …
  private static let longestAffairReturn = 365
  /// … are so alike, …
  private static let affairLikeness = 20
  /// … and say something else that few do: so many words, with a document or firm one that both headlines have and that
  /// is no name. A firm and its head are named together in all that is told of them.
  private static let affairWords = 2
  /// So many names need no more than a word: nobody else names all of them.
  private static let affairNames = 6

  /// The day of an article is known so well.
  private static let longestDoubt = 7
  /// An article tells of a day so soon, …
  private static let soon = 2
  /// … and what both tell of it is then one thing where so much agrees.
  private static let sameDay = (likeness: 15, rareCount: 6)

  /// The days between two articles that may be about one thing by what they name; `nil` when they
  /// share too few names. Cost: linear in the names of both.
  func returnGap(_ earlier: StoryProfile, _ later: StoryProfile) -> Int? {
    let gap = later.published.lowerBound - earlier.published.lowerBound
    guard gap >= 0, gap <= StoryComparison.longestAffairReturn, isDated(earlier), isDated(later),
      ownNameCount(earlier, later, atLeast: 2)
    else { return nil }
    return gap
  }

  private func isDated(_ profile: StoryProfile) -> Bool {
    profile.published.upperBound - profile.published.lowerBound <= StoryComparison.longestDoubt
  }

  /// Whether two articles share so many names that few others have. Entities are the last features.
  private func ownNameCount(
    _ one: StoryProfile, _ other: StoryProfile, atLeast least: Int
  ) -> Bool {
    var (left, right) = (one.features.count - 1, other.features.count - 1)
    var found = 0
    while left >= 0, right >= 0, found < least {
      let (mine, theirs) = (one.features[left], other.features[right])
      if StoryFeature.entity(of: mine) == nil || StoryFeature.entity(of: theirs) == nil { break }
      if mine == theirs {
        if rarity.isOwnName(mine) { found += 1 }
        left -= 1
        right -= 1
      } else if mine > theirs {
        left -= 1
      } else {
        right -= 1
      }
    }
    return found >= least
  }

  /// Whether one of the demands on articles `gap` days apart is met.
  func comesBack(
    _ earlier: StoryProfile, _ later: StoryProfile, gap: Int, _ shared: [UInt32], likeness: Int
  ) -> Bool {
    let names = shared.count { rarity.isOwnName($0) }
    let words = shared.count { StoryFeature.entity(of: $0) == nil && rarity.isRare($0) }
    if likeness >= StoryComparison.affairLikeness, names >= 2,
      goesOn(earlier, later, shared, words: words)
    {
      return true
    }
    var headlines: Int?
    return StoryComparison.returnDemands.contains { demand in
      guard gap <= demand.longestGap, likeness >= demand.likeness, names >= demand.nameCount,
        words >= demand.wordCount
      else { return false }
      if demand.headlineCount == 0 { return true }
      let common = headlines ?? commonHeadlineWords(earlier, later)
      headlines = common
      return common >= demand.headlineCount
    }
  }

  /// Whether two articles that name several whom few do are of one affair, however far apart: a disaster and its
  /// report, a charge and its verdict.
  private func goesOn(
    _ earlier: StoryProfile, _ later: StoryProfile, _ shared: [UInt32], words: Int
  ) -> Bool {
    let names = shared.count { rarity.isOwnName($0) }
    if names >= StoryComparison.affairNames, words > 0, shared.contains(where: rarity.isOfAffair) {
      return true
    }
    guard words >= StoryComparison.affairWords else { return false }
    if shared.contains(where: { rarity.isOwnEvent($0) }) { return true }
    return shared.contains { rarity.isOfAffair($0) }
      && haveSubjectInHeadlines(earlier, later, shared)
  }

  /// Whether a rare word stands in both headlines that is a part of no name: those are not among the words of the
  /// features.
  private func haveSubjectInHeadlines(
    _ earlier: StoryProfile, _ later: StoryProfile, _ shared: [UInt32]
  ) -> Bool {
    let mine = StoryWords.keys(of: earlier.lead.headline)
    return StoryWords.keys(of: later.lead.headline).contains {
      mine.contains($0) && shared.contains($0) && rarity.tellsApart(headlineWord: $0)
    }
  }

  /// Whether both tell of a day that the earlier one reported at once, and of much else.
  func tellOfReported(
    _ day: Day, _ earlier: StoryProfile, rareCount: Int, likeness: Int
  ) -> Bool {
    abs(day - earlier.published.lowerBound) <= StoryComparison.soon
      && likeness >= StoryComparison.sameDay.likeness
      && rareCount >= StoryComparison.sameDay.rareCount
  }

  /// How many words both headlines have that few articles do and that name no place.
  private func commonHeadlineWords(_ earlier: StoryProfile, _ later: StoryProfile) -> Int {
    let mine = StoryWords.keys(of: earlier.lead.headline)
    return StoryWords.keys(of: later.lead.headline).count {
      mine.contains($0) && rarity.tellsApart(headlineWord: $0)
    }
  }
}
