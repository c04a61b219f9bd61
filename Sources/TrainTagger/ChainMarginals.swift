import Entities

/// How probable each label of a chain is, and each step from one label to the next, by the forward
/// and backward sums of Baum and Welch.
///
/// All rows are as wide as the chain has lanes.
struct ChainMarginals {
  private let chain: TagChain
  private let width: Int
  private var count = 0
  /// Scores of the labels, and after ``exponentiate()`` their powers.
  var emissions: [Float] = []
  private var powers: [Float] = []
  private var forward: [Float] = []
  private var scales: [Float] = []
  /// The probability of each label at each word.
  private(set) var labels: [Float] = []
  /// The expected count of each step from label to label.
  private(set) var steps: [Float] = []

  /// Labels less probable than this are left out of sums.
  private static let negligible: Float = 1e-7

  init(_ chain: TagChain) {
    self.chain = chain
    width = chain.width
  }

  /// Sets all scores of a chain of `count` words to 0.
  mutating func begin(count: Int, steps weights: [Float]) {
    reserve(count)
    for cell in 0..<count * width { emissions[cell] = 0 }
    if powers.isEmpty {
      powers = [Float](repeating: 0, count: width * width)
      steps = powers
    }
    let exponents = weights.map { exponential($0) }
    for (cell, step) in chain.steps.enumerated() {
      if let step { powers[cell] = exponents[step] }
    }
  }

  private mutating func reserve(_ count: Int) {
    self.count = count
    guard emissions.count < count * width else { return }
    let size = [Float](repeating: 0, count: count * width)
    (emissions, forward, labels, scales) = (size, size, size, size)
  }

  /// Turns scores into their powers, the highest of a word into 1.
  mutating func exponentiate() {
    for word in 0..<count {
      let start = word * width
      var highest = emissions[start]
      for label in start..<start + width { highest = max(highest, emissions[label]) }
      for label in start..<start + width {
        emissions[label] = exponential(emissions[label] - highest)
      }
    }
  }

  /// Takes over the chain of `other`, with only the labels that are allowed.
  mutating func copy(_ other: ChainMarginals, allowed: [UInt32]) {
    reserve(other.count)
    powers = other.powers
    if steps.isEmpty { steps = powers }
    for word in 0..<count {
      for label in 0..<width {
        let cell = word * width + label
        emissions[cell] = allowed[word] & (1 << UInt32(label)) != 0 ? other.emissions[cell] : 0
      }
    }
  }

  /// Computes ``labels`` and ``steps``; `false` when no sequence of labels is possible.
  mutating func run() -> Bool {
    let width = width
    var (forward, labels, steps, scales) = (
      [Float](), [Float](), [Float](), [Float]()
    )
    // Taken out for the time, so that each is held once.
    swap(&forward, &self.forward)
    swap(&labels, &self.labels)
    swap(&steps, &self.steps)
    swap(&scales, &self.scales)
    defer {
      swap(&forward, &self.forward)
      swap(&labels, &self.labels)
      swap(&steps, &self.steps)
      swap(&scales, &self.scales)
    }
    for cell in 0..<steps.count { steps[cell] = 0 }
    return emissions.withUnsafeBufferPointer { emissions in
      powers.withUnsafeBufferPointer { powers in
        forward.withUnsafeMutableBufferPointer { forward in
          labels.withUnsafeMutableBufferPointer { labels in
            steps.withUnsafeMutableBufferPointer { steps in
              scales.withUnsafeMutableBufferPointer { scales in
                guard let powers = powers.baseAddress, let emissions = emissions.baseAddress,
                  let forward = forward.baseAddress, let labels = labels.baseAddress,
                  let steps = steps.baseAddress, let scales = scales.baseAddress
                else { return false }
                for word in 0..<count {
                  let row = forward + word * width
                  for lane in 0..<width { row[lane] = 0 }
                  if word == 0 {
                    add(powers + chain.outside * width, 1, to: row, width)
                  } else {
                    let before = row - width
                    for previous in 0..<width
                    where before[previous] > ChainMarginals.negligible {
                      add(powers + previous * width, before[previous], to: row, width)
                    }
                  }
                  for lane in 0..<width { row[lane] *= emissions[word * width + lane] }
                  let sum = total(row, width)
                  guard sum > 0 else { return false }
                  scales[word] = 1 / sum
                  for lane in 0..<width { row[lane] *= scales[word] }
                }
                return runBack(emissions, powers, forward, labels, steps, scales)
              }
            }
          }
        }
      }
    }
  }

  private func runBack(
    _ emissions: UnsafePointer<Float>, _ powers: UnsafePointer<Float>,
    _ forward: UnsafeMutablePointer<Float>, _ labels: UnsafeMutablePointer<Float>,
    _ steps: UnsafeMutablePointer<Float>, _ scales: UnsafeMutablePointer<Float>
  ) -> Bool {
    let width = width
    return withUnsafeTemporaryAllocation(of: Float.self, capacity: 3 * width) { scratch in
      guard let backward = scratch.baseAddress else { return false }
      let ahead = backward + width
      let product = ahead + width
      for lane in 0..<width {
        backward[lane] = chain.isLabel[lane] && !chain.isOpen[lane] ? 1 : 0
      }
      for word in stride(from: count - 1, through: 0, by: -1) {
        let row = labels + word * width
        for lane in 0..<width { row[lane] = forward[word * width + lane] * backward[lane] }
        let sum = total(row, width)
        guard sum > 0 else { return false }
        for lane in 0..<width { row[lane] /= sum }
        guard word > 0 else { break }
        for lane in 0..<width { ahead[lane] = emissions[word * width + lane] * backward[lane] }
        let before = forward + (word - 1) * width
        for previous in 0..<width {
          backward[previous] = 0
          guard before[previous] > ChainMarginals.negligible else { continue }
          let step = powers + previous * width
          for lane in 0..<width { product[lane] = step[lane] * ahead[lane] }
          backward[previous] = total(product, width) * scales[word]
          add(
            product, before[previous] * scales[word] / sum, to: steps + previous * width,
            width)
        }
      }
      return true
    }
  }

  /// Whether at every word the allowed labels have nearly all of the probability.
  func isWithin(_ allowed: [UInt32], _ share: Float) -> Bool {
    (0..<count).allSatisfy { word in
      var sum: Float = 0
      for label in 0..<width where allowed[word] & (1 << UInt32(label)) != 0 {
        sum += labels[word * width + label]
      }
      return sum > share
    }
  }

  /// The labels' probabilities less those of `other`; returns the sum of squares.
  func difference(
    from other: ChainMarginals, at word: Int, into gradient: inout [Float]
  ) -> Float {
    var size: Float = 0
    let start = word * width
    for label in 0..<width {
      gradient[label] = labels[start + label] - other.labels[start + label]
      size += gradient[label] * gradient[label]
    }
    return size
  }
}

/// The sum of a row, always in the same order.
@inline(__always)
private func total(_ row: UnsafePointer<Float>, _ width: Int) -> Float {
  var (a, b, c, d): (Float, Float, Float, Float) = (0, 0, 0, 0)
  for lane in stride(from: 0, to: width, by: 4) {
    a += row[lane]
    b += row[lane + 1]
    c += row[lane + 2]
    d += row[lane + 3]
  }
  return (a + b) + (c + d)
}

/// e to the power of x, by a power of two times a polynomial: only operations that every machine
/// rounds alike.
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
  return term * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
}
