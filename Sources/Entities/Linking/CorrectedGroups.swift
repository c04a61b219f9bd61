/// Entities that the rules have made, and what a reader has said of them since.
///
/// Splits come before joints and both before new kinds, so that the order in which the reader
/// spoke does not count; all of it comes twice, since what has changed its kind is spoken of under
/// the new one. Cost: linear in the spellings of the entities that are spoken of.
struct CorrectedGroups {
  /// A spelling of one of the entities.
  struct Form {
    var kind: EntityKind
    var text: String
    var mentionCount: Int
  }

  /// For each form, its entity: the number of one of its forms.
  private(set) var roots: [Int]
  /// Forms that the reader has joined.
  private(set) var links: [(from: Int, to: Int)] = []
  /// Entities that are of another kind than their forms.
  private(set) var kinds: [Int: EntityKind] = [:]
  /// Entities that the reader has named.
  private(set) var names: [Int: String] = [:]
  /// What is no entity.
  private(set) var ignored: Set<Int> = []

  private let forms: [Form]
  private let corrections: [EntityCorrection]
  /// Where the names stand that are spoken of.
  private var places: [String: [Int]] = [:]
  private var members: [Int: [Int]] = [:]
  private var ownNames: [Int: String] = [:]
  /// The kinds that entities had before the reader gave them others: under them they were named.
  private var formerKinds: [Int: Set<EntityKind>] = [:]
  /// The names at which groups were joined, each with a form of the group that was meant: whatever the
  /// joint is called, they mean it.
  private var joinedAt: [String: Set<Int>] = [:]

  /// Corrects the entities of these forms; `roots` tells which are of one.
  init(_ forms: [Form], roots: [Int], corrections: EntityCorrections) {
    self.forms = forms
    self.roots = roots
    self.corrections = corrections.sorted
    for name in self.corrections.flatMap(\.names) { places[name] = [] }
    for (index, form) in forms.enumerated() {
      places[form.text]?.append(index)
      members[roots[index], default: []].append(index)
    }
    for _ in 0..<2 {
      for correction in self.corrections { split(correction) }
      for correction in self.corrections { join(correction) }
      for correction in self.corrections { retype(correction) }
    }
    for correction in self.corrections { nameOrIgnore(correction) }
  }

  /// The kind of a group.
  func kind(of root: Int) -> EntityKind { kinds[root] ?? forms[root].kind }

  // MARK: Who is spoken of

  /// The groups of a kind that are called so, else the only one in which the name stands.
  private mutating func groups(_ kind: EntityKind, _ name: String) -> [Int] {
    let bearing = Set((places[name] ?? []).map { roots[$0] }).filter { self.kind(of: $0) == kind }
      .sorted()
    let called = bearing.filter { ownName(of: $0) == name }
    if !called.isEmpty { return called }
    let joined = Set((joinedAt[name] ?? []).map { roots[$0] }).filter { self.kind(of: $0) == kind }
    if !joined.isEmpty { return joined.sorted() }
    for case .rename(let own, to: name) in corrections.lazy.filter({ $0.kind == kind })
      .map(\.statement) where own != name
    {
      return groups(kind, own)
    }
    return bearing.count == 1 ? bearing : []
  }

  private mutating func ownName(of root: Int) -> String {
    if let known = ownNames[root] { return known }
    let own = (members[root] ?? []).map { forms[$0] }
    let name = FullestForm.choose(
      EntityForm.sorted(own.map { ($0.text, $0.mentionCount) }), kind: kind(of: root))
    ownNames[root] = name
    return name
  }

  // MARK: What is said

  private mutating func split(_ correction: EntityCorrection) {
    guard case .split(let name, without: let form) = correction.statement else { return }
    for root in groups(correction.kind, name) {
      let all = members[root] ?? []
      let taken = all.filter { forms[$0].text == form }
      let left = all.filter { forms[$0].text != form }
      if taken.isEmpty || left.isEmpty { continue }
      let kind = kinds.removeValue(forKey: root)
      members[root] = nil
      ownNames[root] = nil
      for part in [taken, left] {
        members[part[0]] = part
        kinds[part[0]] = kind
        ownNames[part[0]] = nil
        for node in part { roots[node] = part[0] }
      }
    }
  }

