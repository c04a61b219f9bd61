import Chronology
import TextCore

/// The entities of a corpus in packed form: each is made when somebody asks for it.
///
/// Entities are numbered by kind, then by falling number of mentions, then by name. Storage: 24 bytes
/// and 12 for each spelling of each, 8 a role mention, 16 a joint, beside the linker's pages.
struct EntityTable: Sendable {
  /// What is known of an entity without making it.
  private struct Header: Sendable {
    var group: UInt32
    var kind: EntityKind
    var firstMember: UInt32
    var memberCount: UInt32
    var mentionCount: UInt32
    /// The spelling that is its name, where the reader has given none.
    var name: UInt32

    var members: Range<Int> { Int(firstMember)..<Int(firstMember + memberCount) }
  }

  let pages: LinkerPages
  private let offices: OfficeTable
  private let corrections: CorrectedMembers
  /// The spellings, group by group.
  private let members: [EntityMember]
  /// By number.
  private let headers: [Header]
  /// Joints and roles, entity by entity.
  private var links: EntityRows<Linkage.Link>
  private var roles: EntityRows<UInt32>

  /// The entity of each group and of each spelling that is not placed, ``EntityAssignments/none``
  /// for what is none.
  private let entityOfGroup: [UInt32]
  private let entityOfSpelling: [UInt32]
  private let groupOfNode: [UInt32]
  private let placements: [UInt64: UInt32]
  private let isPlaced: [Bool]

  init(
    _ linked: consuming Linkage, _ pages: LinkerPages, _ offices: OfficeTable,
    corrections: EntityCorrections
  ) {
    var linkage = linked
    var members = EntityTable.members(&linkage, pages)
    let corrected = CorrectedMembers(
      &members, nodeCount: linkage.nodeCount, pages.spellings, corrections)
    members.removeAll { corrected.ignored.contains($0.group) }
    members.sort { ($0.group, $0.spelling) < ($1.group, $1.spelling) }
    let headers = EntityTable.headers(members, pages.spellings, corrected)
    var entityOfGroup = [UInt32](repeating: EntityAssignments.none, count: corrected.groupCount)
    for (entity, header) in headers.enumerated() {
      entityOfGroup[Int(header.group)] = UInt32(entity)
    }
    let groupOfNode = (0..<linkage.nodeCount).map { UInt32(linkage.root(of: $0)) }
    self.pages = pages
    self.offices = offices
    self.corrections = corrected
    self.members = members
    self.headers = headers
    self.entityOfGroup = entityOfGroup
    self.groupOfNode = groupOfNode
    entityOfSpelling = (0..<pages.spellings.count).map {
      entityOfGroup[Int(corrected.group(of: groupOfNode[$0], $0))]
    }
    placements = linkage.placements
    isPlaced = linkage.isPlaced
    links = EntityRows()
    roles = EntityRows()
    links = readLinks(linkage.links)
    roles = readRoles()
  }

  /// The spellings of all groups.
  private static func members(
    _ linkage: inout Linkage, _ pages: borrowing LinkerPages
  ) -> [EntityMember] {
    var left = pages.mentionCounts
    var placed: [UInt64: UInt32] = [:]
    for page in 0..<pages.count {
      for spelling in pages.mentions(of: page) where linkage.isPlaced[Int(spelling)] {
        let node = linkage.node(of: Int(spelling), page: page)
        if node == Int(spelling) { continue }
        left[Int(spelling)] -= 1
        placed[Linkage.key(linkage.root(of: node), Int(spelling)), default: 0] += 1
      }
    }
    var members: [EntityMember] = []
    for (spelling, count) in left.enumerated() where count > 0 {
      let group = linkage.root(of: spelling)
      let more = placed.removeValue(forKey: Linkage.key(group, spelling)) ?? 0
      members.append(
        EntityMember(
          group: UInt32(group), spelling: UInt32(spelling), mentionCount: count + more))
    }
    for (key, count) in placed {
      members.append(
        EntityMember(
          group: UInt32(key >> 32), spelling: UInt32(truncatingIfNeeded: key), mentionCount: count))
    }
    return members
  }

