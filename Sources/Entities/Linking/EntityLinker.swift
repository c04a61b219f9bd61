import Chronology
import TextCore

/// Joins the mentions of many pages into entities.
///
/// The unit of linking is a spelling on a page. Persons are joined by the structure of their names
/// (``PersonLinker``), bodies by acronyms and the bodies they belong to (``BodyLinker``), places by
/// the gazetteer. Entities are numbered by kind, then by falling number of mentions, then by name,
/// so that equal input gives equal IDs.
///
/// Cost: linear in the mentions, apart from sorting.
public struct EntityLinker: Sendable {
  /// One page as the linker sees it.
  public struct PageInput: Sendable {
    /// What was recognised on the page.
    public var mentions: PageMentions
    /// The scopes that were read, for their dates.
    public var scopes: [TextScope]

    /// Makes an input.
    public init(mentions: PageMentions, scopes: [TextScope]) {
      self.mentions = mentions
      self.scopes = scopes
    }
  }

  private let corrections: EntityCorrections

  /// Makes a linker that obeys what a reader has corrected.
  public init(corrections: EntityCorrections = .none) {
    self.corrections = corrections
  }

  /// The entities of all pages. Every mention gets one.
  public func link(_ pages: [PageInput]) -> EntityCatalog {
    var run = LinkingRun(pages: pages, corrections: corrections)
    return run.catalog()
  }
}

/// The state of one run.
private struct LinkingRun {
  let pages: [EntityLinker.PageInput]
  let corrections: EntityCorrections
  private var forms: [MentionForm] = []
  /// For each page, for each mention, its form.
  private var formOfMention: [[Int]] = []
  private var roles: [Int: [DatedRole]] = [:]

  init(pages: [EntityLinker.PageInput], corrections: EntityCorrections) {
    self.pages = pages
    self.corrections = corrections
    collectForms()
  }

  private struct FormKey: Hashable {
    var kind: EntityKind
    var text: String
  }

  private mutating func collectForms() {
    for (page, input) in pages.enumerated() {
      var known: [FormKey: Int] = [:]
      formOfMention.append(
        input.mentions.mentions.map { mention in
          let key = FormKey(kind: mention.kind, text: mention.form)
          if let form = known[key] {
            forms[form].mentionCount += 1
            return form
          }
          known[key] = forms.count
          forms.append(
            MentionForm(
              kind: mention.kind, text: mention.form,
              key: String(decoding: folded(mention.form), as: UTF8.self), page: page,
              mentionCount: 1))
          return forms.count - 1
        })
    }
  }

  private mutating func collectRoles(_ resolver: BodyResolver) {
    for (page, input) in pages.enumerated() {
      let scopes = input.scopes.sorted { $0.span < $1.span }
      for mention in input.mentions.roles {
        let office = OfficeName(mention.title) { resolver.resolveParent($0, page: page) }
        let form = formOfMention[page][mention.person]
        forms[form].offices.append(office)
        roles[form, default: []].append(
          DatedRole(
            mention: mention, page: page, published: scope(of: mention.span, in: scopes)?.published,
            office: office))
      }
    }
  }

