import Chronology
import TextCore

/// For what time a text says that an office is held.
struct Term {
  /// The first day.
  var from: DateValue?
  /// The last day.
  var until: DateValue?
}

/// Reads for what time an office is given: `from January 1, 2026 to December 31, 2028`, `until
/// December 31, 2016`, `since 2003`, `between 2015 and 2019`, `effective 1 May 2026`.
///
/// The dates are those that the scope carries: those that the words state, and those that count from
/// the stated day of the item (`on Monday`, `since October`). Cost: a search for each office, and one
/// pass over each sentence that has an office and a date.
final class TermReader {
  private let reading: Reading
  /// The first word that gives an office of the sentence that was asked about last.
  private var giver: (sentence: Range<Int>, word: Int?) = (0..<0, nil)
  /// The decided dates of all scopes, by where they stand.
  private let dates: [(span: ByteSpan, value: DateValue)]

  init(reading: Reading) {
    self.reading = reading
    let events = reading.scopes.lazy.flatMap(\.events)
    guard !events.isEmpty else {
      dates = []
      return
    }
    dates = events.compactMap { claim in
      guard claim.basis == .stated || claim.basis == .inferredFromPage,
        let span = claim.evidence, let value = claim.value, value.days != nil
      else { return nil }
      return (span, value)
    }.sorted { $0.span < $1.span }
  }

  /// The words at which the stated dates begin, in order. Cost: logarithmic for each date.
  var places: [Int] {
    dates.map { date in
      max(0, reading.words.partitioningIndex { $0.span.start > date.span.start } - 1)
    }
  }

  /// The word of the first date or other number from a word on; `nil` when none is left. Cost:
  /// logarithmic.
  func firstDate(from word: Int) -> Int? {
    let number = reading.numbers.first(from: word)
    guard word < reading.count else { return number }
    let next = firstIndex(from: reading[word].span.start)
    guard next < dates.count else { return number }
    let place = max(
      0, reading.words.partitioningIndex { $0.span.start > dates[next].span.start } - 1)
    return min(place, number ?? place)
  }

  /// First and last day that the sentence states behind `phrase` and before the word `end`, where
  /// it gives the office rather than mentions it.
  func term(of phrase: RolePhrase, before end: Int) -> Term {
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    let limit = min(sentence.upperBound, end)
    if let years = years(at: phrase.next) ?? period(at: phrase.next) { return years }
    guard phrase.next < limit, !dates(in: phrase.next..<limit).isEmpty,
      gives(phrase, in: sentence) || isOfTerm(phrase.next..<limit)
    else { return Term() }
    return term(in: phrase.next..<limit)
  }

  /// `, 2015-2019)`: bare years that are no date in other places.
  private func years(at comma: Int) -> Term? {
    guard comma + 2 < reading.count, reading[comma].mark == UInt8(ascii: ","),
      let bracket = (comma + 1..<min(comma + 5, reading.count)).first(where: {
        reading[$0].mark == UInt8(ascii: ")")
      }), bracket > comma + 1
    else { return nil }
    let parts = reading.form(comma + 1..<bracket).split { "-–—".contains($0) }
    let years = parts.compactMap { Int($0.filter { $0 != " " }) }
    guard parts.count == 2, years.count == 2, years.allSatisfy((1000...2999).contains),
      years[0] <= years[1]
    else { return nil }
    return Term(from: .year(years[0]), until: .year(years[1]))
  }

  /// `for the period 2015 to 2019`, where the years are no dates either.
  private func period(at start: Int) -> Term? {
    guard isPeriod(start) else { return nil }
    var first = start + 3
    if ["of", "from", "between"].contains(where: { reading.isWord(first, $0) }) { first += 1 }
    let words = first..<min(first + 3, reading.count)
    guard words.count == 3, let from = year(at: first) else { return nil }
    let isJoined =
      reading[first + 1].mark == Mark.dash
      || ["to", "and", "until", "through"].contains { reading.isWord(first + 1, $0) }
    guard isJoined, let until = year(at: first + 2), from <= until else { return nil }
    return Term(from: .year(from), until: .year(until))
  }

