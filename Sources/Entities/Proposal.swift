/// A stretch of words that a recogniser takes for a name.
struct Proposal: Sendable {
  /// `nil` for proper names of no kind that is recorded: awards, works, products.
  var kind: EntityKind?
  /// The words, as indices of the ``Reading``.
  var words: Range<Int>
  /// How sure the recogniser is; of two that overlap the surer wins, then the longer.
  var strength: Int
  /// Why, in a sentence a person can read.
  var rule: String
}

/// Strengths of the evidence, weakest first. What stands between leaves room for later rules.
enum Strength {
  static let guess = 20
  static let weakContext = 30
  static let context = 45
  static let acronym = 55
  static let place = 60
  static let repeated = 66
  static let name = 72
  static let known = 80
  static let headed = 88
  static let quoted = 92
  static let titled = 95
  static let defined = 97
}

/// One way of finding names. A page is read by all recognisers; each proposes on its own and sees
/// what those before it proposed.
protocol NameRecognizer: Sendable {
  func propose(in reading: Reading, to proposals: inout ProposalSet)
}

/// The proposals of all recognisers for one page.
struct ProposalSet: Sendable {
  private(set) var all: [Proposal] = []

  mutating func add(
    _ kind: EntityKind?, _ words: Range<Int>, _ strength: Int, _ rule: String
  ) {
    guard !words.isEmpty else { return }
    all.append(Proposal(kind: kind, words: words, strength: strength, rule: rule))
  }

  /// The proposals that win: sorted, without overlaps.
  ///
  /// A longer name swallows a shorter one of nearly the same strength; that keeps `Bank of England`
  /// whole, although `England` alone is the surer name.
  func resolved(wordCount: Int) -> [Proposal] {
    let ranked = all.indices.sorted { a, b in
      let (left, right) = (all[a], all[b])
      if left.strength != right.strength { return left.strength > right.strength }
      if left.words.count != right.words.count { return left.words.count > right.words.count }
      return a < b
    }
    var isTaken = [Bool](repeating: false, count: wordCount)
    var winners: [Proposal] = []
    for index in ranked {
      let proposal = all[index]
      if proposal.words.contains(where: { isTaken[$0] }) { continue }
      for word in proposal.words { isTaken[word] = true }
      winners.append(proposal)
    }
    return winners.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}
