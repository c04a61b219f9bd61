import Entities

/// Trains a conditional random field over a chain of labels (Lafferty, McCallum & Pereira 2001),
/// where marks leave labels open by the probability of all that they allow.
///
/// Stochastic gradient steps, a stretch at a time, with step widths that shrink for each feature as
/// it is met (AdaGrad; Duchi, Hazan & Singer 2011). Everything is computed in a fixed order with the
/// four basic operations and the square root, which IEEE 754 rounds alike on every machine; so the
/// same data give the same weights, bit for bit.
final class ChainTrainer {
  typealias Row = SIMD32<Float>

  struct Options {
    var epochs = 10
    var rate: Float = 0.15
    var decay: Float = 0
    var minimumCount: UInt32 = 2
    var seed: UInt64 = 1
  }

  let options: Options
  let index: FeatureIndex
  private let stretches: [Stretch]
  /// The features of all words, as indices.
  private var features: [UInt32] = []
  private var weights: [Row]
  private var squares: [Float]
  private(set) var transitions: [Row]
  private var transitionSquares: [Float]

  private struct Stretch {
    /// Where the features of each word begin, and one past the last.
    var starts: [Int]
    var allowed: [UInt32]
  }

  init(_ examples: [ChainExample], options: Options) {
    self.options = options
    index = FeatureIndex(examples, minimum: options.minimumCount)
    var stretches: [Stretch] = []
    for example in examples {
      var word = 0
      for stretch in example.input.stretches {
        var starts: [Int] = [features.count]
        for _ in stretch {
          let range = example.input.featureStarts[word]..<example.input.featureStarts[word + 1]
          for feature in example.input.features[range] {
            if let index = index.index(of: feature) { features.append(UInt32(index)) }
          }
          starts.append(features.count)
          word += 1
        }
        stretches.append(
          Stretch(starts: starts, allowed: Array(example.allowed[(word - stretch.count)..<word])))
      }
    }
    self.stretches = stretches
    weights = [Row](repeating: .zero, count: index.numbers.count)
    squares = [Float](repeating: 1, count: index.numbers.count)
    transitions = [Row](repeating: .zero, count: TagLabel.count)
    transitionSquares = [Float](repeating: 1, count: TagLabel.count)
  }

  /// Labels less probable than this are left out of sums.
  private static let negligible: Float = 1e-7

  /// Where a transition is possible.
  private static let possible: [Row] = (0..<TagLabel.count).map { previous in
    var row = Row.zero
    for next in 0..<TagLabel.count
    where TagLabel(index: previous).admits(TagLabel(index: next)) {
      row[next] = 1
    }
    return row
  }
  private static let closed: Row = {
    var row = Row.zero
    for label in 0..<TagLabel.count where !TagLabel(index: label).isOpen { row[label] = 1 }
    return row
  }()

  func train(progress: (Int, Float) -> Void = { _, _ in }) {
    var order = Array(stretches.indices)
    var generator = SplitMix(state: options.seed)
    var isSettled = [Bool](repeating: false, count: stretches.count)
    for epoch in 0..<options.epochs {
      order.shuffle(using: &generator)
      var error: Float = 0
      for number in order {
        // What is learned is looked at every third time.
        if isSettled[number], (epoch + number) % 3 != 0 { continue }
        let wrong = step(stretches[number])
        isSettled[number] = wrong == 0
        error += wrong
      }
      progress(epoch, error)
    }
  }

