import Corpus
import GRDB

/// The rows of the index that a snapshot is made of.
struct IndexRows {
  private let rows: [UInt64]
  /// Rows are numbered as they come: what has come since has higher numbers than all.
  let highest: Int64

  /// Those of an image.
  init(of image: SnapshotImage) {
    rows = (0..<image.pageCount).map { image.row(ofPage: $0) }
    highest = rows.max().map { Int64(bitPattern: $0) } ?? 0
  }

  /// Those of the pages that stand in an image behind those of its base.
  static func ofAdded(in image: SnapshotImage, behind base: SnapshotImage) -> [UInt64] {
    if image.pageCount <= base.pageCount { return [] }
    return (base.pageCount..<image.pageCount).map { image.row(ofPage: $0) }
  }

  /// Which of these rows it is made of. Cost: linear in all of them.
  func common(with others: Set<Int64>) -> Set<Int64> {
    if others.isEmpty { return [] }
    return Set(rows.lazy.map { Int64(bitPattern: $0) }.filter { others.contains($0) })
  }
}

extension IndexContents {
  /// The files that have come since a snapshot was made and that it shows in no other version, in the
  /// order in which they came. Cost: the rows that have come since and those that wait to be taken out.
  static func news(since snapshot: IndexRows, _ db: Database) throws -> [String] {
    let came = try String.fetchAll(
      db,
      sql: """
        SELECT path FROM page JOIN source_file ON source_file.id = page.file
        WHERE page.id > ? AND dropped IS NULL GROUP BY source_file.id ORDER BY min(page.id)
        """, arguments: [snapshot.highest])
    if came.isEmpty { return [] }
    var versions: [Int64: String] = [:]
    // The few files that were dropped come first: SQLite would go through all pages.
    let dropped = try Row.fetchCursor(
      db,
      sql: """
        SELECT page.id, path FROM source_file CROSS JOIN page ON page.file = source_file.id
        WHERE dropped IS NOT NULL AND page.id <= ?
        """, arguments: [snapshot.highest])
    while let row = try dropped.next() { versions[row[0]] = row[1] }
    let shown = Set(snapshot.common(with: Set(versions.keys)).compactMap { versions[$0] })
    return came.filter { !shown.contains($0) }
  }
}
