/// Which spellings are one entity, while that is being decided.
///
/// Each spelling is a node, and names the same on all pages unless it is placed elsewhere on some:
/// only a bare surname, an initial, a bare `Committee` are decided page by page.
struct Linkage {
  /// Why a spelling is one entity's with another.
  struct Link {
    /// A node of the entity.
    var node: UInt32
    var from: UInt32
    var to: UInt32
    var reason: LinkReason
  }

  let spellings: SpellingTable
  private(set) var graph: LinkGraph
  private(set) var links: [Link] = []
  /// What spellings name where they name something else than by default.
  private(set) var placements: Placements

  private var linked: Set<UInt64> = []
  /// The sides that spellings take in what the reader, or a page, keeps apart.
  private var sides: [Int: [Int]] = [:]

  init(
    _ spellings: SpellingTable, corrections: EntityCorrections, apart: Set<LinkerPages.Apart> = []
  ) {
    self.spellings = spellings
    graph = LinkGraph(count: spellings.count)
    placements = Placements(spellingCount: spellings.count)
    for (number, correction) in corrections.sorted.enumerated() {
      guard case .apart(let first, let second) = correction.statement else { continue }
      for (side, name) in [(2 * number, first), (2 * number + 1, second)] {
        guard let spelling = spellings.find(name, correction.kind) else { continue }
        take(side: side, at: spelling)
      }
    }
    let pairs = apart.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    for (number, pair) in zip(corrections.sorted.count..., pairs) {
      take(side: 2 * number, at: Int(pair.first))
      take(side: 2 * number + 1, at: Int(pair.second))
    }
  }

  private mutating func take(side: Int, at spelling: Int) {
    sides[spelling, default: []].append(side)
    graph.take(side: side, at: spelling)
  }

  static func key(_ page: Int, _ spelling: Int) -> UInt64 {
    UInt64(page) << 32 | UInt64(spelling)
  }

  /// How many nodes there are; the first are the spellings.
  var nodeCount: Int { graph.count }

  /// The group of a node.
  mutating func root(of node: Int) -> Int { graph.root(of: node) }

  /// What a spelling names on a page.
  func node(of spelling: Int, page: Int) -> Int {
    placements.node(of: spelling, page: page).map { Int($0) } ?? spelling
  }

  /// Adds a node for what some spelling names where it is placed.
  mutating func addNode() -> Int { graph.addNode() }

  /// Joins the entities of two nodes, at these spellings.
  /// - Returns: whether they are one now.
  @discardableResult
  mutating func join(
    _ node: Int, _ other: Int, from: Int, to: Int, _ reason: LinkReason
  ) -> Bool {
    guard graph.join(node, other) else { return false }
    note(node, from: from, to: to, reason)
    return true
  }

  /// Says that a spelling names something of its own on a page.
  mutating func place(_ spelling: Int, page: Int, at node: Int) {
    placements.place(spelling, page: page, at: node)
  }

  /// Says that a spelling on a page names what a node does, unless they are kept apart.
  /// - Returns: whether it does.
  @discardableResult
  mutating func place(
    _ spelling: Int, page: Int, at node: Int, to other: Int, _ reason: LinkReason
  ) -> Bool {
    if let sides = sides[spelling] {
      let own = graph.addNode()
      for side in sides { graph.take(side: side, at: own) }
      place(spelling, page: page, at: own)
      guard graph.join(own, node) else { return false }
    } else {
      place(spelling, page: page, at: node)
    }
    note(node, from: spelling, to: other, reason)
    return true
  }

  /// Remembers the first reason of each spelling for each node.
  mutating func note(_ node: Int, from: Int, to: Int, _ reason: LinkReason) {
    guard from != to, linked.insert(Linkage.key(node, from)).inserted else { return }
    links.append(
      Link(node: UInt32(node), from: UInt32(from), to: UInt32(to), reason: reason))
  }
}
