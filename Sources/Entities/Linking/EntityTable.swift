import Chronology
import TextCore

/// The entities of a corpus in packed form: each is made when somebody asks for it.
///
/// Storage: that of ``EntityForms`` and of the roles, 4 bytes a role mention, 16 a joint, and 8 an
/// entity.
struct EntityTable: Sendable {
  let spellings: SpellingTable
  private let roleTable: RoleTable
  private let offices: OfficeTable
  private let allForms: EntityForms
  /// The entities that the reader has named.
  private let givenNames: [UInt32: String]
  /// Joints and roles, entity by entity.
  private let links: EntityRows<Linkage.Link>
  private let roles: EntityRows<UInt32>
  /// The entity of each spelling that is not placed, ``EntityAssignments/none`` for what is none.
  private let entityOfSpelling: [UInt32]

  /// The entities of pages that are linked, and which mention of which page names which.
  static func make(
    _ linked: consuming Linkage, _ pages: LinkerPages, _ offices: OfficeTable,
    corrections: EntityCorrections
  ) -> (table: EntityTable, assignments: EntityAssignments) {
    var linkage = linked
    var members = members(&linkage, pages)
    let groupOfNode = (0..<linkage.nodeCount).map { UInt32(linkage.root(of: $0)) }
    let (links, placements) = (linkage.links, linkage.placements)
    let corrected = CorrectedMembers(
      &members, nodeCount: linkage.nodeCount, pages.spellings, corrections)
    // What only joining needed is let go of.
    linkage = Linkage(SpellingTable(), corrections: .none)
    members.removeAll { corrected.ignored.contains($0.group) }

    var entityOfGroup = [UInt32](repeating: EntityAssignments.none, count: corrected.groupCount)
    let forms = EntityForms(consume members, pages.spellings, corrected) {
      entityOfGroup[Int($0)] = $1
    }
    let entities = NodeEntities(
      groupOfNode: groupOfNode, entityOfGroup: entityOfGroup, corrected)
    let entityOfSpelling = (0..<pages.spellings.count).map {
      entities.entity(ofNode: $0, spelling: $0)
    }
    let assignments = EntityAssignments(
      pages.rows, placements, entities, entityOfSpelling: entityOfSpelling)
    var givenNames: [UInt32: String] = [:]
    for (group, name) in corrected.names { givenNames[entityOfGroup[Int(group)]] = name }
    let table = EntityTable(
      pages, offices, forms, assignments, entityOfSpelling: entityOfSpelling,
      givenNames: givenNames,
      links: corrected.links.map { (entity: entityOfGroup[Int($0.node)], value: $0) }
        + links.compactMap { link in
          let group = groupOfNode[Int(link.node)]
          let mine = corrected.group(of: group, Int(link.from))
          // What the reader took out of an entity is joined to it no more.
          guard mine == corrected.group(of: group, Int(link.to)) else { return nil }
          return (entityOfGroup[Int(mine)], link)
        })
    return (table, assignments)
  }

  private init(
    _ pages: LinkerPages, _ offices: OfficeTable, _ forms: EntityForms,
    _ assignments: EntityAssignments, entityOfSpelling: [UInt32], givenNames: [UInt32: String],
    links: [(entity: UInt32, value: Linkage.Link)]
  ) {
    spellings = pages.spellings
    self.offices = offices
    allForms = forms
    self.givenNames = givenNames
    self.entityOfSpelling = entityOfSpelling
    self.links = EntityRows(links, count: forms.count)
    var holders: [(entity: UInt32, value: UInt32)] = []
    holders.reserveCapacity(pages.roles.count)
    for page in 0..<pages.count {
      for role in pages.roles(of: page) {
        let entity = assignments.entity(of: pages.roles[role].person, page: page)
        if entity == EntityAssignments.none || forms.kind(of: Int(entity)) != .person { continue }
        holders.append((entity, UInt32(role)))
      }
    }
    roles = EntityRows(holders, count: forms.count)
    var roleTable = pages.roleTable
    roleTable.nameBodies { assignments[$0].numbers }
    self.roleTable = roleTable
  }