  private func year(at index: Int) -> Int? {
    guard reading[index].kind == .number, reading[index].span.count == 4 else { return nil }
    return Int(reading.form(index..<index + 1)).flatMap { (1000...2999).contains($0) ? $0 : nil }
  }

  /// The second of two terms that stand behind an office: `from 2013 to 2017 and again from 2021`.
  func laterTerm(of phrase: RolePhrase, before end: Int, behind first: Term) -> Term? {
    guard first.until != nil else { return nil }
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    let words = phrase.next..<max(phrase.next, min(sentence.upperBound, end))
    guard
      let start = dates(in: words).dropFirst().first(where: { date in
        let place =
          date.word > words.lowerBound && cue(at: date.word) == nil ? date.word - 1 : date.word
        switch cue(at: place) {
        case .from, .between: return isAgain(place)
        default: return false
        }
      })
    else { return nil }
    let later = term(in: max(words.lowerBound, start.word - 1)..<words.upperBound)
    guard let begin = later.from?.days?.lowerBound, let last = first.until?.days?.lowerBound,
      begin > last
    else { return nil }
    return later
  }

  /// Whether `and` or `again` stands before the word that opens a term.
  private func isAgain(_ cue: Int) -> Bool {
    cue > 0 && (reading.isWord(cue - 1, "and") || reading.isWord(cue - 1, "again"))
  }

  /// First and last day that these words state, as far as a term reaches.
  func term(in words: Range<Int>) -> Term {
    let words = words.prefix(24)
    var term = Term()
    var isBetween = false
    for (place, value) in dates(in: words) {
      let cue = cue(at: place) ?? (place > words.lowerBound ? cue(at: place - 1) : nil)
      switch cue {
      case .from, .between:
        isBetween = cue == .between
        if case .interval(let first, let last) = value {
          term = Term(from: term.from ?? first, until: term.until ?? last)
        } else {
          term.from = term.from ?? value
        }
      case .to where term.from != nil, .and where isBetween, .until:
        term.until = term.until ?? value
      case .to, .and, nil:
        // `R, 2015-2019`
        guard case .interval(let first, let last) = value, term.from == nil, term.until == nil,
          isLong(first, last),
          place == words.lowerBound || place == words.lowerBound + 1 && isOpening(place - 1)
        else { continue }
        term = Term(from: first, until: last)
      }
    }
    return term
  }

  /// Whether an interval is no `last week`.
  private func isLong(_ first: DateValue, _ last: DateValue) -> Bool {
    guard let start = first.days?.lowerBound, let end = last.days?.upperBound else { return true }
    return end.number - start.number > 31
  }

  /// The stated dates of some words, with the word at which each begins.
  func dates(in words: some RandomAccessCollection<Int>) -> [(word: Int, value: DateValue)] {
    guard let first = words.first, let last = words.last else { return [] }
    let area = reading.span(first..<last + 1)
    var word = first
    return dates[firstIndex(from: area.start)...].prefix { $0.span.start < area.end }.map { date in
      while word < last, reading[word + 1].span.start <= date.span.start { word += 1 }
      return (word, date.value)
    }
  }

  private enum Cue {
    case from
    case between
    case to
    case and
    case until
  }

  private func cue(at index: Int) -> Cue? {
    if ["from", "since", "starting", "beginning", "effective"].contains(where: {
      reading.isWord(index, $0)
    }) {
      return .from
    }
    if reading.isWord(index, "of"), index > 0, reading.isWord(index - 1, "as") { return .from }
    // `for the period 2015 to 2019`
    if reading.isWord(index, "period") { return .from }
    if isOfLeaving(index) || isOfEnd(index) { return .until }
    if reading.isWord(index, "between") { return .between }
    if reading.isWord(index, "and") { return .and }
    let ends: [StaticString] = [
      "until", "till", "through", "ending", "ends", "end", "ended", "expiring", "expires", "expire",
      "expired", "retire",
    ]
    if ends.contains(where: { reading.isWord(index, $0) }) { return .until }
    return reading.isWord(index, "to") || reading[index].mark == Mark.dash ? .to : nil
  }

