import TextCore

/// Sums the weights of words' features, with what was summed before kept at hand.
struct TagScorer {
  private let weights: TaggerWeights
  private let clusters: WordClusters
  private let memory: Memory
  /// The words of the stretches of a sentence.
  private var facts: [StretchFacts] = []

  /// What scorers keep from page to page.
  struct Memory: Sendable {
    /// Under each distinct word, what it adds to the words around it.
    let words = ScoreMemory(capacity: 1 << 16, rowCount: WordFeatures.rowCount)
    /// The same under each combination of shape, cluster and lists.
    let classes = ScoreMemory(capacity: 1 << 13, rowCount: WordFeatures.rowCount)
    /// Under each combination of facts, the sum of a group of features.
    let groups = ScoreMemory(capacity: 1 << 15, rowCount: 1, onLargePages: true)
  }

  /// The rows of the words whose features wait, and where those of each end.
  private var pendingRows: [(row: UnsafeMutablePointer<Int16>, end: Int)] = []

  /// Features that are looked up together, so that the memory can serve many at a time, and some
  /// that are needed at once.
  struct Lists {
    var pending: FeatureList
    var scratch: FeatureList

    /// Calls `body` with empty lists, which must not leave it.
    static func with(_ body: (inout Lists) -> Void) {
      FeatureList.with { pending in
        FeatureList.with { scratch in
          var lists = Lists(pending: pending, scratch: scratch)
          body(&lists)
        }
      }
    }
  }

  init(weights: TaggerWeights, clusters: WordClusters, memory: Memory) {
    self.weights = weights
    self.clusters = clusters
    self.memory = memory
  }

  /// Adds the scores of the `number`th stretch of a sentence to its rows, one a word, all but those
  /// that ``finish(_:)`` adds.
  mutating func score(
    _ number: Int, _ stretch: Range<Int>, _ reader: TagFeatures, in reading: Reading,
    into rows: UnsafeMutablePointer<Int16>, _ lists: inout Lists
  ) {
    if facts.count <= number { facts.append(StretchFacts()) }
    // Taken out for the time, so that they are held once.
    var words = StretchFacts()
    swap(&words, &facts[number])
    defer { swap(&words, &facts[number]) }
    read(&words, stretch, in: reading, into: rows, &lists.scratch)
    for index in stretch {
      let row = rows + (index - stretch.lowerBound) * TagScores.width
      let keys = reader.keys(index, words)
      for number in keys.indices { memory.groups.prefetch(keys[number]) }
      let start = lists.pending.count
      reader.append(index, words, to: &lists.pending)
      let known = memory.groups.known(keys)
      wait(start, row, &lists)
      if let known {
        TagScores.add(known, to: row)
      } else {
        for number in keys.indices {
          addGroup(number, keys[number], index, words, reader, &lists, row)
        }
      }
    }
  }

  /// Adds the sum of a group to a row, and sums it where no word has before.
  private func addGroup(
    _ number: Int, _ key: UInt64, _ index: Int, _ words: StretchFacts, _ reader: TagFeatures,
    _ lists: inout Lists, _ row: UnsafeMutablePointer<Int16>
  ) {
    let (entry, isNew) = memory.groups.entry(for: key)
    let sum = memory.groups.row(entry, 0)
    if isNew, let group = TagFeatures.Group(rawValue: number) {
      lists.scratch.removeAll()
      reader.append(group, index, words, to: &lists.scratch)
      weights.add(lists.scratch, to: sum)
    }
    TagScores.add(sum, to: row)
  }

  /// Adds to the rows of a stretch that was scored what the names of its sentence say about offices,
  /// all but what ``finish(_:)`` adds.
  mutating func score(
    _ number: Int, _ stretch: Range<Int>, _ roles: inout RoleFeatures, in reading: Reading,
    into rows: UnsafeMutablePointer<Int16>, _ lists: inout Lists
  ) {
    var words = StretchFacts()
    swap(&words, &facts[number])
    defer { swap(&words, &facts[number]) }
    for index in stretch {
      let row = rows + (index - stretch.lowerBound) * TagScores.width
      let around = roles.surroundings(index, in: reading)
      let key = roles.key(index, around)
      memory.groups.prefetch(key)
      let start = lists.pending.count
      roles.append(index, around, words, to: &lists.pending)
      wait(start, row, &lists)
      let (entry, isNew) = memory.groups.entry(for: key)
      let sum = memory.groups.row(entry, 0)
      if isNew {
        lists.scratch.removeAll()
        roles.append(index, around, to: &lists.scratch)
        weights.add(lists.scratch, to: sum)
      }
      TagScores.add(sum, to: row)
    }
  }

