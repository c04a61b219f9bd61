import Corpus
import Entities
import TextCore

/// Standing on names, links and what was found.
extension ArticleViewModel {
  /// The mention on which the reader stands: an index into the article's mentions.
  public var currentMention: Int? {
    if case .mention(let index) = standing { index } else { nil }
  }

  /// The match of the search on which the reader stands.
  var currentMatch: Int? {
    if case .match(let index) = standing { index } else { nil }
  }

  /// The place on which the reader stands of those where something was found.
  var currentFound: Int? {
    if case .found(let index) = standing { index } else { nil }
  }

  /// The link on which the reader stands.
  var currentLink: Int? {
    if case .link(let index) = standing { index } else { nil }
  }

  /// The bytes on which the reader stands.
  func standingSpan(among mentions: [ArticleMention]) -> ByteSpan? {
    switch standing {
    case .mention(let index): mentions.indices.contains(index) ? mentions[index].span : nil
    case .match(let index): matches.indices.contains(index) ? matches[index] : nil
    case .found(let index): found.indices.contains(index) ? found[index] : nil
    case .link(let index): links.indices.contains(index) ? links[index].span : nil
    case nil: nil
    }
  }

  /// Stands on something and shows it; on nothing where there is no such thing.
  mutating func stand(on place: ArticleStanding, in snapshot: CorpusSnapshot) {
    guard let number else { return }
    let before = standing
    standing = place
    guard let span = standingSpan(among: snapshot.mentions(in: number)) else {
      standing = before
      return
    }
    reveal(span.start)
  }

  /// Stands on a mention and shows it.
  mutating func stand(onMention index: Int, in snapshot: CorpusSnapshot) {
    stand(on: .mention(index), in: snapshot)
  }

  /// The place among `spans` to which `distance` steps lead: from the one at `current` while its line is
  /// read, else from the line that is.
  func step(by distance: Int, from current: Int?, among spans: [ByteSpan]) -> Int {
    if let current, spans.indices.contains(current), isRead(spans[current].start) {
      return current + distance
    }
    let from = position.line ?? 0
    let next = spans.firstIndex { $0.start >= from } ?? spans.count
    if distance > 0 { return next + distance - 1 }
    // Whoever has not begun to read goes back from the end.
    return (current == nil && next == 0 ? spans.count : next) + distance
  }

  /// Stands on nothing any more.
  mutating func leaveStanding() {
    standing = nil
  }

  /// The name or link that a cell of the visible lines shows.
  func place(row: Int, column: Int, in snapshot: CorpusSnapshot) -> ArticleStanding? {
    let index = top + row
    guard let number, let layout, (0..<extent.rows).contains(row),
      layout.lines.indices.contains(index), let span = layout.lines[index].span
    else { return nil }
    let text = snapshot.page(of: snapshot[number]).text
    func isShown(_ stretch: ByteSpan) -> Bool {
      guard stretch.overlaps(span) else { return false }
      let mark = TextMark(span: stretch, role: .currentMention)
      let runs = layout.lines[index].runs(of: text, span, base: .body, marks: [mark])
      return drawn(runs, in: layout.lines[index]).columns(of: .currentMention).contains(column)
    }
    let mentions = snapshot.mentions(in: number)
    return mentions.indices.first { isShown(mentions[$0].span) }.map { .mention($0) }
      ?? links.indices.first { isShown(links[$0].span) }.map { .link($0) }
  }

  // MARK: Letters

  /// Puts letters on the links in sight and, where they are wanted, on the names.
  /// - Returns: how many there are.
  mutating func showHints(withNames: Bool, in snapshot: CorpusSnapshot) -> Int {
    guard let number, let layout else { return 0 }
    let shown = layout.lines.dropFirst(top).prefix(extent.rows).compactMap(\.span)
    let mentions = withNames ? snapshot.mentions(in: number) : []
    func isInSight(_ span: ByteSpan) -> Bool { shown.contains { $0.contains(span.start) } }
    // A link whose words are a name is reached as the name.
    let linked = links.indices.filter { index in
      !mentions.contains { $0.span.overlaps(links[index].span) } && isInSight(links[index].span)
    }
    let named = mentions.indices.filter { isInSight(mentions[$0].span) }
    let places =
      named.map { (ArticleStanding.mention($0), mentions[$0].span) }
      + linked.map { (ArticleStanding.link($0), links[$0].span) }
    let inSight = places.sorted { $0.1 < $1.1 }.map(\.0)
    hints = inSight.isEmpty ? nil : Hints(inSight)
    return inSight.count
  }

  /// The letters with what they stand for, in text order.
  func hintWords(in snapshot: CorpusSnapshot) -> [(label: String, words: String)] {
    guard let number, let hints else { return [] }
    let mentions = snapshot.mentions(in: number)
    let text = snapshot.page(of: snapshot[number]).text
    // A line of the page may end within a name.
    func words(_ span: ByteSpan) -> String {
      text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return hints.labels.filter { $0.label.hasPrefix(hints.typed) }.compactMap { place, label in
      switch place {
      case .mention(let index):
        (label, "\(words(mentions[index].span)), \(mentions[index].kind.noun)")
      case .link(let index): (label, "\(words(links[index].span)), link")
      case .match, .found: nil
      }
    }
  }

  /// Takes a letter; once it leads somewhere, or nowhere, the letters are gone.
  mutating func take(hint letter: Character) -> Hints.Outcome {
    let outcome = hints?.take(letter) ?? .none
    if outcome != .more { hints = nil }
    return outcome
  }

  /// Takes the letters away.
  mutating func dropHints() {
    hints = nil
  }

  /// The letters that are still to be typed, each with the first bytes of its name or link; in text
  /// order.
  func hintLabels(
    in snapshot: CorpusSnapshot, _ number: ArticleNumber
  ) -> [(span: ByteSpan, label: String)] {
    guard let hints else { return [] }
    let mentions = snapshot.mentions(in: number)
    let text = snapshot.page(of: snapshot[number]).text
    return hints.labels.filter { $0.label.hasPrefix(hints.typed) }.compactMap { place, label in
      let span: ByteSpan
      switch place {
      case .mention(let index): span = mentions[index].span
      case .link(let index): span = links[index].span
      case .match, .found: return nil
      }
      // As many columns as the letters have; a name is at least that long or is covered whole.
      let head = String(text[span].prefix(label.count)).utf8.count
      return (ByteSpan(span.start, min(span.end, span.start + head)), label)
    }
  }
}
