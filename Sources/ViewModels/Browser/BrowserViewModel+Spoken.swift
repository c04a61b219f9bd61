import Chronology
import Corpus
import TextCore

/// What stands on the screen in sentences, for whoever hears it or reads it line by line.
extension BrowserViewModel {
  /// The selected row: `3 of 21: 11 March 2024, unread: Port authority opens a terminal`.
  public var spokenRow: String {
    guard let entry = timeline.selection else { return emptyNotice?.text ?? "Nothing to read" }
    let claim = entry.claim(in: snapshot)
    let marks = self.marks.of(snapshot[entry.article])
    var facts = [DateLabel.full(claim)]
    if claim.low != nil, claim.basis != .stated { facts.append(claim.basisWord) }
    if !marks.isRead { facts.append("unread") }
    if marks.isStarred { facts.append("starred") }
    if marks.note != nil { facts.append("noted") }
    facts += marks.tags.sorted().map { "#" + $0 }
    let text =
      entry.happening.map { snapshot.happenings[$0].headline(in: snapshot) }
      ?? snapshot[entry.article].headline
    let place = "\(timeline.position) of \(timeline.entryCount)"
    return "\(place): \(facts.joined(separator: ", ")): \(TextSanitizer.sanitized(text))"
  }

  /// The selected entity: `1 of 61: Anna Visser, person, in 4 articles, required`.
  public var spokenEntity: String {
    let selected = entities.visibleRows.compactMap { row -> String? in
      switch row {
      case .heading(let heading) where heading.isSelected:
        return "\(heading.kind.heading), \(heading.count), folded"
      case .entity(let entry) where entry.isSelected:
        let use =
          switch entry.use {
          case .required: ", required"
          case .excluded: ", left out"
          case .alternative: ", added"
          case nil: ""
          }
        let articles = entry.count == 1 ? "1 article" : "\(entry.count) articles"
        let place = "\(entities.position) of \(entities.entityCount)"
        return "\(place): \(entry.name), \(entry.kind.noun), in \(articles)\(use)"
      default: return nil
      }
    }
    return selected.first ?? "No names"
  }

  /// The words that the reader stands on in the article, as far as they are in sight.
  public var spokenStanding: String? {
    let words = article.visibleLines(in: snapshot).flatMap(\.runs)
      .filter { $0.role == .currentMention }.map(\.text)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
