import Chronology
import TextCore

/// Reads the event dates of an item against the day on which it appeared.
package enum EventDating {
  /// One claim for each expression that means something.
  ///
  /// What stands below a line of the text that is a day, as in diaries, is told as of that day.
  /// - Parameter dayHeadings: such lines, in the order of the text.
  package static func claims(
    for expressions: [TimeExpression], published: DateClaim, order: NumericDateOrder,
    dayHeadings: [ByteSpan] = []
  ) -> [DateClaim] {
    guard let first = dayHeadings.first else {
      return claims(for: expressions, published: published, order: order, of: "the item")
    }
    var told = claims(
      for: expressions.filter { $0.span.start < first.start }, published: published, order: order,
      of: "the item")
    for (place, heading) in dayHeadings.enumerated() {
      let end = place + 1 < dayHeadings.count ? dayHeadings[place + 1].start : .max
      let day = claims(
        for: expressions.filter { heading.contains($0.core) }, published: published, order: order,
        of: "the item")
      let below = expressions.filter { $0.span.start >= heading.end && $0.span.start < end }
      told += day
      // Of a month there are many Fridays.
      var above: DateClaim?
      if let claim = day.first, case .day? = claim.value { above = claim }
      told += claims(
        for: below, published: above ?? published, order: order,
        of: above == nil ? "the item" : "the line above it")
    }
    return told
  }

  private static func claims(
    for expressions: [TimeExpression], published: DateClaim, order: NumericDateOrder,
    of reference: String
  ) -> [DateClaim] {
    var isExact = false
    if case .day = published.value { isExact = true }
    let day = published.value == nil ? nil : published.low
    let resolver = TimeResolver(reference: day, isExact: isExact, order: order)
    return expressions.compactMap { expression in
      guard let value = resolver.value(of: expression) else { return nil }
      return DateClaim(
        kind: .event, value: value, basis: basis(expression, value, published),
        rule: rule(expression, value, published, of: reference), evidence: expression.span)
    }
  }

  /// The event dates of `item` read anew, after its day became known. What the words state is kept
  /// as it was. Cost: linear in the item.
  package static func refreshed(_ item: Item, in text: SourceText) -> [DateClaim] {
    let pieces = (item.title.map { [$0] } ?? []) + item.paragraphs
    let expressions = pieces.flatMap { self.expressions(in: $0, of: text, item.language) }
    let evidence = item.published.evidence
    let claims = EventDating.claims(
      for: expressions.filter { $0.core != evidence || item.published.basis != .stated },
      published: item.published, order: .open, dayHeadings: dayHeadings(of: item, in: text))
    return claims.map { claim in
      item.events.first { $0.evidence == claim.evidence && $0.basis == .stated } ?? claim
    }
  }

  /// The lines of an item that are days, of the sentences below them: two or more, as the segmenter wants them.
  /// A day in a cell of a table is of what stands beside it. Cost: a binary search for each event.
  package static func dayHeadings(of item: Item, in text: SourceText) -> [ByteSpan] {
    let headings = item.events.compactMap { claim -> ByteSpan? in
      guard case .day? = claim.value, let span = claim.evidence else { return nil }
      let place = item.paragraphs.partitioningIndex { $0.start >= span.start }
      guard place + 1 < item.paragraphs.count, item.paragraphs[place] == span else { return nil }
      let below = text.bytes[item.paragraphs[place + 1].range].suffix(4)
      return below.contains { ".!?".utf8.contains($0) } ? span : nil
    }
    return headings.count > 1 ? headings : []
  }

  /// The event day that the opening of `item` reports, as a claim of the item; `nil` when the
  /// opening names none or one that is still to come.
  package static func reportedDay(of item: Item, in text: SourceText) -> DateClaim? {
    let end = item.paragraphs.first?.end ?? item.span.end
    let lead = ByteSpan(item.span.start, max(end, item.span.start))
    let evidence = PublicationEvidence(
      expressions: expressions(in: lead, of: text, item.language), lead: lead)
    guard let span = evidence.reportedWords else { return nil }
    return item.events.first { $0.evidence.map { $0.contains(span) } ?? false }
  }

  private static func expressions(
    in span: ByteSpan, of text: SourceText, _ ofItem: Language
  ) -> [TimeExpression] {
    let lexed = LexedText(text, tokens: Tokenizer.tokens(in: text, span))
    let detector = LanguageDetector(page: PageText(lexed: lexed))
    return TimeExpressionRecognizer.expressions(
      in: lexed, lexed.tokens.indices,
      language: LineLanguages.language(of: span, in: ofItem, detector))
  }

  private static func basis(
    _ expression: TimeExpression, _ value: DateValue, _ published: DateClaim
  ) -> DateBasis {
    if value.days == nil { return .none }
    if expression.namesYear { return .stated }
    return published.basis == .stated ? .inferredFromPage : published.basis
  }

  private static func rule(
    _ expression: TimeExpression, _ value: DateValue, _ published: DateClaim, of owner: String
  ) -> String {
    if expression.namesYear { return "the words name it" }
    guard value.days != nil, let reference = published.value else {
      return "nothing on the page decides the year"
    }
    switch expression.form {
    case .date, .dateInYear, .range, .numeric:
      return "the year that is nearest to \(owner), of \(reference)"
    default: return "counted from the day of \(owner), \(reference)"
    }
  }
}
