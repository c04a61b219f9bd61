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
    var epochs = 12
    var rate: Float = 0.1
    var minimumCount: UInt32 = 3
    /// How many of the features are left out at each step, so that no word leans on one alone
    /// (Srivastava et al. 2014).
    var dropout: Float = 0.1
    /// At how many of the last epochs' ends the weights are taken; their mean is what was learned.
    var averaged = 5
    /// How often everything is learned, each time in another order; the mean over all counts.
    var runs = 3
    var seed: UInt64 = 1
  }

  let options: Options
  let chain: TagChain
  let index: FeatureIndex
  private let stretches: [Stretch]
  /// The features of all words, as indices.
  private var features: [UInt32] = []
  /// The features of a stretch that the current step looks at, and where those of each word begin.
  private var chosen: [UInt32] = []
  private var chosenStarts: [Int] = []
  /// A row as wide as the chain has lanes for each feature.
  private var weights: [Float]
  private var squares: [Float]
  /// The weights of the chain's steps.
  private(set) var steps: [Float]
  private var stepSquares: [Float]
  private var free: ChainMarginals
  private var bound: ChainMarginals

  private var width: Int { chain.width }

  private struct Stretch {
    /// Where the features of each word begin, and one past the last.
    var starts: [Int]
    var allowed: [UInt32]
  }

  /// Makes a trainer of one chain. `inputs` are the features of documents, with the labels that
  /// their marks allow.
  init(_ chain: TagChain, _ inputs: [Input], options: Options) {
    self.options = options
    self.chain = chain
    index = FeatureIndex(inputs.map(\.features.numbers), minimum: options.minimumCount)
    free = ChainMarginals(chain)
    bound = ChainMarginals(chain)
    var stretches: [Stretch] = []
    for input in inputs {
      var word = 0
      for stretch in input.stretches {
        defer { word += stretch.count }
        let rows = input.features.starts[word...word + stretch.count]
        // Sentences without a person have no rows in the chain of offices.
        guard let first = rows.first, let last = rows.last, last > first else { continue }
        var starts: [Int] = [features.count]
        for (start, end) in zip(rows, rows.dropFirst()) {
          for feature in input.features.numbers[start..<end] {
            if let index = index.index(of: feature) { features.append(UInt32(index)) }
          }
          starts.append(features.count)
        }
        stretches.append(
          Stretch(starts: starts, allowed: Array(input.allowed[word..<word + stretch.count])))
      }
    }
    self.stretches = stretches
    weights = [Float](repeating: 0, count: index.numbers.count * chain.width)
    squares = [Float](repeating: 1, count: index.numbers.count)
    steps = [Float](repeating: 0, count: chain.stepCount)
    stepSquares = [Float](repeating: 1, count: chain.stepCount)
  }

  /// A document as one chain sees it.
  struct Input {
    var stretches: [Range<Int>]
    var features: TaggingExample.FeatureRows
    var allowed: [UInt32]
  }

  /// Trains; what a name costs is charged last.
  func train(costs: NameCosts? = nil, progress: (Int, Float) -> Void = { _, _ in }) {
    var mean = MeanOfWeights()
    for run in 0..<options.runs {
      forget()
      learn(seed: options.seed + UInt64(run), into: &mean, progress: progress)
    }
    (weights, steps) = mean.values
    costs?.charge(&steps)
  }

  private func forget() {
    for index in weights.indices { weights[index] = 0 }
    for index in squares.indices { squares[index] = 1 }
    for index in steps.indices { (steps[index], stepSquares[index]) = (0, 1) }
  }

  private func learn(
    seed: UInt64, into mean: inout MeanOfWeights, progress: (Int, Float) -> Void
  ) {
    var order = Array(stretches.indices)
    var generator = SplitMix(state: seed)
    var isSettled = [Bool](repeating: false, count: stretches.count)
    for epoch in 0..<options.epochs {
      order.shuffle(using: &generator)
      var error: Float = 0
      for number in order {
        // What is learned is looked at every third time.
        if isSettled[number], (epoch + number) % 3 != 0 { continue }
        let wrong = step(stretches[number], using: &generator)
        isSettled[number] = wrong == 0
        error += wrong
      }
      progress(epoch, error)
      if epoch + options.averaged >= options.epochs { mean.add(weights, steps) }
    }
  }

  /// Chooses the features of the stretch that this step looks at.
  private func choose(_ stretch: Stretch, using generator: inout SplitMix) {
    chosen.removeAll(keepingCapacity: true)
    chosenStarts.removeAll(keepingCapacity: true)
    let limit = UInt64(options.dropout * 65536)
    for word in stretch.allowed.indices {
      chosenStarts.append(chosen.count)
      for feature in features[stretch.starts[word]..<stretch.starts[word + 1]]
      where limit == 0 || generator.next() >> 48 >= limit {
        chosen.append(feature)
      }
    }
    chosenStarts.append(chosen.count)
  }

  /// One gradient step; returns how much probability the wrong labels had, 0 when next to none.
  private func step(_ stretch: Stretch, using generator: inout SplitMix) -> Float {
    choose(stretch, using: &generator)
    let count = stretch.allowed.count
    let width = width
    free.begin(count: count, steps: steps)
    chosen.withUnsafeBufferPointer { features in
      weights.withUnsafeBufferPointer { weights in
        guard let base = weights.baseAddress else { return }
        free.emissions.withUnsafeMutableBufferPointer { emissions in
          guard let sums = emissions.baseAddress else { return }
          for word in 0..<count {
            for feature in chosenStarts[word]..<chosenStarts[word + 1] {
              add(base + Int(features[feature]) * width, 1, to: sums + word * width, width)
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
      chosen.withUnsafeBufferPointer { features in
        weights.withUnsafeMutableBufferPointer { weights in
          squares.withUnsafeMutableBufferPointer { squares in
            gradient.withUnsafeBufferPointer { gradient in
              guard let base = weights.baseAddress, let gradient = gradient.baseAddress else {
                return
              }
              for feature in chosenStarts[word]..<chosenStarts[word + 1] {
                let row = Int(features[feature])
                squares[row] += size
                add(
                  gradient, rate / squares[row].squareRoot(), to: base + row * width, width)
              }
            }
          }
        }
      }
    }
    if count > 1 { learnSteps() }
    return error
  }

  private func learnSteps() {
    var gradients = [Float](repeating: 0, count: steps.count)
    for (cell, step) in chain.steps.enumerated() {
      if let step { gradients[step] += bound.steps[cell] - free.steps[cell] }
    }
    for (step, gradient) in gradients.enumerated() where gradient != 0 {
      stepSquares[step] += gradient * gradient
      steps[step] += gradient * options.rate / stepSquares[step].squareRoot()
    }
  }

  /// The weights of a feature, a lane each. As all features speak at last, each speaks lower.
  func row(_ feature: Int) -> [Float] {
    let start = feature * width
    return weights[start..<start + width].map { $0 * (1 - options.dropout) }
  }
}

/// Adds a row, multiplied, to another.
@inline(__always)
func add(
  _ row: UnsafePointer<Float>, _ factor: Float, to sum: UnsafeMutablePointer<Float>, _ width: Int
) {
  for lane in 0..<width { sum[lane] += row[lane] * factor }
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
