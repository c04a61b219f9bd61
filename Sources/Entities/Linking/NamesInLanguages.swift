import CWorldFacts

/// Given names as several languages have them, as names-in-languages.tsv gives them.
struct NamesInLanguages: Sendable {
  static let shared = NamesInLanguages()

  /// A line of the list.
  struct Name: Hashable, Sendable {
    var number: UInt16
    /// Whether one person is called so in the news of several countries, without more to say so.
    var isOnePersons: Bool
  }

  private var names: [String: [Name]] = [:]

  private init() {
    var number: UInt16 = 0
    forEachLine(of: world_facts_names_in_languages()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2 else { return }
      number += 1
      let name = Name(number: number, isOnePersons: columns[0].elementsEqual("one".utf8))
      for form in columns[1].split(separator: UInt8(ascii: "|")) {
        names[String(decoding: form, as: UTF8.self), default: []].append(name)
      }
    }
  }

  /// The lines in which a given name in look-up spelling stands.
  func names(_ given: String) -> [Name] { names[given] ?? [] }

  /// The line in which both stand; one of one person's where there is such.
  func common(_ one: String, _ other: String) -> Name? {
    let theirs = names(other)
    let shared = names(one).filter(theirs.contains)
    return shared.first(where: \.isOnePersons) ?? shared.first
  }
}
