/// Bodies of one name on one page that belong to several places, of which one stands before the name:
/// `France's Senate voted. Italy's Senate followed.`
///
/// Such a mention is called by the name and its place, as if that stood in it: `Senate of France`. Where a
/// page tells of one body of a name, the name stays as it is. Cost: a look-up for each body behind a
/// possessive.
struct BodiesOfPlaces {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]
  /// What names are called that the text spells otherwise, by their first words.
  let forms: [Int: String]

  private struct Body {
    /// The content words of its name.
    var core: String
    /// The key of the place.
    var owner: String
    /// The place as it is called where it stands before the name, else `nil`.
    var place: String?
    /// The first word of the name.
    var start: Int
  }

  /// What bodies are called whose place the page has to tell, by the first words of their names.
  func placedForms() -> [Int: String] {
    // Few pages have one, and names are taken apart at some cost.
    let owned = found.filter { $0.kind == .organisation && place(before: $0.words) != nil }
    if owned.isEmpty { return [:] }
    // Bodies of one name share a word.
    let shared = Set(owned.lazy.flatMap(\.words).map { self.reading[$0].hash })
    let bodies = found.filter { name in
      name.kind == .organisation && name.words.contains { shared.contains(reading[$0].hash) }
    }.compactMap(body)
    guard bodies.contains(where: { $0.place != nil }) else { return [:] }
    var owners: [String: Set<String>] = [:]
    for body in bodies { owners[body.core, default: []].insert(body.owner) }
    var placed: [Int: String] = [:]
    for body in bodies where (owners[body.core]?.count ?? 0) > 1 {
      guard let place = body.place,
        let name = found.first(where: { $0.words.lowerBound == body.start })
      else { continue }
      let form = forms[body.start] ?? reading.form(name.words)
      placed[body.start] = "\(form) of \(place)"
    }
    return placed
  }

  /// A body that a place owns.
  private func body(_ name: Proposal) -> Body? {
    guard name.kind == .organisation else { return nil }
    let form = forms[name.words.lowerBound] ?? reading.form(name.words)
    let key = String(decoding: folded(form), as: UTF8.self)
    let parts = BodyName(key: key) { words in
      let inner = words.joined(separator: " ")
      return inner == key ? nil : placeKey(inner)
    }
    let core = WordForms.shared.whole(parts.core).joined(separator: " ")
    if core.isEmpty { return nil }
    if let owner = parts.parent {
      return Body(core: core, owner: owner, place: nil, start: name.words.lowerBound)
    }
    guard let before = place(before: name.words), isKindOfBody(name.words, key),
      !isOfABody(name.words),
      let owner = placeKey(reading.place(at: before.lowerBound)?.entry.place)
    else { return nil }
    if let state = state(ofCity: before, key), let owner = placeKey(state) {
      return Body(
        core: core, owner: owner, place: capitalised(state), start: name.words.lowerBound)
    }
    return Body(
      core: core, owner: owner, place: reading.form(before), start: name.words.lowerBound)
  }

  /// The state that a city stands for before what every state has: `Moscow's Foreign Ministry`.
  private func state(ofCity words: Range<Int>, _ body: String) -> String? {
    guard !reading.isKnown(words, .country),
      Lexicon.isKnown(body, .stateBody)
        || body.blankSeparated.contains(where: { Lexicon.isKnown($0, .stateBody) })
    else { return nil }
    let state = States.shared.state(ofCity: Array(reading.spelling(words)))
    return States.shared.name(of: state)
  }

  private func capitalised(_ name: String) -> String {
    name.blankSeparated.map { word in
      ["and", "of", "the"].contains(word)
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private func placeKey(_ name: String) -> String? {
    placeKey(Lexicon.shared.entry(for: name)?.place)
  }

  private func placeKey(_ place: UInt16?) -> String? {
    place.flatMap { $0 == 0 ? nil : "\(BodyResolver.placePrefix)\($0)" }
  }

  /// The place whose possessive stands right before a name.
  private func place(before words: Range<Int>) -> Range<Int>? {
    let end = words.lowerBound
    guard reading.isAdjacent(end), reading[end - 1].isPossessive else { return nil }
    let longest = max(0, end - Lexicon.longestPhrase)
    return (longest..<end).first { reading.place(at: $0)?.end == end }.map { $0..<end }
  }

  /// Whether the page has the name behind that of a body: beside `the UN Security Council`, `China's Security
  /// Council seat` is one in that.
  private func isOfABody(_ words: Range<Int>) -> Bool {
    found.contains { other in
      guard other.kind == .organisation, other.words.count > words.count else { return false }
      let start = other.words.upperBound - words.count
      return reading.spelling(start..<other.words.upperBound) == reading.spelling(words)
        && (reading[start - 1].place == 0 && reading.isAcronym(start - 1)
          || reading.isKnown(other.words.lowerBound..<start, .organisation)
          || reading[start - 1].isInitials && reading[start - 1].place == 0)
    }
  }

  /// Whether a name says what it is, so that others may be called so: `Senate`, and not `NATO`.
  private func isKindOfBody(_ words: Range<Int>, _ key: String) -> Bool {
    if Lexicon.isKnown(key, .stateBody) { return true }
    return words.contains { reading.headEnd(at: $0) != nil }
      && !Lexicon.isKnown(key, .organisation)
  }
}
