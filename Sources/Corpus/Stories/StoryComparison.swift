import Chronology
import Entities

/// Whether two articles are about one happening.
///
/// Days decide together with likeness, never one alone: a day on which much happens proves nothing,
/// and articles of one series are alike. The less the days say, the more alike they must be.
struct StoryComparison {
  let rarity: StoryRarity

  /// How much is asked of two articles.
  private struct Demand {
    /// In hundredths.
    var likeness: Int
    /// Rare words and entities that both have.
    var rareCount: Int
    /// Of those, words: whom and where without what is no happening.
    var rareWordCount = 2
    /// Of those, entities.
    var rareEntityCount = 0
  }

  /// A report appears on the day of what was announced or so many days later.
  private static let reportDelay = 2
  /// Without a day in common articles must appear within so many days, …
  private static let longestGap = 2
  /// … or so many where the later one comes back to what the earlier one reports, …
  private static let longestReturn = 10
  /// … or both name the same event.
  private static let longestEvent = 14
  private static let mostNamedEntities = 4
  /// Who comes back to a story without a day does so within so many days, …
  private static let longestAftermath = 30
  /// … or so many where two names say which story it is.
  private static let longestAffair = 270
  /// Headlines of which so much agrees, in hundredths, are those of a series.
  private static let likeHeadlines = 60

  /// The link of `later` to `earlier`, or `nil` when they do not prove to be about one happening.
  func link(_ earlier: StoryProfile, _ later: StoryProfile) -> StoryLink? {
    let told = days(earlier, later)
    let gap = returnGap(earlier, later)
    guard let days = told ?? gap.map({ .near($0) }) else { return nil }
    let shared = shared(earlier, later)
    let rare = shared.features.filter { rarity.isRare($0) }
    let event = shared.features.first { rarity.isOwnEvent($0) }
    let wordCount = rare.count { StoryFeature.entity(of: $0) == nil }
    var isReturn =
      gap.map {
        comesBack(earlier, later, gap: $0, shared.features, likeness: shared.likeness)
      } ?? false
    if !isReturn, case .same(let day) = days {
      isReturn = tellOfReported(
        day, earlier, rareCount: rare.count, likeness: shared.likeness)
    }
    let isProven =
      told != nil
      && demands(
        of: days, earlier, later, sharing: event != nil ? .event : bond(rare)
      ).contains { demand in
        shared.likeness >= demand.likeness && rare.count >= demand.rareCount
          && wordCount >= demand.rareWordCount && rare.count - wordCount >= demand.rareEntityCount
      }
    guard isProven || isReturn, !tellOfOthers(earlier, later, shared.features),
      !isSeries(days, earlier, later)
    else { return nil }
    return storyLink(to: earlier, days, rare, likeness: shared.likeness)
  }

  private func storyLink(
    to earlier: StoryProfile, _ days: StoryLink.Days, _ rare: [UInt32], likeness: Int
  ) -> StoryLink {
    let entities = rare.compactMap { StoryFeature.entity(of: $0) }.sorted {
      let counts = (
        rarity.count(of: StoryFeature.entity($0)), rarity.count(of: StoryFeature.entity($1))
      )
      return counts.0 != counts.1 ? counts.0 < counts.1 : $0 < $1
    }
    return StoryLink(
      to: ArticleNumber(earlier.article), days: days,
      entities: Array(entities.prefix(StoryComparison.mostNamedEntities)),
      rareWordCount: rare.count - entities.count, likeness: likeness)
  }

  /// The strongest of what two articles share beside words.
  private enum Bond {
    /// A named event in few articles.
    case event
    /// Somebody or some body that few name.
    case name
    case places
    case words
  }

  private func bond(_ rare: [UInt32]) -> Bond {
    if rare.contains(where: { rarity.isRareName($0) }) { return .name }
    return rare.count { StoryFeature.entity(of: $0) != nil } > 1 ? .places : .words
  }

