import CWorldFacts

/// Short and familiar given names, as short-names.tsv gives them.
struct ShortNames: Sendable {
  static let shared = ShortNames()

  private var full: [String: [String]] = [:]

  private init() {
    forEachLine(of: world_facts_short_names()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard columns.count == 2 else { return }
      full[columns[0]] = columns[1].split(separator: "|").map(String.init)
    }
  }

  /// The names that a given name, in look-up spelling, may be short for.
  func names(shortenedTo name: String) -> [String] { full[name] ?? [] }
}