  /// The spellings of all groups, in order.
  private static func members(
    _ linkage: inout Linkage, _ pages: borrowing LinkerPages
  ) -> [EntityMember] {
    var left = pages.mentionCounts
    var members: [EntityMember] = []
    members.reserveCapacity(left.count + linkage.placements.count)
    var placed: [UInt64] = []
    for page in 0..<pages.count {
      placed.removeAll(keepingCapacity: true)
      for spelling in pages.mentions(of: page) where linkage.placements.isPlaced(Int(spelling)) {
        let node = linkage.node(of: Int(spelling), page: page)
        if node == Int(spelling) { continue }
        left[Int(spelling)] -= 1
        placed.append(Linkage.key(linkage.root(of: node), Int(spelling)))
      }
      placed.sort()
      for (index, key) in placed.enumerated() {
        if index > 0, placed[index - 1] == key {
          members[members.count - 1].mentionCount += 1
        } else {
          members.append(
            EntityMember(
              group: UInt32(key >> 32), spelling: UInt32(truncatingIfNeeded: key), mentionCount: 1))
        }
      }
    }
    for (spelling, count) in left.enumerated() where count > 0 {
      members.append(
        EntityMember(
          group: UInt32(linkage.root(of: spelling)), spelling: UInt32(spelling),
          mentionCount: count))
    }
    members.sort { ($0.group, $0.spelling) < ($1.group, $1.spelling) }
    members.joinEquals()
    return members
  }

  // MARK: Asking

  /// How many entities there are.
  var count: Int { allForms.count }

  /// What an entity is.
  func kind(of entity: Int) -> EntityKind { allForms.kind(of: entity) }

  /// The name under which an entity is shown.
  func name(of entity: Int) -> String {
    givenNames[UInt32(entity)] ?? spellings.text(Int(allForms.name(of: entity)))
  }

  /// All entities in the order of their names, equal ones by number. Cost: that of sorting.
  var byName: [UInt32] {
    (0..<UInt32(count)).sorted { one, other in
      EntityForms.isBefore(
        allForms.name(of: Int(one)), givenNames[one], allForms.name(of: Int(other)),
        givenNames[other], spellings) ?? (one < other)
    }
  }

  /// The spellings of an entity, the most frequent first.
  func forms(of entity: Int) -> [EntityForm] { allForms.forms(of: entity, spellings) }

  /// The entity that a spelling names where it is not placed; `nil` for none.
  func entity(ofSpelling spelling: Int) -> EntityID? {
    EntityID(number: entityOfSpelling[spelling])
  }

  /// The organisations and places named inside the title of a role.
  func bodies(ofRole role: Int) -> [EntityID] {
    roleTable.bodies(ofRole: role).compactMap { EntityID(number: $0) }
  }

  /// The offices of a person with their time.
  func career(of entity: Int) -> [GroupedRole] {
    RoleGrouper.roles(
      roles[entity].map { index in
        let row = roleTable.rows[Int(index)]
        return DatedRole(
          index: Int(index), mention: roleTable.mention(Int(index)),
          page: roleTable.page(ofRole: Int(index)),
          day: row.day == Int32.max ? nil : Day(number: Int(row.day)),
          office: offices.names[Int(offices.officeOfRole[Int(index)])])
      })
  }

  /// The entity with everything that is known of it.
  subscript(entity: Int) -> Entity { self[entity, career(of: entity)] }

  /// The same, of somebody whose offices are known.
  subscript(entity: Int, career: [GroupedRole]) -> Entity {
    let (kind, forms) = (kind(of: entity), forms(of: entity))
    return Entity(
      kind: kind, name: name(of: entity), forms: forms,
      links: reasons(forms, links[entity], kind), roles: career.map(\.role))
  }

  /// One link for each form beside the first: the joint to the first form, else any of its own.
  private func reasons(
    _ forms: [EntityForm], _ links: some Sequence<Linkage.Link>, _ kind: EntityKind
  ) -> [FormLink] {
    guard forms.count > 1 else { return [] }
    var own: [String: (to: String, link: Linkage.Link, isTurned: Bool)] = [:]
    for link in links {
      let from = spellings.text(Int(link.from))
      let to = spellings.text(Int(link.to))
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
