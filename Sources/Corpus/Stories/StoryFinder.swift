import Chronology
import Entities

/// Finds the articles that are about one happening.
///
/// Articles come in order of time. Each is compared with those before it that share its days or its
/// rarest words and names, and joins the story to most of whose articles it is linked: groups of
/// which all know each other, never chains of weak links. A wrong story is worse than none.
///
///     var finder = StoryFinder(rarity: rarity)
///     finder.add(0, lead, entities: [])  // the oldest first
///     finder.stories          // those of at least two articles
///
/// Cost: practically linear; each article is compared with at most ``mostCandidates`` others.
/// Storage: what lies far back is forgotten, but for 4 bytes an article, and its stories.
struct StoryFinder {
  private let comparison: StoryComparison
  private let rarity: StoryRarity
  /// What is compared of the articles that are not forgotten, by turn.
  private var profiles: [Int: StoryProfile] = [:]
  /// How many articles were added: the turn of the next.
  private var count = 0
  /// The group of each article, by turn; ``alone`` for one that stands alone.
  private var groupOfTurn: [UInt32] = []
  /// Those of at least two articles.
  private var groups: [Group] = []
  /// The latest articles with a rare word or name, and those that tell of a day.
  private var byFeature: [UInt32: [Int]] = [:]
  private var byDay: [Int: [Int]] = [:]
  private var oldest = 0
  private var indexedSinceSweep = 0
  /// Articles beyond the memory that are kept for what they name, the oldest first, and how many of them were let
  /// go of.
  private var affairs: [Int] = []
  private var endedAffairs = 0

  static let mostCandidates = 32
  private static let alone = UInt32.max
  private static let indexedFeatures = 24
  private static let keptOfFeature = 16
  private static let keptOfDay = 64
  private static let comparedMembers = 16
  /// What is older and announces nothing is not compared any more: who comes back to it later names its day
  /// after some months at most.
  private static let longestMemory = 120
  /// The same of what names so much that few others do that it may be come back to later, the latest so many of
  /// them; few others do, so that each of these names keeps a dozen articles at most.
  private static let longestAffair = 365
  private static let mostAffairs = 1 << 14
  /// The same of what belongs to a story.
  private static let longestStory = 270
  /// After so many articles, lists in which all is forgotten are dropped.
  private static let sweptArticles = 4096

  private struct Group {
    /// The article that began it.
    var first: Int
    var members: [Member]
  }

  /// An article of a story.
  private struct Member {
    var turn: Int
    var article: Int
    var lead: StoryLead
    /// What ties it to one before it.
    var link: StoryLink?
  }

  init(rarity: StoryRarity) {
    self.rarity = rarity
    comparison = StoryComparison(rarity: rarity)
  }

  // MARK: Adding

  /// Takes the next article in order of time; the undated belong to no story. `entities` are those
  /// that it names.
  mutating func add(_ article: Int, _ lead: StoryLead, entities: [UInt32]) {
    add(StoryProfile(article, lead, entities: entities, rarity: rarity))
  }

  private mutating func add(_ profile: StoryProfile) {
    forget(before: profile.published.lowerBound - StoryFinder.longestMemory)
    let turn = count
    count += 1
    let keys = indexedFeatures(of: profile)
    let best = bestGroup(for: profile, among: candidates(profile, keys))
    profiles[turn] = profile
    groupOfTurn.append(best.map { join(turn, profile, $0.partner, $0.link) } ?? StoryFinder.alone)
    for key in keys { remember(turn, in: &byFeature[key, default: []], StoryFinder.keptOfFeature) }
    for day in profile.days.flatMap({ $0.lowerBound.number...$0.upperBound.number }) {
      remember(turn, in: &byDay[day, default: []], StoryFinder.keptOfDay)
    }
  }