  private static func headers(
    _ members: [EntityMember], _ spellings: SpellingTable, _ corrected: CorrectedMembers
  ) -> [Header] {
    var byKind = [[Header]](repeating: [], count: EntityKind.allCases.count)
    var first = 0
    while first < members.count {
      let group = members[first].group
      var (end, count) = (first, 0 as UInt32)
      while end < members.count, members[end].group == group {
        count += members[end].mentionCount
        end += 1
      }
      let kind = corrected.kinds[group] ?? spellings.kind(Int(members[first].spelling))
      byKind[kind.rank].append(
        Header(
          group: group, kind: kind, firstMember: UInt32(first), memberCount: UInt32(end - first),
          mentionCount: count, name: fullest(members[first..<end], spellings, kind)))
      first = end
    }
    var headers: [Header] = []
    headers.reserveCapacity(byKind.reduce(0) { $0 + $1.count })
    for rank in byKind.indices {
      byKind[rank].sort { a, b in
        if a.mentionCount != b.mentionCount { return a.mentionCount > b.mentionCount }
        return isBefore(a, b, spellings, corrected) ?? (a.group < b.group)
      }
      headers += byKind[rank]
      byKind[rank] = []
    }
    return headers
  }

  /// The spelling that tells most.
  private static func fullest(
    _ members: ArraySlice<EntityMember>, _ spellings: SpellingTable, _ kind: EntityKind
  ) -> UInt32 {
    let first = members[members.startIndex].spelling
    if members.count == 1 { return first }
    let name = FullestForm.choose(forms(members, spellings), kind: kind)
    return members.first { spellings.text(Int($0.spelling)) == name }?.spelling ?? first
  }

  /// Whether the name of one stands before that of another; `nil` when they are equal.
  private static func isBefore(
    _ one: Header, _ other: Header, _ spellings: SpellingTable, _ corrected: CorrectedMembers
  ) -> Bool? {
    if corrected.names.isEmpty { return spellings.isBefore(Int(one.name), Int(other.name)) }
    let names = [one, other].map { corrected.names[$0.group] ?? spellings.text(Int($0.name)) }
    return names[0] == names[1] ? nil : names[0] < names[1]
  }

  private static func forms(
    _ members: ArraySlice<EntityMember>, _ spellings: SpellingTable
  ) -> [EntityForm] {
    EntityForm.sorted(
      members.map { (spellings.text(Int($0.spelling)), Int($0.mentionCount)) })
  }

  private func readLinks(_ links: [Linkage.Link]) -> EntityRows<Linkage.Link> {
    var rows = corrections.links.map { (entity: entityOfGroup[Int($0.node)], value: $0) }
    for link in links {
      let group = groupOfNode[Int(link.node)]
      let mine = corrections.group(of: group, Int(link.from))
      // What the reader took out of an entity is joined to it no more.
      guard mine == corrections.group(of: group, Int(link.to)) else { continue }
      rows.append((entityOfGroup[Int(mine)], link))
    }
    return EntityRows(rows, count: headers.count)
  }

  private func readRoles() -> EntityRows<UInt32> {
    var rows: [(entity: UInt32, value: UInt32)] = []
    for page in 0..<pages.count {
      for role in pages.roles(of: page) {
        let entity = entity(of: Int(pages.roles[role].person), page: page)
        guard entity != EntityAssignments.none, headers[Int(entity)].kind == .person else {
          continue
        }
        rows.append((entity, UInt32(role)))
      }
    }
    return EntityRows(rows, count: headers.count)
  }

  // MARK: Asking

  /// How many entities there are.
  var count: Int { headers.count }

  /// What an entity is.
  func kind(of entity: Int) -> EntityKind { headers[entity].kind }

  /// The name under which an entity is shown.
  func name(of entity: Int) -> String {
    let header = headers[entity]
    return corrections.names[header.group] ?? pages.spellings.text(Int(header.name))
  }

  /// All entities in the order of their names, equal ones by number. Cost: that of sorting.
  var byName: [UInt32] {
    (0..<UInt32(count)).sorted { one, other in
      EntityTable.isBefore(
        headers[Int(one)], headers[Int(other)], pages.spellings, corrections) ?? (one < other)
    }
  }

  /// The spellings of an entity, the most frequent first.
  func forms(of entity: Int) -> [EntityForm] {
    EntityTable.forms(members[headers[entity].members], pages.spellings)
  }

  /// The entity that a spelling names where it is not placed; `nil` for none.
  func entity(ofSpelling spelling: Int) -> EntityID? {
    EntityID(number: entityOfSpelling[spelling])
  }

