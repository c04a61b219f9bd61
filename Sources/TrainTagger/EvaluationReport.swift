import Entities
import Foundation
import TextCore

/// Precision, recall and F1 by set and kind, of the tagger alone and of rules and tagger together.
struct EvaluationReport {
  private var tagger: [String: Scores] = [:]
  private var stage: [String: Scores] = [:]
  /// Offices, counted under one kind.
  private var roles = Scores()
  /// The set whose mistakes are printed as they are met.
  var shownSet: String?

  mutating func add(_ document: MarkedDocument, _ tagger: NameTagger) {
    let scope = TextScope(span: document.text.span, item: 0)
    let gold = document.names.compactMap { name in
      name.kinds.count == 1 ? name.kinds.first.map { ($0, name.span) } : nil
    }
    let tagged = tagger.names(in: document.text, scopes: [scope])
    let page = EntityRecognizer(tagger: tagger).recognize(document.text, scopes: [scope])
    let mentions = outermost(page.mentions).map { (TaggedKind($0.kind), $0.span) }
    if document.set == shownSet { showMistakes(gold, mentions, in: document.text) }
    let isReal = document.set.hasPrefix("names/")
    for set in [document.set] + (isReal ? ["names"] : []) {
      self.tagger[set, default: Scores()].add(gold, tagged)
      stage[set, default: Scores()].add(gold, mentions)
    }
    if isReal {
      roles.add(
        document.roles.map { (.other, $0) },
        EvaluationReport.spans(of: page.roles, in: document.text).map { (.other, $0) })
    }
  }

  /// Prints what was missed (`-`) and what was found wrongly (`+`), each in its line.
  private func showMistakes(
    _ gold: [(TaggedKind, ByteSpan)], _ found: [(TaggedKind, ByteSpan)], in text: SourceText
  ) {
    func show(
      _ sign: String, _ names: [(TaggedKind, ByteSpan)], without others: [(TaggedKind, ByteSpan)]
    ) {
      for (kind, span) in names where !others.contains(where: { $0.0 == kind && $0.1 == span }) {
        let start = text.bytes[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = text.bytes[span.end...].firstIndex(of: 0x0A) ?? text.bytes.count
        Swift.print(
          sign, kind, "[\(text[span])]", text[ByteSpan(max(start, span.start - 60), span.start)],
          "|", text[ByteSpan(span.end, min(end, span.end + 60))])
      }
    }
    show("-", gold, without: found)
    show("+", found, without: gold)
  }

  /// Only outermost names are marked.
  private func outermost(_ mentions: [Mention]) -> [Mention] {
    var end = 0
    return mentions.filter { mention in
      defer { end = max(end, mention.span.end) }
      return mention.span.start >= end
    }
  }

  /// The offices of a page as they are marked: rank and office that run together are one mark, and
  /// so are the coordinated offices of one person.
  private static func spans(of roles: [RoleMention], in text: SourceText) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    var last: RoleMention?
    for role in roles.sorted(by: { $0.span < $1.span }) where role.span != last?.span {
      if let last, let span = spans.last, last.person == role.person {
        let gap = text[ByteSpan(span.end, role.span.start)].trimmingCharacters(in: .whitespaces)
        let isRank = last.use == .title || role.use == .title
        if gap.isEmpty || gap == "," && isRank || ["and", "&", ", and", "and the"].contains(gap) {
          spans[spans.count - 1] = ByteSpan(span.start, role.span.end)
          continue
        }
      }
      spans.append(role.span)
      last = role
    }
    return spans
  }

  func print() {
    Swift.print("| | set | kind | marked | P | R | F1 |\n|---|---|---|---:|---:|---:|---:|")
    for (title, scores) in [("tagger", tagger), ("rules and tagger", stage)] {
      for (set, scores) in scores.sorted(by: { $0.key < $1.key }) {
        for kind in TaggedKind.allCases where scores.marked[kind, default: 0] > 0 {
          if scores.found[kind, default: 0] == 0 { continue }
          row(title, set, "\(kind)", scores, [kind])
        }
        row(title, set, "these three", scores, [.person, .organisation, .place])
      }
    }
    row("rules and tagger", "names", "office of a person", roles, [.other])
  }

  private func row(
    _ title: String, _ set: String, _ kind: String, _ scores: Scores, _ kinds: [TaggedKind]
  ) {
    let (p, r, f) = scores.measures(of: kinds)
    let marked = kinds.reduce(0) { $0 + scores.marked[$1, default: 0] }
    Swift.print(
      "| \(title) | \(set) | \(kind) | \(marked) | "
        + [p, r, f].map { String(format: "%.3f", $0) }.joined(separator: " | ") + " |")
  }
}

extension TaggedKind {
  init(_ kind: EntityKind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    case .event: self = .event
    case .document: self = .document
    }
  }
}
