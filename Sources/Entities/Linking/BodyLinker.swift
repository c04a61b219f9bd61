/// Joins the spellings of organisations, events and documents.
///
/// Equal names, acronyms with what they stand for, `X of the Y` with `Y X`. A bare name joins the
/// body of that name whose parent its page names, when there is exactly one. Cost: linear in the
/// forms, as long as few names of one page share all their words.
struct BodyLinker {
  let forms: [MentionForm]
  let resolver: BodyResolver
  let kind: EntityKind

  func link(_ nodes: [Int], in graph: inout LinkGraph) {
    var joints = Joints()
    for node in nodes {
      let name = resolver.name(of: forms[node])
      joints.names[node] = name
      joints.parents[node] = name.parent
      if let parent = name.parent {
        joints.owners[name.core, default: Owners()].add(node, parent, page: forms[node].page)
      }
    }
    joinEqual(nodes.filter { joints.names[$0]?.parent != nil }, &joints, in: &graph)
    joinBare(nodes, &joints, in: &graph)
    joinShortened(nodes, &joints, in: &graph)
    joinEqual(nodes, &joints, in: &graph)
  }

  /// The bodies of one core that have a parent.
  private struct Owners {
    /// The first body of each parent.
    var byParent: [String: Int] = [:]
    /// The first body of each page, `nil` where a page has those of several parents.
    var onPage: [Int: (body: Int?, parent: String)] = [:]

    mutating func add(_ node: Int, _ parent: String, page: Int) {
      if byParent[parent] == nil { byParent[parent] = node }
      if let known = onPage[page] {
        if known.parent != parent { onPage[page]?.body = nil }
      } else {
        onPage[page] = (node, parent)
      }
    }
  }

  /// What is known of the nodes while they are being joined.
  private struct Joints {
    var names: [Int: BodyName] = [:]
    /// The bodies that have a parent, by core.
    var owners: [[String]: Owners] = [:]
    /// The parent of each group, by its root.
    var parents: [Int: String] = [:]

    /// Joins two groups unless they belong to different parents.
    mutating func join(
      _ a: Int, _ b: Int, _ reason: @autoclosure () -> String, in graph: inout LinkGraph
    ) {
      let (first, second) = (graph.root(of: a), graph.root(of: b))
      guard first != second else { return }
      let (left, right) = (parents[first], parents[second])
      if let left, let right, left != right { return }
      graph.join(a, b, reason())
      parents[graph.root(of: a)] = left ?? right
    }

    /// Whether bodies of this core are known under different parents, so that the bare name
    /// tells nothing beyond its page.
    func isAmbiguous(_ core: [String]) -> Bool {
      (owners[core]?.byParent.count ?? 0) > 1
    }
  }

  private func joinEqual(_ nodes: [Int], _ joints: inout Joints, in graph: inout LinkGraph) {
    var byName: [BodyName: Int] = [:]
    for node in nodes {
      guard let name = joints.names[node] else { continue }
      guard let first = byName[name] else {
        byName[name] = node
        continue
      }
      let isLocal = forms[first].page == forms[node].page
      if name.parent == nil, !isLocal, joints.isAmbiguous(name.core) {
        byName[name] = node
      } else {
        joints.join(first, node, reason(first, node), in: &graph)
      }
    }
  }

  private func reason(_ a: Int, _ b: Int) -> String {
    let (first, second) = (forms[a], forms[b])
    if first.key == second.key { return "the same name" }
    for (short, long) in [(first, second), (second, first)] where isAcronym(short.text) {
      if !isAcronym(long.text) { return "\(quoted(short.text)) is short for \(quoted(long.text))" }
    }
    if comparable(first.key) == comparable(second.key) {
      return "\(quoted(first.text)) and \(quoted(second.text)) are spellings of one name"
    }
    return
      "\(quoted(first.text)) and \(quoted(second.text)) have the same words and belong to the same body"
  }