  /// Puts an article into the group of another, which may have stood alone.
  private mutating func join(
    _ turn: Int, _ profile: StoryProfile, _ partner: Int, _ link: StoryLink
  ) -> UInt32 {
    let member = Member(turn: turn, article: profile.article, lead: profile.lead, link: link)
    var group = groupOfTurn[partner]
    if group == StoryFinder.alone {
      guard let other = profiles[partner] else { return StoryFinder.alone }
      group = UInt32(groups.count)
      groups.append(
        Group(
          first: partner,
          members: [Member(turn: partner, article: other.article, lead: other.lead, link: nil)]))
      groupOfTurn[partner] = group
    }
    groups[Int(group)].members.append(member)
    return group
  }

  private func remember(_ index: Int, in list: inout [Int], _ limit: Int) {
    if list.last == index { return }
    if list.count == limit { list.removeFirst() }
    list.append(index)
  }

  /// Lets go of what articles lay longer back, unless they announce what is still to come.
  private mutating func forget(before day: Day) {
    while oldest < count, let published = profiles[oldest]?.published, published.lowerBound < day {
      if !isAhead(oldest, of: day), groupOfTurn[oldest] == StoryFinder.alone {
        if profiles[oldest].map({ mayBeComeBackTo($0) }) == true {
          affairs.append(oldest)
        } else {
          profiles[oldest] = nil
        }
      }
      oldest += 1
    }
    endAffairs(before: day - (StoryFinder.longestAffair - StoryFinder.longestMemory))
    let far = day - (StoryFinder.longestStory - StoryFinder.longestMemory)
    indexedSinceSweep += 1
    guard indexedSinceSweep >= StoryFinder.sweptArticles else { return }
    indexedSinceSweep = 0
    let kept = Set(affairs[endedAffairs...])
    for (turn, profile) in profiles where turn < oldest && !isAhead(turn, of: day) {
      let isAlone = groupOfTurn[turn] == StoryFinder.alone
      if isAlone ? !kept.contains(turn) : profile.published.lowerBound < far {
        profiles[turn] = nil
      }
    }
    let features = byFeature.keys.filter { feature in
      byFeature[feature]?.contains { profiles[$0] != nil } != true
    }
    for feature in features { byFeature[feature] = nil }
    byDay = byDay.filter { $0.key >= day.number }
  }

  /// Whether an article names two whom few others do, and what its affair is.
  private func mayBeComeBackTo(_ profile: StoryProfile) -> Bool {
    let names = profile.features.filter { rarity.count(of: $0) > 1 && rarity.isOwnName($0) }
    return names.count > 1 && names.contains { rarity.isOfAffair($0) }
  }

  /// Lets go of what is older, and of what is too much.
  private mutating func endAffairs(before day: Day) {
    while endedAffairs < affairs.count {
      let turn = affairs[endedAffairs]
      let isOver =
        affairs.count - endedAffairs > StoryFinder.mostAffairs
        || profiles[turn].map { $0.published.lowerBound < day } ?? true
      guard isOver else { break }
      if groupOfTurn[turn] == StoryFinder.alone { profiles[turn] = nil }
      endedAffairs += 1
    }
    if endedAffairs > StoryFinder.mostAffairs {
      affairs.removeFirst(endedAffairs)
      endedAffairs = 0
    }
  }

  /// Whether an article tells of a day that is not over.
  private func isAhead(_ turn: Int, of day: Day) -> Bool {
    profiles[turn]?.days.contains { $0.upperBound >= day } ?? false
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
    var found: [Int] = []
    for key in keys { if let turns = byFeature[key] { found += turns } }
    let appeared = profile.published.lowerBound.number
    var days = profile.days.flatMap { $0.lowerBound.number...$0.upperBound.number }
    days += [appeared, appeared - 1, appeared - 2]
    days.sort()
    for (place, day) in days.enumerated() where place == 0 || days[place - 1] != day {
      if let turns = byDay[day] { found += turns }
    }
    found.sort()
    // Those that share several, with how much.
    var order: [(count: Int, turn: Int)] = []
    var start = 0
    for place in 1..<max(found.count + 1, 1)
    where place == found.count || found[place] != found[start] {
      if place - start > 1 { order.append((place - start, found[start])) }
      start = place
    }
    order.sort { $0 > $1 }
    return order.prefix(StoryFinder.mostCandidates).map(\.turn)
  }

