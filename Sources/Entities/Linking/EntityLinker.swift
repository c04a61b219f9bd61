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

  /// Makes a linker.
  public init() {}

  /// The entities of all pages. Every mention gets one.
  public func link(_ pages: [PageInput]) -> EntityCatalog {
    var run = LinkingRun(pages: pages)
    return run.catalog()
  }
}

/// The state of one run.
private struct LinkingRun {
  let pages: [EntityLinker.PageInput]
  private var forms: [MentionForm] = []
  /// For each page, for each mention, its form.
  private var formOfMention: [[Int]] = []
  private var roles: [Int: [DatedRole]] = [:]

  init(pages: [EntityLinker.PageInput]) {
    self.pages = pages
    collectForms()
  }

  private struct FormKey: Hashable {
    var kind: EntityKind
    var text: String
  }

  private mutating func collectForms() {
    var spellings: [String: (key: String, plain: String)] = [:]
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
          let spelling = spellings[mention.form] ?? LinkingRun.spelling(of: mention.form)
          spellings[mention.form] = spelling
          forms.append(
            MentionForm(
              kind: mention.kind, text: mention.form, key: spelling.key, plain: spelling.plain,
              page: page, mentionCount: 1))
          return forms.count - 1
        })
    }
  }

  private static func spelling(of form: String) -> (key: String, plain: String) {
    let key = String(decoding: folded(form), as: UTF8.self)
    return (key, comparable(key))
  }

  private mutating func collectRoles(_ resolver: BodyResolver) {
    var offices: [String: OfficeName] = [:]
    for (page, input) in pages.enumerated() {
      for mention in input.mentions.roles {
        let office =
          offices[mention.title]
          ?? office(mention.title, on: page, resolver, known: &offices)
        let form = formOfMention[page][mention.person]
        forms[form].offices.append(office)
        let scope = input.scopes.first { $0.span.contains(mention.span) }
        roles[form, default: []].append(
          DatedRole(mention: mention, page: page, published: scope?.published, office: office))
      }
    }
  }

  /// Takes a title apart and remembers it where the page makes no difference.
  private func office(
    _ title: String, on page: Int, _ resolver: BodyResolver, known: inout [String: OfficeName]
  ) -> OfficeName {
    var isSameEverywhere = true
    let office = OfficeName(title) { words in
      if resolver.dependsOnPage(words) { isSameEverywhere = false }
      return resolver.resolveParent(words, page: page)
    }
    if isSameEverywhere { known[title] = office }
    return office
  }

  mutating func catalog() -> EntityCatalog {
    let acronyms = AcronymTable(pages: pages, forms: forms)
    let resolver = BodyResolver(forms: forms, acronyms: acronyms)
    collectRoles(resolver)
    var graph = LinkGraph(count: forms.count)
    func nodes(_ kind: EntityKind) -> [Int] { forms.indices.filter { forms[$0].kind == kind } }
    PersonLinker(forms: forms, nodes: nodes(.person)).link(in: &graph)
    for kind in [EntityKind.organisation, .event, .document] {
      BodyLinker(forms: forms, resolver: resolver, kind: kind).link(nodes(kind), in: &graph)
    }
    PlaceLinker(forms: forms).link(nodes(.place), in: &graph)
    return assemble(&graph)
  }

  private func assemble(_ graph: inout LinkGraph) -> EntityCatalog {
    var members: [Int: [Int]] = [:]
    for form in forms.indices { members[graph.root(of: form), default: []].append(form) }
    var links: [Int: [LinkGraph.Link]] = [:]
    for link in graph.links { links[graph.root(of: link.from), default: []].append(link) }
    let built = members.map { root, forms in
      let entity = entity(of: forms, links: links[root] ?? [])
      return (root: root, entity: entity, rank: rank(entity))
    }
    let order = built.sorted { a, b in
      a.rank != b.rank ? a.rank < b.rank : a.root < b.root
    }
    var ids: [Int: EntityID] = [:]
    for (index, group) in order.enumerated() { ids[group.root] = EntityID(index) }
    let assignments = formOfMention.map { page in
      page.map { ids[graph.root(of: $0)] ?? EntityID(0) }
    }
    return EntityCatalog(entities: order.map(\.entity), assignments: assignments)
  }

  private func rank(_ entity: Entity) -> (kind: Int, rarity: Int, name: String) {
    let kind = EntityKind.allCases.firstIndex(of: entity.kind) ?? 0
    return (kind, -entity.forms.reduce(0) { $0 + $1.mentionCount }, entity.name)
  }

  private func entity(of members: [Int], links: [LinkGraph.Link]) -> Entity {
    var counts: [String: Int] = [:]
    for form in members { counts[forms[form].text, default: 0] += forms[form].mentionCount }
    let spellings = counts.map { EntityForm(text: $0.key, mentionCount: $0.value) }.sorted {
      $0.mentionCount != $1.mentionCount ? $0.mentionCount > $1.mentionCount : $0.text < $1.text
    }
    let kind = forms[members[0]].kind
    return Entity(
      kind: kind, name: FullestForm.choose(spellings, kind: kind), forms: spellings,
      links: reasons(spellings, links),
      roles: RoleGrouper.roles(members.flatMap { roles[$0] ?? [] }))
  }

  /// One link for each form beside the first.
  private func reasons(_ spellings: [EntityForm], _ links: [LinkGraph.Link]) -> [FormLink] {
    guard let first = spellings.first, spellings.count > 1 else { return [] }
    var linksBySpelling: [String: [LinkGraph.Link]] = [:]
    for link in links where forms[link.from].text != forms[link.to].text {
      linksBySpelling[forms[link.from].text, default: []].append(link)
      linksBySpelling[forms[link.to].text, default: []].append(link)
    }
    return spellings.dropFirst().map { spelling in
      let own = linksBySpelling[spelling.text] ?? []
      let best =
        own.first { forms[$0.from].text == first.text || forms[$0.to].text == first.text }
        ?? own.first
      guard let best else {
        return FormLink(form: spelling.text, to: first.text, reason: "the same name")
      }
      let other =
        forms[best.from].text == spelling.text ? forms[best.to].text : forms[best.from].text
      return FormLink(form: spelling.text, to: other, reason: best.reason)
    }
  }
}
