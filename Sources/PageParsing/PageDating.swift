import Chronology
import TextCore

/// Dates the items of a page: says what each tells, lets ``PublicationInference`` decide, and reads
/// the event dates against the result.
struct PageDating {
  let page: PageText
  let lines: [PageLine]
  let drafts: [Draft]
  let main: Int?
  /// What stands outside the text about the article of the page.
  private let stated: ArticleMetadata.Published?
  private let otherDates: [ArticleMetadata.Published]
  private let order: NumericDateOrder

  /// The opening of a text, in which the day of the news is named.
  private let longestLead = 600

  init(
    _ page: PageText, _ lines: [PageLine], _ drafts: [Draft], main: Int?,
    stated: ArticleMetadata.Published? = nil, otherDates: [ArticleMetadata.Published] = []
  ) {
    self.page = page
    self.lines = lines
    self.drafts = drafts
    self.main = main
    self.stated = stated
    self.otherDates = otherDates
    order = NumericDateOrder.of(lines.flatMap(\.expressions), in: page.lexed)
  }

  /// The finished items.
  func items() -> [Item] {
    let expressions = expressionsByDraft()
    let evidence = drafts.indices.map { self.evidence(of: $0, expressions[$0]) }
    let claims = self.claims(for: evidence)
    return drafts.indices.compactMap { index in
      guard let span = drafts[index].span else { return nil }
      var published = drafts[index].isEntry ? claim(ofEntry: index, claims) : claims[index]
      // What stands outside the text has no place in it.
      if published.evidence?.isEmpty == true { published.evidence = nil }
      return Item(
        role: index == main ? .main : .teaser, span: span, title: drafts[index].title,
        paragraphs: drafts[index].paragraphs, published: published,
        events: EventDating.claims(
          for: expressions[index], published: published, order: order,
          dayHeadings: drafts[index].dayHeadings))
    }
  }

  /// Teasers above the article form one list with it at the end; those below are a list of their
  /// own.
  private func claims(for evidence: [PublicationEvidence]) -> [DateClaim] {
    guard let main, evidence.count > 1 else { return PublicationInference.claims(for: evidence) }
    var above = Array(evidence[...main])
    if main > 0 { above[main].standsApart = true }
    return PublicationInference.claims(for: above)
      + PublicationInference.claims(for: Array(evidence[(main + 1)...]))
  }

  /// An entry of a live blog is of the day of its article.
  private func claim(ofEntry index: Int, _ claims: [DateClaim]) -> DateClaim {
    guard let owner = drafts[..<index].lastIndex(where: { !$0.isEntry }),
      let value = claims[owner].value
    else { return claims[index] }
    return DateClaim(
      kind: .published, value: value, low: claims[owner].low, high: claims[owner].high,
      basis: .inferredFromPage, rule: "entry of the live blog of \(value)",
      evidence: claims[owner].evidence)
  }

  // MARK: Evidence

  private func evidence(of index: Int, _ expressions: [TimeExpression]) -> PublicationEvidence {
    let draft = drafts[index]
    var evidence = PublicationEvidence(expressions: expressions)
    let outer = index == main ? outerStatement() : nil
    let own = statement(of: draft)
    evidence.statement = outer ?? own
    // What the page shows beside its metadata is seen when they disagree.
    evidence.others =
      (outer == nil ? [] : [own].compactMap(\.self))
      + draft.otherStamps.compactMap { statement($0, "dateline of the first paragraph") }
    if index == main { evidence.others += otherDates.map(statement) }
    evidence.lead = lead(of: draft)
    if let span = draft.span { evidence.nameYears = NameYears.find(in: page, span) }
    return evidence
  }

  private func outerStatement() -> PublicationEvidence.Statement? {
    stated.map(statement)
  }

  private func statement(_ date: ArticleMetadata.Published) -> PublicationEvidence.Statement {
    PublicationEvidence.Statement(date.value, at: ByteSpan(0, 0), rule: date.rule)
  }

  private func statement(of draft: Draft) -> PublicationEvidence.Statement? {
    draft.stamp.flatMap { statement($0, draft.stampPlace) }
  }

  private func statement(_ stamp: Stamp, _ place: String) -> PublicationEvidence.Statement? {
    guard let form = stamp.form else { return nil }
    let expression = TimeExpression(span: stamp.span, core: stamp.span, form: form)
    let resolver = TimeResolver(reference: nil, order: order)
    guard let value = resolver.value(of: expression) else { return nil }
    return PublicationEvidence.Statement(value, at: stamp.span, rule: rule(place, form))
  }

  private func rule(_ place: String, _ form: TimeForm) -> String {
    guard case .numeric = form else { return place }
    switch order {
    case .dayFirst: return place + ", read day first as the page's other dates are"
    case .monthFirst: return place + ", read month first as the page's other dates are"
    case .open: return place + ", whose day and month can be read two ways"
    }
  }

  /// Title and first paragraph.
  private func lead(of draft: Draft) -> ByteSpan {
    guard let span = draft.span else { return ByteSpan(0, 0) }
    let end = draft.paragraphs.first?.end ?? span.end
    return ByteSpan(span.start, min(end, span.start + longestLead))
  }

  // MARK: Events

  /// The expressions in title and paragraphs of each draft, without the date of publication.
  private func expressionsByDraft() -> [[TimeExpression]] {
    var result = Array(repeating: [TimeExpression](), count: drafts.count)
    var line = 0
    for (index, draft) in drafts.enumerated() {
      let pieces = (draft.title.map { [$0] } ?? []) + draft.paragraphs
      for piece in pieces {
        while line < lines.count, lines[line].span.end <= piece.start { line += 1 }
        guard line < lines.count else { break }
        for expression in lines[line].expressions {
          guard piece.contains(expression.core), draft.stamp?.span != expression.core,
            lines[line].stamp?.span != expression.core || lines[line].isWeakStamp
              || draft.dayHeadings.contains(piece)
          else { continue }
          result[index].append(expression)
        }
      }
    }
    return result
  }
}