  /// Notes that the features from `start` on are those of a row.
  private mutating func wait(
    _ start: Int, _ row: UnsafeMutablePointer<Int16>, _ lists: inout Lists
  ) {
    weights.prefetch(lists.pending, from: start)
    pendingRows.append((row, lists.pending.count))
    if lists.pending.isFull { finish(&lists) }
  }

  /// Adds the weights of the features that wait to their rows, which still stand where they stood.
  mutating func finish(_ lists: inout Lists) {
    weights.find(lists.pending)
    var start = 0
    for (row, end) in pendingRows {
      weights.add(lists.pending, start..<end, to: row)
      start = end
    }
    pendingRows.removeAll(keepingCapacity: true)
    lists.pending.removeAll()
  }

  /// Finds the facts of the words of a stretch and beside it, and adds to `rows` what each says of
  /// the words of the stretch.
  private mutating func read(
    _ words: inout StretchFacts, _ stretch: Range<Int>, in reading: Reading,
    into rows: UnsafeMutablePointer<Int16>, _ list: inout FeatureList
  ) {
    let sums = memory.words
    words.begin(stretch, in: reading)
    let around = StretchFacts.words(around: stretch, in: reading)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: around.count) { keys in
      for (place, index) in around.enumerated() {
        let key = TagScorer.key(of: reading[index], in: reading.text)
        sums.prefetch(key)
        keys.initializeElement(at: place, to: key)
      }
      for key in keys { sums.prefetchRows(of: key) }
      for (place, index) in around.enumerated() {
        let (entry, isNew) = sums.entry(for: keys[place])
        if isNew { sums[entry] = learn(index, in: reading, entry, &list) }
        words.append(sums[entry])
        // The words that hear this one, the first of them from the last place.
        let first = max(index - WordFeatures.reach, stretch.lowerBound)
        let end = min(index + WordFeatures.reach + 1, stretch.upperBound)
        var row = rows + (first - stretch.lowerBound) * TagScores.width
        var sum = sums.row(entry, index + WordFeatures.reach - first)
        for _ in first..<max(first, end) {
          TagScores.add(sum, to: row)
          row += TagScores.width
          sum -= TagScores.width
        }
      }
    }
    words.findRuns(in: reading)
  }

  /// Sums what a new word says, and returns its facts.
  private func learn(
    _ index: Int, in reading: Reading, _ entry: Int, _ list: inout FeatureList
  ) -> WordFacts {
    clusters.prefetch(reading[index].hash)
    let facts = WordFacts.read(index, in: reading, clusters)
    let features = WordFeatures.read(index, in: reading, facts)
    let (kind, isNew) = memory.classes.entry(for: features.classKey)
    if isNew {
      sum(&list, into: memory.classes.row(kind, 0)) { features.appendClass(offset: $0, to: &$1) }
    }
    let rows = memory.words.row(entry, 0)
    sum(&list, into: rows) { features.append(offset: $0, to: &$1) }
    for place in 0..<WordFeatures.rowCount {
      TagScores.add(memory.classes.row(kind, place), to: rows + place * TagScores.width)
    }
    return facts
  }

  /// Adds the weights of a word's features for each place from which it is heard.
  @inline(__always)
  private func sum(
    _ list: inout FeatureList, into rows: UnsafeMutablePointer<Int16>,
    _ append: (_ offset: Int, _ list: inout FeatureList) -> Void
  ) {
    list.removeAll()
    var ends = InlineArray<5, Int>(repeating: 0)
    for place in 0..<WordFeatures.rowCount {
      append(place - WordFeatures.reach, &list)
      ends[place] = list.count
    }
    weights.find(list)
    var start = 0
    for place in 0..<WordFeatures.rowCount {
      weights.add(list, start..<ends[place], to: rows + place * TagScores.width)
      start = ends[place]
    }
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
      return mix(key, TagScorer.rest(of: bytes, offset, before: word.span.end))
    }
  }

  /// Up to seven bytes as one number.
  @inline(__always)
  private static func rest(
    of bytes: UnsafeRawBufferPointer, _ offset: Int, before end: Int
  ) -> UInt64 {
    // All eight from there on are read where there are so many.
    if offset + 8 <= bytes.count {
      let eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      return eight & ((1 << UInt64((end - offset) * 8)) - 1)
    }
    var rest: UInt64 = 0
    for place in (offset..<end).reversed() { rest = rest << 8 | UInt64(bytes[place]) }
    return rest
  }
}
