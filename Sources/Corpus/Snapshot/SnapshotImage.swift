import PageParsing

/// The packed form of a snapshot: what stands in the file `snapshot` of an archive, or in memory.
///
///     offset  bytes
///          0      8  "DLsnap\0\0"
///          8      4  version of the format
///         12      4  number of sections, n
///         16      8  generation of the index that it was made of
///         24      8  length of the whole
///         32      8  FNV-1a of the bytes from the end of the table on, eight at a time
///         40      8  FNV-1a of the 40 bytes before and of the table
///         48   16·n  table: for each section where it begins and how many bytes it has
///          …      …  the sections, each at a multiple of 8
///
/// All numbers are little-endian. ``SnapshotSection`` says what stands in each section. A file is
/// replaced whole, so that whoever has mapped the old one keeps it.
package struct SnapshotImage: Sendable {
  /// The version that this program writes and reads.
  package static let version: UInt32 = 8
  static let magic: UInt64 = 0x0000_7061_6E73_4C44
  static let headerLength = 48

  let bytes: PackedBytes
  private let sections: [Range<Int>]
  /// The generation of the index that the image was made of; 0 in memory.
  package let generation: UInt64
  /// The ``Checksum`` of everything from ``contentStart`` on, as it was when the image was made; of an
  /// image that stands in no file by itself, what tells it from others.
  package let checksum: UInt64

  /// Why bytes are no snapshot.
  package enum Problem: Error, Hashable, Sendable {
    /// They are cut short or changed.
    case damaged
    /// They are of another version of the program.
    case otherVersion(UInt32)
  }

  /// Looks at header and table. Cost: the same for every length; ``checksum`` tells about the rest.
  package init(_ bytes: PackedBytes) throws(Problem) {
    let buffer = bytes.buffer
    func number<Number: FixedWidthInteger>(_ offset: Int, _: Number.Type) -> Number {
      Number(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    guard buffer.count >= SnapshotImage.headerLength,
      number(0, UInt64.self) == SnapshotImage.magic
    else { throw .damaged }
    let version = number(8, UInt32.self)
    guard version == SnapshotImage.version else { throw .otherVersion(version) }
    let count = Int(number(12, UInt32.self))
    let tableEnd = SnapshotImage.headerLength + 16 * count
    guard count == SnapshotSection.allCases.count, tableEnd <= buffer.count,
      number(24, UInt64.self) == UInt64(buffer.count),
      number(40, UInt64.self) == SnapshotImage.headerHash(buffer, tableEnd: tableEnd)
    else { throw .damaged }
    var sections: [Range<Int>] = []
    for index in 0..<count {
      let start = number(SnapshotImage.headerLength + 16 * index, UInt64.self)
      let length = number(SnapshotImage.headerLength + 16 * index + 8, UInt64.self)
      guard start <= UInt64(buffer.count), length <= UInt64(buffer.count) - start else {
        throw .damaged
      }
      sections.append(Int(start)..<Int(start + length))
    }
    self.init(
      bytes, sections: sections, generation: number(16, UInt64.self),
      checksum: number(32, UInt64.self))
  }

  /// The image of which the sections stand at these places.
  init(_ bytes: PackedBytes, sections: [Range<Int>], generation: UInt64, checksum: UInt64) {
    self.bytes = bytes
    self.sections = sections
    self.generation = generation
    self.checksum = checksum
  }

  /// The bytes of a section.
  func range(of section: SnapshotSection) -> Range<Int> { sections[section.rawValue] }

  /// The numbers of a section.
  func column<Number: FixedWidthInteger & BitwiseCopyable>(
    _ section: SnapshotSection, of _: Number.Type = Number.self
  ) -> Column<Number> {
    Column(bytes, range(of: section))
  }

  /// The records of a section, whose beginnings stand in another.
  func records(_ section: SnapshotSection, starts: SnapshotSection) -> Records {
    Records(bytes, starts: column(starts), range: range(of: section))
  }

  static func headerHash(_ buffer: UnsafeRawBufferPointer, tableEnd: Int) -> UInt64 {
    var hash = FNV1a()
    hash.mix(buffer[..<40])
    hash.mix(buffer[headerLength..<tableEnd])
    return hash.value
  }
}

/// What an archive asks of the image of its snapshot.
extension SnapshotImage {
  /// How many pages it was made of.
  package var pageCount: Int {
    max(0, column(.pageItemStarts, of: UInt32.self).count - 1)
  }

  /// How many pages at the end were put to it after everything was decided.
  package var addedPageCount: Int { Int(column(.addedPages, of: UInt32.self).first ?? 0) }

  /// Whether there are such pages: it is to be made anew.
  package var isExtended: Bool { addedPageCount > 0 }

  /// How many articles it holds.
  package var articleCount: Int { column(.firstDays, of: Int32.self).count }

  /// Where the sections begin.
  package var contentStart: Int {
    SnapshotImage.headerLength + 16 * SnapshotSection.allCases.count
  }

  /// The row of a page in the index.
  package func row(ofPage page: Int) -> UInt64 { column(.pageRows, of: UInt64.self)[page] }

  /// Where a page was read from.
  package func location(ofPage page: Int) -> PageLocation {
    let records = records(.locations, starts: .locationStarts)
    return records.read(page) { reader throws(DamagedBytes) in try reader.location() }
      ?? PageLocation(file: "")
  }
}
