import Corpus
import GRDB
import Synchronization

/// The full text of an archive, asked on connections of its own, so that a search never keeps the
/// reader from the text of a page.
///
/// SQLite cannot be stopped while it merges the words that begin with a letter. A search that nobody
/// wants any more keeps its connection until it is through, and the next one takes another.
final class WordIndex: TextIndex {
  private let path: String
  /// Connections that nobody is using; each is opened by a search that finds none.
  private let idle = Mutex<[FrozenIndex]>([])

  private static let keptConnections = 2

  /// The words of the index at a path.
  init(path: String) {
    self.path = path
  }

  func rows(
    holding words: [[UInt8]], isPrefix: Bool, _ body: (UInt64) -> Bool
  ) throws {
    try ask(
      "SELECT rowid FROM item_words WHERE item_words MATCH ? ORDER BY rowid",
      IndexWords.pattern(words, isPrefix: isPrefix)
    ) { statement, pattern in
      let rows = try Int64.fetchCursor(statement, arguments: [pattern])
      while let row = try rows.next() {
        if !body(UInt64(bitPattern: row)) { return }
      }
    }
  }

  func relevance(
    ofAny patterns: [(words: [[UInt8]], isPrefix: Bool)], _ body: (UInt64, Double) -> Bool
  ) throws {
    try ask(
      "SELECT rowid, -bm25(item_words) FROM item_words WHERE item_words MATCH ? ORDER BY rowid",
      patterns.map { IndexWords.pattern($0.words, isPrefix: $0.isPrefix) }
        .joined(separator: " OR ")
    ) { statement, pattern in
      let rows = try Row.fetchCursor(statement, arguments: [pattern])
      while let row = try rows.next() {
        if !body(UInt64(bitPattern: row[0] as Int64), row[1]) { return }
      }
    }
  }

  private func ask(
    _ sql: String, _ pattern: String, _ body: (Statement, String) throws -> Void
  ) throws {
    let index = try idle.withLock { $0.popLast() } ?? FrozenIndex(path: path)
    defer {
      idle.withLock { idle in
        if idle.count < WordIndex.keptConnections { idle.append(index) }
      }
    }
    try index.read { db in try body(db.cachedStatement(sql: sql), pattern) }
  }
}
