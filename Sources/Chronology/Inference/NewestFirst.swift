import TextCore

/// A sequence that runs from new to old, on its way to being dated.
struct NewestFirst {
  private let entries: [PublicationEvidence]
  private var decided: [Decided?]
  /// The nearest decided entry above each, and below.
  private var above: [Int?]
  private var below: [Int?]

  /// What is known of one entry.
  private struct Decided {
    var low: Day
    var high: Day?
    var basis: DateBasis
    var rule: String
    var evidence: ByteSpan
    var stated: DateValue?
  }

  /// News of a day may appear some days after an older-looking item, never long before it.
  private let slack = 31
  /// How far above an article that stands apart a list may be dated by nearness alone.
  private let trustedGap = 60

  init(_ entries: [PublicationEvidence]) {
    self.entries = entries
    decided = entries.map(NewestFirst.decidedAlone)
    above = Array(repeating: nil, count: entries.count)
    below = above
  }

  func claims() -> [DateClaim] {
    var work = self
    work.decideFromNeighbours(trustingArticle: false)
    work.decideFromText()
    work.decideFromNeighbours(trustingArticle: true)
    work.lookAround()
    return work.entries.indices.map(work.claim(at:))
  }

  private static func decidedAlone(_ entry: PublicationEvidence) -> Decided? {
    if let statement = entry.statement, let days = statement.value.days {
      // A date line that leaves more than one day open states none of them.
      let isDay = days.lowerBound == days.upperBound
      return Decided(
        low: days.lowerBound, high: days.upperBound,
        basis: isDay ? .stated : .inferredFromPage, rule: statement.rule,
        evidence: statement.span, stated: statement.value)
    }
    guard entry.statement == nil, let reported = entry.reportedDay, let day = reported.named else {
      return nil
    }
    return Decided(
      low: day, basis: .inferredFromText,
      rule: "the text tells of \(day); news appears on the day or within a week",
      evidence: reported.span)
  }

  private func reported(at index: Int) -> ReportedDay? {
    if let statement = entries[index].statement,
      case .yearless(let month, let day) = statement.value
    {
      return ReportedDay(month: month, day: day, year: nil, span: statement.span)
    }
    return entries[index].reportedDay
  }

  /// Finds every entry's decided neighbours anew.
  private mutating func lookAround() {
    for index in entries.indices { above[index] = placeAbove(index) }
    for index in entries.indices.reversed() { below[index] = placeBelow(index) }
  }

  private func placeAbove(_ index: Int) -> Int? {
    guard index > 0, !entries[index - 1].standsApart else { return nil }
    return decided[index - 1] == nil ? above[index - 1] : index - 1
  }

  private func placeBelow(_ index: Int) -> Int? {
    guard index + 1 < entries.count else { return nil }
    return decided[index + 1] == nil ? below[index + 1] : index + 1
  }

  private mutating func decideFromText() {
    lookAround()
    for index in entries.indices where decided[index] == nil {
      guard let reported = reported(at: index) else { continue }
      let above = newer(than: index)?.bound
      let below = older(than: index)?.low
      guard
        let decision = TextYear(entries[index]).decision(for: reported, near: below ?? above),
        isBetween(decision.day, below, above)
      else { continue }
      decide(index, reported, decision.day, .inferredFromText, decision.reason)
    }
  }

  /// Upward, then downward, so that what one entry is found to be helps the next.
  private mutating func decideFromNeighbours(trustingArticle: Bool) {
    lookAround()
    for index in entries.indices.reversed() {
      below[index] = placeBelow(index)
      decideFromNeighbours(of: index, trustingArticle)
    }
    lookAround()
    for index in entries.indices {
      above[index] = placeAbove(index)
      decideFromNeighbours(of: index, trustingArticle)
    }
  }

  private mutating func decideFromNeighbours(of index: Int, _ trustsArticle: Bool) {
    guard decided[index] == nil, !entries[index].standsApart, let reported = reported(at: index),
      let (day, reason) = fit(
        reported, above: newer(than: index), below: older(than: index), trustsArticle)
    else { return }
    decide(index, reported, day, .inferredFromPage, reason)
  }

