import TestSupport
import Testing

@testable import Corpus

struct RowTurnerTests {
  @Test(arguments: [1, 2, 7, 1000])
  func whatLeadsToKeysIsFoundByThem(mostHeld: Int) {
    var random = SeededGenerator(seed: 5)
    // Of key 3 there is none.
    let keys: [UInt32] = [0, 1, 2, 4]
    let pairs = (0..<200 as Range<UInt32>).map { value in
      (key: keys[Int.random(in: keys.indices, using: &random)], value: value)
    }
    var counts = [UInt32](repeating: 0, count: 5)
    for pair in pairs { counts[Int(pair.key)] += 1 }
    var rows: [[UInt32]] = []
    RowTurner(counts: counts, mostHeld: mostHeld).forEachRow { take in
      for pair in pairs { take(pair.key, pair.value) }
    } _: { key, values in
      #expect(key == rows.count)
      rows.append(Array(values))
    }
    #expect(
      rows == (0..<5 as Range<UInt32>).map { key in pairs.filter { $0.key == key }.map(\.value) })
  }
}
