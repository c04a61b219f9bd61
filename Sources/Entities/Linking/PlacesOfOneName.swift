import CWorldFacts

/// Names that several places have, as places-of-one-name.tsv gives them.
struct PlacesOfOneName: Sendable {
  static let shared = PlacesOfOneName()

  /// One of the places of a name.
  struct Place: Sendable {
    /// Its number in the ``Lexicon`` where it has an entry under another name; 0 for none.
    var number: UInt16
    /// The names of places that stand beside it.
    var companions: Set<[UInt8]>
  }

  /// For each name in look-up spelling its places.
  private var places: [[UInt8]: [Place]] = [:]

  private init() {
    forEachLine(of: world_facts_places_of_one_name()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 3 else { return }
      let companions = columns[2].split(separator: UInt8(ascii: "|")).map { Array($0) }
      let entry = Lexicon.shared.entry(for: Array(columns[1])[...])
      let isState =
        entry?.classes.contains(.country) == true && columns[0].count > 4
        && Array(columns[1]).suffix(columns[0].count).elementsEqual(columns[0])
      places[Array(columns[0]), default: []].append(
        Place(number: isState ? entry?.place ?? 0 : 0, companions: Set(companions)))
    }
  }

  /// The places that are called so, the usual one first; none for a name of one place.
  func places(called key: [UInt8]) -> [Place] { places[key] ?? [] }
}