  private func fit(
    _ reported: ReportedDay, above: (bound: Day, isMate: Bool)?, below: (low: Day, isMate: Bool)?,
    _ trustsArticle: Bool
  ) -> (Day, String)? {
    switch (above, below) {
    case (let above?, let below?):
      // A list that is ordered only by and large may have its neighbours the wrong way round.
      guard below.low.year <= above.bound.year else { return nil }
      let days = (below.low.year - 1...above.bound.year + 1).compactMap(reported.day(in:))
        .filter { isBetween($0, below.low, above.bound) }
      // A list is dense: below an item of the same list the latest fit is the one, however far off
      // the article stands.
      guard let day = days.last, days.count == 1 || !below.isMate else { return nil }
      return (
        day,
        "it stands between an older item of \(below.low) and a newer one of \(above.bound) at the latest"
      )
    case (let above?, nil):
      let day = (above.bound.year - 1...above.bound.year).compactMap(reported.day(in:))
        .last { $0 <= above.bound }
      return day.map { ($0, "the item above, which is newer, is of \(above.bound) at the latest") }
    case (nil, let below?):
      let days = (below.low.year - 1...below.low.year + 1).compactMap(reported.day(in:))
      guard let day = days.first(where: { $0 >= below.low - (below.isMate ? 7 : 0) }),
        below.isMate || (trustsArticle && day - below.low <= trustedGap)
      else { return nil }
      return (day, "the item below, which is older, says \(below.low)")
    case (nil, nil): return nil
    }
  }

  private func isBetween(_ day: Day, _ below: Day?, _ above: Day?) -> Bool {
    if let below, day < below - slack { return false }
    if let above, day > above + 7 { return false }
    return true
  }

  private mutating func decide(
    _ index: Int, _ reported: ReportedDay, _ day: Day, _ basis: DateBasis, _ reason: String
  ) {
    let isDateline = entries[index].statement != nil
    decided[index] = Decided(
      low: day, high: isDateline ? day : nil, basis: basis,
      rule: "\(reason); that makes it \(day)", evidence: reported.span,
      stated: isDateline ? .day(day) : nil)
  }

  /// The nearest decided entry above, which appeared no earlier. What stands apart bounds nothing
  /// below it.
  private func newer(than index: Int) -> (bound: Day, isMate: Bool)? {
    guard !entries[index].standsApart, let place = above[index], let known = decided[place] else {
      return nil
    }
    return (known.high ?? known.low + 7, true)
  }

  /// The nearest decided entry below, which appeared no later.
  private func older(than index: Int) -> (low: Day, isMate: Bool)? {
    guard !entries[index].standsApart, let place = below[index], let known = decided[place] else {
      return nil
    }
    return (known.low, !entries[place].standsApart)
  }

  private func claim(at index: Int) -> DateClaim {
    guard let known = decided[index] else { return undecided(at: index) }
    if let stated = known.stated {
      return DateClaim(
        kind: .published, value: stated, basis: known.basis, rule: known.rule,
        evidence: known.evidence)
    }
    return DateClaim(
      kind: .published, value: .month(year: known.low.year, month: known.low.month),
      low: known.low, high: high(of: known, at: index), basis: known.basis, rule: known.rule,
      evidence: known.evidence)
  }

  /// A week after the event, or the day of the next newer entry when that is earlier.
  private func high(of known: Decided, at index: Int) -> Day {
    let week = known.low + 7
    guard let above = newer(than: index) else { return week }
    return max(known.low, min(week, above.bound))
  }

  private func undecided(at index: Int) -> DateClaim {
    let above = newer(than: index)
    let below = older(than: index)
    var claim = DateClaim.undated(reasonForSilence(at: index))
    if reported(at: index) == nil, let above, let below, below.low <= above.bound,
      above.bound - below.low <= (below.isMate ? 366 : 92)
    {
      let isOneMonth =
        below.low.year == above.bound.year && below.low.month == above.bound.month
      claim.value =
        isOneMonth
        ? .month(year: below.low.year, month: below.low.month)
        : .interval(.day(below.low), .day(above.bound))
      claim.basis = .inferredFromPage
      claim.rule = "it stands between items of \(below.low) and \(above.bound)"
    }
    claim.low = below?.low
    claim.high = above?.bound ?? entries[index].announcedDay
    if let low = claim.low, let high = claim.high, low > high { claim.high = nil }
    return claim
  }

  private func reasonForSilence(at index: Int) -> String {
    reported(at: index) == nil
      ? "nothing on the page tells when it appeared"
      : "the text names a day, but nothing on the page decides its year"
  }
}
