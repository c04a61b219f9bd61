import Chronology
import Entities

/// Finds the articles that are about one happening.
///
/// Articles come in order of time. Each is compared with those before it that share its days or its
/// rarest words and names, and joins the story to most of whose articles it is linked: groups of
/// which all know each other, never chains of weak links. A wrong story is worse than none.
///
///     var finder = StoryFinder(rarity: rarity)
///     finder.add(0, published: claim, digest: digest, entities: [])  // the oldest first
///     finder.stories          // those of at least two articles
///
/// Cost: practically linear; each article is compared with at most ``mostCandidates`` others, and
/// what lies far back is forgotten.
struct StoryFinder {
  private let comparison: StoryComparison
  private let rarity: StoryRarity
  private var profiles: [StoryProfile] = []
  private var groups: [Group] = []
  private var groupOfProfile: [Int] = []
  /// The latest articles with a rare word or name, and those that tell of a day.
  private var byFeature: [UInt32: [Int]] = [:]
  private var byDay: [Int: [Int]] = [:]
  private var oldest = 0

  static let mostCandidates = 32
  private static let indexedFeatures = 24
  private static let keptOfFeature = 16
  private static let keptOfDay = 64
  private static let comparedMembers = 16
  /// What is older and announces nothing is not compared any more.
  private static let longestMemory = 60

  private struct Group {
    /// Profiles, and the link of each to one before it.
    var members: [(profile: Int, link: StoryLink?)]
  }

  init(rarity: StoryRarity) {
    self.rarity = rarity
    comparison = StoryComparison(rarity: rarity)
  }

  // MARK: Adding

  /// Takes the next article in order of time; the undated belong to no story.
  mutating func add(
    _ article: Int, published: DateClaim, digest: ItemDigest, entities: [EntityID]
  ) {
    let profile = StoryProfile(
      article, published: published, digest: digest, entities: entities, rarity: rarity)
    if let profile { add(profile) }
  }

  mutating func add(_ profile: StoryProfile) {
    forget(before: profile.published.lowerBound - StoryFinder.longestMemory)
    let index = profiles.count
    let keys = indexedFeatures(of: profile)
    let best = bestGroup(for: profile, among: candidates(profile, keys))
    profiles.append(profile)
    if let (group, link) = best {
      groups[group].members.append((index, link))
      groupOfProfile.append(group)
    } else {
      groupOfProfile.append(groups.count)
      groups.append(Group(members: [(index, nil)]))
    }
    for key in keys { remember(index, in: &byFeature[key, default: []], StoryFinder.keptOfFeature) }
    for day in profile.days.flatMap({ $0.lowerBound.number...$0.upperBound.number }) {
      remember(index, in: &byDay[day, default: []], StoryFinder.keptOfDay)
    }
  }

  private func remember(_ index: Int, in list: inout [Int], _ limit: Int) {
    if list.last == index { return }
    if list.count == limit { list.removeFirst() }
    list.append(index)
  }

  /// Lets go of what articles lay longer back, unless they announce what is still to come.
  private mutating func forget(before day: Day) {
    while oldest < profiles.count, profiles[oldest].published.lowerBound < day {
      let lastDay = profiles[oldest].days.map(\.upperBound).max()
      if lastDay.map({ $0 < day }) ?? true {
        profiles[oldest].features = []
        profiles[oldest].weights = []
      }
      oldest += 1
    }
  }

  /// The rarest of what others may have, too.
  private func indexedFeatures(of profile: StoryProfile) -> [UInt32] {
    let rare = profile.features.filter { rarity.count(of: $0) > 1 && rarity.isRare($0) }
    let sorted = rare.sorted {
      let counts = (rarity.count(of: $0), rarity.count(of: $1))
      return counts.0 != counts.1 ? counts.0 < counts.1 : $0 < $1
    }
    return Array(sorted.prefix(StoryFinder.indexedFeatures))
  }

  /// The articles before it that share most with it, at most ``mostCandidates``.
  private func candidates(_ profile: StoryProfile, _ keys: [UInt32]) -> [Int] {
    var counts: [Int: Int] = [:]
    for key in keys { for index in byFeature[key] ?? [] { counts[index, default: 0] += 1 } }
    let told = profile.days.flatMap { $0.lowerBound.number...$0.upperBound.number }
    let appeared = profile.published.lowerBound.number
    for day in Set(told + [appeared, appeared - 1, appeared - 2]) {
      for index in byDay[day] ?? [] { counts[index, default: 0] += 1 }
    }
    let order = counts.filter { $0.value > 1 }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key > $1.key
    }
    return order.prefix(StoryFinder.mostCandidates).map(\.key)
  }

  /// The group to two thirds of which the article is linked, and the best of those links.
  private func bestGroup(
    for profile: StoryProfile, among candidates: [Int]
  ) -> (group: Int, link: StoryLink)? {
    var best: (group: Int, link: StoryLink, mean: Int)?
    for group in Set(candidates.map { groupOfProfile[$0] }).sorted() {
      let compared = groups[group].members.suffix(StoryFinder.comparedMembers).map {
        comparison.link(profiles[$0.profile], profile)
      }
      let links = compared.compactMap(\.self)
      guard links.count * 3 >= compared.count * 2,
        let strongest = links.max(by: { $0.likeness < $1.likeness })
      else { continue }
      let mean = links.reduce(0) { $0 + $1.likeness } * 100 / compared.count
      if best.map({ mean > $0.mean }) ?? true { best = (group, strongest, mean) }
    }
    return best.map { ($0.group, $0.link) }
  }

  // MARK: Stories

  /// The stories of at least two articles, the oldest first.
  var stories: [Story] {
    groups.filter { $0.members.count > 1 }.map(story)
  }

  private func story(_ group: Group) -> Story {
    let members = group.members.map { (profile: profiles[$0.profile], link: $0.link) }
    let happened = day(of: members.compactMap(\.link))
    var firstReport: Day?
    let parts = members.map { profile, _ in
      let part = part(of: profile, happened: happened, firstReport: firstReport)
      if part != .announced, firstReport == nil { firstReport = profile.published.lowerBound }
      return part
    }
    let days = members.map(\.profile.published.lowerBound)
    let (first, last) = (days.min() ?? days[0], days.max() ?? days[0])
    return Story(
      title: title(of: members.map(\.profile), parts), happened: happened, published: first...last,
      members: zip(members, parts).map { member, part in
        StoryMember(
          article: ArticleNumber(member.profile.article), part: part, link: member.link)
      })
  }

  /// The day on which most links rest; of several the first.
  private func day(of links: [StoryLink]) -> Day? {
    var votes: [Day: Int] = [:]
    for link in links {
      switch link.days {
      case .same(let day), .announced(let day): votes[day, default: 0] += 1
      case .near: break
      }
    }
    return votes.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
  }

  private func part(of profile: StoryProfile, happened: Day?, firstReport: Day?) -> StoryPart {
    let appeared = profile.published.lowerBound
    if let happened {
      if profile.published.upperBound < happened { return .announced }
    } else if profile.looksAhead {
      return .announced
    }
    let start = max(firstReport ?? appeared, happened ?? firstReport ?? appeared)
    return firstReport != nil && appeared > start + 2 ? .followUp : .reported
  }

  private func title(of profiles: [StoryProfile], _ parts: [StoryPart]) -> String {
    let reports = profiles.indices.filter { parts[$0] == .reported }
    let told = reports.isEmpty ? Array(profiles.indices) : reports
    let fullest = told.max { (profiles[$0].length, -$0) < (profiles[$1].length, -$1) } ?? 0
    return profiles[fullest].headline
  }
}