  /// `Joint Staff` on a page that names one body with a Joint Staff.
  private func joinBare(_ nodes: [Int], _ joints: inout Joints, in graph: inout LinkGraph) {
    var parentsOnPage: [Int: Set<String>] = [:]
    for form in forms where form.kind == .organisation || form.kind == .place {
      parentsOnPage[form.page, default: []].insert(resolver.identity(of: form))
    }
    for node in nodes {
      guard let name = joints.names[node], name.parent == nil, let owners = joints.owners[name.core]
      else { continue }
      let page = forms[node].page
      if let local = owners.onPage[page] {
        guard let body = local.body else { continue }
        joints.join(body, node, "the only body of this name on the page", in: &graph)
      } else if let parents = parentsOnPage[page],
        let body = onlyBody(of: owners, withParentIn: parents)
      {
        joints.join(body, node, "the page names the body that it belongs to", in: &graph)
      }
    }
  }

  private func onlyBody(of owners: Owners, withParentIn parents: Set<String>) -> Int? {
    let named =
      parents.count < owners.byParent.count
      ? parents.compactMap { owners.byParent[$0] }
      : owners.byParent.filter { parents.contains($0.key) }.map(\.value)
    return named.count == 1 ? named[0] : nil
  }

  // MARK: Shortened names

  /// `Coordination Meeting` for `VIII Coordination Meeting …`, `Ministerial Council` for `OAU
  /// Council of Foreign Ministers`: the words of one are among those of exactly one other on the
  /// page, and both have the same head.
  private func joinShortened(
    _ nodes: [Int], _ joints: inout Joints, in graph: inout LinkGraph
  ) {
    var byPage: [Int: [Int]] = [:]
    for node in nodes where !isAcronym(forms[node].text) {
      byPage[forms[node].page, default: []].append(node)
    }
    var comparables: [String: String] = [:]
    for page in byPage.keys.sorted() {
      let names = (byPage[page] ?? []).compactMap { node in
        joints.names[node].map { name in
          let key = forms[node].key
          let spelling = comparables[key] ?? comparable(key)
          comparables[key] = spelling
          return PageName(node: node, name: name, spelling: spelling)
        }
      }
      var byWord: [String: [PageName]] = [:]
      for name in names {
        for word in Set(name.name.core) { byWord[word, default: []].append(name) }
      }
      for short in names where short.name.core.count >= 2 {
        guard let long = onlyName(with: short, byWord, &graph) else { continue }
        joints.join(
          long, short.node,
          "\(quoted(forms[short.node].text)) shortens \(quoted(forms[long].text)) on the page",
          in: &graph)
      }
    }
  }

  /// A name of the page that is looked at.
  private struct PageName {
    var node: Int
    var name: BodyName
    /// The whole name as ``comparable(_:)`` spells it.
    var spelling: String
  }

  /// The name that `short` shortens, unless it may be one of several entities.
  private func onlyName(
    with short: PageName, _ byWord: [String: [PageName]], _ graph: inout LinkGraph
  ) -> Int? {
    // Whatever has all its words has the rarest one.
    let lists = short.name.core.compactMap { byWord[$0] }
    guard let rarest = lists.min(by: { $0.count < $1.count }) else { return nil }
    let words = Set(short.name.core)
    var first: Int?
    for long in rarest {
      guard long.name.core.count > short.name.core.count,
        long.name.parent == short.name.parent || short.name.parent == nil,
        sharesHead(short.spelling, long.spelling), words.isSubset(of: long.name.core)
      else { continue }
      if let first, graph.root(of: first) != graph.root(of: long.node) { return nil }
      first = first ?? long.node
    }
    return first
  }

  private func sharesHead(_ short: String, _ long: String) -> Bool {
    if kind != .organisation {
      return long.hasPrefix(short + " ") || long.hasSuffix(" " + short)
        || long.contains(" " + short + " ")
    }
    func head(_ key: String) -> Substring? {
      let core = key.split(separator: " ").prefix { !["of", "for", "on", "under"].contains($0) }
      return core.last
    }
    return head(short) == head(long)
  }
}
