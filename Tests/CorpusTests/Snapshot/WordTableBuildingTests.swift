import TestSupport
import Testing

@testable import Corpus

struct WordTableBuildingTests {
  @Test func wordsComeInOrderEachWithItsRowsOnce() throws {
    let folder = try TemporaryFolder()
    var words = WordTable.Building(spillingTo: folder.path)
    words.add("Nova Oslo", leadingTo: 4)
    words.add("Oslo oslo", leadingTo: 9)
    words.add("Bank of Nova", leadingTo: 2)
    var found: [String: [UInt32]] = [:]
    var order: [String] = []
    words.forEachWord { word, rows in
      order.append(String(decoding: word, as: UTF8.self))
      found[order[order.count - 1]] = rows
    }
    #expect(order == ["bank", "nova", "of", "oslo"])
    #expect(found == ["bank": [2], "nova": [2, 4], "of": [2], "oslo": [4, 9]])
  }
}
