import TextCore

/// A query on its way to an answer: what columns and the index say of it are sets already; what only
/// the text tells is left to be read.
///
///     org:nato summit /tre+aty/   →   {3, 9, 17} and {9, 12, 17} and (read /tre+aty/)
struct SearchPlan: Sendable {
  /// What has to be looked for in the text of an article.
  enum Question: Sendable {
    case text(TextPattern)
    case near(TextPattern, TextPattern, distance: Int)
  }

  /// A node of the query.
  indirect enum Node: Sendable {
    /// These articles and no others.
    case known(NumberSet)
    /// Those among some articles in whose text this is found.
    case unread(Question, among: NumberSet)
    case not(Node)
    case and([Node])
    case or([Node])
  }

  let root: Node
  /// The articles that may be found: the others are out without a look at their text.
  let possible: NumberSet

  init(_ root: Node, among candidates: NumberSet) {
    self.root = root
    possible = SearchPlan.possible(root, of: candidates.bound).intersection(candidates)
  }

  /// What is found, when nothing has to be read.
  var answer: NumberSet? {
    if case .known = root { return possible }
    return possible.isEmpty ? possible : nil
  }

  /// Whether an article among the possible ones is found.
  func finds(_ number: Int, _ reading: inout ArticleReading) -> Bool {
    SearchPlan.finds(root, number, &reading)
  }

  private static func finds(_ node: Node, _ number: Int, _ reading: inout ArticleReading) -> Bool {
    switch node {
    case .known(let set): set.contains(number)
    case .unread(let question, let among):
      among.contains(number) && reading.answers(question, number)
    case .not(let node): !finds(node, number, &reading)
    case .and(let nodes): nodes.allSatisfy { finds($0, number, &reading) }
    case .or(let nodes): nodes.contains { finds($0, number, &reading) }
    }
  }

  private static func possible(_ node: Node, of bound: Int) -> NumberSet {
    switch node {
    case .known(let set), .unread(_, let set): set
    case .not: NumberSet(allBelow: bound)
    case .and(let nodes):
      nodes.reduce(NumberSet(allBelow: bound)) { $0.intersection(possible($1, of: bound)) }
    case .or(let nodes):
      nodes.reduce(NumberSet(noneBelow: bound)) { $0.union(possible($1, of: bound)) }
    }
  }
}

extension SearchPlan.Node {
  /// A negation; of a set, the rest.
  static func negated(_ node: SearchPlan.Node) -> SearchPlan.Node {
    if case .known(let set) = node { .known(set.complement) } else { .not(node) }
  }

  /// Several nodes joined; those that are sets become one, what is cheap to look at standing first.
  static func joined(_ nodes: [SearchPlan.Node], isAnd: Bool, of bound: Int) -> SearchPlan.Node {
    var set = isAnd ? NumberSet(allBelow: bound) : NumberSet(noneBelow: bound)
    var rest: [SearchPlan.Node] = []
    for node in nodes {
      if case .known(let other) = node {
        set = isAnd ? set.intersection(other) : set.union(other)
      } else {
        rest.append(node)
      }
    }
    if rest.isEmpty || (isAnd ? set.isEmpty : set.isEverything) { return .known(set) }
    let all = [.known(set)] + rest
    return isAnd ? .and(all) : .or(all)
  }
}

extension ArticleReading {
  /// Whether the text of an article holds what is asked for.
  mutating func answers(_ question: SearchPlan.Question, _ number: Int) -> Bool {
    switch question {
    case .text(let pattern): contains(pattern, number)
    case .near(let a, let b, let distance): isNear(a, b, distance, number)
    }
  }
}
