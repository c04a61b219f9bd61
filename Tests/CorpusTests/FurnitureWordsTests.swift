import Testing

@testable import Corpus

struct FurnitureWordsTests {
  private let furniture = FurnitureWords(
    ["subscribe", "to", "our", "channel"].map { Array($0.utf8) })

  @Test(arguments: [
    ("subscribe", false, true), ("subscribe to", false, true), ("subscribe harbour", false, false),
    ("chan", false, false), ("chan", true, true), ("channels", true, false), ("zebra", true, false),
    ("a", true, false), ("our chan", true, true), ("ou channel", true, false),
  ])
  func tellsWhatMayBeThere(_ words: String, isPrefix: Bool, expected: Bool) {
    let pattern = words.split(separator: " ").map { Array($0.utf8) }
    #expect(furniture.mayHold(pattern, isPrefix: isPrefix) == expected)
  }

  @Test func survivesPacking() throws {
    var writer = ByteWriter()
    writer.write(furniture)
    let copy = try writer.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return try reader.furnitureWords()
    }
    #expect(copy.mayHold([Array("channel".utf8)], isPrefix: false))
    #expect(!copy.mayHold([Array("chan".utf8)], isPrefix: false))
  }
}
