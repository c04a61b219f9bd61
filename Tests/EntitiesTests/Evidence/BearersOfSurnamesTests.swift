import Testing

@testable import Entities

/// Whom a bare surname names on a page with several of it.
struct BearersOfSurnamesTests {
  /// The forms of the bare surnames of a text.
  private func bearers(_ text: String) -> [String] {
    let found = recognize(text)
    return found.mentions.filter { found.isBare($0, in: text) }.map(\.form)
  }

  @Test(arguments: [
    // The other comes later.
    (
      "Ivan Petrov won on Sunday. Petrov, 54, is no relation of Anna Petrov, the mayor.",
      ["Ivan Petrov"]
    ),
    // A word of an office that both have tells nothing then.
    (
      "Ivan Petrov won on Sunday. Petrov, 54, was head of the Kovel Museum. Anna Petrov, the head of the "
        + "Yanso Museum, is his sister.", ["Ivan Petrov"]
    ),
    // Both were named.
    ("Ivan Petrov met Anna Petrov on Sunday. Petrov left.", ["Petrov"]),
    // A title may be another's.
    ("Ivan Petrov won on Sunday. Mayor Petrov left. Anna Petrov, the mayor, won.", ["Anna Petrov"]),
  ])
  func itIsTheOnlyOneNamedBefore(_ text: String, _ expected: [String]) {
    #expect(bearers(text) == expected)
  }

  @Test(arguments: [
    // Whom the text is about has the surname for the first half of theirs.
    (
      "Petrov’s 148 wins the cup\nIvan Petrov-Silva scored on Sunday. Petrov-Silva is 23. Boris Petrov, no relation, left.",
      ["Ivan Petrov-Silva"]
    ),
    ("Petrov’s 148 wins the cup\nBoris Petrov scored. Ivan Petrov-Silva left.", ["Petrov"]),
  ])
  func aHeadlineMeansWhoComesFirst(_ text: String, _ expected: [String]) {
    let found = recognize(text)
    #expect(
      found.mentions.filter { found.isBare($0, in: text) && !$0.form.hasPrefix("Petrov-") }
        .map(\.form) == expected)
  }
}

extension PageMentions {
  /// Whether a mention is of one word.
  fileprivate func isBare(_ mention: Mention, in text: String) -> Bool {
    let bytes = Array(text.utf8)[mention.span.range]
    return mention.kind == .person && !bytes.contains(UInt8(ascii: " "))
  }
}