  /// An article of the group to two thirds of which the article is linked, or to whose core it comes
  /// back, and the best of those links.
  private func bestGroup(
    for profile: StoryProfile, among candidates: [Int]
  ) -> (partner: Int, link: StoryLink)? {
    var best: (partner: Int, link: StoryLink, mean: Int)?
    for first in Set(candidates.map(firstOfGroup)).sorted() {
      let turns = latest(ofGroupFrom: first)
      let members = turns.compactMap { profiles[$0] }
      let links = members.compactMap { comparison.link($0, profile) }
      let isLikeMost = links.count * 3 >= turns.count * 2
      guard
        let strongest = isLikeMost
          ? links.max(by: { $0.likeness < $1.likeness })
          : members.count > 1
            ? comparison.link(toStoryOf: members, profile, links: links) : nil
      else { continue }
      let mean = max(links.reduce(0) { $0 + $1.likeness }, strongest.likeness) * 100 / turns.count
      if best.map({ mean > $0.mean }) ?? true { best = (first, strongest, mean) }
    }
    return best.map { ($0.partner, $0.link) }
  }

  /// The article that began the group of another.
  private func firstOfGroup(of turn: Int) -> Int {
    let group = groupOfTurn[turn]
    return group == StoryFinder.alone ? turn : groups[Int(group)].first
  }

  private func latest(ofGroupFrom first: Int) -> [Int] {
    let group = groupOfTurn[first]
    if group == StoryFinder.alone { return [first] }
    return groups[Int(group)].members.suffix(StoryFinder.comparedMembers).map(\.turn)
  }

  // MARK: Stories

  /// The stories of at least two articles, the oldest first.
  var stories: [Story] {
    groups.sorted { $0.first < $1.first }.map(story)
  }

  private func story(_ group: Group) -> Story {
    let leads = group.members.map(\.lead)
    let happened = day(of: group.members.compactMap(\.link)).flatMap {
      isOutdated($0, by: leads) ? nil : $0
    }
    var firstReport: Day?
    let parts = leads.map { lead in
      let part = part(of: lead, happened: happened, firstReport: firstReport)
      if part != .announced, firstReport == nil { firstReport = lead.published.lowerBound }
      return part
    }
    let days = leads.map(\.published.lowerBound)
    let (first, last) = (days.min() ?? days[0], days.max() ?? days[0])
    return Story(
      title: title(of: leads, parts), happened: happened, published: first...last,
      members: zip(group.members, parts).map { member, part in
        StoryMember(article: ArticleNumber(member.article), part: part, link: member.link)
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

  /// Whether a day was only announced and a later article knows of another behind it: it was moved. Whether the
  /// other is that of the same happening is not known, so that none is told.
  private func isOutdated(_ day: Day, by leads: [StoryLead]) -> Bool {
    func tells(_ lead: StoryLead) -> Bool { lead.days.contains { $0.contains(day) } }
    // Whoever writes on that day or later and tells of it has seen it.
    if leads.contains(where: { $0.published.upperBound >= day && tells($0) }) { return false }
    guard let last = leads.filter(tells).map(\.published.upperBound).max() else { return false }
    return leads.contains { lead in
      lead.published.lowerBound > last && !tells(lead)
        && lead.days.contains { $0.lowerBound > day }
    }
  }

  private func part(of lead: StoryLead, happened: Day?, firstReport: Day?) -> StoryPart {
    let appeared = lead.published.lowerBound
    if let happened {
      if lead.published.upperBound < happened { return .announced }
    } else if lead.looksAhead {
      return .announced
    }
    let start = max(firstReport ?? appeared, happened ?? firstReport ?? appeared)
    return firstReport != nil && appeared > start + 2 ? .followUp : .reported
  }

  private func title(of leads: [StoryLead], _ parts: [StoryPart]) -> String {
    let reports = leads.indices.filter { parts[$0] == .reported }
    let told = reports.isEmpty ? Array(leads.indices) : reports
    let fullest = told.max { (leads[$0].length, -$0) < (leads[$1].length, -$1) } ?? 0
    return leads[fullest].headline
  }
}
