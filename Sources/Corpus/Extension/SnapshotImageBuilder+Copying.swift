/// Takes over what stands in another image.
extension SnapshotImageBuilder {
  /// Appends numbers of a section of another image, of `size` bytes each. Cost: that of copying, but
  /// for those with which both sections begin.
  func append(numbers: Range<Int>, of image: SnapshotImage, in section: SnapshotSection, size: Int)
  {
    let start = image.range(of: section).lowerBound
    let range = start + numbers.lowerBound * size..<start + numbers.upperBound * size
    if numbers.lowerBound == 0, sections[section.rawValue].count == 0 {
      sections[section.rawValue].begin(with: range, in: image.bytes)
      return
    }
    for begin in stride(from: range.lowerBound, to: range.upperBound, by: Self.copiedAtOnce) {
      let end = min(range.upperBound, begin + Self.copiedAtOnce)
      sections[section.rawValue].append(
        bytes: UnsafeRawBufferPointer(rebasing: image.bytes.buffer[begin..<end]))
      if end - begin == Self.copiedAtOnce { image.bytes.giveBackMemory() }
    }
  }

  /// Copying a whole section would leave all of it in memory.
  private static let copiedAtOnce = 4 << 20

  /// Appends rows of a section of another image, whose values have `size` bytes each.
  func append(
    rows: Range<Int>, of image: SnapshotImage, in section: SnapshotSection,
    starts: SnapshotSection, size: Int = 1
  ) {
    if rows.isEmpty { return }
    let column = image.column(starts, of: UInt32.self)
    let values = Int(column[rows.lowerBound])..<Int(column[rows.upperBound])
    appendEnds(of: rows, in: image, in: section, starts: starts, size: size)
    append(numbers: values, of: image, in: section, size: size)
  }

  /// Appends where rows of another image end when they are put behind those that are here.
  func appendEnds(
    of rows: Range<Int>, in image: SnapshotImage, in section: SnapshotSection,
    starts: SnapshotSection, size: Int
  ) {
    if rows.isEmpty { return }
    if rows.lowerBound == 0, sections[starts.rawValue].count == 0 {
      return append(numbers: 0..<rows.upperBound + 1, of: image, in: starts, size: 4)
    }
    begin(starts)
    let column = image.column(starts, of: UInt32.self)
    let shift = sections[section.rawValue].count / size - Int(column[rows.lowerBound])
    column.lend { ends in
      append(
        numbers: ends[rows.lowerBound + 1..<rows.upperBound + 1].lazy.map {
          UInt32(Int($0) + shift)
        }, to: starts)
    }
  }
}

/// Records of another image, which stay where they are, with new ones behind all of them: only where
/// each begins is written anew.
struct ExtendedRecords {
  private let builder: SnapshotImageBuilder
  private let image: SnapshotImage
  private let section: SnapshotSection
  private let starts: SnapshotSection

  /// Those of the image, of none of which it is said yet in which row it stands.
  init(
    of image: SnapshotImage, in section: SnapshotSection, starts: SnapshotSection,
    _ builder: SnapshotImageBuilder
  ) {
    self.builder = builder
    self.image = image
    self.section = section
    self.starts = starts
    builder.append(
      numbers: 0..<image.range(of: section).count, of: image, in: section, size: 1)
  }

  /// The next rows are these of before.
  func append(_ rows: Range<Int>) {
    if !rows.isEmpty { builder.append(numbers: rows, of: image, in: starts, size: 4) }
  }

  /// The next row is a new record.
  func append(_ body: (inout ByteWriter) -> Void) {
    var writer = ByteWriter()
    body(&writer)
    builder.append(UInt32(builder.sections[section.rawValue].count), to: starts)
    builder.sections[section.rawValue].append(writer.bytes)
  }

  /// No row comes any more.
  func end() {
    builder.append(UInt32(builder.sections[section.rawValue].count), to: starts)
  }
}

extension SnapshotImage {
  /// How many rows begin at the numbers of a section.
  func rowCount(_ starts: SnapshotSection) -> Int {
    max(0, column(starts, of: UInt32.self).count - 1)
  }
}
