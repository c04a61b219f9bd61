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
    partNames(in: &linkage)
  }

  /// Names of several places are on each page that of the one whose places the page names. Cost:
  /// linear in the places, and in the mentions when there is such a name.
  private func partNames(in linkage: inout Linkage) {
    let spellings = (0..<pages.spellings.count).filter { pages.spellings.kind($0) == .place }
    var shared: [Int: [UInt8]] = [:]
    for spelling in spellings {
      let key = folded(pages.spellings.text(spelling))
      if !PlacesOfOneName.shared.places(called: key).isEmpty { shared[spelling] = key }
    }
    if shared.isEmpty { return }
    /// For each name and each of its places, the spellings of what is named beside it.
    var companions: [[UInt8]: [Set<Int>]] = [:]
    for name in Set(shared.values) {
      companions[name] = PlacesOfOneName.shared.places(called: name).map { beside in
        Set(spellings.lazy.filter { beside.contains(folded(pages.spellings.text($0))) })
      }
    }
    var nodes: [[UInt8]: [Int: Int]] = [:]
    for page in 0..<pages.count {
      let named = pages.distinctSpellings(of: page) { pages.spellings.kind($0) == .place }
      for spelling in named {
        guard let name = shared[spelling] else { continue }
        let counts = (companions[name] ?? []).map { beside in named.count(where: beside.contains) }
        guard let most = counts.max(), let place = counts.firstIndex(of: most), place > 0 else {
          continue
        }
        let node = nodes[name]?[place] ?? linkage.addNode()
        nodes[name, default: [:]][place] = node
        linkage.place(spelling, page: page, at: node)
      }
    }
  }
}
