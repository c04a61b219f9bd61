import TestSupport
import Testing

@testable import Entities

struct TaggerWeightsTests {
  @Test func fileGivesTheSameWeights() throws {
    let weights = TaggerWeightsTests.weights(features: 500, seed: 3)
    let file = weights.encoded()
    let read = try #require(TaggerWeightsTests.read(file))
    #expect(read.encoded() == file)
    #expect(read.nameSteps == weights.nameSteps)
    #expect(read.roleSteps == weights.roleSteps)
    let numbers = (0..<500).map { mix(3, UInt64($0)) } + [1, 2, 3]
    #expect(TaggerWeightsTests.scores(read, numbers) == TaggerWeightsTests.scores(weights, numbers))
  }

  @Test func sumsTheWeightsOfKnownFeatures() {
    let weights = TaggerWeights(
      features: [
        .init(number: 7 << 32, weights: [(1, 5), (2, -128)]),
        .init(number: 9 << 32, weights: [(1, 127)]),
      ], nameSteps: [Int32](repeating: 0, count: TagChain.names.stepCount),
      roleSteps: [Int32](repeating: 0, count: TagChain.roles.stepCount))
    let scores = TaggerWeightsTests.scores(weights, [7 << 32, 9 << 32, 8 << 32, 7 << 32])
    #expect(scores[0] == 0)
    #expect(scores[1] == 137)
    #expect(scores[2] == -256)
  }

  @Test func damagedFilesAreNone() {
    let file = TaggerWeightsTests.weights(features: 40, seed: 5).encoded()
    for length in 0..<file.count {
      #expect(TaggerWeightsTests.read(Array(file[..<length])) == nil)
    }
    #expect(TaggerWeightsTests.read(file + [0]) == nil)
    var other = file
    other[4] = 99
    #expect(TaggerWeightsTests.read(other) == nil)
  }

  @Test func randomBytesNeverTrap() {
    var generator = SeededGenerator(seed: 11)
    let file = TaggerWeightsTests.weights(features: 40, seed: 5).encoded()
    for _ in 0..<300 {
      var damaged = file
      for _ in 0..<4 {
        damaged[Int.random(in: 0..<file.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if let weights = TaggerWeightsTests.read(damaged) {
        #expect(TaggerWeightsTests.scores(weights, [1 << 32]).count == TagScores.width)
      }
    }
  }

  @Test func shippedWeightsAreWhole() {
    #expect(NameTagger.shipped != nil)
  }

  private static func weights(features: Int, seed: UInt64) -> TaggerWeights {
    var generator = SeededGenerator(seed: seed)
    return TaggerWeights(
      features: (0..<features).map { number in
        .init(
          number: mix(3, UInt64(number)),
          weights: (0..<Int.random(in: 1...9, using: &generator)).map { _ in
            (
              UInt8.random(in: 0..<UInt8(TaggerWeights.laneCount), using: &generator),
              Int8.random(in: 1...127, using: &generator)
            )
          })
      },
      nameSteps: (0..<TagChain.names.stepCount).map { _ in
        Int32.random(in: -999...999, using: &generator)
      },
      roleSteps: (0..<TagChain.roles.stepCount).map { _ in
        Int32.random(in: -999...999, using: &generator)
      })
  }

  private static func read(_ bytes: [UInt8]) -> TaggerWeights? {
    bytes.withUnsafeBufferPointer { TaggerWeights(file: $0) }
  }

  private static func scores(_ weights: TaggerWeights, _ features: [UInt64]) -> [Int16] {
    var scores = [Int16](repeating: 0, count: TagScores.width)
    for start in stride(from: 0, to: features.count, by: FeatureList.capacity) {
      FeatureList.with { list in
        for feature in features[start...].prefix(FeatureList.capacity) { list.append(feature) }
        scores.withUnsafeMutableBufferPointer { buffer in
          if let base = buffer.baseAddress { weights.add(list, to: base) }
        }
      }
    }
    return scores
  }
}
