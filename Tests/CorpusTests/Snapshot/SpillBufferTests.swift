import Glibc
import TestSupport
import Testing

@testable import Corpus

struct SpillBufferTests {
  /// Bytes that tell their place.
  private func bytes(_ range: Range<Int>) -> [UInt8] {
    range.map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
  }

  @Test(arguments: [true, false])
  func whatWentInComesOut(isSpilling: Bool) throws {
    let folder = try TemporaryFolder()
    let buffer = SpillBuffer(in: isSpilling ? folder.path : nil)
    var random = SeededGenerator(seed: 2)
    var count = 0
    while count < 1_000_000 {
      let next = count + Int.random(in: 0...90_000, using: &random)
      buffer.append(bytes(count..<next))
      count = next
    }
    #expect(buffer.count == count && buffer.failure == 0)
    for _ in 0..<100 {
      let start = Int.random(in: 0...count, using: &random)
      let end = min(count, start + Int.random(in: 0...400_000, using: &random))
      #expect(buffer.read(start..<end) { Array($0) } == bytes(start..<end))
    }
    buffer.append(bytes(count..<count + 3))
    var all: [UInt8] = []
    buffer.forEachBlock { (block) throws(Never) in all += block }
    #expect(all == bytes(0..<count + 3))
  }

  @Test(arguments: [0, 5000, 300_000])
  func whatItBeginsWithIsReadWhereItIs(own: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("owner", bytes: bytes(0..<100_000))
    let owner = try #require(PackedBytes(mapping: folder.path + "/owner"))
    let buffer = SpillBuffer(in: folder.path)
    buffer.begin(with: 8..<90_000, in: owner)
    buffer.append(bytes(90_000..<90_000 + own))
    let all = bytes(8..<90_000 + own)
    #expect(buffer.count == all.count)
    for start in [0, 4088, 80_000, 81_912, 89_000] {
      let end = min(all.count, start + 9000)
      #expect(buffer.read(start..<end) { Array($0) } == Array(all[start..<end]))
    }
    var blocks: [UInt8] = []
    buffer.forEachBlock { (block) throws(Never) in blocks += block }
    #expect(blocks == all)

    let rest = try #require(OpenFile(unnamedIn: folder.path))
    var restEnd = 0
    let found = try #require(buffer.pieces(rest: rest, &restEnd))
    let mapped = try #require(PackedBytes(mapping: found.pieces))
    #expect(mapped.buffer[found.start..<found.start + all.count].elementsEqual(all))
    let again = try #require(mapped.pieces(in: 0..<FilePiece.unit))
    #expect(again.count == 1 && again[0].offset == 0)
  }

  @Test func nothingIsLeftBehind() throws {
    let folder = try TemporaryFolder()
    let buffer = SpillBuffer(in: folder.path)
    buffer.append([UInt8](repeating: 7, count: 600_000))
    #expect(buffer.read(3..<5) { Array($0) } == [7, 7])
    #expect(try SourceTree.files(at: [folder.path]).isEmpty)
  }

  @Test func whatCannotBeWrittenIsSaid() {
    let buffer = SpillBuffer(in: "/nowhere/at/all")
    buffer.append([UInt8](repeating: 7, count: 600_000))
    #expect(buffer.failure == ENOENT)
  }
}
