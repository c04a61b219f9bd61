/// Joins the spellings of organisations, events and documents.
///
/// Equal names, acronyms with what they stand for, `X of the Y` with `Y X`. A bare name joins the
/// body of that name whose parent its page names, when there is exactly one.
struct BodyLinker {
  let forms: [MentionForm]
  let resolver: BodyResolver
  let kind: EntityKind

  func link(_ nodes: [Int], in graph: inout LinkGraph) {
    var joints = Joints()
    var known: [String: BodyName] = [:]
    for node in nodes {
      let name = known[forms[node].key] ?? resolver.name(of: forms[node], known: &known)
      joints.names[node] = name
      joints.parents[node] = name.parent
      joints.note(node, name, page: forms[node].page)
    }
    joinEqual(nodes.filter { joints.names[$0]?.parent != nil }, &joints, in: &graph)
    joinBare(nodes, &joints, in: &graph)
    joinShortened(nodes, &joints, in: &graph)
    joinEqual(nodes, &joints, in: &graph)
  }

  /// What is known of the nodes while they are being joined.
  private struct Joints {
    var names: [Int: BodyName] = [:]
    /// The bodies of one core that have a parent.
    struct Owners {
      /// The first of each parent, in order.
      var first: [(parent: String, node: Int)] = []
      /// The first of each parent on each page, in order.
      var onPage: [Int: [(parent: String, node: Int)]] = [:]
    }

    /// The bodies that have a parent, by core.
    var owners: [[String]: Owners] = [:]
    /// The parent of each group, by its root.
    var parents: [Int: String] = [:]

    /// Remembers a body that has a parent.
    mutating func note(_ node: Int, _ name: BodyName, page: Int) {
      guard let parent = name.parent else { return }
      var found = owners[name.core] ?? Owners()
      owners[name.core] = nil
      if !found.first.contains(where: { $0.parent == parent }) {
        found.first.append((parent, node))
      }
      if found.onPage[page]?.contains(where: { $0.parent == parent }) != true {
        found.onPage[page, default: []].append((parent, node))
      }
      owners[name.core] = found
    }

    /// Joins two groups unless they belong to different parents.
    mutating func join(_ a: Int, _ b: Int, _ reason: String, in graph: inout LinkGraph) {
      let (left, right) = (parents[graph.root(of: a)], parents[graph.root(of: b)])
      if let left, let right, left != right { return }
      graph.join(a, b, reason)
      parents[graph.root(of: a)] = left ?? right
    }

    /// Whether bodies of this core are known under different parents, so that the bare name
    /// tells nothing beyond its page.
    func isAmbiguous(_ core: [String]) -> Bool {
      (owners[core]?.first.count ?? 0) > 1
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
    if first.plain == second.plain {
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
      guard let name = joints.names[node], name.parent == nil,
        let candidates = joints.owners[name.core]
      else { continue }
      let page = forms[node].page
      if let local = candidates.onPage[page] {
        guard local.count == 1 else { continue }
        joints.join(local[0].node, node, "the only body of this name on the page", in: &graph)
        continue
      }
      let known = candidates.first.filter { parentsOnPage[page]?.contains($0.parent) == true }
      if known.count == 1 {
        joints.join(known[0].node, node, "the page names the body that it belongs to", in: &graph)
      }
    }
  }

  /// `Coordination Meeting` for `VIII Coordination Meeting …`, `Ministerial Council` for `OAU
  /// Council of Foreign Ministers`: the words of one are among those of exactly one other on the
  /// page, and both have the same head.
  private func joinShortened(
    _ nodes: [Int], _ joints: inout Joints, in graph: inout LinkGraph
  ) {
    let names = joints.names
    var byPage: [Int: [Int]] = [:]
    for node in nodes { byPage[forms[node].page, default: []].append(node) }
    for page in byPage.keys.sorted() {
      let local = byPage[page] ?? []
      for node in local {
        guard let name = names[node], name.core.count >= 2, !isAcronym(forms[node].text) else {
          continue
        }
        let words = Set(name.core)
        let longer = local.filter { other in
          guard other != node, let long = names[other], long.core.count > name.core.count,
            !isAcronym(forms[other].text)
          else { return false }
          let isSameParent = long.parent == name.parent || name.parent == nil
          return isSameParent && words.isSubset(of: long.core) && sharesHead(node, other)
        }
        let groups = Set(longer.map { graph.root(of: $0) })
        if groups.count == 1, let other = longer.first {
          joints.join(
            other, node,
            "\(quoted(forms[node].text)) shortens \(quoted(forms[other].text)) on the page",
            in: &graph)
        }
      }
    }
  }

