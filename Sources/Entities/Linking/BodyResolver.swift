/// Finds what body or place words inside a name stand for.
struct BodyResolver {
  let acronyms: AcronymTable
  private let bodies: [String: String]
  private let parents: Set<String>

  init(forms: [MentionForm], acronyms: AcronymTable) {
    self.acronyms = acronyms
    var bodies: [String: String] = [:]
    var parents = acronyms.longNames
    for form in forms where form.kind == .organisation {
      let long = comparable(acronyms.expansion(of: form.key, page: form.page) ?? form.key)
      bodies[form.key] = long
      if isAcronym(form.text) { parents.insert(long) }
      for word in form.text.split(separator: " ") where isAcronym(word) {
        let key = String(decoding: folded(word), as: UTF8.self)
        if bodies[key] == nil {
          bodies[key] = comparable(acronyms.expansion(of: key, page: form.page) ?? key)
        }
      }
    }
    self.bodies = bodies
    self.parents = parents
  }

  /// The name of a form, taken apart.
  func name(of form: MentionForm) -> BodyName {
    let key = acronyms.expansion(of: form.key, page: form.page) ?? form.key
    return BodyName(key: key) { words in resolve(words, page: form.page, whole: key) }
  }

  /// The key of an organisation or place, as it stands for a parent.
  func identity(of form: MentionForm) -> String {
    if form.kind == .place { return placeKey(form.key) ?? form.key }
    return comparable(acronyms.expansion(of: form.key, page: form.page) ?? form.key)
  }

  func resolve(_ words: ArraySlice<String>, page: Int, whole: String) -> String? {
    let key = words.joined(separator: " ")
    guard key != whole else { return nil }
    if let long = acronyms.expansion(of: key, page: page) { return comparable(long) }
    if let place = placeKey(key) { return place }
    return bodies[key]
  }

  /// The key of a body that others belong to: a place, an acronym or what one stands for. The
  /// names of parts (`Joint Staff`) are no such bodies.
  func resolveParent(_ words: ArraySlice<String>, page: Int) -> String? {
    let key = words.joined(separator: " ")
    if let long = acronyms.expansion(of: key, page: page) { return comparable(long) }
    if let place = placeKey(key) { return place }
    let plain = comparable(key)
    return parents.contains(plain) ? plain : nil
  }

  /// One key for all names and adjectives of a place.
  private func placeKey(_ key: String) -> String? {
    guard let entry = Lexicon.shared.entry(for: key), entry.place != 0 else { return nil }
    return "place \(entry.place)"
  }
}
