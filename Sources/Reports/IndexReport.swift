/// Indexes: where they are, what is in them, how they do.
public struct IndexReport: Report {
  /// One index with its snapshot.
  public struct Index: Sendable {
    /// Its folder.
    public var folder: String
    /// The sources that it was made for.
    public var sources: [String]
    /// The state of the index in words.
    public var state: String
    /// How many bytes the index has.
    public var bytes: Int
    /// How many files are in it.
    public var fileCount: Int
    /// How many pages are in it.
    public var pageCount: Int
    /// How many bytes the text of the pages has.
    public var textBytes: Int
    /// The state of the snapshot in words.
    public var snapshotState: String
    /// How many bytes the snapshot has.
    public var snapshotBytes: Int
    /// How many articles are in it.
    public var articleCount: Int
    /// How many pages wait to be compared with the others.
    public var waitingCount: Int
    /// The version of the index's tables, where it is one.
    public var schema: Int?

    /// An index of which nothing is known yet but where it is.
    public init(folder: String, sources: [String], state: String, snapshotState: String) {
      (self.folder, self.sources) = (folder, sources)
      (self.state, self.snapshotState) = (state, snapshotState)
      (bytes, fileCount, pageCount, textBytes) = (0, 0, 0, 0)
      (snapshotBytes, articleCount, waitingCount) = (0, 0, 0)
    }
  }

  /// The columns, as docs/formats/reports.md describes them.
  public static let columns = [
    "folder", "sources", "index", "index_bytes", "files", "pages", "text_bytes", "snapshot",
    "snapshot_bytes", "articles", "waiting", "schema",
  ]

  /// One record an index.
  public let records: [Record]
  /// The lines for people.
  public let textLines: [String]

  /// A report of some indexes.
  public init(_ indexes: [Index]) {
    records = indexes.map(IndexReport.record)
    textLines = indexes.flatMap(IndexReport.lines)
  }

  private static func record(_ index: Index) -> Record {
    Record([
      ("folder", .text(index.folder)),
      ("sources", .list(index.sources.map { .text($0) })),
      ("index", .text(index.state)),
      ("index_bytes", .number(index.bytes)),
      ("files", .number(index.fileCount)),
      ("pages", .number(index.pageCount)),
      ("text_bytes", .number(index.textBytes)),
      ("snapshot", .text(index.snapshotState)),
      ("snapshot_bytes", .number(index.snapshotBytes)),
      ("articles", .number(index.articleCount)),
      ("waiting", .number(index.waitingCount)),
      ("schema", index.schema.map { .number($0) } ?? .unknown),
    ])
  }

  private static func lines(_ index: Index) -> [String] {
    // An index that has just been begun holds no text yet that it could be measured against.
    let tenths = (index.bytes + index.snapshotBytes) * 10 / max(1, index.textBytes)
    let together =
      index.textBytes == 0 ? [] : ["  together  \(tenths / 10).\(tenths % 10) times the text"]
    return [
      "", index.sources.isEmpty ? "(sources unknown)" : index.sources.joined(separator: ", "),
      "  folder    \(index.folder)",
      "  index     \(index.state), \(megabytes(index.bytes)): "
        + "\(index.fileCount) files, \(index.pageCount) pages, "
        + "\(megabytes(index.textBytes)) of text",
      "  snapshot  \(index.snapshotState), \(megabytes(index.snapshotBytes)): "
        + "\(index.articleCount) articles"
        + (index.waitingCount == 0
          ? "" : ", \(index.waitingCount) pages wait to be compared with the others"),
      "  schema    \(index.schema.map(String.init) ?? "unknown")",
    ] + together
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
