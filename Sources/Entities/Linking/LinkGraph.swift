/// Groups of what was taken for one entity.
///
/// A disjoint-set forest: joining and finding cost practically constant time. The root of a group is
/// its smallest node.
struct LinkGraph: Sendable {
  private var parents: [UInt32]
  /// The sides that a root takes in what is kept apart: 2n and 2n + 1 are never joined.
  private var sides: [Int: Set<Int>] = [:]

  init(count: Int) {
    parents = Array(0..<UInt32(count))
  }

  /// How many nodes there are.
  var count: Int { parents.count }

  /// Adds a node that is a group of its own.
  mutating func addNode() -> Int {
    parents.append(UInt32(parents.count))
    return parents.count - 1
  }

  mutating func root(of node: Int) -> Int {
    var root = node
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var current = node
    while Int(parents[current]) != root {
      (parents[current], current) = (UInt32(root), Int(parents[current]))
    }
    return root
  }

  /// Joins two groups.
  /// - Returns: whether they are one now.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (root(of: a), root(of: b))
    if left == right { return true }
    if areApart(left, right) { return false }
    parents[max(left, right)] = UInt32(min(left, right))
    if let moved = sides.removeValue(forKey: max(left, right)) {
      sides[min(left, right), default: []].formUnion(moved)
    }
    return true
  }

  /// Puts a node on a side of what is kept apart.
  mutating func take(side: Int, at node: Int) {
    sides[root(of: node), default: []].insert(side)
  }

  private func areApart(_ left: Int, _ right: Int) -> Bool {
    guard !sides.isEmpty, let mine = sides[left], let theirs = sides[right] else { return false }
    return mine.contains { theirs.contains($0 ^ 1) }
  }
}
