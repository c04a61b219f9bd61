/// Reads the features of words: 64-bit numbers, each standing for something that is true of a word
/// and its surroundings (`the word is "bank"`, `a company's legal form follows`).
///
/// Training and tagging read features by this one type. A number depends on the text, the world
/// facts and what the rules proposed, and on nothing of the machine.
struct TagFeatures {
  let reading: Reading
  let facts: [TagFacts]
  let evidence: PageEvidence
  private let runs: [Run]

  /// Capitalised words in a row, with small words of grammar inside.
  private struct Run {
    var start = 0
    var end = 0
    var hash: UInt64 = 0
  }

  init(
    _ reading: Reading, _ stretches: [Range<Int>], proposals: ProposalSet, winners: [Proposal],
    clusters: WordClusters
  ) {
    self.reading = reading
    facts = TagFacts.read(
      reading, stretches, proposals: proposals, winners: winners, clusters: clusters)
    evidence = PageEvidence(reading, facts)
    var runs = [Run](repeating: Run(), count: reading.count)
    var index = 0
    while index < reading.count {
      let end = reading.runEnd(from: index)
      guard end > index else {
        index += 1
        continue
      }
      var hash: UInt64 = 0
      for word in index..<end { hash = mix(hash, facts[word].word) }
      for word in index..<end { runs[word] = Run(start: index, end: end, hash: hash) }
      index = end
    }
    self.runs = runs
  }

  /// Replaces `features` by those of the word at `index`.
  func read(_ index: Int, into features: inout [UInt64]) {
    features.removeAll(keepingCapacity: true)
    let word = fact(index)
    let (before, after) = (fact(index - 1), fact(index + 1))
    let (before2, after2) = (fact(index - 2), fact(index + 2))
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      features.append(mix(mix(mix(template, a), b), c))
    }
    add(0, 0)
    // Words.
    add(1, word.word)
    add(2, word.raw)
    add(3, before.word)
    add(4, after.word)
    add(5, before2.word)
    add(6, after2.word)
    add(7, before.word, word.word)
    add(8, word.word, after.word)
    add(9, before.word, word.shape)
    add(10, word.shape, after.word)
    // Shapes and affixes.
    add(14, word.shape)
    add(15, before.shape, word.shape)
    add(16, word.shape, after.shape)
    for length in 0..<word.prefixes.count { add(18 + UInt64(length), word.prefixes[length]) }
    for length in 0..<word.suffixes.count { add(22 + UInt64(length), word.suffixes[length]) }
    // Lists.
    add(28, word.signature, word.shape)
    add(29, before.signature, word.signature)
    add(30, word.signature, after.signature)
    addClasses(word.classes, 32, to: &features)
    addClasses(before.classes, 33, to: &features)
    addClasses(after.classes, 34, to: &features)
    // Clusters.
    add(37, word.cluster)
    add(38, before.cluster, word.shape)
    add(39, after.cluster, word.shape)
    add(40, before.cluster, word.cluster)
    add(41, word.cluster, after.cluster)
    add(44, word.broadCluster, before.broadCluster, after.broadCluster)
    add(45, word.broadCluster, word.shape)
    // What the rules say.
    add(46, word.rule)
    add(48, before.rule, word.rule)
    add(49, word.rule, after.rule)
    add(50, before.rule, word.rule, after.rule)
    add(51, word.rule, word.shape)
    add(52, word.ruleName)
    add(54, word.beaten)
    add(55, before.rule, before.word)
    add(56, after.rule, after.word)
    addRun(index, to: &features)
    addPlace(index, to: &features)
    evidence.add(index, word, to: &features)
  }

  private func fact(_ index: Int) -> TagFacts {
    index >= 0 && index < facts.count ? facts[index] : TagFacts.none
  }

  private func addClasses(
    _ classes: UInt64, _ template: UInt64, to features: inout [UInt64]
  ) {
    var rest = classes
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      features.append(mix(mix(template, UInt64(bit)), 0))
    }
  }

  /// The run of capitals that the word stands in: where, and what opens and closes it.
  private func addRun(_ index: Int, to features: inout [UInt64]) {
    let run = runs[index]
    guard run.end > run.start else { return }
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      features.append(mix(mix(mix(template, a), b), c))
    }
    let fromStart = UInt64(min(3, index - run.start))
    let toEnd = UInt64(min(3, run.end - 1 - index))
    let (first, last) = (fact(run.start), fact(run.end - 1))
    let (before, after) = (fact(run.start - 1), fact(run.end))
    add(70, fromStart, toEnd)
    add(71, run.hash, fromStart)
    add(72, first.word, fromStart)
    add(73, last.word, toEnd)
    add(74, before.word, fromStart, toEnd)
    add(75, after.word, fromStart, toEnd)
    add(76, before.cluster, fromStart)
    add(77, after.cluster, toEnd)
    add(78, last.signature, toEnd, fromStart)
    add(79, first.signature, fromStart, toEnd)
    add(81, fact(run.end + 1).word, after.word, toEnd)
    add(82, fact(run.start - 2).word, before.word, fromStart)
    add(83, last.cluster, toEnd)
  }

  /// Where in the page, the line and the sentence the word stands.
  private func addPlace(_ index: Int, to features: inout [UInt64]) {
    let word = reading[index]
    let sentence = reading.sentence(of: index)
    let shape = facts[index].shape
    var place: UInt64 = word.opensSentence ? 1 : 0
    if word.opensLine { place |= 2 }
    if sentence.isTitleCased { place |= 4 }
    if sentence.isUpperCased { place |= 8 }
    if word.isGlued { place |= 16 }
    if word.isPossessive { place |= 32 }
    if reading.isSmallOnPage(index) { place |= 64 }
    features.append(mix(mix(90, place), shape))
    features.append(mix(mix(91, place), facts[index].rule))
    let toEnd = UInt64(min(4, sentence.words.upperBound - index))
    features.append(mix(mix(93, toEnd), shape))
  }
}

/// Joins two numbers into one that hangs on both.
@inline(__always)
func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
  var hash = (a ^ b &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
  hash ^= hash >> 29
  return hash
}
