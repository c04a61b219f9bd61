/// A stretch of words that a recogniser takes for a name.
struct Proposal: Sendable {
  /// `nil` for proper names of no kind that is recorded: awards, works, products.
  var kind: EntityKind?
  /// The words, as indices of the ``Reading``.
  var words: Range<Int>
  /// How sure the recogniser is; of two that overlap the surer wins, then the longer.
  var strength: Int
  /// Why.
  var rule: NameRule
  /// The words that the rule quotes.
  var quoted = 0..<0

  /// Why, in a sentence a person can read.
  func reason(in reading: Reading) -> String {
    quoted.isEmpty ? rule.text : rule.text(quoting: reading.form(quoted))
  }
}

/// Strengths of the evidence, weakest first. What stands between leaves room for later rules.
enum Strength {
  static let guess = 20
  static let weakContext = 30
  static let context = 45
  /// Does what a person does.
  static let personalDeed = 46
  /// A noun behind the name says what it is.
  static let nounAfter = 47
  static let acronym = 55
  /// The capitals of a dateline.
  static let dateline = 56
  static let place = 60
  /// A geographical word before the name.
  static let geographicHead = 62
  /// A headed name in a headline, where capitals tell nothing.
  static let headline = 64
  static let repeated = 66
  /// The whole of a name that the page has made sure.
  static let repeatedWhole = 69
  static let name = 72
  /// A noun before the name says what it is.
  static let nounBefore = 73
  /// A place by its head noun.
  static let headedPlace = 74
  /// A known place of several words.
  static let longPlace = 75
  static let known = 80
  /// A headed name in a headline that an acronym or people opens.
  static let anchoredHeadline = 81
  static let headed = 88
  /// A name joined to its year.
  static let yearName = 89
  /// The legal form of a company.
  static let legalForm = 90
  /// A line in a list of organisations.
  static let listed = 91
  static let quoted = 92
  static let titled = 95
  /// The trained tagger, which has seen what the rules say.
  static let tagged = 96
  /// A noun of another language says what it is; the tagger knows few of them.
  static let foreignNoun = 97
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

  /// The empty set, with room for about `count` proposals.
  init(expecting count: Int = 0) {
    all.reserveCapacity(count)
  }

  mutating func add(
    _ kind: EntityKind?, _ words: Range<Int>, _ strength: Int, _ rule: NameRule,
    quoting quoted: Range<Int> = 0..<0
  ) {
    guard !words.isEmpty else { return }
    all.append(
      Proposal(kind: kind, words: words, strength: strength, rule: rule, quoted: quoted))
  }

  /// Takes proposals back.
  mutating func removeAll(where isUnwanted: (Proposal) -> Bool) {
    all.removeAll(where: isUnwanted)
  }

  /// The proposals that win: sorted, without overlaps.
  ///
  /// A longer name swallows a shorter one of nearly the same strength; that keeps `Bank of England`
  /// whole, although `England` alone is the surer name.
  func resolved(wordCount: Int) -> [Proposal] {
    // Numbers are sorted instead of proposals: the strongest first, then the longest, then the
    // first; and those that win by where they stand.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: all.count) { numbers in
      var ranked = numbers
      for index in all.indices {
        let (strength, length) = (UInt64(all[index].strength), UInt64(all[index].words.count))
        ranked.initializeElement(
          at: index,
          to: (255 - strength) << 56 | (ProposalSet.longest - length) << 32 | UInt64(index))
      }
      ranked.sort()
      let count = moveWinners(of: ranked, wordCount: wordCount)
      var winners = UnsafeMutableBufferPointer(rebasing: ranked[..<count])
      winners.sort()
      return winners.map { all[Int($0 & 0xFFFF_FFFF)] }
    }
  }

  /// Moves the winners to the front, each by where it stands; returns how many they are.
  private func moveWinners(
    of ranked: UnsafeMutableBufferPointer<UInt64>, wordCount: Int
  ) -> Int {
    var count = 0
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: wordCount) { isTaken in
      isTaken.initialize(repeating: false)
      for rank in ranked {
        let index = rank & 0xFFFF_FFFF
        let words = all[Int(index)].words
        if words.contains(where: { isTaken[$0] }) { continue }
        for word in words { isTaken[word] = true }
        ranked[count] = UInt64(words.lowerBound) << 32 | index
        count += 1
      }
    }
    return count
  }

  private static let longest: UInt64 = 1 << 24 - 1
}
