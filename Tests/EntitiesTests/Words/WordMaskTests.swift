import TestSupport
import Testing

@testable import Entities

struct WordMaskTests {
  private func mask(of words: [Int], count: Int) -> WordMask {
    var mask = WordMask(count: count)
    for word in words { mask.insert(word) }
    return mask
  }

  /// Walking, asking and searching tell the same as a sorted set, over all borders of the blocks.
  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 200])
  func isASet(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for part in [0, 1, 3, 40, 64] {
      let words = (0..<count).filter { _ in Int.random(in: 0..<64, using: &random) < part }
      let mask = mask(of: words, count: count)
      #expect(Array(mask) == words)
      for index in 0..<count + 70 {
        #expect(mask.contains(index) == words.contains(index))
        let next = words.first { $0 >= index }
        #expect(mask.first(from: index) == next)
      }
    }
  }

  @Test func blocksAreAppended() {
    var mask = WordMask()
    mask.append(block: 1 << 63)
    mask.append(block: 1)
    #expect(Array(mask) == [63, 64])
  }

  @Test func twoAreJoined() {
    var joined = mask(of: [1, 70], count: 100)
    joined.formUnion(mask(of: [1, 2, 99], count: 100))
    #expect(Array(joined) == [1, 2, 70, 99])
  }
}
