import Entities

/// Trains a conditional random field over a chain of labels (Lafferty, McCallum & Pereira 2001),
/// where marks leave labels open by the probability of all that they allow.
///
/// Stochastic gradient steps, a stretch at a time, with step widths that shrink for each feature as
/// it is met (AdaGrad; Duchi, Hazan & Singer 2011). Everything is computed in a fixed order with the
/// four basic operations and the square root, which IEEE 754 rounds alike on every machine; so the
/// same data give the same weights, bit for bit.
final class ChainTrainer {
  struct Options {
    var epochs = 7
    var rate: Float = 0.1
    var minimumCount: UInt32 = 2
    var seed: UInt64 = 1
  }

  let options: Options
  let index: FeatureIndex
  private let stretches: [Stretch]
  /// The features of all words, as indices.
  private var features: [UInt32] = []
  /// A row of ``width`` numbers for each feature.
  private var weights: [Float]
  private var squares: [Float]
  /// A row for each label, of what it costs to go from it to each other.
  private(set) var transitions: [Float]
  private var transitionSquares: [Float]
  private var free = ChainMarginals()
  private var bound = ChainMarginals()

  /// Labels, filled up to what a processor adds at once.
  static let width = 32

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
    weights = [Float](repeating: 0, count: index.numbers.count * ChainTrainer.width)
    squares = [Float](repeating: 1, count: index.numbers.count)
    transitions = [Float](repeating: 0, count: TagLabel.count * ChainTrainer.width)
    transitionSquares = [Float](repeating: 1, count: TagLabel.count)
  }

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

  /// One gradient step; returns how much probability the wrong labels had, 0 when next to none.
  private func step(_ stretch: Stretch) -> Float {
    let count = stretch.allowed.count
    let width = ChainTrainer.width
    free.begin(count: count, transitions: transitions)
    features.withUnsafeBufferPointer { features in
      weights.withUnsafeBufferPointer { weights in
        guard let base = weights.baseAddress else { return }
        free.emissions.withUnsafeMutableBufferPointer { emissions in
          guard let sums = emissions.baseAddress else { return }
          for word in 0..<count {
            for feature in stretch.starts[word]..<stretch.starts[word + 1] {
              add(base + Int(features[feature]) * width, 1, to: sums + word * width)
            }
          }
        }
      }
    }
    free.exponentiate()
    bound.copy(free, allowed: stretch.allowed)
    guard free.run(), !free.isWithin(stretch.allowed, 0.999), bound.run() else { return 0 }
    var error: Float = 0
    let rate = options.rate
    var gradient = [Float](repeating: 0, count: width)
    for word in 0..<count {
      let size = bound.difference(from: free, at: word, into: &gradient)
      error += size
      if size < 1e-6 { continue }
      features.withUnsafeBufferPointer { features in
        weights.withUnsafeMutableBufferPointer { weights in
          squares.withUnsafeMutableBufferPointer { squares in
            gradient.withUnsafeBufferPointer { gradient in
              guard let base = weights.baseAddress, let gradient = gradient.baseAddress else {
                return
              }
              for feature in stretch.starts[word]..<stretch.starts[word + 1] {
                let row = Int(features[feature])
                squares[row] += size
                add(gradient, rate / squares[row].squareRoot(), to: base + row * width)
              }
            }
          }
        }
      }
    }
    if count > 1 { stepTransitions() }
    return error
  }

  private func stepTransitions() {
    let width = ChainTrainer.width
    for previous in 0..<TagLabel.count {
      var size: Float = 0
      for next in previous * width..<(previous + 1) * width {
        let gradient = bound.steps[next] - free.steps[next]
        size += gradient * gradient
      }
      if size < 1e-8 { continue }
      transitionSquares[previous] += size
      let rate = options.rate / transitionSquares[previous].squareRoot()
      for next in previous * width..<(previous + 1) * width {
        transitions[next] += (bound.steps[next] - free.steps[next]) * rate
      }
    }
  }

  /// The weights of a feature, a label each.
  func row(_ feature: Int) -> ArraySlice<Float> {
    let start = feature * ChainTrainer.width
    return weights[start..<start + TagLabel.count]
  }
}

/// Adds a row, multiplied, to another.
@inline(__always)
func add(
  _ row: UnsafePointer<Float>, _ factor: Float, to sum: UnsafeMutablePointer<Float>
) {
  for lane in 0..<ChainTrainer.width { sum[lane] += row[lane] * factor }
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
