/// Forms of address that keep bare surnames from bearers of the other gender.
extension PersonLinker {
  /// Whether a page calls a surname `Mrs` and its bearer is a man, or the other way round. Cost: linear in the
  /// callings of the page.
  func isOfOtherGender(_ spelling: Int, page: Int, than person: Int) -> Bool {
    var told: Fields = []
    for calling in pages.callings(of: page) where Int(pages.callings[calling].person) == spelling {
      told.formUnion(titles[pages.callings[calling].title].fields)
    }
    return told.gender != nil && told.isOfOtherGender(than: gender(of: person))
  }

  /// What forms of address tell of a person on all pages, else the given name.
  private func gender(of person: Int) -> Fields {
    if let known = evidence[person]?.fields.intersection(.genders), !known.isEmpty { return known }
    guard person < pages.spellings.count, let given = name(of: person).givens.first,
      !given.isInitial
    else { return [] }
    return GivenNamesByGender.shared.gender(of: given.text)
  }
}
