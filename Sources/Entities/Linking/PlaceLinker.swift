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
    partNames(in: &linkage, byPlace)
  }

  /// Names of several places are on each page that of the one whose places the page names. Cost:
  /// linear in the places, and in the mentions when there is such a name.
  private func partNames(in linkage: inout Linkage, _ byPlace: [UInt16: Int]) {
    let spellings = (0..<pages.spellings.count).filter { pages.spellings.kind($0) == .place }
    var shared: [Int: [UInt8]] = [:]
    for spelling in spellings {
      let key = folded(pages.spellings.text(spelling))
      if !PlacesOfOneName.shared.places(called: key).isEmpty { shared[spelling] = key }
    }
    if shared.isEmpty { return }
    /// The place that the lists mean by a name, where it is not the first.
    var usual: [[UInt8]: Int] = [:]
    /// For each name and each of its places, the spellings of what is named beside it, and its node where
    /// the name is not its usual one.
    var companions: [[UInt8]: [Set<Int>]] = [:]
    var nodes: [[UInt8]: [Int: Int]] = [:]
    for name in Set(shared.values) {
      let own = Lexicon.shared.entry(for: name[...])?.place
      companions[name] = PlacesOfOneName.shared.places(called: name).enumerated().map {
        index, place in
        if place.number != 0 {
          nodes[name, default: [:]][index] =
            place.number == own ? nil : byPlace[place.number] ?? linkage.addNode()
          if place.number == own { usual[name] = index }
        }
        return Set(
          spellings.lazy.filter { place.companions.contains(folded(pages.spellings.text($0))) })
      }
    }
    for page in 0..<pages.count {
      let named = pages.distinctSpellings(of: page) { pages.spellings.kind($0) == .place }
      for spelling in named {
        guard let name = shared[spelling] else { continue }
        let counts = (companions[name] ?? []).map { beside in named.count(where: beside.contains) }
        guard let most = counts.max(), let place = counts.firstIndex(of: most),
          place != usual[name] ?? 0
        else { continue }
        let node = nodes[name]?[place] ?? linkage.addNode()
        nodes[name, default: [:]][place] = node
        linkage.place(spelling, page: page, at: node)
      }
    }
  }
}
