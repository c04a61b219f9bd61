import Corpus
import Foundation
import TestSupport
import Testing

@testable import Archive

struct DeflatedBlobTests {
  @Test(arguments: [0, 1, 7, 100, 511, 512, 513, 5000, 32_768, 32_769, 100_000])
  func bytesComeBack(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    for bytes in [noise, [UInt8](repeating: 65, count: count)] {
      let blob = DeflatedBlob.packed(bytes)
      #expect(blob.count <= bytes.count)
      #expect(try DeflatedBlob.unpacked(Data(blob), length: count) == bytes)
    }
  }

  @Test func whatIsCutOrChangedIsDamaged() {
    let bytes = Array(String(repeating: "harbour plan ", count: 50).utf8)
    let blob = DeflatedBlob.packed(bytes)
    #expect(blob.count < bytes.count / 4)
    for length in 0..<blob.count {
      #expect(throws: DamagedBytes.self) {
        try DeflatedBlob.unpacked(Data(blob.prefix(length)), length: bytes.count)
      }
    }
    #expect(throws: DamagedBytes.self) {
      try DeflatedBlob.unpacked(Data(blob), length: bytes.count + 1)
    }
    #expect(throws: DamagedBytes.self) { try DeflatedBlob.unpacked(nil, length: 3) }
  }
}
