/// Paths in order, one after the other in a single block of memory.
///
/// A path is kept as what differs from the one before it (front coding: I. H. Witten, A. Moffat and T. C.
/// Bell, “Managing Gigabytes”, 1999, 4.1), but for every sixteenth, which is whole: how many bytes both
/// share, at most 255, the others, and 0. Cost: finding one reads eight others.
struct PathList: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  /// Where every sixteenth path begins.
  private var starts: [Int] = []
  private(set) var endIndex = 0
  private var last: [UInt8] = []

  private static let pathsOfRun = 16

  /// No paths.
  init() {}

  /// These paths.
  init(_ paths: some Sequence<String>) {
    for path in paths { append(path) }
  }

  /// Puts a path behind the others; it has no byte 0, as no path has.
  mutating func append(_ path: String) {
    let path = Array(path.utf8)
    var shared = 0
    if endIndex.isMultiple(of: PathList.pathsOfRun) {
      starts.append(bytes.count)
    } else {
      shared = zip(last, path).prefix { $0 == $1 }.prefix(Int(UInt8.max)).count
    }
    bytes.append(UInt8(shared))
    bytes += path[shared...]
    bytes.append(0)
    last = path
    endIndex += 1
  }

  /// How much memory the paths take.
  var byteCount: Int { bytes.count }

  var startIndex: Int { 0 }

  /// The path at a place.
  subscript(place: Int) -> String {
    var at = starts[place / PathList.pathsOfRun]
    var path: [UInt8] = []
    for _ in 0...place % PathList.pathsOfRun {
      path.removeSubrange(Int(bytes[at])...)
      let rest = bytes[(at + 1)...].prefix { $0 != 0 }
      path += rest
      at = rest.endIndex + 1
    }
    return String(decoding: path, as: UTF8.self)
  }
}
