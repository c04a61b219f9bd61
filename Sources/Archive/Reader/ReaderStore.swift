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
///     trace 4c1f9a0be37d2216 2024-03-11 0f3a…e7 oslo-summit.html Harbour summit opens in Oslo
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
    ReaderStore.marks(in: try file.records())
  }

  /// The marks with all else that stands in the file. Cost: reads it once.
  public func everything() throws(StoreError) -> Everything {
    let records = try file.records()
    return Everything(
      marks: ReaderStore.marks(in: records), views: ViewStore.views(in: records),
      corrections: CorrectionStore.corrections(in: records),
      headlines: CorrectionStore.headlines(in: records))
  }

  /// All that the file says of articles, entities and queries.
  public struct Everything {
    /// What was read, stars, tags and notes.
    public let marks: ReaderMarks
    /// Saved queries by name.
    public let views: [String: String]
    /// What was set right.
    public let corrections: ReaderCorrections
    /// The headlines of the articles whose dates were set right.
    public let headlines: [ArticleID: String]
  }

  private static func marks(in records: ArraySlice<UInt8>) -> ReaderMarks {
    var read: Set<ArticleID> = []
    var others: [ReaderRecord] = []
    var lines = records
    while let line = lines.popLine() {
      guard let record = ReaderRecord(line) else { continue }
      if record.word == .read { read.insert(record.id) } else { others.append(record) }
    }
    var marks = ReaderMarks(read: read)
    for record in others { record.add(to: &marks[record.id]) }
    return marks
  }

  /// Makes changes, each to what it names alone: what another running copy has said meanwhile stays.
  /// Cost: a look at each line of the file, however many changes there are.
  /// - Parameters:
  ///   - headline: what people shall read beside an article's records.
  ///   - trace: how an article looks now, so that it is known again (``TraceStore``); asked for those
  ///     of which that is not kept yet.
  public func keep(
    _ changes: [MarkChange], headline: (ArticleID) -> String,
    trace: (ArticleID) -> ArticleTrace? = { _ in nil }
  ) throws(StoreError) {
    try file.change { (lines) throws(StoreError) in
      let changed = Set(changes.map(\.id))
      let traced = Set(lines.compactMap(ArticleTrace.id))
      lines += changed.subtracting(traced).compactMap { id in trace(id)?.line(of: id) }
      var said: [ArticleID: [ReaderRecord: String]] = [:]
      lines.removeAll { line in
        guard let record = ReaderRecord(line: line), changed.contains(record.id) else {
          return false
        }
        said[record.id, default: [:]][record] = line
        return true
      }
      for change in changes {
        ReaderStore.make(change, in: &said[change.id, default: [:]]) { headline(change.id) }
      }
      lines += said.values.flatMap(\.values)
      TraceStore.removeWhatIsOfNoUse(in: &lines)
    }
  }

  /// Makes a change in the records of its article, each with its line.
  private static func make(
    _ change: MarkChange, in said: inout [ReaderRecord: String], headline: () -> String
  ) {
    let gone = ReaderRecord.records(of: change.before, id: change.id)
    let new = ReaderRecord.records(of: change.after, id: change.id)
    for record in Set(gone).subtracting(new) { said[record] = nil }
    for record in Set(new).subtracting(gone) {
      // A note replaces whatever note stands there, since an article has one.
      if record.word == .note {
        for other in said.keys where other.word == .note && other != record { said[other] = nil }
      }
      if said[record] == nil { said[record] = record.line(headline: headline()) }
    }
  }
}
