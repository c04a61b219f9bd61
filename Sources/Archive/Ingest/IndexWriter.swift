import Corpus
import Foundation
import GRDB
import TextCore

/// Writes what was read to the index, a batch a transaction.
struct IndexWriter {
  private let db: Database
  /// The number of this update.
  private let update: Int
  private var nextItem: Int64
  private var hasChanged = false
  /// The words that this update has put in.
  private let words: WrittenWords

  /// A writer inside a transaction; `words` are those that this update has put in already.
  init(_ db: Database, update: Int, words: WrittenWords) throws {
    self.db = db
    self.update = update
    self.words = words
    nextItem = try Int64.fetchOne(db, sql: "SELECT max(first_item + item_count) FROM page") ?? 1
  }

  /// Notes that this update changes what the corpus is; new stamps alone do not.
  private mutating func noteChange() throws {
    if hasChanged { return }
    hasChanged = true
    try IndexState.update.store(update, in: db)
  }

  /// Puts in what looking at a file gave.
  /// - Returns: `false` for a file that was not moved after all and has to be read.
  mutating func put(_ ingest: FileIngest, moving missing: inout [IngestPlan.Content: [KnownFile]])
    throws -> Bool
  {
    switch ingest {
    case .touched(let known, let stamp):
      try setStamp(stamp, of: known.id)
    case .moved(let file, let content):
      guard let known = missing[content]?.popLast() else { return false }
      if missing[content]?.isEmpty == true { missing[content] = nil }
      try noteChange()
      try db.cachedStatement(sql: "UPDATE source_file SET path = ? WHERE id = ?")
        .execute(arguments: [file.path, known.id])
      try setStamp(file.stamp, of: known.id)
    case .read(let file, let replaced):
      if let replaced { try drop(replaced.id) }
      try insert(file)
    }
    return true
  }

  /// Marks a file as gone. What was read from it stays until a snapshot without it is published.
  mutating func drop(_ file: Int64) throws {
    try noteChange()
    try db.cachedStatement(sql: "UPDATE source_file SET dropped = ? WHERE id = ?")
      .execute(arguments: [update, file])
  }

  private func setStamp(_ stamp: FileStamp, of file: Int64) throws {
    let sql = "UPDATE source_file SET size = ?, modified = ?, inode = ? WHERE id = ?"
    try db.cachedStatement(sql: sql).execute(
      arguments: [stamp.size, stamp.modified, Int64(bitPattern: stamp.inode), file])
  }

  private mutating func insert(_ file: IngestedFile) throws {
    try noteChange()
    let sql = """
      INSERT INTO source_file (path, size, modified, inode, content) VALUES (?, ?, ?, ?, ?)
      """
    let stamp = file.file.stamp
    try db.cachedStatement(sql: sql).execute(
      arguments: [
        file.file.path, stamp.size, stamp.modified, Int64(bitPattern: stamp.inode), file.content,
      ])
    let id = db.lastInsertedRowID
    for (position, page) in file.pages.enumerated() { try insert(page, position, of: id) }
  }

  private mutating func insert(_ page: IngestedPage, _ position: Int, of file: Int64) throws {
    let sql = """
      INSERT INTO page
        (file, position, update_number, first_item, item_count, text_length, facts, digest_length,
          digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    try db.cachedStatement(sql: sql).execute(
      arguments: [
        file, position, update, nextItem, page.words.count, page.textLength,
        Data(page.facts), page.digestLength, Data(page.digest),
      ])
    let id = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO page_text (page, text) VALUES (?, ?)")
      .execute(arguments: [id, Data(page.text)])
    for words in page.words {
      let table = IndexSchema.wordTable(ofItem: nextItem)
      try db.cachedStatement(sql: "INSERT INTO \(table) (rowid, words) VALUES (?, ?)")
        .execute(arguments: [nextItem, String(decoding: words, as: UTF8.self)])
      nextItem += 1
      try self.words.forEachNew(in: words) { word in
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO word (word) VALUES (?)")
          .execute(arguments: [Data(word)])
      }
    }
  }
}
