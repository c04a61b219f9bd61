/// Joins the names of one place: those that the gazetteer knows, and equal spellings.
struct PlaceLinker {
  let forms: [MentionForm]

  func link(_ nodes: [Int], in graph: inout LinkGraph) {
    var byPlace: [UInt16: Int] = [:]
    var byKey: [String: Int] = [:]
    for node in nodes {
      let form = forms[node]
      if let place = Lexicon.shared.entry(for: form.key)?.place, place != 0 {
        if let first = byPlace[place] {
          let isSame = forms[first].key == form.key
          graph.join(
            first, node,
            isSame
              ? "the same name"
              : "\(quoted(forms[first].text)) and \(quoted(form.text)) are names of one place")
        } else {
          byPlace[place] = node
        }
      } else if let first = byKey[form.key] {
        graph.join(first, node, "the same name")
      } else {
        byKey[form.key] = node
      }
    }
  }
}
