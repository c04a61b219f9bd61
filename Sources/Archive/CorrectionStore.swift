import Corpus
import Entities

/// The reader's corrections of who is who, in the file of the reader's own data (``ReaderStore``).
///
///     dateline reader data 1
///     apart person A. Visser = Aron Visser
///     same person A. Visser = Anna Visser
///
/// One record a correction: the verdict, the kind, and the two names in alphabetical order. Lines of
/// other words are kept as they stand. Each change is made to the file as it is at that moment, under
/// its lock. Cost: each change reads and writes the whole file.
public struct CorrectionStore: Sendable {
  private let file: AtomicFile

  private static let header = "dateline reader data "
  private static let version = 1

  /// The store in a folder, usually ``UserFolders/data``.
  public init(folder: String) {
    file = AtomicFile(path: folder + "/reader.txt")
  }

  /// All that the reader has corrected.
  public func corrections() throws(StoreError) -> EntityCorrections {
    var corrections = EntityCorrections()
    for line in try lines() {
      if let correction = EntityCorrection(line: line) { corrections.add(correction) }
    }
    return corrections
  }

  /// Keeps a correction, in place of the other verdict on the same names, or takes it back.
  public func keep(_ correction: EntityCorrection, isKept: Bool) throws(StoreError) {
    try file.locked { () throws(StoreError) in
      var lines = try lines().filter { line in
        let known = EntityCorrection(line: line)
        return known != correction && (known != correction.opposite || !isKept)
      }
      if isKept { lines.append(correction.line) }
      let header = CorrectionStore.header + String(CorrectionStore.version)
      try file.write(([header] + lines.sorted()).joined(separator: "\n") + "\n")
    }
  }

  /// The records of the file, without the line that names the version.
  private func lines() throws(StoreError) -> [String] {
    guard let text = try file.read() else { return [] }
    var lines = text.split(separator: "\n").map(String.init)
    guard let first = lines.first, first.hasPrefix(CorrectionStore.header) else { return lines }
    let version = Int(first.dropFirst(CorrectionStore.header.count)) ?? CorrectionStore.version
    if version > CorrectionStore.version {
      throw .fromLaterVersion(path: file.path, version: version)
    }
    lines.removeFirst()
    return lines
  }
}

extension EntityCorrection {
  /// Reads a record; `nil` for those of other words, which are to be left alone.
  fileprivate init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, let verdict = Verdict(rawValue: parts[0]),
      let kind = EntityKind(rawValue: parts[1])
    else { return nil }
    let names = parts[2].split(separator: " = ", maxSplits: 1).map(String.init)
    guard names.count == 2 else { return nil }
    self.init(verdict, kind, names[0], names[1])
  }

  fileprivate var line: String {
    "\(verdict.rawValue) \(kind.rawValue) \(first) = \(second)"
  }
}