  /// One gradient step; returns how much probability the wrong labels had.
  private func step(_ stretch: Stretch) -> Float {
    let count = stretch.allowed.count
    var emissions: [Row] = []
    emissions.reserveCapacity(count)
    features.withUnsafeBufferPointer { features in
      weights.withUnsafeBufferPointer { weights in
        for word in 0..<count {
          var sum = Row.zero
          for feature in stretch.starts[word]..<stretch.starts[word + 1] {
            sum += weights[Int(features[feature])]
          }
          emissions.append(exponential(sum, over: ChainExample.anything))
        }
      }
    }
    var steps: [Row] = []
    steps.reserveCapacity(TagLabel.count)
    for (row, mask) in zip(transitions, ChainTrainer.possible) {
      steps.append(exponential(row, shift: 0) * mask)
    }
    guard let free = Marginals(emissions, steps, allowed: nil) else { return 0 }
    let isSettled = (0..<count).allSatisfy { word in
      (free.labels[word] * mask(stretch.allowed[word])).sum() > 0.999
    }
    if isSettled { return 0 }
    guard let bound = Marginals(emissions, steps, allowed: stretch.allowed) else { return 0 }
    var error: Float = 0
    let rate = options.rate
    features.withUnsafeBufferPointer { features in
      weights.withUnsafeMutableBufferPointer { weights in
        squares.withUnsafeMutableBufferPointer { squares in
          for word in 0..<count {
            let gradient = bound.labels[word] - free.labels[word]
            let size = (gradient * gradient).sum()
            error += size
            if size < 1e-6 { continue }
            for feature in stretch.starts[word]..<stretch.starts[word + 1] {
              let row = Int(features[feature])
              squares[row] += size
              let width = rate / squares[row].squareRoot()
              weights[row] += gradient * width
            }
          }
        }
      }
    }
    if count > 1, error > 1e-5 {
      for previous in 0..<TagLabel.count {
        let gradient = bound.steps[previous] - free.steps[previous]
        let size = (gradient * gradient).sum()
        if size < 1e-8 { continue }
        transitionSquares[previous] += size
        transitions[previous] += gradient * (rate / transitionSquares[previous].squareRoot())
      }
    }
    return error
  }

  /// How probable each label is at each word, and each step from label to label in the stretch.
  private struct Marginals {
    var labels: [Row]
    var steps: [Row]

    init?(_ emissions: [Row], _ transitions: [Row], allowed: [UInt32]?) {
      let count = emissions.count
      var emissions = emissions
      if let allowed {
        for word in 0..<count { emissions[word] *= mask(allowed[word]) }
      }
      var forward = [Row](repeating: .zero, count: count)
      var scales = [Float](repeating: 0, count: count)
      for word in 0..<count {
        var row = Row.zero
        if word == 0 {
          row = transitions[0]
        } else {
          let before = forward[word - 1]
          for previous in 0..<TagLabel.count where before[previous] > ChainTrainer.negligible {
            row += transitions[previous] * before[previous]
          }
        }
        row *= emissions[word]
        let sum = row.sum()
        guard sum > 0 else { return nil }
        scales[word] = 1 / sum
        forward[word] = row * scales[word]
      }
      labels = [Row](repeating: .zero, count: count)
      steps = [Row](repeating: .zero, count: TagLabel.count)
      var backward = ChainTrainer.closed
      for word in stride(from: count - 1, through: 0, by: -1) {
        let product = forward[word] * backward
        let sum = product.sum()
        guard sum > 0 else { return nil }
        labels[word] = product / sum
        guard word > 0 else { break }
        let ahead = emissions[word] * backward
        var next = Row.zero
        let before = forward[word - 1]
        let scale = scales[word]
        for previous in 0..<TagLabel.count where before[previous] > ChainTrainer.negligible {
          let row = transitions[previous] * ahead
          next[previous] = row.sum() * scale
          steps[previous] += row * (before[previous] * scale / sum)
        }
        backward = next
      }
    }
  }

  /// The weights of a feature.
  func row(_ feature: Int) -> Row { weights[feature] }
}

private func mask(_ labels: UInt32) -> ChainTrainer.Row {
  var row = ChainTrainer.Row.zero
  for label in 0..<TagLabel.count where labels & (1 << UInt32(label)) != 0 { row[label] = 1 }
  return row
}

private func exponential(_ row: ChainTrainer.Row, over labels: UInt32) -> ChainTrainer.Row {
  var highest = -Float.infinity
  for label in 0..<TagLabel.count { highest = max(highest, row[label]) }
  return exponential(row, shift: highest) * mask(labels)
}

/// e to the power of each number less `shift`, by 2^n times a polynomial.
private func exponential(_ row: ChainTrainer.Row, shift: Float) -> ChainTrainer.Row {
  var result = ChainTrainer.Row.zero
  for label in 0..<TagLabel.count { result[label] = exponential(row[label] - shift) }
  return result
}

func exponential(_ x: Float) -> Float {
  let scaled = min(max(x, -80), 80) * 1.442_695_04
  let whole = scaled.rounded(.down)
  let part = (scaled - whole) * 0.693_147_18
  var term = 1 + part / 7
  term = 1 + part / 6 * term
  term = 1 + part / 5 * term
  term = 1 + part / 4 * term
  term = 1 + part / 3 * term
  term = 1 + part / 2 * term
  term = 1 + part * term
  return term * Float(sign: .plus, exponent: Int(whole), significand: 1)
}

/// A small generator of numbers that look random (Steele, Lea & Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
