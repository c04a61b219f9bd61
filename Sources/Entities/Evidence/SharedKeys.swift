/// The names of a page that share a key with another, as a surname or the last words: most share
/// theirs with none, and then nothing is asked of any.
///
/// Cost: sorting the keys.
struct SharedKeys {
  private var keyed: [(key: UInt64, name: Int)] = []

  /// Adds a name, as its index; names are added in their order.
  mutating func add(_ name: Int, key: UInt64) {
    keyed.append((key, name))
  }

  /// The keys of two names and more, each with its names in their order; keys in no order that means
  /// anything.
  mutating func groups() -> [(key: UInt64, names: [Int])] {
    if keyed.count < 2 { return [] }
    keyed.sort { ($0.key, $0.name) < ($1.key, $1.name) }
    var groups: [(key: UInt64, names: [Int])] = []
    var start = 0
    while start < keyed.count {
      let key = keyed[start].key
      var end = start + 1
      while end < keyed.count, keyed[end].key == key { end += 1 }
      if end - start > 1 { groups.append((key, keyed[start..<end].map(\.name))) }
      start = end
    }
    return groups
  }
}
