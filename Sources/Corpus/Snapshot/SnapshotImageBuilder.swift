/// Puts the sections of a ``SnapshotImage`` together.
struct SnapshotImageBuilder {
  private var sections = [[UInt8]](repeating: [], count: SnapshotSection.allCases.count)

  /// Appends a number to a section.
  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(
    _ number: Number, to section: SnapshotSection
  ) {
    withUnsafeBytes(of: number.littleEndian) { sections[section.rawValue].append(contentsOf: $0) }
  }

  /// Appends a row of numbers, and where it ends.
  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(
    row numbers: some Sequence<Number>, to section: SnapshotSection, starts: SnapshotSection
  ) {
    begin(starts)
    for number in numbers { append(number, to: section) }
    append(UInt32(sections[section.rawValue].count / MemoryLayout<Number>.size), to: starts)
  }

  /// Appends a record, and where it ends.
  mutating func append(
    record body: (inout ByteWriter) -> Void, to section: SnapshotSection, starts: SnapshotSection
  ) {
    begin(starts)
    var writer = ByteWriter()
    body(&writer)
    sections[section.rawValue] += writer.bytes
    append(UInt32(sections[section.rawValue].count), to: starts)
  }

  private mutating func begin(_ starts: SnapshotSection) {
    if sections[starts.rawValue].isEmpty { append(0 as UInt32, to: starts) }
  }

  /// The image as bytes.
  consuming func bytes(generation: UInt64) -> [UInt8] {
    let tableEnd = SnapshotImage.headerLength + 16 * sections.count
    let length = sections.reduce(tableEnd) { $0 + padded($1.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    func put<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    put(SnapshotImage.magic)
    put(SnapshotImage.version)
    put(UInt32(sections.count))
    put(generation)
    put(UInt64(length))
    put(0 as UInt64)
    put(0 as UInt64)
    var start = tableEnd
    for section in sections {
      put(UInt64(start))
      put(UInt64(section.count))
      start += padded(section.count)
    }
    for section in sections {
      bytes += section
      bytes += [UInt8](repeating: 0, count: padded(section.count) - section.count)
    }
    bytes.withUnsafeMutableBytes { buffer in
      var checksum = Checksum()
      checksum.mix(UnsafeRawBufferPointer(rebasing: buffer[tableEnd...]))
      buffer.storeBytes(of: checksum.value.littleEndian, toByteOffset: 32, as: UInt64.self)
      let hash = SnapshotImage.headerHash(UnsafeRawBufferPointer(buffer), tableEnd: tableEnd)
      buffer.storeBytes(of: hash.littleEndian, toByteOffset: 40, as: UInt64.self)
    }
    return bytes
  }

  private func padded(_ count: Int) -> Int { (count + 7) / 8 * 8 }
}