  private mutating func join(_ correction: EntityCorrection) {
    guard case .same(let one, let other) = correction.statement else { return }
    let first = groups(correction.kind, one)
    let second = groups(correction.kind, other)
    guard var root = first.first, !second.isEmpty else { return }
    for group in first.dropFirst() { root = merge(group, into: root, named: (one, one)) }
    for group in second { root = merge(group, into: root, named: (one, other)) }
  }

  private mutating func retype(_ correction: EntityCorrection) {
    guard case .retype(let name, to: let other) = correction.statement else { return }
    for group in groups(correction.kind, name) {
      formerKinds[group, default: []].insert(kind(of: group))
      kinds[group] = other
      ownNames[group] = nil
    }
    let alike = groups(other, name)
    guard var root = alike.first else { return }
    for group in alike.dropFirst() { root = merge(group, into: root, named: (name, name)) }
  }

  private mutating func nameOrIgnore(_ correction: EntityCorrection) {
    switch correction.statement {
    case .rename(let name, to: let shown):
      // What was merged is shown as that is shown into which it was.
      if isJoint(correction.kind, name, shown), isRenamed(shown) { return }
      for group in groups(correction.kind, name) { names[group] = shown }
      for group in formerGroups(correction.kind, name) where names[group] == nil {
        names[group] = shown
      }
    case .ignore(let name):
      ignored.formUnion(groups(correction.kind, name))
      ignored.formUnion(formerGroups(correction.kind, name))
    default: break
    }
  }

  private func isJoint(_ kind: EntityKind, _ one: String, _ other: String) -> Bool {
    corrections.contains(.same(kind, one, other))
  }

  private func isRenamed(_ name: String) -> Bool {
    corrections.contains { if case .rename(name, to: _) = $0.statement { true } else { false } }
  }

  /// The groups that were of a kind and called so before the reader gave them another kind.
  private mutating func formerGroups(_ kind: EntityKind, _ name: String) -> Set<Int> {
    var found: Set<Int> = []
    for place in places[name] ?? [] where formerKinds[roots[place]]?.contains(kind) == true {
      let root = roots[place]
      if ownName(of: root) == name || joinedAt[name]?.contains(place) == true { found.insert(root) }
    }
    return found
  }

  /// Joins two groups at these names, unless the reader keeps them apart.
  /// - Returns: the group that holds what `root` held.
  private mutating func merge(_ group: Int, into root: Int, named: (String, String)) -> Int {
    // One that is called like another of the joint is merged before it is asked for again.
    guard group != root, let mine = members[root], let theirs = members[group],
      !areApart(mine, theirs)
    else { return root }
    let (kept, gone) = (min(group, root), max(group, root))
    let kind = kind(of: root)
    func place(_ name: String, _ nodes: [Int]) -> Int {
      nodes.first { forms[$0].text == name } ?? nodes[0]
    }
    links.append((from: place(named.0, mine), to: place(named.1, theirs)))
    joinedAt[named.0, default: []].insert(place(named.0, mine))
    joinedAt[named.1, default: []].insert(place(named.1, theirs))
    for node in members[gone] ?? [] { roots[node] = kept }
    members[kept] = (mine + theirs).sorted()
    members[gone] = nil
    kinds[gone] = nil
    if let former = formerKinds.removeValue(forKey: gone) {
      formerKinds[kept, default: []].formUnion(former)
    }
    kinds[kept] = kind == forms[kept].kind ? nil : kind
    ownNames[kept] = nil
    return kept
  }

  private func areApart(_ mine: [Int], _ theirs: [Int]) -> Bool {
    corrections.contains { correction in
      guard case .apart(let one, let other) = correction.statement else { return false }
      func has(_ nodes: [Int], _ name: String) -> Bool {
        nodes.contains { forms[$0].text == name && forms[$0].kind == correction.kind }
      }
      return has(mine, one) && has(theirs, other) || has(mine, other) && has(theirs, one)
    }
  }
}

extension EntityForm {
  /// Spellings with their counts, equal ones as one, the most frequent first.
  static func sorted(_ counted: [(text: String, count: Int)]) -> [EntityForm] {
    if counted.count < 2 {
      return counted.map { EntityForm(text: $0.text, mentionCount: $0.count) }
    }
    var counts: [String: Int] = [:]
    for form in counted { counts[form.text, default: 0] += form.count }
    return counts.map { EntityForm(text: $0.key, mentionCount: $0.value) }.sorted {
      $0.mentionCount != $1.mentionCount ? $0.mentionCount > $1.mentionCount : $0.text < $1.text
    }
  }
}
