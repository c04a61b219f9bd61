import Corpus
import GRDB
import Synchronization

/// The full text of an archive, asked on a connection of its own, so that a search never keeps the
/// reader from the text of a page.
final class WordIndex: TextIndex {
  private let path: String
  private let index = Mutex<FrozenIndex?>(nil)

  /// The words of the index at a path; it is opened by the first search.
  init(path: String) {
    self.path = path
  }

  func rows(
    holding words: [[UInt8]], isPrefix: Bool, _ body: (UInt64) -> Bool
  ) throws {
    try opened().read { db in
      let sql = "SELECT rowid FROM item_words WHERE item_words MATCH ? ORDER BY rowid"
      let statement = try db.cachedStatement(sql: sql)
      let pattern = IndexWords.pattern(words, isPrefix: isPrefix)
      let rows = try Int64.fetchCursor(statement, arguments: [pattern])
      while let row = try rows.next() {
        if !body(UInt64(bitPattern: row)) { return }
      }
    }
  }

  private func opened() throws -> FrozenIndex {
    try index.withLock { index in
      if let index { return index }
      let opened = try FrozenIndex(path: path)
      index = opened
      return opened
    }
  }
}
