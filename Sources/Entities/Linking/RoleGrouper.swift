import Chronology
import TextCore

/// A role mention with what its place tells of its time.
struct DatedRole: Sendable {
  /// Its place in ``LinkerPages/roles``.
  var index: Int
  var mention: RoleMention
  var page: Int
  /// The first day on which its item may have appeared.
  var day: Day?
  var office: OfficeName
}

/// One office of a person with what attests it.
struct GroupedRole: Sendable {
  var role: Role
  var office: OfficeName
  var mentions: [DatedRole]
}

/// Groups the role mentions of one person into offices with their time.
///
/// A title that names no body belongs to the one office of its name, or else to the one that it
/// abridges, and stays apart when there are several. Cost: linear in the mentions, apart from sorting.
struct RoleGrouper {
  /// The offices of one person by first attestation, the undated last, with what attests each.
  static func roles(_ mentions: [DatedRole]) -> [GroupedRole] {
    var groups: [[DatedRole]] = []
    var groupOfOffice: [OfficeName: Int] = [:]
    var groupsOfCore: [[String]: [Int]] = [:]
    // Titles that name their body first, then the longer ones, so that shorter ones find them.
    let named = mentions.filter { !$0.office.bodies.isEmpty }
    let bare = mentions.filter { $0.office.bodies.isEmpty }
      .sorted { $0.office.core.count > $1.office.core.count }
    for role in named + bare {
      let office = role.office
      if let group = groupOfOffice[office] {
        groups[group].append(role)
        continue
      }
      var alike = groupsOfCore[office.core] ?? []
      if alike.isEmpty {
        alike = groups.indices.filter { office.abridges(groups[$0][0].office) }
      }
      if office.bodies.isEmpty, alike.count == 1 {
        groupOfOffice[office] = alike[0]
        groups[alike[0]].append(role)
      } else {
        groupOfOffice[office] = groups.count
        groupsOfCore[office.core, default: []].append(groups.count)
        groups.append([role])
      }
    }
    // A group begins with a title that names the body, where one does.
    return groups.flatMap(terms)
      .map { GroupedRole(role: role($0), office: $0[0].office, mentions: $0) }
      .sorted { isEarlier($0.role, $1.role) }
  }

  /// The mentions of one office by its terms, where a text tells of a start behind a stated end; those
  /// that state neither go by their days. Cost: the stated starts times the ends.
  private static func terms(_ group: [DatedRole]) -> [[DatedRole]] {
    let starts = group.filter { !$0.mention.isComing }
      .compactMap { $0.mention.from?.days?.lowerBound }.sorted()
    let ends = group.compactMap { $0.mention.until?.days?.upperBound }
    guard let first = starts.first ?? ends.min(),
      let begin = starts.first(where: { start in
        start > first && ends.contains { $0 < start && $0 >= first }
          || starts.first == start && ends.contains { $0 < start }
      })
    else { return [group] }
    let isLater = group.map { role in
      if let from = role.mention.from?.days?.lowerBound { return from >= begin }
      if let until = role.mention.until?.days?.upperBound { return until >= begin }
      return role.day.map { $0 >= begin } ?? true
    }
    let parts = [false, true].map { side in
      zip(group, isLater).filter { $0.1 == side }.map(\.0)
    }
    guard parts.allSatisfy({ !$0.isEmpty }) else { return [group] }
    return [parts[0]] + terms(parts[1])
  }

  private static func role(_ group: [DatedRole]) -> Role {
    let evidence = group.sorted(by: isBefore)
    // The last possible day of an inferred date is where inference stops, not where an office does;
    // and a text that appoints somebody attests the office from the day that it names.
    let ends = endsThatCame(evidence)
    let days = group.filter { isHeld($0) && !isToldAsOver($0, ends) }.compactMap(\.day)
    var attested: ClosedRange<Day>?
    if let first = days.min(), let last = days.max() { attested = first...last }
    // The title that names its body tells most; of those the longest that is not shouted.
    let fullest = group.max { a, b in
      let (left, right) = (a.office.bodies.count, b.office.bodies.count)
      if left != right { return left < right }
      let (one, other) = (a.mention.title, b.mention.title)
      let (isShouted, isOtherShouted) = (isShouted(one), isShouted(other))
      if isShouted != isOtherShouted { return isShouted }
      return one.utf8.count != other.utf8.count ? one.utf8.count < other.utf8.count : one > other
    }
    return Role(
      title: fullest?.mention.title ?? "", attested: attested,
      formerSince: group.filter(isFormer).compactMap(\.day).min(),
      from: evidence.compactMap(\.mention.from).first, otherStarts: otherStarts(evidence),
      // An end that came outweighs those that were planned, whenever they were told of.
      until: ends.last?.value ?? evidence.compactMap(\.mention.until).last,
      otherEnds: otherEnds(ends, evidence),
      evidence: evidence.map {
        RoleEvidence(
          page: $0.page, item: $0.mention.item, span: $0.mention.span, title: $0.mention.title)
      })
  }