  private func sharesHead(_ short: Int, _ long: Int) -> Bool {
    let (shortKey, longKey) = (forms[short].plain, forms[long].plain)
    if kind != .organisation {
      return longKey.hasPrefix(shortKey + " ") || longKey.hasSuffix(" " + shortKey)
        || longKey.contains(" " + shortKey + " ")
    }
    func head(_ key: String) -> Substring? {
      let core = key.split(separator: " ").prefix { !["of", "for", "on", "under"].contains($0) }
      return core.last
    }
    return head(shortKey) == head(longKey)
  }
}

/// Finds what body or place words inside a name stand for.
struct BodyResolver {
  let acronyms: AcronymTable
  private let bodies: [String: String]
  private let parents: Set<String>

  init(forms: [MentionForm], acronyms: AcronymTable) {
    self.acronyms = acronyms
    var bodies: [String: String] = [:]
    var parents = acronyms.longNames
    for form in forms where form.kind == .organisation {
      let long = acronyms.expansion(of: form.key, page: form.page)?.plain ?? form.plain
      bodies[form.key] = long
      if isAcronym(form.text) { parents.insert(long) }
      for word in form.text.split(separator: " ") where isAcronym(word) {
        let key = String(decoding: folded(word), as: UTF8.self)
        if bodies[key] == nil {
          bodies[key] = acronyms.expansion(of: key, page: form.page)?.plain ?? comparable(key)
        }
      }
    }
    self.bodies = bodies
    self.parents = parents
  }

  /// The name of a form, taken apart; remembered by key where the page makes no difference.
  func name(of form: MentionForm, known: inout [String: BodyName]) -> BodyName {
    let key = acronyms.expansion(of: form.key, page: form.page)?.key ?? form.key
    var isSameEverywhere = !acronyms.dependsOnPage(form.key)
    let name = BodyName(key: key) { words in
      if dependsOnPage(words) { isSameEverywhere = false }
      return resolve(words, page: form.page, whole: key)
    }
    if isSameEverywhere { known[form.key] = name }
    return name
  }

  /// Whether words may stand for one body on one page and for another elsewhere.
  func dependsOnPage(_ words: ArraySlice<String>) -> Bool {
    acronyms.dependsOnPage(words.joined(separator: " "))
  }

  /// The key of an organisation or place, as it stands for a parent.
  func identity(of form: MentionForm) -> String {
    if form.kind == .place { return placeKey(form.key) ?? form.key }
    return acronyms.expansion(of: form.key, page: form.page)?.plain ?? form.plain
  }

  func resolve(_ words: ArraySlice<String>, page: Int, whole: String) -> String? {
    let key = words.joined(separator: " ")
    guard key != whole else { return nil }
    if let long = acronyms.expansion(of: key, page: page) { return long.plain }
    if let place = placeKey(key) { return place }
    return bodies[key]
  }

  /// The key of a body that others belong to: a place, an acronym or what one stands for. The
  /// names of parts (`Joint Staff`) are no such bodies.
  func resolveParent(_ words: ArraySlice<String>, page: Int) -> String? {
    let key = words.joined(separator: " ")
    if let long = acronyms.expansion(of: key, page: page) { return long.plain }
    if let place = placeKey(key) { return place }
    let plain = comparable(key)
    return parents.contains(plain) ? plain : nil
  }

  /// One key for all names and adjectives of a place.
  private func placeKey(_ key: String) -> String? {
    guard let entry = Lexicon.shared.entry(for: key), entry.place != 0 else { return nil }
    return "place \(entry.place)"
  }
}
