/// The persons of one surname while they are being told apart by their names alone.
///
/// A name joins a group only when it is compatible with every name of it (cliques, never chains) and
/// with no other group; the longest names come first. Names that fit several groups, initials and bare
/// surnames are left to the pages. Cost: names are compared with the groups whose first given name
/// begins like theirs.
struct Namesakes {
  /// Names that are one person's.
  struct Group {
    /// The spelling that opened it: its node.
    var spelling: Int
    var names: [PersonName]
  }

  /// What was decided of a spelling.
  enum Decision {
    /// It is one person's on all pages.
    case member(group: Int)
    /// It may be one of these persons on a page that names them, else it is its own group.
    case ambiguous(own: Int, fitting: [Int])
    /// Initials, which may be one of these persons.
    case initials(fitting: [Int])
    /// A surname without anything before it.
    case bare
  }

  private(set) var groups: [Group] = []
  private var groupsOfGiven: [String: [Int]] = [:]
  private var groupsOfLetter: [UInt8: [Int]] = [:]
  /// Groups in which a name begins with an initial.
  private var initialed: [Int] = []

  /// Decides on spellings of one surname; `join` is asked before one joins another, and may refuse.
  init(
    _ spellings: [(number: Int, name: PersonName)], isFrequent: Bool,
    join: (_ spelling: Int, _ other: Int) -> Bool, decided: (Int, Decision) -> Void
  ) {
    let full = spellings.filter { !$0.name.isBare && !$0.name.isInitialed }
      .sorted { Namesakes.saysMore($0.name, than: $1.name) }
    var twins: [[UInt8]: Decision] = [:]
    for (spelling, name) in full {
      let key = folded(name.text)
      let decision = twins[key] ?? decide(spelling, name, join)
      if twins[key] != nil {
        switch decision {
        case .member(let own), .ambiguous(let own, _): _ = join(spelling, groups[own].spelling)
        default: break
        }
      }
      twins[key] = decision
      decided(spelling, decision)
    }
    let fullCount = groups.count
    let initials = spellings.filter(\.name.isInitialed)
      .sorted { Namesakes.saysMore($0.name, than: $1.name) }
    for (spelling, name) in initials {
      let fitting = fitting(name)
      let persons = fitting.filter { $0 < fullCount }
      if !persons.isEmpty || isFrequent {
        decided(spelling, .initials(fitting: persons))
      } else if fitting.count > 1 {
        decided(spelling, .initials(fitting: fitting))
      } else {
        // Nobody else: equal initials are one person until somebody turns up whom they fit.
        let decision = decide(spelling, name, join)
        guard case .member(let group) = decision else { continue }
        decided(spelling, .initials(fitting: [group]))
      }
    }
    for (spelling, name) in spellings where name.isBare { decided(spelling, .bare) }
  }

  /// Names with more parts say more, and full ones more than initials.
  private static func saysMore(_ a: PersonName, than b: PersonName) -> Bool {
    if a.givens.count != b.givens.count { return a.givens.count > b.givens.count }
    if (a.generation == nil) != (b.generation == nil) { return a.generation != nil }
    let (left, right) = (a.givens.count(where: \.isInitial), b.givens.count(where: \.isInitial))
    return left != right ? left < right : a.text < b.text
  }

  private mutating func decide(
    _ spelling: Int, _ name: PersonName, _ join: (Int, Int) -> Bool
  ) -> Decision {
    let fitting = fitting(name)
    if fitting.count == 1, join(spelling, groups[fitting[0]].spelling) {
      add(name, to: fitting[0])
      return .member(group: fitting[0])
    }
    let generations = fitting.isEmpty ? generations(of: name) : []
    groups.append(Group(spelling: spelling, names: []))
    add(name, to: groups.count - 1)
    if !generations.isEmpty { return .ambiguous(own: groups.count - 1, fitting: generations) }
    return fitting.count < 2
      ? .member(group: groups.count - 1)
      : .ambiguous(own: groups.count - 1, fitting: fitting)
  }

  /// The fathers and sons one of whom a full name without `Jr.` may mean.
  private func generations(of name: PersonName) -> [Int] {
    guard name.generation == nil else { return [] }
    return candidates(name).filter { group in
      groups[group].names.allSatisfy { other in
        guard other.generation != nil else { return false }
        var other = other
        other.generation = nil
        return other.isCompatible(with: name)
      }
    }
  }

  private mutating func add(_ name: PersonName, to group: Int) {
    groups[group].names.append(name)
    guard let first = name.givens.first else { return }
    func note(_ group: Int, in list: inout [Int]) {
      if list.last != group, !list.contains(group) { list.append(group) }
    }
    if first.isInitial { note(group, in: &initialed) }
    note(group, in: &groupsOfGiven[first.key, default: []])
    for letter in Set([first.plain.utf8.first, first.key.utf8.first].compactMap(\.self)) {
      note(group, in: &groupsOfLetter[letter, default: []])
    }
  }

  /// The groups all of whose names the name fits, rising.
  private func fitting(_ name: PersonName) -> [Int] {
    candidates(name).filter { group in
      groups[group].names.allSatisfy { $0.isCompatible(with: name) }
    }
  }

  private func candidates(_ name: PersonName) -> [Int] {
    guard groups.count > 8, let first = name.givens.first else { return Array(groups.indices) }
    if !first.isInitial {
      return Array(Set(groupsOfGiven[first.key] ?? []).union(initialed)).sorted()
    }
    let letters = [first.key.utf8.first, transliterationKey(first.key).utf8.first]
    return Set(letters.compactMap(\.self)).reduce(into: Set<Int>()) { found, letter in
      found.formUnion(groupsOfLetter[letter] ?? [])
    }.sorted()
  }
}