  /// The stated starts that lie apart from the first, with no stated end between. Cost: the starts times
  /// those that differ and the ends.
  private static func otherStarts(_ evidence: [DatedRole]) -> [DateValue] {
    let told = evidence.filter { !$0.mention.isComing }.compactMap { role in
      role.mention.from.flatMap { value in value.days.map { (value: value, days: $0) } }
    }
    guard let first = told.first else { return [] }
    let ends = evidence.compactMap { $0.mention.until?.days?.lowerBound }
    var kept = [first]
    for start in told.dropFirst()
    where !kept.contains(where: { $0.days.overlaps(start.days) }) {
      let gap =
        min(
          first.days.lowerBound, start.days.lowerBound)...max(
          first.days.upperBound, start.days.upperBound)
      if !ends.contains(where: { gap.contains($0) }) { kept.append(start) }
    }
    return kept.dropFirst().map(\.value)
  }

  /// An end that had come when it was told of.
  private struct End {
    var value: DateValue
    var days: ClosedRange<Day>
    var page: Int
  }

  private static func endsThatCame(_ evidence: [DatedRole]) -> [End] {
    evidence.compactMap { role in
      guard let value = role.mention.until, let days = value.days, isFormer(role), isOver(role)
      else { return nil }
      return End(value: value, days: days, page: role.page)
    }
  }

  /// Whether the page that calls somebody by an office tells that it was over before.
  private static func isToldAsOver(_ role: DatedRole, _ ends: [End]) -> Bool {
    guard let day = role.day else { return false }
    return ends.contains { $0.page == role.page && $0.days.upperBound < day }
  }

  /// The ends that lie apart from the last one told, with no stated start between. Cost: the ends times those
  /// that differ and the starts.
  private static func otherEnds(_ ends: [End], _ evidence: [DatedRole]) -> [DateValue] {
    guard let last = ends.last, ends.count > 1 else { return [] }
    let starts = evidence.compactMap { $0.mention.from?.days?.upperBound }
    var kept = [last]
    for end in ends.dropLast() where !kept.contains(where: { $0.days.overlaps(end.days) }) {
      let gap =
        min(
          last.days.upperBound, end.days.upperBound)...max(
          last.days.upperBound, end.days.upperBound)
      if !starts.contains(where: { gap.contains($0) }) { kept.append(end) }
    }
    return kept.dropFirst().map(\.value)
  }

  /// Whether the bearer holds the office on the day on which the text tells of it.
  private static func isHeld(_ role: DatedRole) -> Bool {
    guard let day = role.day else { return false }
    let (start, end) = (role.mention.from?.days?.lowerBound, role.mention.until?.days?.upperBound)
    return !isFormer(role) && !role.mention.isComing && start.map { $0 > day } != true
      && end.map { $0 < day } != true
  }

  private static func isOver(_ role: DatedRole) -> Bool {
    guard let day = role.day, let end = role.mention.until?.days?.lowerBound else { return false }
    return end <= day
  }

  /// Whether the bearer held the office before: `resigns on DATE` tells of a day to come, too.
  private static func isFormer(_ role: DatedRole) -> Bool {
    guard role.mention.isFormer, let day = role.day else { return role.mention.isFormer }
    return role.mention.until?.days.map { $0.lowerBound > day } != true
  }

  private static func isShouted(_ title: String) -> Bool {
    title.utf8.count > 4 && !title.contains(where: \.isLowercase)
  }

  private static func isBefore(_ a: DatedRole, _ b: DatedRole) -> Bool {
    switch (a.day, b.day) {
    case (let left?, let right?) where left != right: return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    default: return (a.page, a.mention.span.start) < (b.page, b.mention.span.start)
    }
  }

  private static func isEarlier(_ a: Role, _ b: Role) -> Bool {
    let (left, right) = (
      a.from?.days?.lowerBound ?? a.attested?.lowerBound ?? a.until?.days?.lowerBound,
      b.from?.days?.lowerBound ?? b.attested?.lowerBound ?? b.until?.days?.lowerBound
    )
    switch (left, right) {
    case (let left?, let right?) where left != right: return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    default: return a.title < b.title
    }
  }
}
