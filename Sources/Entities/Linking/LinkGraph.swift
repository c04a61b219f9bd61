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
    guard left != right else { return }
    parents[max(left, right)] = min(left, right)
    links.append(Link(from: a, to: b, reason: reason))
  }
}
