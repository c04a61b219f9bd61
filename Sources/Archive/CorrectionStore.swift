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
  private let file: ReaderFile

  /// The store in a folder, usually ``UserFolders/data``.
  public init(folder: String) {
    file = ReaderFile(folder: folder)
  }

  /// All that the reader has corrected.
  public func corrections() throws(StoreError) -> EntityCorrections {
    var corrections = EntityCorrections()
    for line in try file.lines() {
      if let correction = EntityCorrection(line: line) { corrections.add(correction) }
    }
    return corrections
  }

  /// Keeps a correction, in place of the other verdict on the same names, or takes it back.
  public func keep(_ correction: EntityCorrection, isKept: Bool) throws(StoreError) {
    try file.change { lines in
      lines.removeAll { line in
        let known = EntityCorrection(line: line)
        return known == correction || known != nil && known == correction.opposite && isKept
      }
      if isKept { lines.append(correction.line) }
    }
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
