import TestSupport
import Testing

@testable import Corpus

struct FormKeysTests {
  @Test func formsComeInOrderOfTheirKeys() throws {
    let folder = try TemporaryFolder()
    let forms = FormKeys(spillingTo: folder.path)
    var random = SeededGenerator(seed: 8)
    var expected: [[UInt64]] = []
    for entity in (0..<1000 as Range<UInt32>).reversed() {
      let key = entity % 10 == 0 ? 77 : UInt64.random(in: 0...(.max), using: &random)
      forms.append(key, of: entity)
      expected.append([key, UInt64(entity)])
    }
    var found: [[UInt64]] = []
    forms.forEach { found.append([$0, UInt64($1)]) }
    #expect(found == expected.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
  }
}
