import Chronology
import TextCore

/// Collects the offices of a corpus: the same title of the same body is one office, whoever holds it.
///
/// A body counts by its name where titles are compared by it (``OfficeName/bodies``), else as the entity
/// that the title names. A title that names no body (`the director`) is nobody's in particular and makes
/// no office. Cost: linear in the roles, apart from sorting.
struct OfficeBook {
  private struct Entry {
    var titles: [String] = []
    var bodies: Set<EntityID> = []
    var tenures: [Tenure] = []
  }

  private struct Key: Hashable {
    var name: OfficeName
    /// The entities that the titles name, where ``name`` tells none.
    var bodies: Set<EntityID> = []
  }

  private var entries: [Key: Entry] = [:]

  /// Enters that a person holds a role; `bodies` are the entities that its titles name.
  mutating func enter(
    _ role: Role, of person: EntityID, at index: Int, office: OfficeName, bodies: Set<EntityID>
  ) {
    guard !office.core.isEmpty, !office.bodies.isEmpty || !bodies.isEmpty else { return }
    let key = Key(name: office, bodies: office.bodies.isEmpty ? bodies : [])
    var entry = entries[key] ?? Entry()
    entry.titles.append(role.title)
    entry.bodies.formUnion(bodies)
    entry.tenures.append(
      Tenure(
        person: person, role: index, days: role.days,
        isStated: role.from != nil && role.until != nil))
    entries[key] = entry
  }

  /// The entries; what only its entity tells of is entered where one office of that entity has its name.
  private var joined: [Key: Entry] {
    var joined = entries.filter { !$0.key.name.bodies.isEmpty }
    let named = Dictionary(grouping: joined.keys) { $0.name.core }
    for (key, entry) in entries where key.name.bodies.isEmpty {
      let alike = (named[key.name.core] ?? []).filter {
        entries[$0]?.bodies.isDisjoint(with: key.bodies) == false
      }
      let own = alike.count == 1 ? alike[0] : key
      joined[own, default: Entry()].titles += entry.titles
      joined[own, default: Entry()].bodies.formUnion(entry.bodies)
      joined[own, default: Entry()].tenures += entry.tenures
    }
    return joined
  }

  /// The offices, sorted by title.
  var offices: [Office] {
    joined.map { key, entry in
      let title = entry.titles.max { a, b in
        a.utf8.count != b.utf8.count ? a.utf8.count < b.utf8.count : a > b
      }
      return Office(
        title: title ?? "", bodies: entry.bodies.sorted(),
        isSole: isSole(title ?? "", core: key.name.core),
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
  private func isSole(_ title: String, core: [String]) -> Bool {
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
        return classes.contains(.soleOffice) || classes.contains(.portfolioOffice) && core.count > 1
      }
    }
    return false
  }
}

extension PageMentions {
  /// The mentions that stand inside `span`. Cost: logarithmic.
  func places(within span: ByteSpan) -> Range<Int> {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < mentions.count, span.contains(mentions[end].span) { end += 1 }
    return low..<end
  }
}
