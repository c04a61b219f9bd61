/// Finds the offices whose labels have the highest sum of scores (Viterbi 1967).
struct RoleDecoder {
  private static let width = 8
  private let steps: [(previous: Int, label: Int, worth: Int32)]
  /// For each word, in four bits for each label, the one before it.
  private var origins: [UInt32] = []

  private static let impossible: Int32 = -1 << 28

  /// `steps` are the weights of ``TagChain/roles``.
  init(steps: [Int32]) {
    self.steps = (0..<64).compactMap { cell in
      TagChain.roles.steps[cell].map { (cell / 8, cell % 8, steps[$0]) }
    }
  }

  /// The words of the offices in a stretch of `count` words from word `start` on.
  mutating func decode(
    _ rows: UnsafePointer<Int16>, count: Int, from start: Int, into roles: inout [Range<Int>]
  ) {
    let width = RoleDecoder.width
    guard count > 0 else { return }
    if origins.count < count { origins = [UInt32](repeating: 0, count: count * 2) }
    var best = InlineArray<8, Int32>(repeating: RoleDecoder.impossible)
    best[0] = 0
    for word in 0..<count {
      let row = rows + word * TagScores.width + RoleLabel.lanes.lowerBound
      var next = InlineArray<8, Int32>(repeating: RoleDecoder.impossible * 2)
      var origin: UInt32 = 0
      for step in steps {
        let sum = best[step.previous] &+ step.worth
        if sum > next[step.label] {
          next[step.label] = sum
          let place = UInt32(step.label * 4)
          origin = origin & ~(0xF << place) | UInt32(step.previous) << place
        }
      }
      origins[word] = origin
      for label in 0..<width {
        best[label] = max(next[label], RoleDecoder.impossible) + Int32(row[label])
      }
    }
    var label = RoleLabel.outside
    for other in [RoleLabel.last, .only] where best[Int(other.rawValue)] > best[Int(label.rawValue)]
    {
      label = other
    }
    let known = roles.count
    var end = 0
    for word in stride(from: count - 1, through: 0, by: -1) {
      if label == .last || label == .only { end = start + word + 1 }
      if label == .first || label == .only { roles.append(start + word..<end) }
      let origin = origins[word] >> (UInt32(label.rawValue) * 4) & 0xF
      label = RoleLabel(rawValue: UInt8(origin)) ?? .outside
    }
    roles[known...].reverse()
  }
}
