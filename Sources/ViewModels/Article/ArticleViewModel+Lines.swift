import Chronology
import Corpus
import Entities
import TextCore

/// What is drawn of the article.
extension ArticleViewModel {
  /// The lines that are visible, entities and dates marked by kind.
  public func visibleLines(in snapshot: CorpusSnapshot) -> [StyledLine] {
    guard let number, let layout else { return [] }
    let article = snapshot[number]
    let text = snapshot.page(of: article).text
    let lines = layout.lines.dropFirst(top).prefix(extent.rows)
    let spans = lines.compactMap(\.span)
    guard let first = spans.map(\.start).min(), let last = spans.map(\.end).max() else {
      return lines.map(\.text)
    }
    let shown = ByteSpan(first, last)
    let marks = self.marks(in: snapshot, number).filter { $0.span.overlaps(shown) }
    var labels = (areHintsListed ? [] : hintLabels(in: snapshot, number))[...]
    let hinted = labels.map { TextMark(span: $0.span, role: .hint) }
    return lines.map { line in
      guard let span = line.span else { return line.text }
      var runs = line.runs(of: text, span, base: line.part.role, marks: marks + hinted)
      for index in runs.indices where runs[index].role == .hint {
        if let label = labels.popFirst() { runs[index].text = label.label }
      }
      return drawn(runs, in: line)
    }
  }

  /// The runs of a line as they are drawn: filled where that is wanted, behind the line's indent.
  func drawn(_ runs: [StyledRun], in line: ArticleLayout.Line) -> StyledLine {
    let words = StyledLine(runs)
    let shown = isJustified && line.isFilled ? words.justified(to: line.room) : words
    return line.lead.isEmpty ? shown : StyledLine([StyledRun(line.lead, .dim)] + shown.runs)
  }

  func meta(of article: Article, in snapshot: CorpusSnapshot) -> StyledLine {
    let claim = article.published
    let isStated = claim.basis == .stated
    let file = snapshot.page(of: article).location.file.split(separator: "/").last ?? ""
    var runs = [StyledRun(DateLabel.marked(claim), isStated ? .date : .inferredDate)]
    if claim.low != nil { runs.append(StyledRun(" · \(claim.basisWord)", .dim)) }
    if article.sightings.count > 1 {
      runs.append(StyledRun(" · seen on \(article.sightings.count) pages", .dim))
    }
    if let number, let story = snapshot.story(of: number) {
      runs.append(StyledRun(" · story: \(story.members.count) articles", .dim))
    }
    let item = snapshot.item(of: article)
    let language = item.language
    if language != .english {
      runs.append(StyledRun(" · in \(language.name), names not read", .dim))
    }
    if let byline = item.byline { runs.append(StyledRun(" · \(byline)", .dim)) }
    runs.append(StyledRun(" · \(file)", .dim))
    return StyledLine(runs)
  }

  private func marks(in snapshot: CorpusSnapshot, _ number: ArticleNumber) -> [TextMark] {
    let mentions = snapshot.mentions(in: number)
    let dates = snapshot.item(of: snapshot[number]).events.compactMap { claim in
      claim.evidence.map { TextMark(span: $0, role: .eventDate) }
    }
    let names = mentions.map { TextMark(span: $0.span, role: $0.kind.role) }
    let linked = links.map { TextMark(span: $0.span, role: nil, isLink: true) }
    let sought = (matches + found).map { TextMark(span: $0, role: .match) }
    let current = standingSpan(among: mentions) ?? focusedDate
    let focused = current.map { [TextMark(span: $0, role: .currentMention)] } ?? []
    return linked + dates + names + sought + focused
  }

  /// The star, the tags and the note, under the date.
  var annotations: [StyledLine] {
    var words = said.isStarred ? ["★ starred"] : []
    words += said.tags.sorted().map { "#" + $0 }
    let line = words.isEmpty ? [] : [StyledLine(words.joined(separator: " "), .mark)]
    let note = said.note.map { note in
      note.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        StyledLine([StyledRun($0.offset == 0 ? "✎ " : "  ", .mark), StyledRun(String($0.element))])
      }
    }
    return line + (note ?? [])
  }
}

extension ArticleLayout.Line {
  /// The words of the line in runs of one look each, with the blanks that are meant between them.
  func runs(
    of text: SourceText, _ span: ByteSpan, base: TextRole, marks: [TextMark]
  ) -> [StyledRun] {
    if pieces.isEmpty { return MarkedText.runs(of: text, span, base: base, marks: marks) }
    return pieces.flatMap { piece in
      let gap = piece.gap > 0 ? [StyledRun(String(repeating: " ", count: piece.gap), base)] : []
      return gap + MarkedText.runs(of: text, piece.span, base: base, marks: marks)
    }
  }
}

extension ArticleLayout.Part {
  fileprivate var role: TextRole {
    switch self {
    case .title: .title
    case .meta, .signature: .dim
    case .body, .blank: .body
    }
  }
}
