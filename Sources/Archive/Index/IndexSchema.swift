import GRDB

/// The tables of an index, and how old and foreign files are told from it.
///
///     source_file   a file as it was when it was last read
///       path        as it is shown; unique among those that are not dropped
///       size, modified, inode   its stamp; `modified` is 0 when it may have changed unnoticed
///       content     checksum of its bytes
///       dropped     the update that found it gone or changed; null while it is there
///     page          a page of a file
///       position    its place in the file
///       update_number   the update that brought it
///       first_item  the row of its first item in the full text; the others follow
///       item_count
///       facts       the packed `PageFacts` as they are, mostly hashes; before the digest, so that
///                   they are read without it
///       digest      a packed `PageDigest` as a `DeflatedBlob`, of `digest_length` bytes unpacked; to
///                   be read beside the text
///     page_text     the decoded text of a page in the same way, of `text_length` bytes; apart, so
///                   that facts lie close together
///     item_words_0, item_words_1   FTS5 without content: the folded words of an item, see
///                   `IndexWords`; items with even rows stand in the first, the others in the second,
///                   so that two threads share what a search has to go through
///     word          each word of them, and maybe some that stood there once: what begins with some
///                   letters is found in it
///     state         numbers by name: `update` (the last one that changed anything), `published`
///                   (the one that the snapshot beside the index was made of), `seen` (the last
///                   one that the reader has seen)
///
/// Rows of dropped files stay until a snapshot without them is published: whoever has opened the
/// older snapshot finds all its pages.
enum IndexSchema {
  /// The version that this program writes and reads. Older ones are built anew: it must rise with
  /// every change of the tables, of ``PageDigest``'s packed form, and of what is read from a page.
  static let version = 31
  /// “DLIX”: the file is an index of this program.
  static let applicationID = 0x444C_4958

  private static let statements = [
    """
    CREATE TABLE source_file (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL,
      modified INTEGER NOT NULL, inode INTEGER NOT NULL, content INTEGER NOT NULL,
      dropped INTEGER)
    """,
    "CREATE UNIQUE INDEX live_path ON source_file(path) WHERE dropped IS NULL",
    "CREATE INDEX dropped_file ON source_file(dropped) WHERE dropped IS NOT NULL",
    """
    CREATE TABLE page (
      id INTEGER PRIMARY KEY, file INTEGER NOT NULL, position INTEGER NOT NULL,
      update_number INTEGER NOT NULL, first_item INTEGER NOT NULL, item_count INTEGER NOT NULL,
      text_length INTEGER NOT NULL, facts BLOB NOT NULL, digest_length INTEGER NOT NULL,
      digest BLOB NOT NULL)
    """,
    "CREATE INDEX page_of_file ON page(file, position)",
    "CREATE TABLE page_text (page INTEGER PRIMARY KEY, text BLOB NOT NULL)",
    "CREATE TABLE word (word BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
  ]

  /// How many tables the full text is shared out to.
  static let wordTableCount = 2

  /// The table of the words of an item.
  static func wordTable(ofItem row: Int64) -> String { wordTable(Int(row) % wordTableCount) }

  /// A table of words, counted from 0.
  static func wordTable(_ number: Int) -> String { "item_words_\(number)" }

  private static func statements(ofWordTable table: String) -> [String] {
    [
      "CREATE VIRTUAL TABLE \(table) USING fts5(words, content='', tokenize='ascii')",
      // Words wait in memory until a batch is whole: the fewer pieces, the less is merged.
      "INSERT INTO \(table) (\(table), rank) VALUES ('hashsize', \((16 << 20) / wordTableCount))",
      // Eight pieces are merged at a time: of a million pages each word is written three times, not five.
      "INSERT INTO \(table) (\(table), rank) VALUES ('automerge', 8)",
    ]
  }

  /// What a file turned out to be.
  enum Condition: Hashable {
    case current
    /// Nothing in it yet.
    case empty
    case older
    case later(version: Int)
    /// A database of something else.
    case foreign
  }

  /// The version of the tables that are there.
  static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  static func condition(of db: Database) throws -> Condition {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try version(of: db)
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if tables == 0, id == 0 { return .empty }
    if id != applicationID { return .foreign }
    if version > IndexSchema.version { return .later(version: version) }
    return version < IndexSchema.version || tables == 0 ? .older : .current
  }

  static func create(in db: Database) throws {
    for statement in statements { try db.execute(sql: statement) }
    for number in 0..<wordTableCount {
      for statement in statements(ofWordTable: wordTable(number)) { try db.execute(sql: statement) }
    }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }
}
