/// Finds acronyms that stand for several things: which one is meant where no page says it is the
/// reader's to decide.
struct DoubtfulAcronyms {
  let forms: [MentionForm]
  let acronyms: AcronymTable

  private static let mostExpansions = 3

  /// Pairs of forms: a short one that no definition explains, and one of its expansions.
  var pairs: [DoubtfulPersons.Pair] {
    if acronyms.ambiguous.isEmpty { return [] }
    var long: [String: Int] = [:]
    for (index, form) in forms.enumerated() where form.kind == .organisation {
      let key = comparable(form.key)
      if long[key] == nil { long[key] = index }
    }
    var seen: Set<String> = []
    var pairs: [DoubtfulPersons.Pair] = []
    for (index, form) in forms.enumerated() where form.kind == .organisation {
      guard let expansions = acronyms.ambiguous[form.key], isAcronym(form.text),
        expansions.count <= DoubtfulAcronyms.mostExpansions,
        acronyms.expansion(of: form.key, page: form.page) == nil, seen.insert(form.key).inserted
      else { continue }
      for expansion in expansions.sorted() {
        guard let meant = long[expansion] else { continue }
        pairs.append(
          DoubtfulPersons.Pair(
            first: index, second: meant,
            reason: "\(quoted(form.text)) stands for \(quoted(forms[meant].text)) on one page, for "
              + "something else on another"))
      }
    }
    return pairs
  }
}
