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
