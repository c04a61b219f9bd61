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

  /// Texts of many lengths and of few and many different bytes, with repetitions near and far.
  @Test(arguments: 0..<40)
  func textsComeBack(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<25 {
      let letters = UInt8.random(in: 1...80, using: &random)
      let length = Int.random(in: 0..<(seed % 8 == 0 ? 150_000 : 4000), using: &random)
      var bytes: [UInt8] = []
      while bytes.count < length {
        if bytes.count > 4, Int.random(in: 0..<8, using: &random) == 0 {
          let start = Int.random(in: max(0, bytes.count - 40_000)..<bytes.count, using: &random)
          let end = min(bytes.count, start + Int.random(in: 1...600, using: &random))
          bytes += Array(bytes[start..<end])
        } else {
          bytes.append(32 + UInt8.random(in: 0..<letters, using: &random))
        }
      }
      let blob = DeflatedBlob.packed(bytes)
      #expect(blob.count <= bytes.count)
      #expect(try DeflatedBlob.unpacked(Data(blob), length: bytes.count) == bytes)
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
