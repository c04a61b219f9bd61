/// Takes over what stands in another image.
extension SnapshotImageBuilder {
  /// Appends numbers of a section of another image, of `size` bytes each. Cost: that of copying.
  func append(numbers: Range<Int>, of image: SnapshotImage, in section: SnapshotSection, size: Int)
  {
    let start = image.range(of: section).lowerBound
    let range = start + numbers.lowerBound * size..<start + numbers.upperBound * size
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

extension SnapshotImage {
  /// How many rows begin at the numbers of a section.
  func rowCount(_ starts: SnapshotSection) -> Int {
    max(0, column(starts, of: UInt32.self).count - 1)
  }
}
