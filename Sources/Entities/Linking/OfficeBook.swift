import Chronology
import TextCore

/// Collects the offices of a corpus: the same title of the same body is one office, whoever holds it.
///
/// A body counts by its name where titles are compared by it (``OfficeName/bodies``), else as the entity
/// that the title names. A title that names no body (`the director`) is nobody's in particular and makes
/// no office. Cost: linear in the roles, apart from sorting.
struct OfficeBook {
  private struct Entry {
    /// The longest title, of equals the first by letters.
    var title = ""
    var isOfOneWord = true
    var bodies: [EntityID] = []
    var tenures: [Tenure] = []

    mutating func join(_ other: Entry) {
      if Entry.isFuller(other.title, than: title) { title = other.title }
      isOfOneWord = other.isOfOneWord
      bodies += other.bodies.filter { !bodies.contains($0) }
      tenures += other.tenures
    }

    private static func isFuller(_ one: String, than other: String) -> Bool {
      let counts = (one.utf8.count, other.utf8.count)
      return counts.0 != counts.1 ? counts.0 > counts.1 : one < other
    }
  }

  /// What makes an office, as hashes: there are as many as bodies.
  private struct Key: Hashable {
    var core: UInt64
    /// Of the keys of bodies that the title names, or of the entities where it tells no key.
    var owner: UInt64
    var isOfEntities: Bool
  }

  private var entries: [Key: Entry] = [:]

  /// Enters that a person holds a role; `bodies` are the entities that its titles name.
  mutating func enter(
    _ role: Role, of person: EntityID, at index: Int, office: OfficeName, bodies: Set<EntityID>
  ) {
    guard !office.core.isEmpty, !office.bodies.isEmpty || !bodies.isEmpty else { return }
    let sorted = bodies.sorted()
    let owners = office.bodies.isEmpty ? sorted.map { String($0.index) } : office.bodies
    let key = Key(
      core: nameHash(office.core.joined(separator: " ")),
      owner: nameHash(owners.joined(separator: "|")), isOfEntities: office.bodies.isEmpty)
    let tenure = Tenure(
      person: person, role: index, days: role.days,
      isStated: role.from != nil && role.until != nil)
    entries[key, default: Entry()].join(
      Entry(
        title: role.title, isOfOneWord: office.core.count == 1, bodies: sorted, tenures: [tenure]))
  }

  /// Moves what only its entity tells of to the office of that entity that has its name, where one does.
  private mutating func joinOfEntities() {
    let named = Dictionary(grouping: entries.keys.filter { !$0.isOfEntities }) { $0.core }
    if named.isEmpty { return }
    var joints: [(key: Key, own: Key)] = []
    for (key, entry) in entries where key.isOfEntities {
      let alike = (named[key.core] ?? []).filter { other in
        entries[other]?.bodies.contains(where: entry.bodies.contains) == true
      }
      if alike.count == 1 { joints.append((key, alike[0])) }
    }
    for (key, own) in joints {
      if let entry = entries.removeValue(forKey: key) { entries[own]?.join(entry) }
    }
  }

  /// The offices, sorted by title.
  consuming func offices() -> [Office] {
    joinOfEntities()
    return entries.values.map { entry in
      Office(
        title: entry.title, bodies: entry.bodies.sorted(),
        isSole: OfficeBook.isSole(entry.title, isOfOneWord: entry.isOfOneWord),
        tenures: entry.tenures.sorted(by: OfficeBook.isEarlier))
    }
    .sorted {
      $0.title != $1.title ? $0.title < $1.title : $0.tenures[0].person < $1.tenures[0].person
    }
  }

  private static func isEarlier(_ a: Tenure, _ b: Tenure) -> Bool {
    switch (a.days, b.days) {
    case (let left?, let right?) where left != right:
      return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    case (.some, nil): return true
    case (nil, .some): return false
    default: return (a.person, a.role) < (b.person, b.role)
    }
  }

  /// Whether one person at a time holds an office: its noun is one of those (`president`), or one
  /// with a portfolio (`minister of finance`), and nothing before it makes it one of several.
  private static func isSole(_ title: String, isOfOneWord: Bool) -> Bool {
    let words = String(decoding: folded(title), as: UTF8.self).split(separator: " ")
    for start in words.indices {
      if Lexicon.shared.entry(for: words[start])?.classes.contains(.sharedOffice) == true {
        return false
      }
      for length in (1...min(Lexicon.longestPhrase, words.count - start)).reversed() {
        let phrase = words[start..<start + length].joined(separator: " ")
        guard let classes = Lexicon.shared.entry(for: phrase)?.classes,
          classes.contains(.office)
        else { continue }
        return classes.contains(.soleOffice) || classes.contains(.portfolioOffice) && !isOfOneWord
      }
    }
    return false
  }
}

extension PageMentions {
  /// The mentions that stand inside `span`. Cost: logarithmic.
  func places(within span: ByteSpan) -> Range<Int> {
    let low = mentions.partitioningIndex { $0.span.start >= span.start }
    var end = low
    while end < mentions.count, span.contains(mentions[end].span) { end += 1 }
    return low..<end
  }
}
