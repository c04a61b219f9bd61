/// Reads the features of words that hang on what stands around them: 64-bit numbers, each standing
/// for something that is true of a word in its place (`behind "bank" stands "of"`).
///
/// Training and tagging read features by this one type and ``WordFeatures``. A number depends on the
/// text, the world facts and what the rules proposed, and on nothing of the machine.
///
/// Features come in groups. Those of a group that hang on a few facts with few values are summed
/// once for each combination (``ScoreMemory``); the others are looked up for every word.
///
/// A class, so that handing it on copies nothing of the page.
final class TagFeatures {
  let reading: Reading
  private let marks: [RuleMarks]
  private let evidence: PageEvidence

  init(_ reading: Reading, proposals: ProposalSet, winners: [Proposal]) {
    self.reading = reading
    marks = RuleMarks.read(reading, proposals: proposals, winners: winners)
    evidence = PageEvidence(reading, marks)
  }

  /// Groups whose sums are kept.
  enum Group: Int, CaseIterable {
    case rules, place, sighting, shapes
  }

  private func mark(_ index: Int) -> RuleMarks {
    index >= 0 && index < marks.count ? marks[index] : RuleMarks()
  }

  /// What all features of each group hang on, in the order of the groups.
  func keys(_ index: Int, _ words: StretchFacts) -> InlineArray<4, UInt64> {
    let (before, mark, after) = (mark(index - 1), mark(index), mark(index + 1))
    let (shape, winner) = (words[index].shape, mark.winner)
    var rules = mix(mix(mix(1, before.winner), winner), after.winner)
    rules = mix(mix(mix(rules, mark.name), mark.beaten), offices(before, mark, after))
    let sighting = evidence.sighting(of: index, reading, mark)
    let shapes = mix(mix(mix(4, words[index - 1].shape), shape), words[index + 1].shape)
    return [
      rules, mix(mix(mix(2, place(index)), shape), winner),
      mix(mix(mix(3, sighting.key), shape), winner), mix(shapes, runPlace(index, words)),
    ]
  }

  func append(
    _ group: Group, _ index: Int, _ words: StretchFacts, to features: inout FeatureList
  ) {
    let word = words[index]
    switch group {
    case .rules:
      let (before, mark, after) = (mark(index - 1), mark(index), mark(index + 1))
      features.add(46, mark.winner)
      features.add(48, before.winner, mark.winner)
      features.add(49, mark.winner, after.winner)
      features.add(50, before.winner, mark.winner, after.winner)
      features.add(52, mark.name)
      features.add(54, mark.beaten)
      features.add(57, UInt64(mark.office))
      let offices = offices(before, mark, after)
      features.add(58, offices)
      features.add(59, mark.winner, offices)
    case .place:
      let place = place(index)
      features.add(90, place & 0xFF, word.shape)
      features.add(91, place & 0xFF, mark(index).winner)
      features.add(93, place >> 8, word.shape)
      features.add(51, mark(index).winner, word.shape)
    case .sighting:
      evidence.sighting(of: index, reading, mark(index))
        .append(word.shape, mark(index), to: &features)
    case .shapes:
      let (before, after) = (words[index - 1], words[index + 1])
      features.add(15, before.shape, word.shape)
      features.add(16, word.shape, after.shape)
      features.add(17, before.shape, word.shape, after.shape)
      let runPlace = runPlace(index, words)
      features.add(70, runPlace)
      features.add(69, runPlace, word.shape)
    }
  }

  /// Whether a word and those beside it are of an office.
  private func offices(_ before: RuleMarks, _ mark: RuleMarks, _ after: RuleMarks) -> UInt64 {
    UInt64(before.office) << 8 | UInt64(mark.office) << 4 | UInt64(after.office)
  }

  /// Where in the page, the line and the sentence the word stands.
  private func place(_ index: Int) -> UInt64 {
    let word = reading[index]
    let sentence = reading.sentence(of: index)
    var place: UInt64 = word.opensSentence ? 1 : 0
    if word.opensLine { place |= 2 }
    if sentence.isTitleCased { place |= 4 }
    if sentence.isUpperCased { place |= 8 }
    if word.isGlued { place |= 16 }
    if word.isPossessive { place |= 32 }
    if reading.isSmallOnPage(index) { place |= 64 }
    return place | UInt64(min(4, sentence.words.upperBound - index)) << 8
  }

  /// Where in its run of capitals the word stands; 0 outside of runs.
  private func runPlace(_ index: Int, _ words: StretchFacts) -> UInt64 {
    let run = words.run(of: index)
    guard run.end > run.start else { return 0 }
    return 1 | UInt64(min(3, index - run.start)) << 1 | UInt64(min(3, run.end - 1 - index)) << 3
  }

  /// Appends the features that are looked up for every word.
  func append(_ index: Int, _ words: StretchFacts, to features: inout FeatureList) {
    let word = words[index]
    let (before, after) = (words[index - 1], words[index + 1])
    features.add(7, before.word, word.word)
    features.add(8, word.word, after.word)
    features.add(38, before.cluster, word.shape)
    features.add(39, after.cluster, word.shape)
    features.add(40, before.cluster, word.cluster)
    features.add(41, word.cluster, after.cluster)
    features.add(55, mark(index - 1).winner, before.word)
    features.add(56, mark(index + 1).winner, after.word)
    let run = words.run(of: index)
    guard run.end > run.start else { return }
    let fromStart = UInt64(min(3, index - run.start))
    let toEnd = UInt64(min(3, run.end - 1 - index))
    let (first, last) = (words[run.start], words[run.end - 1])
    let (lead, trail) = (words[run.start - 1], words[run.end])
    features.add(78, last.signature, toEnd, fromStart)
    features.add(79, first.signature, fromStart, toEnd)
    features.add(81, words[run.end + 1].word, trail.word, toEnd)
    features.add(82, words[run.start - 2].word, lead.word, fromStart)
    features.add(83, last.cluster, toEnd)
  }
}

/// The facts of the words of one stretch and beside it, with its runs of capitals.
struct StretchFacts {
  private(set) var stretch = 0..<0
  private var facts: [WordFacts] = []
  private var runs: [Run] = []

  /// Capitalised words in a row, with small words of grammar inside.
  struct Run {
    var start = 0
    var end = 0
  }

  /// The words whose facts are known: those of the stretch and ``WordFeatures/reach`` beside it.
  static func words(around stretch: Range<Int>, in reading: Reading) -> Range<Int> {
    max(
      0, stretch.lowerBound - WordFeatures.reach)..<min(
        reading.count, stretch.upperBound + WordFeatures.reach)
  }

  private var start = 0

  mutating func begin(_ stretch: Range<Int>, in reading: Reading) {
    self.stretch = stretch
    start = StretchFacts.words(around: stretch, in: reading).lowerBound
    facts.removeAll(keepingCapacity: true)
  }

  mutating func append(_ fact: WordFacts) { facts.append(fact) }

  /// Finds the runs, once all facts are there.
  mutating func findRuns(in reading: Reading) {
    runs.removeAll(keepingCapacity: true)
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      let end = min(stretch.upperBound, reading.runEnd(from: index))
      guard end > index else {
        runs.append(Run())
        index += 1
        continue
      }
      for _ in index..<end { runs.append(Run(start: index, end: end)) }
      index = end
    }
  }

  subscript(index: Int) -> WordFacts {
    let place = index - start
    return place >= 0 && place < facts.count ? facts[place] : WordFacts()
  }

  func run(of index: Int) -> Run { runs[index - stretch.lowerBound] }
}
