import TextCore

/// Sums the weights of words' features, with what was summed before kept at hand.
struct TagScorer {
  private let weights: TaggerWeights
  private let clusters: WordClusters
  private let memory: Memory
  private(set) var words = StretchFacts()

  /// What scorers keep from page to page.
  struct Memory: Sendable {
    /// Under each distinct word, what it adds to the words around it.
    let words = ScoreMemory(capacity: 1 << 15, rowCount: WordFeatures.rowCount)
    /// The same under each combination of shape, cluster and lists.
    let classes = ScoreMemory(capacity: 1 << 13, rowCount: WordFeatures.rowCount)
    /// Under each combination of facts, the sum of a group of features.
    let groups = ScoreMemory(capacity: 1 << 15, rowCount: 1)
  }

  init(weights: TaggerWeights, clusters: WordClusters, memory: Memory) {
    self.weights = weights
    self.clusters = clusters
    self.memory = memory
  }

  /// Writes the scores of a stretch, a row a word, over zeros. `list` is scratch.
  mutating func score(
    _ stretch: Range<Int>, _ reader: TagFeatures, into rows: UnsafeMutablePointer<Int16>,
    _ list: inout FeatureList
  ) {
    read(stretch, in: reader.reading, into: rows, &list)
    for index in stretch {
      let row = rows + (index - stretch.lowerBound) * TagScores.width
      for group in TagFeatures.Group.allCases {
        let (entry, isNew) = memory.groups.entry(for: reader.key(of: group, index, words))
        let sum = memory.groups.row(entry, 0)
        if isNew {
          list.removeAll()
          reader.append(group, index, words, to: &list)
          weights.add(list, to: sum)
        }
        TagScores.add(sum, to: row)
      }
      list.removeAll()
      reader.append(index, words, to: &list)
      weights.add(list, to: row)
    }
  }

  /// Adds to the rows of a stretch what the names of its sentence say about offices.
  mutating func score(
    _ stretch: Range<Int>, _ roles: inout RoleFeatures, in reading: Reading,
    into rows: UnsafeMutablePointer<Int16>, _ list: inout FeatureList
  ) {
    if words.stretch != stretch { read(stretch, in: reading, into: nil, &list) }
    for index in stretch {
      let row = rows + (index - stretch.lowerBound) * TagScores.width
      let around = roles.surroundings(index, in: reading)
      let (entry, isNew) = memory.groups.entry(for: roles.key(index, around))
      let sum = memory.groups.row(entry, 0)
      if isNew {
        list.removeAll()
        roles.append(index, around, to: &list)
        weights.add(list, to: sum)
      }
      TagScores.add(sum, to: row)
      list.removeAll()
      roles.append(index, around, words, to: &list)
      weights.add(list, to: row)
    }
  }

  /// Finds the facts of the words of a stretch and beside it, and adds to `rows` what each says of
  /// the words of the stretch.
  private mutating func read(
    _ stretch: Range<Int>, in reading: Reading, into rows: UnsafeMutablePointer<Int16>?,
    _ list: inout FeatureList
  ) {
    let sums = memory.words
    words.begin(stretch, in: reading)
    for index in StretchFacts.words(around: stretch, in: reading) {
      let (entry, isNew) = sums.entry(for: TagScorer.key(of: reading[index], in: reading.text))
      if isNew { sums[entry] = learn(index, in: reading, entry, &list) }
      words.append(sums[entry])
      guard let rows else { continue }
      for place in 0..<WordFeatures.rowCount {
        let target = index - place + WordFeatures.reach
        if stretch.contains(target) {
          TagScores.add(
            sums.row(entry, place), to: rows + (target - stretch.lowerBound) * TagScores.width)
        }
      }
    }
    words.findRuns(in: reading)
  }

  /// Sums what a new word says, and returns its facts.
  private func learn(
    _ index: Int, in reading: Reading, _ entry: Int, _ list: inout FeatureList
  ) -> WordFacts {
    let facts = WordFacts.read(index, in: reading, clusters)
    let features = WordFeatures.read(index, in: reading, facts)
    let (kind, isNew) = memory.classes.entry(for: features.classKey)
    for place in 0..<WordFeatures.rowCount {
      if isNew {
        list.removeAll()
        features.appendClass(offset: place - WordFeatures.reach, to: &list)
        weights.add(list, to: memory.classes.row(kind, place))
      }
      let row = memory.words.row(entry, place)
      TagScores.add(memory.classes.row(kind, place), to: row)
      list.removeAll()
      features.append(offset: place - WordFeatures.reach, to: &list)
      weights.add(list, to: row)
    }
    return facts
  }

  /// A number for the word as it is spelled, capitals and all.
  private static func key(of word: Word, in text: SourceText) -> UInt64 {
    text.bytes.withUnsafeBytes { bytes in
      let kind: UInt64 = word.kind == .word ? 1 : word.kind == .number ? 2 : 3
      var key = kind << 32 | UInt64(word.span.count)
      var offset = word.span.start
      while offset + 8 <= word.span.end {
        key = mix(
          key, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      while offset < word.span.end {
        rest = rest << 8 | UInt64(bytes[offset])
        offset += 1
      }
      return mix(key, rest)
    }
  }
}
