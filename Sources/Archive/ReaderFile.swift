/// The file of the reader's own data, as lines: what ``ReaderStore``, ``CorrectionStore`` and
/// ``ViewStore`` each know some of.
struct ReaderFile: Sendable {
  private let file: AtomicFile

  private static let header = "dateline reader data "
  private static let version = 1

  /// The file in a folder.
  init(folder: String) {
    file = AtomicFile(path: folder + "/reader.txt")
  }

  /// The records, without the line that names the version.
  func lines() throws(StoreError) -> [String] {
    guard let text = try file.read() else { return [] }
    var lines = text.split(separator: "\n").map(String.init)
    guard let first = lines.first, first.hasPrefix(ReaderFile.header) else { return lines }
    let version = Int(first.dropFirst(ReaderFile.header.count)) ?? ReaderFile.version
    if version > ReaderFile.version {
      throw .fromLaterVersion(path: file.path, version: version)
    }
    lines.removeFirst()
    return lines
  }

  /// Changes the records as they are at this moment, under the file's lock, and writes them sorted.
  func change(_ body: (inout [String]) -> Void) throws(StoreError) {
    try file.locked { () throws(StoreError) in
      var lines = try lines()
      body(&lines)
      let header = ReaderFile.header + String(ReaderFile.version)
      try file.write(([header] + lines.sorted()).joined(separator: "\n") + "\n")
    }
  }
}
