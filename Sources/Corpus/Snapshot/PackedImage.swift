/// The bytes of a ``SnapshotImage`` before they stand in one place.
package struct PackedImage {
  private let sections: [SpillBuffer]
  private let generation: UInt64
  private let earlierFailure: Int32

  /// An image of sections; `failure` is the `errno` of what was lost on the way to them, 0 for nothing.
  init(sections: [SpillBuffer], generation: UInt64, failure: Int32 = 0) {
    self.sections = sections
    self.generation = generation
    earlierFailure = failure
  }

  private var tableEnd: Int { SnapshotImage.headerLength + 16 * sections.count }

  /// How many bytes it has.
  package var count: Int { sections.reduce(tableEnd) { $0 + PackedImage.padded($1.count) } }

  /// The `errno` of what could not be kept on the way; 0 when all is there.
  package var failure: Int32 {
    earlierFailure != 0 ? earlierFailure : sections.lazy.map(\.failure).first { $0 != 0 } ?? 0
  }

  /// Gives `put` all bytes, each block with its place; the first block comes last.
  package func write<Failure: Error>(
    _ put: (UnsafeRawBufferPointer, _ offset: Int) throws(Failure) -> Void
  ) throws(Failure) {
    var checksum = Checksum()
    var offset = tableEnd
    for section in sections {
      try section.forEachBlock { (block) throws(Failure) in
        try put(block, offset)
        offset += block.count
        checksum.mix(padding: block)
      }
      let padding = PackedImage.padded(section.count) - section.count
      if padding > 0 {
        let zeros: [UInt8] = [UInt8](repeating: 0, count: padding)
        let result = zeros.withUnsafeBytes { block in
          Result<Void, Failure> { () throws(Failure) in try put(block, offset) }
        }
        try result.get()
        offset += padding
      }
    }
    let header = header(checksum: checksum.value)
    let result = header.withUnsafeBytes { block in
      Result<Void, Failure> { () throws(Failure) in try put(block, 0) }
    }
    try result.get()
  }

  /// The image, with what was lent or spilled mapped where it is: nothing is copied. Files that are
  /// needed for that are made in `folder`, where all buffers spill. `nil` when that fails.
  ///
  /// Two of them with equal generations say the same if `checksum` is equal, too.
  package func mapped(in folder: String, checksum: UInt64) -> SnapshotImage? {
    guard failure == 0, let rest = OpenFile(unnamedIn: folder) else { return nil }
    var restEnd = 0
    var pieces: [FilePiece] = []
    var ranges: [Range<Int>] = []
    var end = 0
    for section in sections {
      guard let own = section.pieces(rest: rest, &restEnd) else { return nil }
      ranges.append(end + own.start..<end + own.start + section.count)
      pieces += own.pieces
      end += own.pieces.reduce(0) { $0 + $1.count }
    }
    return PackedBytes(mapping: pieces).map { bytes in
      SnapshotImage(bytes, sections: ranges, generation: generation, checksum: checksum)
    }
  }

  /// All bytes, in memory.
  var bytes: PackedBytes {
    PackedBytes(count: count) { buffer in
      write { block, offset in
        UnsafeMutableRawBufferPointer(rebasing: buffer[offset...]).copyMemory(from: block)
      }
    }
  }

  private func header(checksum: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    func put<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    put(SnapshotImage.magic)
    put(SnapshotImage.version)
    put(UInt32(sections.count))
    put(generation)
    put(UInt64(count))
    put(checksum)
    put(0 as UInt64)
    var start = tableEnd
    for section in sections {
      put(UInt64(start))
      put(UInt64(section.count))
      start += PackedImage.padded(section.count)
    }
    bytes.withUnsafeMutableBytes { buffer in
      let hash = SnapshotImage.headerHash(UnsafeRawBufferPointer(buffer), tableEnd: tableEnd)
      buffer.storeBytes(of: hash.littleEndian, toByteOffset: 40, as: UInt64.self)
    }
    return bytes
  }

  private static func padded(_ count: Int) -> Int { (count + 7) / 8 * 8 }
}
