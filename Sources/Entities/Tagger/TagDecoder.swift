/// Finds the names whose labels have the highest sum of scores (Viterbi 1967).
///
/// Only sequences that spell whole names count: a name that was begun is ended, and outside of names
/// nothing goes on. What a step is worth hangs on the kinds on both sides, so that eight kinds are
/// weighed at once. Cost: some hundred operations a word.
struct TagDecoder {
  private typealias Vector = TagScores.Vector
  /// For each kind before, what it is worth to go on with each other.
  private var next = [Vector](repeating: .zero, count: 8)
  /// Inside of a name, kind by kind: from its first or an inner word to an inner or its last.
  private var (firstInner, firstLast, innerInner, innerLast): (Vector, Vector, Vector, Vector) = (
    .zero, .zero, .zero, .zero
  )
  /// How the best sequences came to each word.
  private var origins: [Origin] = []

  private struct Origin {
    /// The kind before a name that begins here.
    var before = Vector.zero
    /// Whether the word before an inner or a last one is an inner one: all bits, or none.
    var (innerOfInner, innerOfLast) = (Vector.zero, Vector.zero)
    /// Whether a kind is best closed by a last word rather than an only one.
    var isLast = Vector.zero
  }

  /// Below every score that counts.
  private static let impossible: Int16 = -16000
  /// Scores are kept within, so that no sum overflows.
  private static let bound: Int16 = 8000

  /// `steps` are the weights of ``TagChain/names``.
  init(steps: [Int32]) {
    func worth(_ number: Int) -> Int16 {
      Int16(clamping: max(-2000, min(2000, steps[number])))
    }
    for before in 0..<8 {
      for kind in 0..<8 { next[before][kind] = worth(before * 8 + kind) }
    }
    for kind in 0..<7 {
      firstInner[kind] = worth(64 + kind * 4)
      firstLast[kind] = worth(64 + kind * 4 + 1)
      innerInner[kind] = worth(64 + kind * 4 + 2)
      innerLast[kind] = worth(64 + kind * 4 + 3)
    }
  }

  /// Appends the names of a stretch of `count` words from word `start` on to `names`.
  mutating func decode(
    _ rows: UnsafePointer<Int16>, count: Int, from start: Int, into names: inout [TaggedName]
  ) {
    guard count > 0 else { return }
    if origins.count < count { origins = [Origin](repeating: Origin(), count: count * 2) }
    let outside = TagLabel.outside.index % 8
    var first = Vector(repeating: TagDecoder.impossible)
    var inner = first
    var closed = first
    closed[outside] = 0
    let floor = Vector(repeating: TagDecoder.impossible)
    let (low, high) = (
      Vector(repeating: -TagDecoder.bound), Vector(repeating: TagDecoder.bound)
    )
    // Taken out for the time, so that it is held once.
    var origins: [Origin] = []
    swap(&origins, &self.origins)
    defer { swap(&origins, &self.origins) }
    origins.withUnsafeMutableBufferPointer { origins in
      for word in 0..<count {
        let row = rows + word * TagScores.width
        func score(_ place: TagLabel.Place) -> Vector {
          TagScores.vector(row, from: Int(place.rawValue) * 8).clamped(
            lowerBound: low, upperBound: high)
        }
        var origin = Origin()
        // Of equal sums the one that was outside stays.
        var begun = Vector(repeating: closed[outside]) &+ next[outside]
        origin.before = Vector(repeating: Int16(outside))
        for before in 0..<outside {
          let sum = Vector(repeating: closed[before]) &+ next[before]
          let isBetter = sum .> begun
          begun.replace(with: sum, where: isBetter)
          origin.before.replace(with: Int16(before), where: isBetter)
        }
        var nextInner = first &+ firstInner
        let longer = inner &+ innerInner
        let isInner = longer .> nextInner
        nextInner.replace(with: longer, where: isInner)
        origin.innerOfInner.replace(with: -1, where: isInner)
        var last = first &+ firstLast
        let ended = inner &+ innerLast
        let isEnded = ended .> last
        last.replace(with: ended, where: isEnded)
        origin.innerOfLast.replace(with: -1, where: isEnded)
        last = last &+ score(.last)
        let only = begun &+ score(.only)
        first = begun &+ score(.first)
        inner = nextInner &+ score(.inner)
        // Outside has one lane, that of `only`.
        last[outside] = TagDecoder.impossible
        first[outside] = TagDecoder.impossible
        inner[outside] = TagDecoder.impossible
        closed = only
        let isLast = last .> closed
        closed.replace(with: last, where: isLast)
        origin.isLast.replace(with: -1, where: isLast)
        let best = Vector(repeating: closed.max())
        closed = pointwiseMax(closed &- best, floor)
        first = pointwiseMax(first &- best, floor)
        inner = pointwiseMax(inner &- best, floor)
        origins[word] = origin
      }
      trace(origins, closed, count, start, &names)
    }
  }

  private func trace(
    _ origins: UnsafeMutableBufferPointer<Origin>, _ closed: Vector, _ count: Int, _ start: Int,
    _ names: inout [TaggedName]
  ) {
    var kind = TagLabel.outside.index % 8
    for other in 0..<kind where closed[other] > closed[kind] { kind = other }
    let known = names.count
    var word = count - 1
    while word >= 0 {
      let end = word
      if origins[word].isLast[kind] != 0 {
        var isInner = origins[word].innerOfLast[kind] != 0
        word -= 1
        while isInner, word > 0 {
          isInner = origins[word].innerOfInner[kind] != 0
          word -= 1
        }
      }
      if let kind = TaggedKind(rawValue: UInt8(kind)) {
        names.append(TaggedName(kind: kind, words: start + word..<start + end + 1))
      }
      kind = Int(origins[word].before[kind])
      word -= 1
    }
    names[known...].reverse()
  }
}
