/// Joins the spellings of persons.
///
/// Full names first, longest first: a form joins a group only when it is compatible with every
/// member (cliques, never chains) and with no other group. Then initials, then bare surnames: each
/// joins the one bearer on its own page, or the one bearer in the corpus whose office agrees.
///
/// Cost: linear in the forms; the distinct full names of one surname are compared pairwise.
struct PersonLinker {
  let forms: [MentionForm]
  /// Indices of `forms` that are persons.
  let nodes: [Int]

  func link(in graph: inout LinkGraph) {
    var names: [String: PersonName] = [:]
    var buckets: [String: [(node: Int, name: PersonName)]] = [:]
    for node in nodes {
      let text = forms[node].text
      let name = names[text] ?? PersonName(text)
      names[text] = name
      buckets[name.surnameKey, default: []].append((node, name))
    }
    for key in buckets.keys.sorted() {
      var bucket = SurnameLinker(forms: forms)
      bucket.link(buckets[key] ?? [], in: &graph)
    }
  }
}

/// Links the forms with one surname.
private struct SurnameLinker {
  let forms: [MentionForm]
  private var namesakes: Namesakes

  init(forms: [MentionForm]) {
    self.forms = forms
    namesakes = Namesakes(forms: forms)
  }

  /// A form with its name, and the number of that name.
  private struct Candidate {
    var node: Int
    var name: PersonName
    var number: Int
  }

  mutating func link(_ bucket: [(node: Int, name: PersonName)], in graph: inout LinkGraph) {
    let candidates = bucket.map { node, name in
      Candidate(node: node, name: name, number: namesakes.number(of: name))
    }
    linkFull(candidates.filter { !$0.name.isBare && !$0.name.isInitialed }, in: &graph)
    for candidate in candidates where candidate.name.isInitialed { joinShort(candidate, &graph) }
    for candidate in candidates where candidate.name.isBare { joinShort(candidate, &graph) }
  }

  private mutating func linkFull(_ candidates: [Candidate], in graph: inout LinkGraph) {
    let fullestFirst = candidates.sorted { a, b in
      let (left, right) = (a.name.givens.count, b.name.givens.count)
      return left != right ? left > right : a.node < b.node
    }
    var twins: [String: (candidate: Candidate, group: Int)] = [:]
    for candidate in fullestFirst {
      let key = forms[candidate.node].key
      if let twin = twins[key] {
        namesakes.add(candidate.node, name: candidate.number, to: twin.group)
        graph.join(twin.candidate.node, candidate.node, "the same name")
        continue
      }
      let group: Int
      if let chosen = groupOfFull(candidate) {
        join(candidate, to: chosen, "", &graph)
        group = chosen
      } else {
        group = namesakes.open(candidate.node, name: candidate.number)
      }
      twins[key] = (candidate, group)
    }
  }

  private mutating func groupOfFull(_ candidate: Candidate) -> Int? {
    if let only = namesakes.onlyGroup(fitting: candidate.number) { return only }
    let local = namesakes.groups(fitting: candidate.number, page: forms[candidate.node].page)
    return local.count == 1 ? local[0] : nil
  }

  private mutating func joinShort(_ candidate: Candidate, _ graph: inout LinkGraph) {
    let form = forms[candidate.node]
    let isBare = candidate.name.isBare
    let local = namesakes.groups(fitting: candidate.number, page: form.page)
    if local.count == 1 {
      join(
        candidate, to: local[0], isBare ? "the only bearer of the surname on the page" : "", &graph)
      return
    }
    if local.isEmpty {
      let byOffice = namesakes.groups(fitting: candidate.number, sharing: form.offices)
      if byOffice.count == 1, let group = byOffice.first {
        join(candidate, to: group, "the only bearer with that office", &graph)
        return
      }
      if !isBare, let only = namesakes.onlyGroup(fitting: candidate.number),
        !namesakes.contradicts(only, form.offices), !isFrequent(candidate.name.surname)
      {
        join(candidate, to: only, "the only bearer in the corpus", &graph)
        return
      }
    }
    _ = namesakes.open(candidate.node, name: candidate.number)
  }

  private mutating func join(
    _ candidate: Candidate, to group: Int, _ remark: String, _ graph: inout LinkGraph
  ) {
    let member = namesakes.spokesman(of: group, page: forms[candidate.node].page)
    let agreement = PersonName(forms[member].text).compatibility(with: candidate.name) ?? ""
    let reason = [agreement, remark].filter { !$0.isEmpty }.joined(separator: ", ")
    namesakes.add(candidate.node, name: candidate.number, to: group)
    graph.join(member, candidate.node, reason)
  }

  private func isFrequent(_ surname: String) -> Bool {
    Lexicon.shared.entry(for: surname)?.classes.contains(.surname) == true
  }
}
