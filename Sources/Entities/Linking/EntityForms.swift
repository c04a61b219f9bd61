/// The spellings of each entity, by which it is numbered: by kind, then by falling number of mentions,
/// then by name.
///
/// Storage: 8 bytes an entity, and 8 for each spelling of each.
struct EntityForms: Sendable {
  private struct Member: Sendable {
    var spelling: UInt32
    var mentionCount: UInt32
  }

  /// The spellings, entity by entity.
  private var members: [Member] = []
  /// Where those of each entity begin.
  private var starts: [UInt32] = []
  /// The spelling that is the name of each.
  private var names: [UInt32] = []
  /// One past the last entity of each kind.
  private var kindEnds: [Int] = []

  /// An entity before it has a number.
  private struct Draft {
    var first: UInt32
    var mentionCount: UInt32
    var name: UInt32
  }

  /// Numbers the entities of some members; `body` learns the number of each group.
  init(
    _ unsorted: consuming [EntityMember], _ spellings: SpellingTable, _ corrected: CorrectedMembers,
    numbering body: (_ group: UInt32, _ entity: UInt32) -> Void
  ) {
    var rows = unsorted
    rows.sort { ($0.group, $0.spelling) < ($1.group, $1.spelling) }
    members.reserveCapacity(rows.count)
    var byKind = EntityForms.drafts(rows, spellings, corrected)
    for rank in byKind.indices {
      var drafts = byKind[rank]
      byKind[rank] = []
      drafts.sort { a, b in
        if a.mentionCount != b.mentionCount { return a.mentionCount > b.mentionCount }
        let groups = (rows[Int(a.first)].group, rows[Int(b.first)].group)
        let names = corrected.names
        let isBefore = EntityForms.isBefore(
          a.name, names[groups.0], b.name, names[groups.1], spellings)
        return isBefore ?? (groups.0 < groups.1)
      }
      for draft in drafts {
        body(rows[Int(draft.first)].group, UInt32(starts.count))
        starts.append(UInt32(members.count))
        names.append(draft.name)
        for row in EntityForms.group(at: Int(draft.first), in: rows) {
          members.append(Member(spelling: row.spelling, mentionCount: row.mentionCount))
        }
      }
      kindEnds.append(starts.count)
    }
  }

  /// The entities of members that are sorted by their groups, kind by kind.
  private static func drafts(
    _ rows: [EntityMember], _ spellings: SpellingTable, _ corrected: CorrectedMembers
  ) -> [[Draft]] {
    var drafts = [[Draft]](repeating: [], count: EntityKind.allCases.count)
    var first = 0
    while first < rows.count {
      let group = group(at: first, in: rows)
      let kind =
        corrected.kinds[rows[first].group]
        ?? (corrected.isTouched(rows[first].group)
          ? spellings.kind(Int(rows[first].spelling)) : EntityForms.kind(of: group, spellings))
      drafts[kind.rank].append(
        Draft(
          first: UInt32(first), mentionCount: group.reduce(0) { $0 + $1.mentionCount },
          name: fullest(group, spellings, kind)))
      first = group.endIndex
    }
    return drafts
  }

  /// What a group is: a person where one of its spellings is one, though a page took another for a body, unless
  /// that has the legal form of a firm.
  private static func kind(
    of group: ArraySlice<EntityMember>, _ spellings: SpellingTable
  ) -> EntityKind {
    let first = spellings.kind(Int(group[group.startIndex].spelling))
    guard group.contains(where: { spellings.kind(Int($0.spelling)) != first }) else { return first }
    let isFirm = group.contains { member in
      let spelling = Int(member.spelling)
      return spellings.kind(spelling) == .organisation
        && CompanyName(String(decoding: folded(spellings.text(spelling)), as: UTF8.self))?
          .hasLegalForm == true
    }
    if isFirm { return .organisation }
    return group.contains { spellings.kind(Int($0.spelling)) == .person } ? .person : first
  }

  private static func group(at first: Int, in rows: [EntityMember]) -> ArraySlice<EntityMember> {
    rows[first...].prefix { $0.group == rows[first].group }
  }

  /// The spelling that tells most.
  private static func fullest(
    _ members: ArraySlice<EntityMember>, _ spellings: SpellingTable, _ kind: EntityKind
  ) -> UInt32 {
    let first = members[members.startIndex].spelling
    if members.count == 1 { return first }
    let forms = EntityForm.sorted(
      members.map { (spellings.text(Int($0.spelling)), Int($0.mentionCount)) })
    let name = FullestForm.choose(forms, kind: kind)
    return members.first { spellings.text(Int($0.spelling)) == name }?.spelling ?? first
  }

  /// Whether the name of one stands before that of another, where the reader may have given them
  /// others; `nil` when they are equal.
  static func isBefore(
    _ one: UInt32, _ oneGiven: String?, _ other: UInt32, _ otherGiven: String?,
    _ spellings: SpellingTable
  ) -> Bool? {
    if oneGiven == nil, otherGiven == nil { return spellings.isBefore(Int(one), Int(other)) }
    let left = oneGiven ?? spellings.text(Int(one))
    let right = otherGiven ?? spellings.text(Int(other))
    return left == right ? nil : left < right
  }

  // MARK: Asking

  /// How many entities there are.
  var count: Int { starts.count }

  /// What an entity is.
  func kind(of entity: Int) -> EntityKind {
    EntityKind.allCases[kindEnds.firstIndex { entity < $0 } ?? 0]
  }

  /// The spelling that is the name of an entity.
  func name(of entity: Int) -> UInt32 { names[entity] }

  /// The spellings of an entity, the most frequent first.
  func forms(of entity: Int, _ spellings: SpellingTable) -> [EntityForm] {
    let end = entity + 1 < starts.count ? Int(starts[entity + 1]) : members.count
    return EntityForm.sorted(
      members[Int(starts[entity])..<end].map {
        (spellings.text(Int($0.spelling)), Int($0.mentionCount))
      })
  }
}

extension EntityKind {
  /// Its place among all kinds.
  var rank: Int { EntityKind.allCases.firstIndex(of: self) ?? 0 }
}