  /// What is asked, one of which is enough; nothing is where the articles lie too far apart for what
  /// they share.
  private func demands(
    of days: StoryLink.Days, _ earlier: StoryProfile, _ later: StoryProfile, sharing bond: Bond
  ) -> [Demand] {
    // The name of an event says what happened: little else has to agree.
    if bond == .event, !isFar(days, StoryComparison.longestEvent) {
      if case .same = days { return [Demand(likeness: 12, rareCount: 2, rareWordCount: 0)] }
      return [Demand(likeness: 12, rareCount: 2, rareWordCount: 1)]
    }
    switch days {
    // A day that the one named before it came is hardly that of something else, …
    case .same(let day) where day > earlier.published.upperBound && later.appeared(by: day):
      return [Demand(likeness: 15, rareCount: 3, rareWordCount: 1, rareEntityCount: 1)]
    // … and much happens on the day on which both appeared.
    case .same(let day)
    where earlier.published == later.published && day == earlier.published.lowerBound:
      return [Demand(likeness: 30, rareCount: 6, rareWordCount: 4)]
    // A day long past on or after which the other one appeared: what an inquiry comes back to.
    case .same(let day) where later.lead.pastDays.contains(day):
      return [Demand(likeness: 15, rareCount: 4, rareWordCount: 2, rareEntityCount: 2)]
    case .same: return [Demand(likeness: 20, rareCount: 3)]
    case .announced: return [Demand(likeness: 25, rareCount: 4)]
    case .near(...StoryComparison.longestGap):
      // Words alone are those of any verdict where one names people whom the other does not.
      let isOfOthers = bond != .name && nameOthers(earlier, later)
      var demands = [Demand(likeness: 35, rareCount: isOfOthers ? 12 : 6)]
      // Who and where says more than words.
      if bond == .name {
        demands.append(Demand(likeness: 22, rareCount: 5, rareWordCount: 3, rareEntityCount: 1))
      } else if bond == .places {
        demands.append(Demand(likeness: 28, rareCount: 7, rareWordCount: 5, rareEntityCount: 2))
      }
      return demands
    case .near(...StoryComparison.longestReturn):
      return [Demand(likeness: 30, rareCount: 5, rareWordCount: 3, rareEntityCount: 1)]
    case .near: return []
    }
  }

  /// Whether one of two that share no rare name has two.
  private func nameOthers(_ one: StoryProfile, _ other: StoryProfile) -> Bool {
    [one, other].contains { $0.features.count(where: { rarity.isRareName($0) }) > 1 }
  }

  private func isFar(_ days: StoryLink.Days, _ most: Int) -> Bool {
    if case .near(let gap) = days { return gap > most }
    return false
  }

  /// Whether both name somebody or somewhere and nobody and nowhere in common: two quakes of a day. A state
  /// is common to many, and one body is to what happens in two towns.
  private func tellOfOthers(
    _ earlier: StoryProfile, _ later: StoryProfile, _ shared: [UInt32]
  ) -> Bool {
    func names(_ features: [UInt32]) -> Bool {
      features.last.map { StoryFeature.entity(of: $0) != nil } ?? false
    }
    guard names(earlier.features), names(later.features) else { return false }
    let common = shared.filter { StoryFeature.entity(of: $0) != nil }
    if common.isEmpty { return true }
    if common.contains(where: { rarity.isOwnEvent($0) || rarity.isTown($0) }) { return false }
    let isOfOwn = [earlier, later].allSatisfy { profile in
      profile.features.contains { StoryFeature.entity(of: $0) != nil && !rarity.isState($0) }
    }
    if common.allSatisfy({ rarity.isState($0) }) { return isOfOwn }
    return common.count(where: { rarity.isRareName($0) }) < 2
      && [earlier, later].allSatisfy { $0.features.contains { rarity.isTown($0) } }
  }

  /// Whether articles of several days have a headline in common that says of each what the other's
  /// says: columns, and results of a league.
  private func isSeries(
    _ days: StoryLink.Days, _ earlier: StoryProfile, _ later: StoryProfile
  ) -> Bool {
    guard case .near(let gap) = days,
      gap > StoryComparison.longestGap || gap > 0 && later.tellsOnlyOfItsDay
    else { return false }
    let (mine, theirs) = (words(of: earlier.lead.headline), words(of: later.lead.headline))
    let all = mine.union(theirs).count
    return mine.intersection(theirs).count * 100 >= all * StoryComparison.likeHeadlines
  }

  private func words(of headline: String) -> Set<Substring> {
    Set(headline.split { !$0.isLetter })
  }

  // MARK: Coming back

  /// What a story's articles have in common: the rare features of at least two, and of half of them.
  func core(of members: [StoryProfile]) -> Set<UInt32> {
    var counts: [UInt32: Int] = [:]
    for member in members {
      for feature in member.features where rarity.isRare(feature) {
        counts[feature, default: 0] += 1
      }
    }
    let least = max(2, (members.count + 1) / 2)
    return Set(counts.lazy.filter { $0.value >= least }.map(\.key))
  }

