import Testing

@testable import Entities

struct SharedKeysTests {
  @Test func namesWithOneKeyStandTogetherInTheirOrder() {
    var keys = SharedKeys()
    for (name, key) in [5, 9, 5, 7, 9, 5].enumerated() { keys.add(name, key: UInt64(key)) }
    let groups = keys.groups().sorted { $0.key < $1.key }
    #expect(groups.map(\.key) == [5, 9])
    #expect(groups.map(\.names) == [[0, 2, 5], [1, 4]])
  }

  @Test func whatStandsAloneIsInNoGroup() {
    var keys = SharedKeys()
    #expect(keys.groups().isEmpty)
    keys.add(0, key: 1)
    #expect(keys.groups().isEmpty)
    keys.add(1, key: 2)
    #expect(keys.groups().isEmpty)
  }
}
