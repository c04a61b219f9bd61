/// Chooses the form under which an entity is shown.
enum FullestForm {
  /// The form that tells most: of persons the one with most names and fewest initials, of others
  /// the most frequent that is no acronym.
  static func choose(_ forms: [EntityForm], kind: EntityKind) -> String {
    let best = forms.max { a, b in
      let (left, right) = (weight(a, kind), weight(b, kind))
      for (one, other) in zip(left, right) where one != other { return one < other }
      return a.text > b.text
    }
    return best?.text ?? ""
  }

  private static func weight(_ form: EntityForm, _ kind: EntityKind) -> [Int] {
    switch kind {
    case .person:
      let name = PersonName(form.text)
      let full = name.givens.count { !$0.isInitial }
      let isShouted = form.text.contains(where: \.isLowercase) ? 1 : 0
      return [isShouted, min(full, 1), form.mentionCount, full]
    case .place, .event:
      return [form.text.contains(where: \.isLowercase) ? 1 : 0, form.mentionCount]
    case .organisation, .document:
      return [
        isAcronym(form.text) ? 0 : 1, form.text.contains(where: \.isLowercase) ? 1 : 0,
        form.mentionCount,
      ]
    }
  }
}