  /// The link of an article to a story of at least two that it is not like enough to as a whole: to one
  /// of its articles, or without a day for what is named by few others; and only where it has what the
  /// story's articles have in common, so that no chain leads from one happening to another.
  func link(
    toStoryOf members: [StoryProfile], _ later: StoryProfile, links: [StoryLink]
  ) -> StoryLink? {
    let core = core(of: members)
    let common = later.features.filter { core.contains($0) }
    let names = common.count { rarity.isOwnName($0) }
    let entities = common.count { StoryFeature.entity(of: $0) != nil }
    if let link = links.max(by: { $0.likeness < $1.likeness }) {
      return common.count >= 4 && entities > 0 && common.count > entities ? link : nil
    }
    guard names > 1 || common.count > entities && common.count >= 3, later.isDayKnown,
      let nearest = members.max(by: { cosine($0, later) < cosine($1, later) }),
      let gap = members.map({ later.published.lowerBound - $0.published.upperBound }).min(),
      names > 1 && gap <= StoryComparison.longestAffair
        || names == 1 && gap <= StoryComparison.longestAftermath
    else { return nil }
    let (features, likeness) = self.shared(nearest, later)
    let rare = features.filter { rarity.isRare($0) }
    let wordCount = rare.count { StoryFeature.entity(of: $0) == nil }
    guard likeness >= 20, rare.count >= 5, wordCount >= 2, !isSeries(.near(gap), nearest, later)
    else {
      return nil
    }
    let days = later.published.lowerBound - nearest.published.lowerBound
    return storyLink(to: nearest, .near(days), rare, likeness: likeness)
  }

  // MARK: Days

  private func days(_ earlier: StoryProfile, _ later: StoryProfile) -> StoryLink.Days? {
    if let day = sharedDay(earlier, later) { return .same(day) }
    if earlier.isDayKnown, let day = later.lead.pastDays.first(where: { earlier.appeared(by: $0) })
    {
      return .same(day)
    }
    if let day = announcedDay(earlier, later) { return .announced(day) }
    let gap = abs(later.published.lowerBound - earlier.published.lowerBound)
    let isOpen = earlier.days.isEmpty || later.days.isEmpty || later.tellsOnlyOfItsDay
    guard isOpen, earlier.isDayKnown, later.isDayKnown,
      gap <= StoryComparison.longestGap
        || gap <= StoryComparison.longestEvent && later.days.isEmpty
    else { return nil }
    return .near(gap)
  }

  /// The first day of which both tell.
  private func sharedDay(_ a: StoryProfile, _ b: StoryProfile) -> Day? {
    var found: Day?
    for mine in a.days {
      for theirs in b.days where mine.overlaps(theirs) {
        let day = max(mine.lowerBound, theirs.lowerBound)
        found = min(found ?? day, day)
      }
    }
    return found
  }

  /// A day that lay ahead of the one, and on or after which the other appeared, which tells of no
  /// other day.
  private func announcedDay(_ earlier: StoryProfile, _ later: StoryProfile) -> Day? {
    guard later.isDayKnown, later.days.isEmpty else { return nil }
    let appeared = later.published.lowerBound
    return earlier.days.first { days in
      days.lowerBound > earlier.published.upperBound && appeared >= days.lowerBound
        && appeared <= days.upperBound + StoryComparison.reportDelay
    }?.lowerBound
  }

  // MARK: Likeness

  private func cosine(_ a: StoryProfile, _ b: StoryProfile) -> Int { shared(a, b).likeness }

  /// What both have, and the cosine of their weights in hundredths. Cost: linear.
  private func shared(
    _ a: StoryProfile, _ b: StoryProfile
  ) -> (features: [UInt32], likeness: Int) {
    var features: [UInt32] = []
    var product = 0.0
    var (left, right) = (0, 0)
    while left < a.features.count, right < b.features.count {
      let (mine, theirs) = (a.features[left], b.features[right])
      if mine == theirs {
        features.append(mine)
        product += a.weights[left] * b.weights[right]
        left += 1
        right += 1
      } else if mine < theirs {
        left += 1
      } else {
        right += 1
      }
    }
    return (features, Int((product * 100).rounded()))
  }
}