  /// The scope that holds `span`; `scopes` are in order and do not overlap.
  private func scope(of span: ByteSpan, in scopes: [TextScope]) -> TextScope? {
    var (low, high) = (0, scopes.count)
    while low < high {
      let middle = (low + high) / 2
      if scopes[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && scopes[low - 1].span.contains(span) ? scopes[low - 1] : nil
  }

  mutating func catalog() -> EntityCatalog {
    let acronyms = AcronymTable(pages: pages, forms: forms)
    let resolver = BodyResolver(forms: forms, acronyms: acronyms)
    collectRoles(resolver)
    var graph = LinkGraph(forms: forms, corrections: corrections)
    func nodes(_ kind: EntityKind) -> [Int] { forms.indices.filter { forms[$0].kind == kind } }
    PersonLinker(forms: forms, nodes: nodes(.person)).link(in: &graph)
    for kind in [EntityKind.organisation, .event, .document] {
      BodyLinker(forms: forms, resolver: resolver, kind: kind).link(nodes(kind), in: &graph)
    }
    PlaceLinker(forms: forms).link(nodes(.place), in: &graph)
    return assemble(CorrectedGroups(&graph, forms: forms, corrections: corrections), acronyms)
  }

  private func assemble(_ groups: CorrectedGroups, _ acronyms: AcronymTable) -> EntityCatalog {
    var members: [Int: [Int]] = [:]
    for (form, root) in groups.roots.enumerated() where !groups.ignored.contains(root) {
      members[root, default: []].append(form)
    }
    var links: [Int: [LinkGraph.Link]] = [:]
    for link in groups.links { links[groups.roots[link.from], default: []].append(link) }
    let built = members.map { root, forms -> BuiltEntity in
      let kind = groups.kind(of: root)
      let mentions = kind == .person ? forms.flatMap { roles[$0] ?? [] } : []
      let career = RoleGrouper.roles(mentions)
      var entity = entity(of: forms, kind, links: links[root] ?? [], roles: career.map(\.role))
      if let name = groups.names[root] { entity.name = name }
      return (root: root, entity: entity, roles: career)
    }
    let order = built.sorted { a, b in
      let (left, right) = (rank(a.entity), rank(b.entity))
      return left != right ? left < right : a.root < b.root
    }
    var ids: [Int: EntityID] = [:]
    for (index, group) in order.enumerated() { ids[group.root] = EntityID(index) }
    var assignments = EntityAssignments()
    for page in formOfMention {
      assignments.append(page: page.lazy.map { ids[groups.roots[$0]] })
    }
    return EntityCatalog(
      entities: order.map(\.entity), assignments: assignments,
      offices: offices(order.map(\.roles), assignments),
      suggestions: suggestions(order.map(\.entity), members, ids, acronyms, groups.roots))
  }

  private func rank(_ entity: Entity) -> (kind: Int, rarity: Int, name: String) {
    let kind = EntityKind.allCases.firstIndex(of: entity.kind) ?? 0
    return (kind, -entity.forms.reduce(0) { $0 + $1.mentionCount }, entity.name)
  }

  /// The doubtful pairs, those of the most frequent names first.
  private func suggestions(
    _ entities: [Entity], _ members: [Int: [Int]], _ ids: [Int: EntityID],
    _ acronyms: AcronymTable, _ roots: [Int]
  ) -> [EntitySuggestion] {
    let persons = members.filter { root, _ in
      ids[root].map { entities[$0.index].kind == .person } ?? false
    }
    .sorted { $0.key < $1.key }
    .map { root, members in
      let texts = Set(members.map { forms[$0].text }).sorted()
      return DoubtfulPersons.Person(root: root, names: texts.map(PersonName.init))
    }
    let pairs =
      DoubtfulPersons(persons: persons).pairs
      + DoubtfulAcronyms(forms: forms, acronyms: acronyms).pairs
    var seen: Set<Set<EntityID>> = []
    var suggestions: [EntitySuggestion] = []
    for pair in pairs {
      guard let first = ids[roots[pair.first]], let second = ids[roots[pair.second]],
        first != second,
        seen.insert([first, second]).inserted
      else { continue }
      let (one, other) = (entities[first.index], entities[second.index])
      if isApart(one, other) { continue }
      suggestions.append(EntitySuggestion(first: first, second: second, reason: pair.reason))
    }
    return suggestions.sorted {
      ($0.second, $0.first) < ($1.second, $1.first)
    }
  }

  /// Whether the reader has said so of any of their names.
  private func isApart(_ one: Entity, _ other: Entity) -> Bool {
    if corrections == .none { return false }
    let names = (one.forms.map(\.text) + [one.name], other.forms.map(\.text) + [other.name])
    return names.0.contains { name in
      names.1.contains { corrections.isApart(one.kind, name, $0) }
    }
  }

  private typealias BuiltEntity = (root: Int, entity: Entity, roles: [GroupedRole])

  /// The offices of all persons, whose roles stand in the order of the entities.
  private func offices(_ roles: [[GroupedRole]], _ assignments: EntityAssignments) -> [Office] {
    var book = OfficeBook()
    for (person, career) in roles.enumerated() {
      for (index, held) in career.enumerated() {
        let owners = held.mentions.flatMap { bodies(namedBy: $0, assignments[$0.page]) }
        book.enter(
          held.role, of: EntityID(person), at: index, office: held.office, bodies: Set(owners))
      }
    }
    return book.offices
  }

  /// The organisations and places named inside a title.
  private func bodies(namedBy role: DatedRole, _ assignments: EntityAssignments.Row) -> [EntityID] {
    let named = pages[role.page].mentions
    return named.places(within: role.mention.span).compactMap { place in
      let kind = named.mentions[place].kind
      return kind == .organisation || kind == .place ? assignments[place] : nil
    }
  }

  private func entity(
    of members: [Int], _ kind: EntityKind, links: [LinkGraph.Link], roles: [Role]
  ) -> Entity {
    let spellings = formCounts(of: members, in: forms)
    return Entity(
      kind: kind, name: FullestForm.choose(spellings, kind: kind), forms: spellings,
      links: reasons(spellings, links),
      roles: roles)
  }

  /// One link for each form beside the first: the joint to the first form, else any of its own.
  private func reasons(_ spellings: [EntityForm], _ links: [LinkGraph.Link]) -> [FormLink] {
    guard let first = spellings.first else { return [] }
    var own: [String: FormLink] = [:]
    for link in links {
      let (one, other) = (forms[link.from].text, forms[link.to].text)
      guard one != other else { continue }
      for (form, to) in [(one, other), (other, one)] {
        let isBetter = to == first.text && own[form]?.to != first.text
        if own[form] == nil || isBetter {
          own[form] = FormLink(form: form, to: to, reason: link.reason)
        }
      }
    }
    return spellings.dropFirst().map { spelling in
      own[spelling.text]
        ?? FormLink(form: spelling.text, to: first.text, reason: "the same name")
    }
  }
}
