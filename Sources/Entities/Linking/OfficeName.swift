/// The name of an office taken apart, for telling whether two titles mean one office.
///
/// `OAU Secretary General`, `Secretary-General of the OAU` and a bare `Secretary-General` agree;
/// `Deputy Secretary General` does not. Bodies and places count wherever they stand in the title,
/// so that `Chief of the OAU Joint Staff` and `Chief of the Joint Staff of the OAU` agree.
struct OfficeName: Hashable, Sendable {
  /// The words of the office itself, normalised and sorted.
  var core: [String]
  /// The keys of the bodies and places that the title names, sorted.
  var bodies: [String]

  init(core: [String], bodies: [String]) {
    self.core = core
    self.bodies = bodies
  }

  /// Takes a title apart. `resolve` gives the key of the body or place that words name.
  init(_ title: String, resolve: (ArraySlice<String>) -> String?) {
    var words = String(decoding: folded(title), as: UTF8.self).blankSeparated.map(
      String.init)
    var bodies: Set<String> = []
    while let (range, body) = OfficeName.body(in: words, resolve: resolve) {
      bodies.insert(body)
      words.removeSubrange(range)
    }
    self.bodies = bodies.sorted()
    words = WordForms.shared.withOneForm(ofOffices: words)
    words.removeAll(where: isLegalForm)
    core = Set(words.compactMap(contentWord).filter { !anaphora.contains($0) }).sorted()
  }

  /// The longest stretch of words, of those that may stand in a table, that names a body or place.
  private static func body(
    in words: [String], resolve: (ArraySlice<String>) -> String?
  ) -> (Range<Int>, String)? {
    guard words.count > 1 else { return nil }
    for length in (1...min(Lexicon.longestPhrase, words.count - 1)).reversed() {
      for start in 0...words.count - length {
        if let found = resolve(words[start..<start + length]) {
          return (start..<start + length, found)
        }
      }
    }
    return nil
  }

  /// Whether this title may be the other one shortened: `Secretary` is `Secretary of State`, and
  /// `President` is not `Vice President`.
  func abridges(_ other: OfficeName) -> Bool {
    bodies.isEmpty && core.count < other.core.count && Set(core).isSubset(of: other.core)
      && other.core.allSatisfy { word in
        core.contains(word)
          || !Lexicon.shared.isKnown(
            Array(word.utf8)[...], [.sharedOffice, .distinctOffice, .office])
      }
  }

  /// Whether both can be the same office.
  func agrees(with other: OfficeName) -> Bool {
    core == other.core && (bodies.isEmpty || other.bodies.isEmpty || bodies == other.bodies)
  }
}

/// The `Inc.` of `Yanso Inc. CEO`, but not the `co` of `co founder`.
private func isLegalForm(_ word: String) -> Bool {
  let key = Array(word.utf8)[...]
  return Lexicon.shared.isKnown(key, .companySuffix) && !Lexicon.shared.isKnown(key, .sharedOffice)
}

/// Words that stand for a body the text has named before.
private let anaphora: Set<String> = [
  "organization", "alliance", "company", "bloc", "country", "ministry", "body", "agency",
  "department", "firm",
]
