/// Finds the sequence of labels with the highest sum of scores (Viterbi 1967).
///
/// Only sequences that spell whole names count: a name that was begun is ended, and outside of names
/// nothing goes on. Cost: some 250 additions a word.
struct TagDecoder {
  /// The worth of each possible step, in the order in which they are tried.
  private let steps: [Step]
  private var best: [Int32] = []
  private var next: [Int32] = []
  private var origins: [UInt8] = []

  private struct Step {
    var previous: UInt8
    var label: UInt8
    var worth: Int32
  }

  /// Far below every sum of scores, and far above overflow.
  private static let impossible: Int32 = -1 << 28

  init(transitions: [Int32]) {
    let width = TagLabel.count
    steps = (0..<width * width).compactMap { cell in
      let (label, previous) = (cell / width, cell % width)
      guard TagLabel(index: previous).admits(TagLabel(index: label)) else { return nil }
      return Step(
        previous: UInt8(previous), label: UInt8(label),
        worth: transitions[previous * width + label])
    }
  }

  /// The labels of a stretch; `scores` holds `TagLabel.count` numbers a word.
  mutating func labels(_ scores: [Int32]) -> [TagLabel] {
    let width = TagLabel.count
    let count = scores.count / width
    guard count > 0 else { return [] }
    best = [Int32](repeating: TagDecoder.impossible, count: width)
    best[0] = 0
    next = best
    origins = [UInt8](repeating: 0, count: count * width)
    for word in 0..<count {
      advance(scores, word)
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

  private mutating func advance(_ scores: [Int32], _ word: Int) {
    let width = TagLabel.count
    let steps = steps
    best.withUnsafeBufferPointer { best in
      next.withUnsafeMutableBufferPointer { next in
        origins.withUnsafeMutableBufferPointer { origins in
          for label in 0..<width { next[label] = TagDecoder.impossible * 2 }
          for step in steps {
            let sum = best[Int(step.previous)] + step.worth
            if sum > next[Int(step.label)] {
              next[Int(step.label)] = sum
              origins[word * width + Int(step.label)] = step.previous
            }
          }
          for label in 0..<width {
            next[label] = max(next[label], TagDecoder.impossible) + scores[word * width + label]
          }
        }
      }
    }
  }
}
