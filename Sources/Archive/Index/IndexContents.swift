import Corpus
import Foundation
import GRDB
import PageParsing
import TextCore

/// What the index holds, as updates need it.
enum IndexContents {
  /// The files that are not dropped.
  static func files(_ db: Database) throws -> KnownFiles {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM source_file WHERE dropped IS NULL")
    var files = KnownFiles(reserving: count ?? 0)
    try add(to: &files, where: "", [], db)
    files.sort()
    return files
  }

  /// The files that are not dropped and stand at some paths or below them. Cost: a look-up a path
  /// and a row a file.
  static func files(from paths: some Sequence<String>, _ db: Database) throws -> KnownFiles {
    var files = KnownFiles()
    for path in paths {
      try add(to: &files, where: "AND path = ?", [path], db)
      // In the order of bytes "0" comes next after "/".
      try add(to: &files, where: "AND path > ? AND path < ?", [path + "/", path + "0"], db)
    }
    files.sort()
    return files
  }

  private static func add(
    to files: inout KnownFiles, where condition: String, _ arguments: [String], _ db: Database
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, path, size, modified, inode, content FROM source_file
        WHERE dropped IS NULL \(condition)
        """, arguments: StatementArguments(arguments))
    while let row = try rows.next() {
      let stamp = FileStamp(size: row[2], modified: row[3], inode: UInt64(bitPattern: row[4]))
      let file = KnownFile(id: row[0], stamp: stamp, content: row[5])
      try row.withUnsafeData(atIndex: 1) { files.add($0 ?? Data(), file) }
    }
  }

  /// The path of a file.
  static func path(of file: KnownFile, _ db: Database) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT path FROM source_file WHERE id = ?")
    return try String.fetchOne(statement, arguments: [file.id])
  }

  /// The pages of files in this order, with where they stand.
  static func pages(
    of paths: PathList, _ db: Database
  ) throws -> (origins: [PageOrigin], places: PagePlaces) {
    var origins: [PageOrigin] = []
    // Most files hold one page.
    origins.reserveCapacity(paths.count)
    var places = PagePlaces(of: paths)
    let sql = """
      SELECT page.id, update_number, position, first_item
      FROM source_file LEFT JOIN page ON file = source_file.id
      WHERE path = ? AND dropped IS NULL ORDER BY position
      """
    let statement = try db.cachedStatement(sql: sql)
    for (file, path) in paths.enumerated() {
      let rows = try Row.fetchCursor(statement, arguments: [path])
      while let row = try rows.next() {
        // Even a file with nothing in it has a page, which says so.
        guard row[0] as Int64? != nil else { throw DamagedBytes() }
        origins.append(
          PageOrigin(
            row: UInt64(bitPattern: row[0] as Int64), update: UInt32(row[1] as Int),
            firstItem: UInt64(bitPattern: row[3] as Int64)))
        places.append(file: file, position: row[2])
      }
    }
    return (origins, places)
  }

  /// How many files are not dropped, how many pages there are, and how long their text is.
  static func counts(_ db: Database) throws -> (files: Int, pages: Int, bytes: Int) {
    let files = try Int.fetchOne(db, sql: "SELECT count(*) FROM source_file WHERE dropped IS NULL")
    let pages = try Row.fetchOne(db, sql: "SELECT count(*), sum(text_length) FROM page")
    return (files ?? 0, pages?[0] ?? 0, pages?[1] ?? 0)
  }

  /// How many pages that are not dropped have higher rows than one.
  static func pageCount(behind row: Int64, _ db: Database) throws -> Int {
    let sql = """
      SELECT count(*) FROM page JOIN source_file ON source_file.id = page.file
      WHERE page.id > ? AND dropped IS NULL
      """
    return try Int.fetchOne(db, sql: sql, arguments: [row]) ?? 0
  }

  /// Takes out the pages of files that were dropped before an update. FTS5 without content must be told the words that it is
  /// to forget; they are made of the text again.
  static func purge(droppedBefore update: Int, _ db: Database) throws {
    let sql = """
      SELECT page.id, first_item, text_length, digest, text, digest_length
      FROM source_file JOIN page ON file = source_file.id JOIN page_text ON page = page.id
      WHERE dropped < ?
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [update])
    var pages: [Int64] = []
    while let row = try rows.next() {
      let length: Int = row[2]
      let packed = try row.withUnsafeData(atIndex: 3) {
        try DeflatedBlob.unpacked($0, length: row[5])
      }
      let bytes = try row.withUnsafeData(atIndex: 4) {
        try DeflatedBlob.unpacked($0, length: length)
      }
      let digest = try PageDigest(packed: packed, beside: bytes)
      let text = SourceText(validUTF8: bytes)
      let first: Int64 = row[1]
      for (place, item) in digest.items.enumerated() {
        let words = IndexWords.words(of: item.item, in: text)
        let row = first + Int64(place)
        let table = IndexSchema.wordTable(ofItem: row)
        try db.cachedStatement(
          sql: "INSERT INTO \(table) (\(table), rowid, words) VALUES ('delete', ?, ?)"
        ).execute(arguments: [row, String(decoding: words, as: UTF8.self)])
      }
      pages.append(row[0])
    }
    for page in pages {
      try db.cachedStatement(sql: "DELETE FROM page WHERE id = ?").execute(arguments: [page])
      try db.cachedStatement(sql: "DELETE FROM page_text WHERE page = ?")
        .execute(arguments: [page])
    }
    try db.execute(sql: "DELETE FROM source_file WHERE dropped < ?", arguments: [update])
  }
}
