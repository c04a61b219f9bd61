import Corpus

/// The reader's own data: what was read, stars, tags and notes.
///
/// It is kept apart from everything that can be computed again, in a plain file that a person can
/// read, diff and version: one record a line, sorted, after a line that names the version.
///
///     dateline reader data 1
///     note 4c1f9a0be37d2216 Ask the port about the delay.\nThey owe us an answer.
///     read 4c1f9a0be37d2216 Harbour summit opens in Oslo
///     star 4c1f9a0be37d2216 Harbour summit opens in Oslo
///     tag 4c1f9a0be37d2216 follow-up Harbour summit opens in Oslo
///
/// docs/formats/files.md describes the records. Headlines are for people; the program ignores them.
/// Lines of other words are kept as they stand, so that a file may go back and forth between
/// versions that know more. Two running copies do not hurt each other (``ReaderFile``).
public struct ReaderStore: Sendable {
  private let file: ReaderFile

  /// The store in a folder, usually ``UserFolders/data``.
  public init(folder: String) {
    file = ReaderFile(folder: folder)
  }

  /// All that the reader has said.
  public func marks() throws(StoreError) -> ReaderMarks {
    var marks = ReaderMarks()
    for line in try file.lines() {
      guard let record = ReaderRecord(line: line) else { continue }
      record.add(to: &marks[record.id])
    }
    return marks
  }

  /// Makes changes, each to what it names alone: what another running copy has said meanwhile stays.
  /// - Parameter headline: what people shall read beside an article's records.
  public func keep(
    _ changes: [MarkChange], headline: (ArticleID) -> String
  ) throws(StoreError) {
    try file.change { (lines) throws(StoreError) in
      for change in changes {
        let gone = ReaderRecord.records(of: change.before, id: change.id)
        let new = ReaderRecord.records(of: change.after, id: change.id)
        let removed = Set(gone).subtracting(new)
        let added = Set(new).subtracting(gone)
        // A note replaces whatever note stands there, since an article has one.
        let replacesNote = added.contains { $0.word == .note }
        var kept: Set<ReaderRecord> = []
        lines.removeAll { line in
          guard let record = ReaderRecord(line: line), record.id == change.id else { return false }
          if added.contains(record) { kept.insert(record) }
          return removed.contains(record)
            || replacesNote && record.word == .note
              && !added.contains(record)
        }
        lines += added.subtracting(kept).map { $0.line(headline: headline(change.id)) }
      }
    }
  }
}
