extension LinkGraph {
  /// A graph that refuses to join what a reader keeps apart. Cost: linear in the forms when there is
  /// anything to keep apart.
  init(forms: [MentionForm], corrections: EntityCorrections) {
    self.init(count: forms.count)
    let apart = corrections.sorted.filter { $0.verdict == .apart }
    let places = CorrectedForms(apart, in: forms)
    for (number, correction) in apart.enumerated() {
      for form in places.forms(correction.kind, correction.first) {
        take(side: 2 * number, at: form)
      }
      for form in places.forms(correction.kind, correction.second) {
        take(side: 2 * number + 1, at: form)
      }
    }
  }

  /// Joins what a reader has said to be one, where both names are there.
  mutating func join(_ corrections: EntityCorrections, _ forms: [MentionForm]) {
    let same = corrections.sorted.filter { $0.verdict == .same }
    let places = CorrectedForms(same, in: forms)
    for correction in same {
      let first = places.forms(correction.kind, correction.first)
      let second = places.forms(correction.kind, correction.second)
      guard let root = first.first, !second.isEmpty else { continue }
      for form in first.dropFirst() + second { join(root, form, "you said so") }
    }
  }
}

/// Where the names stand that a reader has corrected.
private struct CorrectedForms {
  private struct Name: Hashable {
    var kind: EntityKind
    var text: String
  }

  private var places: [Name: [Int]] = [:]

  init(_ corrections: [EntityCorrection], in forms: [MentionForm]) {
    if corrections.isEmpty { return }
    for correction in corrections {
      places[Name(kind: correction.kind, text: correction.first)] = []
      places[Name(kind: correction.kind, text: correction.second)] = []
    }
    for (index, form) in forms.enumerated() {
      places[Name(kind: form.kind, text: form.text)]?.append(index)
    }
  }

  func forms(_ kind: EntityKind, _ text: String) -> [Int] {
    places[Name(kind: kind, text: text)] ?? []
  }
}
