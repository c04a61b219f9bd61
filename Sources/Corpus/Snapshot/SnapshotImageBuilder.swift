import Synchronization

/// Puts the sections of a ``SnapshotImage`` together, each in a buffer of its own.
struct SnapshotImageBuilder {
  let sections: [SpillBuffer]
  /// Where what is long is kept.
  let folder: String?
  private let failures = Failures()

  /// The first `errno` of what could not be kept on the way to the sections.
  private final class Failures: Sendable {
    let first = Mutex<Int32>(0)
  }

  /// A builder that keeps what is long in files of a folder, or everything in memory.
  init(spillingTo folder: String? = nil) {
    self.folder = folder
    sections = SnapshotSection.allCases.map { _ in SpillBuffer(in: folder) }
  }

  /// Appends a number to a section.
  func append<Number: FixedWidthInteger & BitwiseCopyable>(
    _ number: Number, to section: SnapshotSection
  ) {
    sections[section.rawValue].append(number)
  }

  /// Appends numbers to a section, many at a time.
  func append<Number: FixedWidthInteger & BitwiseCopyable>(
    numbers: some Sequence<Number>, to section: SnapshotSection
  ) {
    sections[section.rawValue].append(numbers: numbers)
  }

  /// Appends what a buffer holds. Cost: that of copying.
  func append(_ buffer: SpillBuffer, to section: SnapshotSection) {
    buffer.forEachBlock { (block) throws(Never) in sections[section.rawValue].append(bytes: block) }
  }

  /// Appends a row of numbers, and where it ends.
  func append<Number: FixedWidthInteger & BitwiseCopyable>(
    row numbers: some Sequence<Number>, to section: SnapshotSection, starts: SnapshotSection
  ) {
    begin(starts)
    for number in numbers { append(number, to: section) }
    append(UInt32(sections[section.rawValue].count / MemoryLayout<Number>.size), to: starts)
  }

  /// Appends a record, and where it ends.
  func append(
    record body: (inout ByteWriter) -> Void, to section: SnapshotSection, starts: SnapshotSection
  ) {
    var writer = ByteWriter()
    body(&writer)
    append(packed: writer.bytes, to: section, starts: starts)
  }

  /// Appends a record that is packed already, and where it ends.
  func append(
    packed bytes: some Sequence<UInt8>, to section: SnapshotSection, starts: SnapshotSection
  ) {
    begin(starts)
    sections[section.rawValue].append(bytes)
    append(UInt32(sections[section.rawValue].count), to: starts)
  }

  func begin(_ starts: SnapshotSection) {
    if sections[starts.rawValue].count == 0 { append(0 as UInt32, to: starts) }
  }

  /// Says that something for the sections was lost with this `errno`; 0 for nothing.
  func note(failure: Int32) {
    if failure != 0 { failures.first.withLock { if $0 == 0 { $0 = failure } } }
  }

  /// The image of what was appended, made of a state of the index.
  func image(generation: UInt64) -> PackedImage {
    PackedImage(
      sections: sections, generation: generation, failure: failures.first.withLock { $0 })
  }
}
