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
    for node in nodes {
      let name = PersonName(forms[node].text)
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
  private var groups: [[Int]] = []

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
    if let same = groups.firstIndex(where: { $0.contains { forms[$0].key == forms[node].key } }) {
      let twin = groups[same].first { forms[$0].key == forms[node].key } ?? node
      groups[same].append(node)
      graph.join(twin, node, "the same name")
      return
    }
    let candidates = groups.indices.filter { isCompatible(node, with: groups[$0]) }
    let chosen = candidates.count == 1 ? candidates[0] : onPage(node, of: candidates)
    guard let chosen else {
      groups.append([node])
      return
    }
    join(node, to: chosen, "", in: &graph)
  }

  private mutating func joinShort(_ node: Int, in graph: inout LinkGraph) {
    let candidates = groups.indices.filter { isCompatible(node, with: groups[$0]) }
    let isBare = names[node]?.isBare == true
    let local = candidates.filter { index in
      groups[index].contains { forms[$0].page == forms[node].page }
    }
    if local.count == 1 {
      join(
        node, to: local[0], isBare ? "the only bearer of the surname on the page" : "", in: &graph)
      return
    }
    if local.isEmpty, !candidates.isEmpty {
      let byOffice = candidates.filter { sharesOffice(node, groups[$0]) }
      let isRare =
        !isBare && !isFrequent(node) && candidates.count == 1
        && !contradictsOffice(node, groups[candidates[0]])
      if byOffice.count == 1 {
        join(node, to: byOffice[0], "the only bearer with that office", in: &graph)
        return
      } else if isRare {
        join(node, to: candidates[0], "the only bearer in the corpus", in: &graph)
        return
      }
    }
    groups.append([node])
  }

  private mutating func join(
    _ node: Int, to group: Int, _ remark: String, in graph: inout LinkGraph
  ) {
    // The member on the same page, or with the fullest name, explains the joint best.
    let member = groups[group].first { forms[$0].page == forms[node].page } ?? groups[group][0]
    let agreement = names[node].flatMap { names[member]?.compatibility(with: $0) } ?? ""
    let reason = [agreement, remark].filter { !$0.isEmpty }.joined(separator: ", ")
    groups[group].append(node)
    graph.join(member, node, reason)
  }

  private func isCompatible(_ node: Int, with group: [Int]) -> Bool {
    guard let name = names[node] else { return false }
    return group.allSatisfy { names[$0]?.compatibility(with: name) != nil }
  }

  private func onPage(_ node: Int, of candidates: [Int]) -> Int? {
    let local = candidates.filter { index in
      groups[index].contains { forms[$0].page == forms[node].page }
    }
    return local.count == 1 ? local[0] : nil
  }

  private func sharesOffice(_ node: Int, _ group: [Int]) -> Bool {
    forms[node].offices.contains { office in
      group.contains { forms[$0].offices.contains { $0.agrees(with: office) } }
    }
  }

  private func contradictsOffice(_ node: Int, _ group: [Int]) -> Bool {
    let known = group.flatMap { forms[$0].offices }
    return !forms[node].offices.isEmpty && !known.isEmpty && !sharesOffice(node, group)
  }

  private func isFrequent(_ node: Int) -> Bool {
    guard let surname = names[node]?.surname else { return true }
    return Lexicon.shared.entry(for: surname)?.classes.contains(.surname) == true
  }
}
