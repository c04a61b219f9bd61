import Chronology
import PageParsing
import TextCore

/// Dates that only the rest of the corpus decides.
///
/// An item without a day may be dated on another page: the same title or text stands there with its
/// date, or that page tells of the same day and month in the same rare words, with the year.
///
///     // page A: "On 27 November, the council met in Oslo …" with nothing around it
///     // page B: "On November 27, the council met in Oslo …", published on 28.11.2025
///     snapshot.pages[0].items[0].published.value  // 2025-11
///
/// What a page states or decides by itself is never touched, and when other pages disagree the item
/// stays as it was. Cost: a look at the facts of all pages and at the digests of the few that have to
/// do with it, and nothing when no item is undecided.
struct CorpusChronology {
  private let pages: any PageStore

  /// The chronology of pages from which furniture is stripped.
  init(_ pages: any PageStore) {
    self.pages = pages
  }

  /// What other pages complete, by page; `open` are the pages with undated items.
  func datings(of open: [Int]) -> [Int: [PageRefinement.Dating]] {
    if open.isEmpty { return [:] }
    let questions = open.flatMap { OpenItem.all(on: $0, of: pages) }
    let witnesses = Witnesses(of: questions, among: pages)
    var found: [Int: [PageRefinement.Dating]] = [:]
    for question in questions {
      guard let claim = witnesses.claim(for: question) else { continue }
      found[question.page, default: []].append(dating(question, claim))
    }
    return found
  }

  private func dating(_ question: OpenItem, _ claim: DateClaim) -> PageRefinement.Dating {
    let text = pages.text(of: question.page)
    var item = pages.digest(of: question.page).items[question.item].item
    item.published = claim
    item.events = EventDating.refreshed(item, in: text)
    return PageRefinement.Dating(
      item: question.item, published: claim, events: item.events,
      sentences: ItemDigest.sentences(of: item, in: text))
  }
}

/// An item whose day its own page leaves open, and what it may share with others.
private struct OpenItem {
  var page: Int
  var item: Int
  var title: ByteSpan?
  var leads: [UInt32]
  var words: Set<UInt32>
  /// The day and month that it reports, without a year.
  var event: DateClaim?

  static func all(on page: Int, of pages: any PageStore) -> [OpenItem] {
    let facts = pages.facts(of: page)
    let digest = pages.digest(of: page)
    return zip(facts.items, digest.items).enumerated().compactMap { index, item in
      let (facts, digest) = item
      guard facts.isOpen else { return nil }
      let events = digest.item.events
      let reported = facts.reportedEvent.flatMap { events.indices.contains($0) ? events[$0] : nil }
      return OpenItem(
        page: page, item: index, title: digest.item.title, leads: facts.leads, words: facts.words,
        event: reported)
    }
  }

  var monthDay: Int? {
    guard case .yearless(let month, let day)? = event?.value else { return nil }
    return month * 32 + day
  }
}

/// The dated items of all pages that share something with an open one.
private struct Witnesses {
  private struct Witness {
    var page: Int
    var published: DateClaim
    /// The days of its events, and the day it appeared on.
    var days: [Day]
    /// Those of its words that open items have, too.
    var words: Set<UInt32>
  }

  private let pages: any PageStore
  private var all: [Witness] = []
  private var datedCount = 0
  /// By title or first words.
  private var byLead: [UInt32: [Int]] = [:]
  /// By month and day of an event.
  private var byMonthDay: [Int: [Int]] = [:]
  private var wordCounts: [UInt32: Int] = [:]
  private let leads: Set<UInt32>
  private let monthDays: Set<Int>

  /// So many rare words have to be shared …
  private let fewestSharedWords = 4
  /// … and a word is rare in at most so many items, or in every fiftieth.
  private let rareItems = 4

  init(of questions: [OpenItem], among pages: any PageStore) {
    self.pages = pages
    leads = Set(questions.flatMap(\.leads))
    monthDays = Set(questions.compactMap(\.monthDay))
    for question in questions where question.monthDay != nil {
      for word in question.words { wordCounts[word] = 0 }
    }
    for page in 0..<pages.pageCount {
      for (index, item) in pages.facts(of: page).items.enumerated() {
        let words =
          wordCounts.isEmpty ? Set<UInt32>() : item.words.filter { wordCounts[$0] != nil }
        for word in words { wordCounts[word, default: 0] += 1 }
        if !item.isOpen { add(item, index, on: page, words) }
      }
    }
  }

  private mutating func add(_ item: ItemFacts, _ index: Int, on page: Int, _ words: Set<UInt32>) {
    datedCount += 1
    let keys = item.leads.filter(leads.contains)
    let isDay = item.low != nil && item.low == item.high
    let days = item.eventDays + (isDay ? [item.low].compactMap(\.self) : [])
    let dates = monthDays.isEmpty ? [] : Set(days.map(monthDay)).intersection(monthDays)
    if keys.isEmpty && dates.isEmpty { return }
    for key in keys { byLead[key, default: []].append(all.count) }
    for date in dates { byMonthDay[date, default: []].append(all.count) }
    let published = pages.digest(of: page).items[index].item.published
    var known = item.eventDays
    if case .day(let day) = published.value { known.append(day) }
    all.append(Witness(page: page, published: published, days: known, words: words))
  }

  func claim(for item: OpenItem) -> DateClaim? {
    sameItem(item) ?? sameDay(item)
  }

  // MARK: The same item elsewhere

  private func sameItem(_ item: OpenItem) -> DateClaim? {
    let places = item.leads.flatMap { byLead[$0] ?? [] }
    guard let first = places.first.map({ all[$0] }),
      places.allSatisfy({ all[$0].published.value == first.published.value }),
      let value = first.published.value
    else { return nil }
    var claim = DateClaim(
      kind: .published, value: value, low: first.published.low, high: first.published.high,
      basis: .inferredFromCorpus,
      rule: "the same item stands in \(file(of: first)), dated \(value)")
    claim.evidence = item.title
    return claim
  }

  // MARK: The same day in the same words

  private func sameDay(_ item: OpenItem) -> DateClaim? {
    guard let event = item.event, case .yearless(let month, let day) = event.value else {
      return nil
    }
    let words = item.words.filter(isRare)
    guard words.count >= fewestSharedWords else { return nil }
    var found: (witness: Witness, day: Day)?
    for place in byMonthDay[month * 32 + day] ?? [] {
      let witness = all[place]
      guard witness.words.intersection(words).count >= fewestSharedWords,
        let named = witness.days.first(where: { $0.month == month && $0.dayOfMonth == day })
      else { continue }
      if let other = found, other.day != named { return nil }
      found = found ?? (witness, named)
    }
    guard let (witness, named) = found else { return nil }
    return DateClaim(
      kind: .published, value: .month(year: named.year, month: named.month), low: named,
      high: named + 7, basis: .inferredFromCorpus,
      rule: "\(file(of: witness)) tells of the same on \(named)", evidence: event.evidence)
  }

  private func file(of witness: Witness) -> String { pages.location(of: witness.page).file }

  private func isRare(_ word: UInt32) -> Bool {
    (wordCounts[word] ?? 0) <= max(rareItems, datedCount / 50)
  }

  private func monthDay(_ day: Day) -> Int {
    let numbers = day.calendarNumbers
    return numbers.month * 32 + numbers.day
  }
}

extension ItemFacts {
  /// The words of its beginning, those of names among them.
  fileprivate var words: Set<UInt32> { Set(storyWords.keys).union(nameWords.keys) }
}
