/// Joins the names of one place: those that the gazetteer knows, and equal spellings.
struct PlaceLinker {
  let pages: LinkerPages

  func link(in linkage: inout Linkage) {
    var byPlace: [UInt16: Int] = [:]
    var byKey: [[UInt8]: Int] = [:]
    for spelling in 0..<pages.spellings.count where pages.spellings.kind(spelling) == .place {
      let key = folded(pages.spellings.text(spelling))
      let first: Int
      if let place = Lexicon.shared.entry(for: key[...])?.place, place != 0 {
        first = byPlace[place] ?? spelling
        byPlace[place] = first
      } else {
        first = byKey[key] ?? spelling
        byKey[key] = first
      }
      if first != spelling { linkage.join(first, spelling, from: spelling, to: first, .names) }
    }
  }
}
