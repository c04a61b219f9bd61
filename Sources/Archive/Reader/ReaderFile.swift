import Glibc

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
  func lines() throws(StoreError) -> [String] { try records().lines { _ in true } }

  /// The bytes of the records, a line each, without the line that names the version.
  func records() throws(StoreError) -> ArraySlice<UInt8> {
    guard let bytes = try file.bytes() else { return [] }
    var records = bytes[...]
    guard records.starts(with: ReaderFile.header.utf8) else { return records }
    let first = String(decoding: records.popLine() ?? [], as: UTF8.self)
    let version = Int(first.dropFirst(ReaderFile.header.count)) ?? ReaderFile.version
    if version > ReaderFile.version {
      throw .fromLaterVersion(path: file.path, version: version)
    }
    return records
  }

  /// Replaces the records by what `change` makes of them. Lines that are no UTF-8 it is not asked about: they
  /// stay as they are, at the end.
  func change<Result>(
    _ change: (inout [String]) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try file.locked { () throws(StoreError) in
      var lines: [String] = []
      var others: [ArraySlice<UInt8>] = []
      for line in try records().allLines {
        if let text = String(validating: line, as: UTF8.self) {
          lines.append(text)
        } else {
          others.append(line)
        }
      }
      let result = try change(&lines)
      let header = ReaderFile.header + String(ReaderFile.version)
      var bytes = Array((([header] + lines.sorted()).joined(separator: "\n") + "\n").utf8)
      for line in others { bytes += line + [UInt8(ascii: "\n")] }
      try file.write(bytes: bytes)
      return result
    }
  }
}

extension ArraySlice<UInt8> {
  /// The lines of which `isWanted` holds, asked of their bytes. Cost: a look at each byte, and a string
  /// a line that is wanted: somebody who has read much has tens of thousands of others.
  func lines(where isWanted: (ArraySlice<UInt8>) -> Bool) -> [String] {
    var rest = self
    var lines: [String] = []
    while let line = rest.popLine() {
      if isWanted(line) { lines.append(String(decoding: line, as: UTF8.self)) }
    }
    return lines
  }

  /// The bytes of each line that is not empty. Cost: a look at each byte.
  var allLines: some Sequence<ArraySlice<UInt8>> {
    sequence(state: self) { $0.popLine() }
  }

  /// Takes the first line that is not empty off the bytes, without its end; `nil` after the last one.
  mutating func popLine() -> ArraySlice<UInt8>? {
    while !isEmpty {
      let length = withUnsafeBytes { bytes -> Int? in
        guard let start = bytes.baseAddress else { return nil }
        return memchr(start, 0x0A, bytes.count).map { start.distance(to: $0) }
      }
      let end = length.map { startIndex + $0 } ?? endIndex
      var line = self[startIndex..<end]
      self = self[Swift.min(end + 1, endIndex)...]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if !line.isEmpty { return line }
    }
    return nil
  }

  /// Whether a line's first word is a given one and others follow.
  func begins(with word: String) -> Bool {
    starts(with: word.utf8) && dropFirst(word.utf8.count).first == UInt8(ascii: " ")
  }
}
