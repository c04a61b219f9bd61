import TestSupport
import Testing

@testable import Entities

struct TagDecoderTests {
  /// All sequences of three words, one by one.
  @Test(arguments: 1...8)
  func findsTheBestOfAllSequences(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let steps = TagDecoderTests.randomSteps(.names, using: &generator)
    var decoder = TagDecoder(steps: steps)
    for count in 1...3 {
      let rows = TagDecoderTests.randomRows(count, using: &generator)
      var names: [TaggedName] = []
      decoder.decode(rows, count: count, from: 5, into: &names)
      let labels = TagDecoderTests.labels(of: names, count: count, from: 5)
      #expect(worth(labels, rows, steps) == bestWorth(rows, steps, [], count))
    }
  }

  @Test func namesOfStretchesAreAppendedInOrder() {
    var decoder = TagDecoder(steps: [Int32](repeating: 0, count: TagChain.names.stepCount))
    var rows = [Int16](repeating: 0, count: 3 * TagScores.width)
    for word in [0, 2] { rows[word * TagScores.width + TagLabel(.place, .only).index] = 9 }
    var names = [TaggedName(kind: .person, words: 0..<1)]
    decoder.decode(rows, count: 3, from: 10, into: &names)
    #expect(names.map(\.words) == [0..<1, 10..<11, 12..<13])
  }

  @Test func nothingGivesNothing() {
    var decoder = TagDecoder(steps: [Int32](repeating: 0, count: TagChain.names.stepCount))
    var names: [TaggedName] = []
    decoder.decode([], count: 0, from: 0, into: &names)
    #expect(names.isEmpty)
  }

  static func randomSteps(_ chain: TagChain, using generator: inout SeededGenerator) -> [Int32] {
    (0..<chain.stepCount).map { _ in Int32.random(in: -40...40, using: &generator) }
  }

  static func randomRows(_ count: Int, using generator: inout SeededGenerator) -> [Int16] {
    (0..<count * TagScores.width).map { _ in Int16.random(in: -99...99, using: &generator) }
  }

  private static func labels(
    of names: [TaggedName], count: Int, from start: Int
  ) -> [TagLabel] {
    var labels = [TagLabel](repeating: .outside, count: count)
    for name in names {
      for word in name.words {
        let place: TagLabel.Place =
          name.words.count == 1
          ? .only
          : word == name.words.lowerBound
            ? .first : word == name.words.upperBound - 1 ? .last : .inner
        labels[word - start] = TagLabel(name.kind, place)
      }
    }
    return labels
  }

  private func worth(_ labels: [TagLabel], _ rows: [Int16], _ steps: [Int32]) -> Int32 {
    var (sum, previous): (Int32, Int) = (0, TagLabel.outside.index)
    for (word, label) in labels.enumerated() {
      sum += Int32(rows[word * TagScores.width + label.index])
      sum += TagChain.names.step(previous, label.index).map { steps[$0] } ?? -10_000
      previous = label.index
    }
    return sum
  }

  private func bestWorth(
    _ rows: [Int16], _ steps: [Int32], _ labels: [TagLabel], _ rest: Int
  ) -> Int32 {
    guard rest > 0 else {
      return labels.last?.isOpen == true ? Int32.min : worth(labels, rows, steps)
    }
    return TagLabel.all.filter { (labels.last ?? .outside).admits($0) }
      .map { bestWorth(rows, steps, labels + [$0], rest - 1) }.max() ?? Int32.min
  }
}

struct RoleDecoderTests {
  @Test(arguments: 1...8)
  func findsTheBestOfAllSequences(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let steps = TagDecoderTests.randomSteps(.roles, using: &generator)
    var decoder = RoleDecoder(steps: steps)
    for count in 1...4 {
      let rows = TagDecoderTests.randomRows(count, using: &generator)
      var offices: [Range<Int>] = []
      decoder.decode(rows, count: count, from: 3, into: &offices)
      let best = RoleDecoderTests.best(rows, steps, [], count)
      #expect(RoleDecoderTests.worth(RoleDecoderTests.labels(offices, count), rows, steps) == best)
    }
  }

  private static func labels(_ offices: [Range<Int>], _ count: Int) -> [RoleLabel] {
    var labels = [RoleLabel](repeating: .outside, count: count)
    for office in offices {
      for word in office {
        let isFirst = word == office.lowerBound
        let isLast = word == office.upperBound - 1
        labels[word - 3] = isFirst ? isLast ? .only : .first : isLast ? .last : .inner
      }
    }
    return labels
  }

  private static func worth(_ labels: [RoleLabel], _ rows: [Int16], _ steps: [Int32]) -> Int32 {
    var (sum, previous): (Int32, Int) = (0, TagChain.roles.outside)
    for (word, label) in labels.enumerated() {
      let lane = RoleLabel.lanes.lowerBound + Int(label.rawValue)
      sum += Int32(rows[word * TagScores.width + lane])
      sum += TagChain.roles.step(previous, Int(label.rawValue)).map { steps[$0] } ?? -10_000
      previous = Int(label.rawValue)
    }
    return sum
  }

  private static func best(
    _ rows: [Int16], _ steps: [Int32], _ labels: [RoleLabel], _ rest: Int
  ) -> Int32 {
    guard rest > 0 else {
      return labels.last?.isOpen == true ? Int32.min : worth(labels, rows, steps)
    }
    let isOpen = labels.last?.isOpen == true
    return [RoleLabel.outside, .first, .inner, .last, .only].filter { $0.needsOpen == isOpen }
      .map { best(rows, steps, labels + [$0], rest - 1) }.max() ?? Int32.min
  }
}