  /// `until his death in`, `until the coup of`: what ended it stands between.
  private func isOfEnd(_ index: Int) -> Bool {
    guard ["in", "on", "of"].contains(where: { reading.isWord(index, $0) }), index > 2 else {
      return false
    }
    let first = max(reading.sentence(of: index).words.lowerBound, index - 6)
    for word in (first..<index).reversed() {
      if ["until", "till"].contains(where: { reading.isWord(word, $0) }) {
        return word < index - 1
      }
      guard reading[word].kind == .word, reading[word].casing == .lower else { return false }
    }
    return false
  }

  /// `retire at the end of`, `step down on`: what leads from a verb of leaving to its day.
  private func isOfLeaving(_ index: Int) -> Bool {
    var verb = index
    while verb > 0, index - verb < 6, reading.isAdjacent(verb),
      [
        "on", "in", "at", "the", "end", "of", "down", "aside", "from", "office", "by", "his", "her",
        "post", "position",
      ].contains(where: { reading.isWord(verb, $0) })
    {
      verb -= 1
    }
    return verb < index && reading.leavesOffice(verb)
      && verb > 0 && reading.isWord(verb - 1, "will")
  }

  /// Whether the words behind an office go on to tell its time: `whose term`, `for a term`, `and will
  /// serve`, `will retire`.
  private func isOfTerm(_ words: Range<Int>) -> Bool {
    words.prefix(14).contains { index in
      let isTerm = reading.isWord(index, "term") || reading.isWord(index, "mandate")
      if isTerm { return reading.isWord(index - 1, "whose") || reading.isWord(index - 1, "a") }
      return index > 0 && reading.isWord(index - 1, "will")
        && (reading.isWord(index, "serve")
          || reading[index].kind == .word && reading.leavesOffice(index))
    }
  }

  private func isOpening(_ index: Int) -> Bool {
    reading[index].mark == UInt8(ascii: ",") || reading[index].mark == UInt8(ascii: "(")
  }

  /// Whether the sentence gives the office rather than mentions it in passing: a giving word before
  /// it, or a term that follows directly.
  private func gives(_ phrase: RolePhrase, in sentence: Range<Int>) -> Bool {
    if giver.sentence != sentence {
      giver = (
        sentence,
        sentence.first { reading[$0].kind == .word && giving.contains(reading[$0].hash) }
      )
    }
    if let word = giver.word, word < phrase.words.lowerBound { return true }
    let next = isOpening(phrase.next) ? phrase.next + 1 : phrase.next
    guard next < sentence.upperBound else { return false }
    if reading[next].kind == .number { return next > phrase.next }
    return ["since", "from", "until", "between", "effective", "with"].contains {
      reading.isWord(next, $0)
    } || isPeriod(next)
  }

  /// `for the period`, `during the period`
  private func isPeriod(_ index: Int) -> Bool {
    index + 2 < reading.count && reading.isWord(index + 2, "period")
      && ["for", "during", "in", "over"].contains { reading.isWord(index, $0) }
  }

  private func firstIndex(from offset: Int) -> Int {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Words that tell that an office is given, or held for a time.
private let giving: HashSet = {
  let words = [
    "appointed", "elected", "named", "nominated", "reappointed", "powers", "approved", "serve",
    "served", "serves", "serving", "office", "position", "post", "term",
  ]
  var hashes = HashSet(capacity: words.count)
  for word in words { hashes.insert(Lexicon.hash(folded(word)[...])) }
  return hashes
}()
