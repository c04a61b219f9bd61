/// The mean of the weights at several moments of training.
///
/// Where the last steps went one way and the other, the mean stands still: it reads unseen texts
/// better than any one of them (Polyak & Juditsky 1992).
struct MeanOfWeights {
  private var weights: [Float] = []
  private var steps: [Float] = []
  private var count: Float = 0

  mutating func add(_ weights: [Float], _ steps: [Float]) {
    count += 1
    guard count > 1 else { return (self.weights, self.steps) = (weights, steps) }
    for index in weights.indices { self.weights[index] += weights[index] }
    for index in steps.indices { self.steps[index] += steps[index] }
  }

  var values: (weights: [Float], steps: [Float]) {
    (weights.map { $0 / count }, steps.map { $0 / count })
  }
}
