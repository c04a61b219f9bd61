/// The file of the reader's own data: one record a line, sorted, after a line that names the version.
///
/// Each change is made to the file as it is at that moment, under its lock, so that two running
/// copies do not hurt each other. Cost: each change reads and writes the whole file.
struct ReaderFile: Sendable {
  private let file: AtomicFile

  private static let header = "dateline reader data "
  private static let version = 1

  /// The file in a folder, usually ``UserFolders/data``.
  init(folder: String) {
    file = AtomicFile(path: folder + "/reader.txt")
  }

  /// The records, without the line that names the version.
  func lines() throws(StoreError) -> [String] {
    guard let text = try file.read() else { return [] }
    // By bytes: somebody who has read much has tens of thousands of lines.
    var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }
    guard let first = lines.first, first.hasPrefix(ReaderFile.header) else { return lines }
    let version = Int(first.dropFirst(ReaderFile.header.count)) ?? ReaderFile.version
    if version > ReaderFile.version {
      throw .fromLaterVersion(path: file.path, version: version)
    }
    lines.removeFirst()
    return lines
  }

  /// Replaces the records by what `change` makes of them.
  func change<Result>(
    _ change: (inout [String]) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try file.locked { () throws(StoreError) in
      var lines = try lines()
      let result = try change(&lines)
      let header = ReaderFile.header + String(ReaderFile.version)
      try file.write(([header] + lines.sorted()).joined(separator: "\n") + "\n")
      return result
    }
  }
}
