extension LinkGraph {
  /// A graph that refuses to join what a reader keeps apart. Cost: linear in the forms when there is
  /// anything to keep apart.
  init(forms: [MentionForm], corrections: EntityCorrections) {
    self.init(count: forms.count)
    var sides: [Spelling: [Int]] = [:]
    for (number, correction) in corrections.sorted.enumerated() {
      guard case .apart(let first, let second) = correction.statement else { continue }
      sides[Spelling(correction.kind, first), default: []].append(2 * number)
      sides[Spelling(correction.kind, second), default: []].append(2 * number + 1)
    }
    if sides.isEmpty { return }
    for (node, form) in forms.enumerated() {
      for side in sides[Spelling(form.kind, form.text)] ?? [] { take(side: side, at: node) }
    }
  }
}

/// A name as it is spelled.
struct Spelling: Hashable {
  var kind: EntityKind
  var text: String

  init(_ kind: EntityKind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