  /// The entity that a spelling names on a page.
  private func entity(of spelling: Int, page: Int) -> UInt32 {
    guard isPlaced[spelling], let node = placements[Linkage.key(page, spelling)] else {
      return entityOfSpelling[spelling]
    }
    return entityOfGroup[Int(corrections.group(of: groupOfNode[Int(node)], spelling))]
  }

  /// The entities of the mentions of a page.
  func entities(ofPage page: Int) -> [UInt32] {
    pages.mentions(of: page).map { entity(of: Int($0), page: page) }
  }

  /// The organisations and places named inside the title of a role.
  func bodies(ofRole role: Int) -> [EntityID] {
    let bodies = pages.bodies(ofRole: role)
    if bodies.isEmpty { return [] }
    let page = pages.page(ofRole: role)
    let mentions = pages.mentions(of: page)
    return bodies.compactMap { mention in
      let spelling = Int(mentions[Int(mention)])
      return EntityID(number: entity(of: spelling, page: page))
    }
  }

  /// The offices of a person with their time.
  func career(of entity: Int) -> [GroupedRole] {
    RoleGrouper.roles(
      roles[entity].map { index in
        let row = pages.roles[Int(index)]
        return DatedRole(
          index: Int(index), mention: pages.role(Int(index)),
          page: pages.page(ofRole: Int(index)),
          day: row.day == Int32.max ? nil : Day(number: Int(row.day)),
          office: offices.names[Int(offices.officeOfRole[Int(index)])])
      })
  }

  /// The entity with everything that is known of it.
  subscript(entity: Int) -> Entity { self[entity, career(of: entity)] }

  /// The same, of somebody whose offices are known.
  subscript(entity: Int, career: [GroupedRole]) -> Entity {
    let header = headers[entity]
    let forms = forms(of: entity)
    return Entity(
      kind: header.kind,
      name: name(of: entity), forms: forms,
      links: reasons(forms, links[entity], header.kind), roles: career.map(\.role))
  }

  /// One link for each form beside the first: the joint to the first form, else any of its own.
  private func reasons(
    _ forms: [EntityForm], _ links: some Sequence<Linkage.Link>, _ kind: EntityKind
  ) -> [FormLink] {
    guard forms.count > 1 else { return [] }
    var own: [String: (to: String, link: Linkage.Link, isTurned: Bool)] = [:]
    for link in links {
      let from = pages.spellings.text(Int(link.from))
      let to = pages.spellings.text(Int(link.to))
      guard from != to else { continue }
      for (form, other, isTurned) in [(from, to, false), (to, from, true)] {
        let isBetter = other == forms[0].text && own[form]?.to != other
        if own[form] == nil || isBetter { own[form] = (other, link, isTurned) }
      }
    }
    return forms.dropFirst().map { form in
      guard let (to, link, isTurned) = own[form.text] else {
        return FormLink(form: form.text, to: forms[0].text, reason: "the same name")
      }
      let names = isTurned ? (to, form.text) : (form.text, to)
      return FormLink(
        form: form.text, to: to, reason: link.reason.text(kind, names.0, names.1))
    }
  }
}

/// Values that belong to entities, entity by entity.
struct EntityRows<Value: Sendable>: Sendable {
  private var ends: [UInt32] = []
  private var values: [Value] = []

  init() {}

  /// Sorts values by their entities, those of ``EntityAssignments/none`` left out; values of one
  /// entity keep their order. Cost: linear.
  init(_ rows: [(entity: UInt32, value: Value)], count: Int) {
    var places = [UInt32](repeating: 0, count: count + 1)
    let rows = rows.filter { $0.entity != EntityAssignments.none }
    for row in rows { places[Int(row.entity) + 1] += 1 }
    for entity in 0..<count { places[entity + 1] += places[entity] }
    ends = Array(places.dropFirst())
    guard let first = rows.first?.value else { return }
    values = [Value](repeating: first, count: rows.count)
    for row in rows {
      values[Int(places[Int(row.entity)])] = row.value
      places[Int(row.entity)] += 1
    }
  }

  /// The values of an entity.
  subscript(entity: Int) -> ArraySlice<Value> {
    values[(entity == 0 ? 0 : Int(ends[entity - 1]))..<Int(ends[entity])]
  }
}

extension EntityKind {
  /// Its place among all kinds.
  var rank: Int { EntityKind.allCases.firstIndex(of: self) ?? 0 }
}
