/// A spelling of an entity, with how often it names it.
struct EntityMember: Sendable {
  /// The entity while it has no number: a node of its ``LinkGraph``, or one that the reader made.
  var group: UInt32
  var spelling: UInt32
  var mentionCount: UInt32
}

extension Array<EntityMember> {
  /// Joins those that follow one another and are the same.
  mutating func joinEquals() {
    var kept = 0
    for place in indices {
      if kept > 0, self[place].isSame(as: self[kept - 1]) {
        self[kept - 1].mentionCount += self[place].mentionCount
      } else {
        self[kept] = self[place]
        kept += 1
      }
    }
    removeLast(count - kept)
  }
}

extension EntityMember {
  /// Whether both are one spelling of one group.
  fileprivate func isSame(as other: EntityMember) -> Bool {
    (group, spelling) == (other.group, other.spelling)
  }
}

/// The spellings of entities that a reader has corrected, and what became of them.
///
/// Cost: a look at every member when there is anything to correct, and what ``CorrectedGroups`` costs.
struct CorrectedMembers {
  /// For a group and a spelling (``Linkage/key(_:_:)``), the group in which the reader put it.
  private(set) var groups: [UInt64: UInt32] = [:]
  /// Groups of another kind than their spellings.
  private(set) var kinds: [UInt32: EntityKind] = [:]
  /// Groups that the reader has named.
  private(set) var names: [UInt32: String] = [:]
  /// Groups that are no entities.
  private(set) var ignored: Set<UInt32> = []
  /// The joints that the reader made.
  private(set) var links: [Linkage.Link] = []
  /// One past the last group.
  private(set) var groupCount = 0
  private var nodeCount = 0

  /// Those of a reader who has corrected nothing.
  init() {}

  /// Corrects members in place; new groups are numbered from `nodeCount` on.
  init(
    _ members: inout [EntityMember], nodeCount: Int, _ spellings: SpellingTable,
    _ corrections: EntityCorrections
  ) {
    groupCount = nodeCount
    self.nodeCount = nodeCount
    let spoken = corrections.all.filter {
      if case .apart = $0.statement { false } else { true }
    }
    let spellingsSpokenOf = Set(
      spoken.flatMap(\.names).flatMap { name in
        EntityKind.allCases.compactMap { spellings.find(name, $0) }
      })
    if spellingsSpokenOf.isEmpty { return }
    let touched = Set(
      members.lazy.filter { spellingsSpokenOf.contains(Int($0.spelling)) }.map(\.group))
    let indices = members.indices.filter { touched.contains(members[$0].group) }
    var firstOfGroup: [UInt32: Int] = [:]
    var roots: [Int] = []
    for (place, index) in indices.enumerated() {
      let first = firstOfGroup[members[index].group] ?? place
      firstOfGroup[members[index].group] = first
      roots.append(first)
    }
    let corrected = CorrectedGroups(
      indices.map { index in
        let spelling = Int(members[index].spelling)
        return CorrectedGroups.Form(
          kind: spellings.kind(spelling), text: spellings.text(spelling),
          mentionCount: Int(members[index].mentionCount))
      }, roots: roots, corrections: corrections)
    take(corrected, of: indices, in: &members)
  }

  private mutating func take(
    _ corrected: CorrectedGroups, of indices: [Int], in members: inout [EntityMember]
  ) {
    var groupOfRoot: [Int: UInt32] = [:]
    for (place, index) in indices.enumerated() {
      let root = corrected.roots[place]
      let group = groupOfRoot[root] ?? UInt32(groupCount)
      if groupOfRoot.updateValue(group, forKey: root) == nil {
        groupCount += 1
        kinds[group] = corrected.kinds[root]
        names[group] = corrected.names[root]
        if corrected.ignored.contains(root) { ignored.insert(group) }
      }
      groups[Linkage.key(Int(members[index].group), Int(members[index].spelling))] = group
      members[index].group = group
    }
    for link in corrected.links {
      let (from, to) = (members[indices[link.from]], members[indices[link.to]])
      links.append(
        Linkage.Link(node: from.group, from: from.spelling, to: to.spelling, reason: .reader))
    }
  }

  /// Whether the reader has said something of a group.
  func isTouched(_ group: UInt32) -> Bool { !groups.isEmpty && Int(group) >= nodeCount }

  /// The group in which a spelling of a group is now.
  func group(of group: UInt32, _ spelling: Int) -> UInt32 {
    if groups.isEmpty { return group }
    return groups[Linkage.key(Int(group), spelling)] ?? group
  }
}
