/// Groups of spellings that were taken for one entity, with the reason of every joint.
///
/// A disjoint-set forest: joining and finding cost practically constant time.
struct LinkGraph: Sendable {
  struct Link: Sendable {
    var from: Int
    var to: Int
    var reason: String
  }

  private var parents: [Int]
  private(set) var links: [Link] = []
  /// The sides that a root takes in what is kept apart: 2n and 2n + 1 are never joined.
  private var sides: [Int: Set<Int>] = [:]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func root(of node: Int) -> Int {
    var root = node
    while parents[root] != root { root = parents[root] }
    var current = node
    while parents[current] != root { (parents[current], current) = (root, parents[current]) }
    return root
  }

  /// Joins two groups; a joint that is there already is not recorded twice.
  mutating func join(_ a: Int, _ b: Int, _ reason: String) {
    let (left, right) = (root(of: a), root(of: b))
    guard left != right, !areApart(left, right) else { return }
    parents[max(left, right)] = min(left, right)
    if let moved = sides.removeValue(forKey: max(left, right)) {
      sides[min(left, right), default: []].formUnion(moved)
    }
    links.append(Link(from: a, to: b, reason: reason))
  }

  /// Puts a node on a side of what is kept apart.
  mutating func take(side: Int, at node: Int) {
    sides[root(of: node), default: []].insert(side)
  }

  private func areApart(_ left: Int, _ right: Int) -> Bool {
    guard let mine = sides[left], let theirs = sides[right] else { return false }
    return mine.contains { theirs.contains($0 ^ 1) }
  }
}
