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
///     CorpusChronology.refine([a, b])[0].items[0].published.value  // 2025-11
///
/// What a page states or decides by itself is never touched, and when other pages disagree the item
/// stays as it was. Cost: linear in the leads of all items, and nothing when no item is undecided.
enum CorpusChronology {
  /// The pages with the claims that other pages complete.
  static func refine(_ pages: [Page]) -> [Page] {
    var result = pages
    let changed = refined(
      count: pages.count, isOpen: { pages[$0].items.contains { $0.published.value == nil } },
      page: { pages[$0] })
    for (index, page) in changed { result[index] = page }
    return result
  }

  /// The pages that other pages complete, by their places among `count`; `isOpen` tells which have
  /// undated items, and `page` is asked for all pages only when some have.
  static func refined(
    count: Int, isOpen: (Int) -> Bool, page: (Int) -> Page
  ) -> [Int: Page] {
    let questions = (0..<count).filter(isOpen).flatMap { OpenItem.all(on: page($0), at: $0) }
    guard !questions.isEmpty else { return [:] }
    let witnesses = Witnesses(of: questions, among: (0..<count).lazy.map(page))
    var refined: [Int: Page] = [:]
    for question in questions {
      guard let claim = witnesses.claim(for: question) else { continue }
      var changed = refined[question.page] ?? page(question.page)
      changed.items[question.item].published = claim
      let completed = changed.items[question.item]
      changed.items[question.item].events = EventDating.refreshed(completed, in: changed.text)
      refined[question.page] = changed
    }
    return refined
  }
}

/// An item whose day its own page leaves open, and what it may share with others.
private struct OpenItem {
  var page: Int
  var item: Int
  var title: ByteSpan?
  var openings: [UInt64]
  var words: Set<UInt64>
  /// The day and month that it reports, without a year.
  var event: DateClaim?

  static func all(on page: Page, at index: Int) -> [OpenItem] {
    page.items.indices.filter { page.items[$0].published.value == nil }.map { place in
      let item = page.items[place]
      return OpenItem(
        page: index, item: place, title: item.title,
        openings: Lead.openings(of: item, in: page.text),
        words: Lead.words(of: item, in: page.text),
        event: EventDating.reportedDay(of: item, in: page.text))
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
    var file: String
    var published: DateClaim
    /// The days of its events, and the day it appeared on.
    var days: [Day]
    /// Those of its words that open items have, too.
    var words: Set<UInt64>
  }

  private var all: [Witness] = []
  private var datedCount = 0
  /// By title or first words.
  private var byOpening: [UInt64: [Int]] = [:]
  /// By month and day of an event.
  private var byMonthDay: [Int: [Int]] = [:]
  private var wordCounts: [UInt64: Int] = [:]
  private let openings: Set<UInt64>
  private let monthDays: Set<Int>

  /// So many rare words have to be shared …
  private let fewestSharedWords = 4
  /// … and a word is rare in at most so many items, or in every fiftieth.
  private let rareItems = 4

  init(of questions: [OpenItem], among pages: some Sequence<Page>) {
    openings = Set(questions.flatMap(\.openings))
    monthDays = Set(questions.compactMap(\.monthDay))
    for question in questions where question.monthDay != nil {
      for word in question.words { wordCounts[word] = 0 }
    }
    for page in pages {
      for item in page.items {
        let words = Lead.words(of: item, in: page.text).filter { wordCounts[$0] != nil }
        for word in words { wordCounts[word, default: 0] += 1 }
        if item.published.value != nil { add(item, on: page, words) }
      }
    }
  }

  private mutating func add(_ item: Item, on page: Page, _ words: Set<UInt64>) {
    datedCount += 1
    var days: [Day] = item.events.compactMap { $0.value?.days?.upperBound }
    if case .day(let day) = item.published.value { days.append(day) }
    let keys = Lead.openings(of: item, in: page.text).filter(openings.contains)
    let dates = Set(days.map(monthDay)).intersection(monthDays)
    if keys.isEmpty && dates.isEmpty { return }
    for key in keys { byOpening[key, default: []].append(all.count) }
    for date in dates { byMonthDay[date, default: []].append(all.count) }
    all.append(
      Witness(file: page.location.file, published: item.published, days: days, words: words))
  }

  func claim(for item: OpenItem) -> DateClaim? {
    sameItem(item) ?? sameDay(item)
  }

  // MARK: The same item elsewhere

  private func sameItem(_ item: OpenItem) -> DateClaim? {
    let places = item.openings.flatMap { byOpening[$0] ?? [] }
    guard let first = places.first.map({ all[$0] }),
      places.allSatisfy({ all[$0].published.value == first.published.value }),
      let value = first.published.value
    else { return nil }
    var claim = DateClaim(
      kind: .published, value: value, low: first.published.low, high: first.published.high,
      basis: .inferredFromCorpus, rule: "the same item stands in \(first.file), dated \(value)")
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
      rule: "\(witness.file) tells of the same on \(named)", evidence: event.evidence)
  }

  private func isRare(_ word: UInt64) -> Bool {
    (wordCounts[word] ?? 0) <= max(rareItems, datedCount / 50)
  }

  private func monthDay(_ day: Day) -> Int {
    let numbers = day.calendarNumbers
    return numbers.month * 32 + numbers.day
  }
}

/// What identifies an item: the words of its beginning.
private enum Lead {
  private static let longest = 800
  private static let fewestTitleWords = 6
  private static let openingBytes = 100

  /// The words of at least four letters, folded and hashed.
  static func words(of item: Item, in text: SourceText) -> Set<UInt64> {
    Set(tokens(of: item.span, in: text).filter { $0.span.count >= 4 }.map { hash($0.span, text) })
  }

  /// Keys that only the same item has: its title, and the first words of its text.
  static func openings(of item: Item, in text: SourceText) -> [UInt64] {
    [item.title, item.paragraphs.first].compactMap { piece in
      guard let piece else { return nil }
      let words = tokens(of: piece, in: text)
      let isLong = words.count >= fewestTitleWords && piece.count >= openingBytes / 3
      guard isLong else { return nil }
      return words.prefix(24).reduce(offset) { ($0 ^ hash($1.span, text)) &* prime }
    }
  }

  private static func tokens(of span: ByteSpan, in text: SourceText) -> [Token] {
    var end = min(span.end, span.start + longest)
    while end > span.start, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Tokenizer.tokens(in: text, ByteSpan(span.start, end)).filter { $0.kind == .word }
  }

  // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ span: ByteSpan, _ text: SourceText) -> UInt64 {
    text.bytes[span.range].reduce(offset) { ($0 ^ UInt64($1 | 0x20)) &* prime }
  }
}
