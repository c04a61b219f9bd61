/// Joins the spellings of persons.
///
/// Full names first, longest first: a form joins a group only when it is compatible with every
/// member (cliques, never chains) and with no other group. Then initials, then bare surnames: each
/// joins the one bearer on its own page, or the one bearer in the corpus whose office agrees.
struct PersonLinker {
  let forms: [MentionForm]
  /// Indices of `forms` that are persons.
  let nodes: [Int]

  func link(in graph: inout LinkGraph) {
    var buckets: [String: [Int]] = [:]
    var names: [Int: PersonName] = [:]
    var known: [String: PersonName] = [:]
    for node in nodes {
      let name = known[forms[node].text] ?? PersonName(forms[node].text)
      known[forms[node].text] = name
      names[node] = name
      buckets[name.surnameKey, default: []].append(node)
    }
    for key in buckets.keys.sorted() {
      var bucket = Bucket(forms: forms, names: names)
      bucket.link(buckets[key] ?? [], in: &graph)
    }
  }
}

/// The forms with one surname.
private struct Bucket {
  let forms: [MentionForm]
  let names: [Int: PersonName]
  private var groups: [Group] = []
  /// The groups that have a member on a page, in order.
  private var groupsByPage: [Int: [Int]] = [:]
  /// The group that took a full name first, and its first bearer.
  private var groupsByKey: [String: (group: Int, twin: Int)] = [:]

  /// Forms of one person. A person of many pages has many members and few spellings.
  private struct Group {
    var first: Int
    /// One member for each spelling.
    var spellings: [Int] = []
    /// The first member on each page.
    var firstOnPage: [Int: Int] = [:]
    var offices: Set<OfficeName> = []
  }

  init(forms: [MentionForm], names: [Int: PersonName]) {
    self.forms = forms
    self.names = names
  }

  mutating func link(_ nodes: [Int], in graph: inout LinkGraph) {
    let full = nodes.filter { names[$0].map { !$0.isBare && !$0.isInitialed } == true }
    for node in full.sorted(by: isFuller) { joinFull(node, in: &graph) }
    for node in nodes where names[node]?.isInitialed == true { joinShort(node, in: &graph) }
    for node in nodes where names[node]?.isBare == true { joinShort(node, in: &graph) }
  }

  private func isFuller(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (names[a]?.givens.count ?? 0, names[b]?.givens.count ?? 0)
    if left != right { return left > right }
    return a < b
  }

  private mutating func joinFull(_ node: Int, in graph: inout LinkGraph) {
    if let (same, twin) = groupsByKey[forms[node].key] {
      add(node, to: same)
      graph.join(twin, node, "the same name")
      return
    }
    let candidates = groups.indices.filter { isCompatible(node, with: groups[$0]) }
    let chosen = candidates.count == 1 ? candidates[0] : onPage(node, of: candidates)
    groupsByKey[forms[node].key] = (chosen ?? groups.count, node)
    guard let chosen else {
      open(node)
      return
    }
    join(node, to: chosen, "", in: &graph)
  }

  private mutating func joinShort(_ node: Int, in graph: inout LinkGraph) {
    let isBare = names[node]?.isBare == true
    let local = (groupsByPage[forms[node].page] ?? []).filter {
      isCompatible(node, with: groups[$0])
    }
    if local.count == 1 {
      join(
        node, to: local[0], isBare ? "the only bearer of the surname on the page" : "", in: &graph)
      return
    }
    if local.isEmpty {
      let byOffice = groupsSharingOffice(with: node).filter {
        isCompatible(node, with: groups[$0])
      }
      if byOffice.count == 1 {
        join(node, to: byOffice[0], "the only bearer with that office", in: &graph)
        return
      } else if !isBare, !isFrequent(node), let only = onlyBearer(of: node) {
        join(node, to: only, "the only bearer in the corpus", in: &graph)
        return
      }
    }
    open(node)
  }

  /// The one group of the corpus that the name fits, unless its offices are others.
  private func onlyBearer(of node: Int) -> Int? {
    let candidates = groups.indices.filter { isCompatible(node, with: groups[$0]) }
    guard candidates.count == 1, !contradictsOffice(node, groups[candidates[0]]) else {
      return nil
    }
    return candidates[0]
  }

  // MARK: Groups

  private mutating func open(_ node: Int) {
    groups.append(Group(first: node))
    add(node, to: groups.count - 1)
  }

  private mutating func add(_ node: Int, to group: Int) {
    let form = forms[node]
    if !groups[group].spellings.contains(where: { forms[$0].text == form.text }) {
      groups[group].spellings.append(node)
    }
    groups[group].offices.formUnion(form.offices)
    guard groups[group].firstOnPage[form.page] == nil else { return }
    groups[group].firstOnPage[form.page] = node
    groupsByPage[form.page, default: []].append(group)
  }

  private mutating func join(
    _ node: Int, to group: Int, _ remark: String, in graph: inout LinkGraph
  ) {
    // The member on the same page, or with the fullest name, explains the joint best.
    let member = groups[group].firstOnPage[forms[node].page] ?? groups[group].first
    let agreement = names[node].flatMap { names[member]?.compatibility(with: $0) } ?? ""
    let reason = [agreement, remark].filter { !$0.isEmpty }.joined(separator: ", ")
    add(node, to: group)
    graph.join(member, node, reason)
  }

  // MARK: Comparing

  private func isCompatible(_ node: Int, with group: Group) -> Bool {
    guard let name = names[node] else { return false }
    return group.spellings.allSatisfy { member in
      forms[member].text == forms[node].text || names[member]?.compatibility(with: name) != nil
    }
  }

  private func onPage(_ node: Int, of candidates: [Int]) -> Int? {
    let local = candidates.filter { groups[$0].firstOnPage[forms[node].page] != nil }
    return local.count == 1 ? local[0] : nil
  }

  private func sharesOffice(_ node: Int, _ group: Group) -> Bool {
    forms[node].offices.contains { office in group.offices.contains { $0.agrees(with: office) } }
  }

  /// The groups that hold an office of the form; most forms have none, and need not look.
  private func groupsSharingOffice(with node: Int) -> [Int] {
    forms[node].offices.isEmpty ? [] : groups.indices.filter { sharesOffice(node, groups[$0]) }
  }

  private func contradictsOffice(_ node: Int, _ group: Group) -> Bool {
    !forms[node].offices.isEmpty && !group.offices.isEmpty && !sharesOffice(node, group)
  }

  private func isFrequent(_ node: Int) -> Bool {
    guard let surname = names[node]?.surname else { return true }
    return Lexicon.shared.entry(for: surname)?.classes.contains(.surname) == true
  }
}
