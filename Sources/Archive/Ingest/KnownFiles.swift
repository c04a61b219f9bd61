import Corpus

/// A file as the index knows it.
struct KnownFile: Hashable, Sendable {
  var id: Int64
  var stamp: FileStamp
  /// The checksum of its bytes.
  var content: Int64
}

/// The files that the index knows, found by their paths.
///
/// Paths are kept as hashes of 64 bits, 56 bytes a file in all: a table of a million paths would be
/// the peak of an update that finds nothing new. Two paths of one hash are told apart by the stamp,
/// which holds the file's number; where they cannot be, the file is read, and nothing is lost.
///
/// Cost: a look-up is a search among sorted hashes.
struct KnownFiles: Sendable {
  private struct Row {
    var hash: UInt64
    var file: KnownFile
    var isFound = false
  }

  private var rows: [Row] = []

  /// No files yet.
  init(reserving count: Int = 0) {
    rows.reserveCapacity(count)
  }

  /// Adds a file; ``sort()`` must follow before anybody looks.
  mutating func add(_ path: some Collection<UInt8>, _ file: KnownFile) {
    rows.append(Row(hash: KnownFiles.hash(path), file: file))
  }

  /// Puts what was added in order.
  mutating func sort() {
    rows.sort { $0.hash < $1.hash }
  }

  /// The file of a path, which counts as found from then on.
  mutating func find(_ path: String) -> KnownFile? {
    let hash = KnownFiles.hash(path.utf8)
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].hash == hash, !rows[low].isFound else { return nil }
    rows[low].isFound = true
    return rows[low].file
  }

  /// Those that nobody has found.
  var missing: [KnownFile] { rows.lazy.filter { !$0.isFound }.map(\.file) }

  private static func hash(_ path: some Collection<UInt8>) -> UInt64 {
    var checksum = Checksum()
    let isMixed: Void? = path.withContiguousStorageIfAvailable {
      checksum.mix(UnsafeRawBufferPointer($0))
    }
    if isMixed == nil { Array(path).withUnsafeBytes { checksum.mix($0) } }
    return checksum.value
  }
}
