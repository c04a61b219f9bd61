/// Finds the sequence of labels with the highest sum of scores (Viterbi 1967).
///
/// Only sequences that spell whole names count: a name that was begun is ended, and outside of names
/// nothing goes on. Cost: some 250 additions a word.
struct TagDecoder {
  private let transitions: [Int32]
  private var best: [Int32] = []
  private var origins: [UInt8] = []

  /// Far below every sum of scores, and far above overflow.
  private static let impossible: Int32 = -1 << 28
  /// For each label, those that may stand before it.
  private static let predecessors: [[Int]] = (0..<TagLabel.count).map { next in
    (0..<TagLabel.count).filter { TagLabel(index: $0).admits(TagLabel(index: next)) }
  }

  init(transitions: [Int32]) {
    self.transitions = transitions
  }

  /// The labels of a stretch; `scores` holds `TagLabel.count` numbers a word.
  mutating func labels(_ scores: [Int32]) -> [TagLabel] {
    let width = TagLabel.count
    let count = scores.count / width
    guard count > 0 else { return [] }
    best = [Int32](repeating: TagDecoder.impossible, count: width)
    best[0] = 0
    origins = [UInt8](repeating: 0, count: count * width)
    var next = best
    for word in 0..<count {
      for label in 0..<width {
        var (score, origin) = (TagDecoder.impossible * 2, 0)
        for previous in TagDecoder.predecessors[label] {
          let sum = best[previous] + transitions[previous * width + label]
          if sum > score { (score, origin) = (sum, previous) }
        }
        next[label] = max(score, TagDecoder.impossible) + scores[word * width + label]
        origins[word * width + label] = UInt8(origin)
      }
      swap(&best, &next)
    }
    var label = 0
    for index in 0..<width
    where !TagLabel(index: index).isOpen && best[index] > best[label] {
      label = index
    }
    var labels = [TagLabel](repeating: .outside, count: count)
    for word in stride(from: count - 1, through: 0, by: -1) {
      labels[word] = TagLabel(index: label)
      label = Int(origins[word * width + label])
    }
    return labels
  }
}
