import TestSupport
import Testing

@testable import Entities

struct KeyFilterTests {
  @Test func letsAllItsKeysThroughAndFewOthers() {
    let keys = (0..<5000 as Range<UInt64>).map { mix(1, $0) }
    let others = (0..<5000 as Range<UInt64>).map { mix(2, $0) }
    var filter = KeyFilter(keyCount: keys.count)
    for key in keys { filter.insert(UInt32(key >> 32)) }
    #expect(KeyFilterTests.sifted(keys, filter) == keys.map { UInt32($0 >> 32) })
    #expect(KeyFilterTests.sifted(others, filter).count < others.count / 5)
  }

  @Test func nothingIsInAnEmptyOne() {
    #expect(KeyFilterTests.sifted([1 << 32, 0, .max], KeyFilter(keyCount: 0)).isEmpty)
  }

  private static func sifted(_ features: [UInt64], _ filter: KeyFilter) -> [UInt32] {
    var keys: [UInt32] = []
    FeatureList.with { list in
      for feature in features {
        list.removeAll()
        list.append(feature)
        if filter.sift(list, into: list.keys) == 1 { keys.append(list.keys[0]) }
      }
    }
    return keys
  }
}
