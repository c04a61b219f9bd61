import Chronology
import TextCore

/// Collects the offices of a corpus: the same title of the same body is one office, whoever holds it.
///
/// A body counts by its name where titles are compared by it (``OfficeName/bodies``), else as the entity
/// that the title names. A title that names no body (`the director`) is nobody's in particular and makes
/// no office. Cost: linear in the roles, apart from sorting. Storage: there are as many offices as bodies,
/// so each is 24 bytes and 16 of a look-up, each tenure 36, each body of an office 8, each title once.
public struct OfficeBook {
  private struct Entry {
    /// Of the words of the title without its bodies.
    var core: UInt64
    /// The longest title, of equals the first by letters.
    var title: UInt32
    var isOfOneWord: Bool
    /// Whether its owners are entities, for want of bodies whose names can be compared.
    var isOfEntities: Bool
  }

  /// A tenure of an office, its days as numbers: `Int32.max` and `Int32.min` when nothing is dated.
  private struct Holding {
    var office: UInt32
    var first: Int32
    var last: Int32
    var person: UInt32
    var role: UInt32
    /// The days on which the person held it for sure, in the same way.
    var surelyFirst: Int32
    var surelyLast: Int32
    /// Whether texts tell that it is over, and when they first did; `Int32.max` when they do not.
    var endedBy: Int32

    /// Whether nothing is known of its days but that they are over.
    var isOnlyOver: Bool { first == Int32.max && endedBy != Int32.max }

    /// By office, then in order of time, the undated last; who is known by the end alone comes before
    /// who began on that day.
    static func isBefore(_ one: Holding, _ other: Holding) -> Bool {
      (one.office, one.first, one.last, one.endedBy, one.person, one.role)
        < (other.office, other.first, other.last, other.endedBy, other.person, other.role)
    }
  }

  private struct Owner: Hashable {
    var office: UInt32
    var body: UInt32

    static func isBefore(_ one: Owner, _ other: Owner) -> Bool {
      (one.office, one.body) < (other.office, other.body)
    }
  }

  private var titles = SpellingTable()
  private var entries: [Entry] = []
  /// The offices by the hashes of what makes them.
  private var numbers: [UInt64: UInt32] = [:]
  private var holdings: [Holding] = []
  private var owners: [Owner] = []

  /// Enters that a person holds a role; `bodies` are the entities that its titles name.
  mutating func enter(
    _ role: Role, of person: EntityID, at index: Int, office: OfficeName, bodies: Set<EntityID>
  ) {
    guard !office.core.isEmpty, !office.bodies.isEmpty || !bodies.isEmpty else { return }
    let number = number(of: office, bodies: bodies, title: role.title)
    let (days, certain) = (role.days, role.certainDays)
    holdings.append(
      Holding(
        office: number, first: days.map { Int32(clamping: $0.lowerBound.number) } ?? Int32.max,
        last: days.map { Int32(clamping: $0.upperBound.number) } ?? Int32.min,
        person: UInt32(person.index), role: UInt32(index),
        surelyFirst: certain.map { Int32(clamping: $0.lowerBound.number) } ?? Int32.max,
        surelyLast: certain.map { Int32(clamping: $0.upperBound.number) } ?? Int32.min,
        endedBy: (role.formerSince ?? role.until?.days?.upperBound)
          .map { Int32(clamping: $0.number) } ?? Int32.max))
    for body in bodies { owners.append(Owner(office: number, body: UInt32(body.index))) }
  }

  /// The office that a title of these bodies means, which is new or gets the fuller of both titles.
  private mutating func number(
    of office: OfficeName, bodies: Set<EntityID>, title: String
  ) -> UInt32 {
    let isOfEntities = office.bodies.isEmpty
    let owners = isOfEntities ? bodies.sorted().map { String($0.index) } : office.bodies
    let core = nameHash(office.core.joined(separator: " "))
    let key = paired(paired(core, nameHash(owners.joined(separator: "|"))), isOfEntities ? 1 : 0)
    let title = UInt32(titles.number(of: title, .person))
    if let known = numbers[key] {
      let entry = Int(known)
      entries[entry].title = fuller(title, entries[entry].title)
      return known
    }
    let number = UInt32(entries.count)
    numbers[key] = number
    entries.append(
      Entry(
        core: core, title: title, isOfOneWord: office.core.count == 1, isOfEntities: isOfEntities))
    return number
  }

  private func fuller(_ one: UInt32, _ other: UInt32) -> UInt32 {
    let lengths = (titles.length(Int(one)), titles.length(Int(other)))
    if lengths.0 != lengths.1 { return lengths.0 > lengths.1 ? one : other }
    return titles.isBefore(Int(one), Int(other)) == true ? one : other
  }

  /// Moves what only its entity tells of to the office of that entity that has its name, where one does.
  private mutating func joinOfEntities() {
    let cores = Set(entries.lazy.filter(\.isOfEntities).map(\.core))
    if cores.isEmpty { return }
    var named = KeyedNumbers(reserving: 0)
    for owner in owners {
      let entry = entries[Int(owner.office)]
      if entry.isOfEntities || !cores.contains(entry.core) { continue }
      named.add(Int(owner.office), under: paired(entry.core, UInt64(owner.body)))
    }
    named.sort()
    var alike: [UInt32: Set<Int>] = [:]
    for owner in owners where entries[Int(owner.office)].isOfEntities {
      let key = paired(entries[Int(owner.office)].core, UInt64(owner.body))
      alike[owner.office, default: []].formUnion(named.numbers(under: key))
    }
    let moved = alike.compactMapValues { $0.count == 1 ? $0.first.map { UInt32($0) } : nil }
    if moved.isEmpty { return }
    for (office, target) in moved {
      entries[Int(target)].title = fuller(entries[Int(office)].title, entries[Int(target)].title)
    }
    for place in holdings.indices {
      holdings[place].office = moved[holdings[place].office] ?? holdings[place].office
    }
    for place in owners.indices {
      owners[place].office = moved[owners[place].office] ?? owners[place].office
    }
  }

