import TestSupport
import Testing

@testable import Entities

struct TagDecoderTests {
  /// All sequences of three words, one by one.
  @Test(arguments: 1...8)
  func findsTheBestOfAllSequences(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let width = TagLabel.count
    let transitions = (0..<width * width).map { _ in Int32.random(in: -40...40, using: &generator) }
    for count in 1...3 {
      let scores = (0..<count * width).map { _ in Int32.random(in: -99...99, using: &generator) }
      var decoder = TagDecoder(transitions: transitions)
      let labels = decoder.labels(scores)
      #expect(isWhole(labels))
      #expect(worth(labels, scores, transitions) == bestWorth(scores, transitions, [], count))
    }
  }

  @Test func nothingGivesNothing() {
    let width = TagLabel.count
    var decoder = TagDecoder(transitions: [Int32](repeating: 0, count: width * width))
    #expect(decoder.labels([]).isEmpty)
  }

  private func isWhole(_ labels: [TagLabel]) -> Bool {
    let all = [TagLabel.outside] + labels + [TagLabel.outside]
    return zip(all, all.dropFirst()).allSatisfy { $0.admits($1) }
  }

  private func worth(
    _ labels: [TagLabel], _ scores: [Int32], _ transitions: [Int32]
  ) -> Int32 {
    var (sum, previous): (Int32, Int) = (0, 0)
    for (word, label) in labels.enumerated() {
      sum += scores[word * TagLabel.count + label.index]
      sum += transitions[previous * TagLabel.count + label.index]
      previous = label.index
    }
    return sum
  }

  private func bestWorth(
    _ scores: [Int32], _ transitions: [Int32], _ labels: [TagLabel], _ rest: Int
  ) -> Int32 {
    guard rest > 0 else {
      return isWhole(labels) ? worth(labels, scores, transitions) : Int32.min
    }
    return (0..<TagLabel.count).map { TagLabel(index: $0) }
      .filter { (labels.last ?? .outside).admits($0) }
      .map { bestWorth(scores, transitions, labels + [$0], rest - 1) }.max() ?? Int32.min
  }
}
