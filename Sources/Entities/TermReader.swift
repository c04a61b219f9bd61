import Chronology
import TextCore

/// Reads for what time an office is given: `from January 1, 2026 to December 31, 2028`, `until
/// December 31, 2016`, `since 2003`.
///
/// The dates are those that the scope carries; only dates that the words state are taken. Cost:
/// a search for each office, and one pass over each sentence that has an office and a date.
struct TermReader {
  private let reading: Reading
  /// The first word that gives an office of the sentence that was asked about last.
  private var giver: (sentence: Range<Int>, word: Int?) = (0..<0, nil)
  /// The stated dates of all scopes, by where they stand.
  private let dates: [(span: ByteSpan, value: DateValue)]

  init(reading: Reading) {
    self.reading = reading
    dates = reading.scopes.flatMap(\.events).compactMap { claim in
      guard claim.basis == .stated, let span = claim.evidence, let value = claim.value else {
        return nil
      }
      return (span, value)
    }.sorted { $0.span < $1.span }
  }

  /// First and last day that the sentence states behind `phrase`.
  mutating func term(of phrase: RolePhrase) -> (from: DateValue?, until: DateValue?) {
    let sentence = reading.sentence(of: phrase.words.lowerBound).words
    guard phrase.next < sentence.upperBound else { return (nil, nil) }
    let limit = min(sentence.upperBound, phrase.next + 24)
    let area = reading.span(phrase.next..<limit)
    let first = firstIndex(of: dates, from: area.start)
    guard first < dates.count, dates[first].span.start < area.end, gives(phrase, in: sentence)
    else { return (nil, nil) }
    var from: DateValue?
    var until: DateValue?
    var word = phrase.next
    for date in dates[first...].prefix(while: { $0.span.start < area.end }) {
      while word + 1 < limit, reading[word + 1].span.start <= date.span.start { word += 1 }
      switch cue(at: word) ?? (word > phrase.next ? cue(at: word - 1) : nil) {
      case .from:
        if case .interval(let first, let last) = date.value {
          from = from ?? first
          until = until ?? last
        } else {
          from = from ?? date.value
        }
      case .to where from != nil, .until: until = until ?? date.value
      case .to, nil: break
      }
    }
    return (from, until)
  }

  private enum Cue {
    case from
    case to
    case until
  }

  private func cue(at index: Int) -> Cue? {
    if ["from", "since", "starting"].contains(where: { reading.isWord(index, $0) }) {
      return .from
    }
    if ["until", "till", "through"].contains(where: { reading.isWord(index, $0) }) {
      return .until
    }
    return reading.isWord(index, "to") || reading[index].mark == Mark.dash ? .to : nil
  }

  /// Whether the sentence gives the office rather than mentions it in passing: a giving word before
  /// it, or a term that follows directly.
  private mutating func gives(_ phrase: RolePhrase, in sentence: Range<Int>) -> Bool {
    if giver.sentence != sentence {
      giver = (
        sentence,
        sentence.first { reading[$0].kind == .word && giving.contains(reading[$0].hash) }
      )
    }
    if let word = giver.word, word < phrase.words.lowerBound { return true }
    return ["since", "from", "until"].contains { reading.isWord(phrase.next, $0) }
  }

  private func firstIndex(of dates: [(span: ByteSpan, value: DateValue)], from offset: Int) -> Int {
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