  /// Lends the offices, sorted by title.
  public consuming func forEachOffice(_ body: (Office) -> Void) {
    numbers = [:]
    joinOfEntities()
    holdings.sort(by: Holding.isBefore)
    owners.sort(by: Owner.isBefore)
    let holdings = OfficeBook.ranges(of: entries.count, holdings.lazy.map(\.office))
    let owners = OfficeBook.ranges(of: entries.count, owners.lazy.map(\.office))
    let held = entries.indices.filter { holdings[$0] < holdings[$0 + 1] }
    let order = held.sorted { one, other in
      titles.isBefore(Int(entries[one].title), Int(entries[other].title))
        ?? (self.holdings[Int(holdings[one])].person < self.holdings[Int(holdings[other])].person)
    }
    for number in order {
      let tenures = self.holdings[Int(holdings[number])..<Int(holdings[number + 1])]
      let own = self.owners[Int(owners[number])..<Int(owners[number + 1])]
      body(office(number, tenures, own))
    }
  }

  private func office(
    _ number: Int, _ tenures: ArraySlice<Holding>, _ owners: ArraySlice<Owner>
  ) -> Office {
    let entry = entries[number]
    let title = titles.text(Int(entry.title))
    var bodies: [EntityID] = []
    for owner in owners where bodies.last?.index != Int(owner.body) {
      bodies.append(EntityID(Int(owner.body)))
    }
    return Office(
      title: title, bodies: bodies,
      isSole: OfficeBook.isSole(title, isOfOneWord: entry.isOfOneWord),
      tenures: OfficeBook.inSequence(tenures).map { tenure in
        Tenure(
          person: EntityID(Int(tenure.person)), role: Int(tenure.role),
          days: OfficeBook.days(tenure.first, tenure.last),
          certain: OfficeBook.days(tenure.surelyFirst, tenure.surelyLast))
      })
  }

  private static func days(_ first: Int32, _ last: Int32) -> ClosedRange<Day>? {
    first <= last ? Day(number: Int(first))...Day(number: Int(last)) : nil
  }

  /// The tenures of one office, those of which only the end is known before who held it then, or else
  /// before the last of whom no end is known. Cost: linear; for each of those a search.
  private static func inSequence(_ tenures: ArraySlice<Holding>) -> [Holding] {
    guard tenures.contains(where: \.isOnlyOver) else { return Array(tenures) }
    var sequence = tenures.filter { !$0.isOnlyOver }
    let dated = sequence.partitioningIndex { $0.first == Int32.max }
    let isOpen = dated > 0 && sequence[dated - 1].endedBy == Int32.max
    let over = tenures.filter(\.isOnlyOver).sorted {
      ($0.endedBy, $0.person, $0.role) < ($1.endedBy, $1.person, $1.role)
    }
    for (added, tenure) in over.enumerated() {
      let place = sequence.firstIndex { !$0.isOnlyOver && $0.last >= tenure.endedBy }
      sequence.insert(tenure, at: place ?? (isOpen ? dated - 1 : dated) + added)
    }
    return sequence
  }

  /// Where the rows of each of so many offices begin, and behind the last where they end.
  private static func ranges(of count: Int, _ rows: some Sequence<UInt32>) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for office in rows { starts[Int(office) + 1] += 1 }
    for office in 0..<count { starts[office + 1] += starts[office] }
    return starts
  }

  /// Whether one person at a time holds an office: its noun is one of those (`president`), or one
  /// with a portfolio (`minister of finance`), and nothing before it makes it one of several.
  private static func isSole(_ title: String, isOfOneWord: Bool) -> Bool {
    let words = String(decoding: folded(title), as: UTF8.self).blankSeparated
    for start in words.indices {
      if Lexicon.shared.entry(for: words[start])?.classes.contains(.sharedOffice) == true {
        return false
      }
      for length in (1...min(Lexicon.longestPhrase, words.count - start)).reversed() {
        let phrase = words[start..<start + length].joined(separator: " ")
        guard let classes = Lexicon.shared.entry(for: phrase)?.classes,
          classes.contains(.office)
        else { continue }
        if classes.contains(.soleOffice) { return true }
        if classes.contains(.portfolioOffice) { return !isOfOneWord }
        // `director of the Kovel Institute`, and not `research director`
        let isPlain =
          isOfOneWord || start == 0 && ["of", "at"].contains(words.dropFirst(length).first)
        return isPlain && isSoleInBody(phrase, words)
      }
    }
    return false
  }

  /// Whether the body that a title names has one holder of an office of which others have several: a
  /// museum has one director, a company a board of them.
  private static func isSoleInBody(_ phrase: String, _ words: [Substring]) -> Bool {
    RuleWords.of(phrase).contains(.soleInBody)
      && words.contains { RuleWords.of($0).contains(.ledByOne) }
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
