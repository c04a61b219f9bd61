import CWorldFacts

/// Names that several places have, as places-of-one-name.tsv gives them.
struct PlacesOfOneName: Sendable {
  static let shared = PlacesOfOneName()

  /// For each name in look-up spelling its places: the names of those that stand beside each.
  private var places: [[UInt8]: [Set<[UInt8]>]] = [:]

  private init() {
    forEachLine(of: world_facts_places_of_one_name()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 3 else { return }
      let companions = columns[2].split(separator: UInt8(ascii: "|")).map { Array($0) }
      places[Array(columns[0]), default: []].append(Set(companions))
    }
  }

  /// The places that are called so, the usual one first; none for a name of one place.
  func places(called key: [UInt8]) -> [Set<[UInt8]>] { places[key] ?? [] }
}
