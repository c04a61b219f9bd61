/// Paths in order, one after the other in a single block of memory.
struct PathList: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No paths.
  init() {}

  /// These paths.
  init(_ paths: some Sequence<String>) {
    for path in paths { append(path) }
  }

  /// Puts a path behind the others.
  mutating func append(_ path: String) {
    bytes += path.utf8
    ends.append(bytes.count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count }

  /// The path at a place. Cost: that of copying it.
  subscript(place: Int) -> String {
    String(decoding: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]], as: UTF8.self)
  }
}
