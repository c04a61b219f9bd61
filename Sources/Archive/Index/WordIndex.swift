import CFullText
import Corpus
import Foundation
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

  private static let allMatches =
    "SELECT all_matches(item_words, ?2) FROM item_words WHERE item_words MATCH ?1 LIMIT 1"
  private static let matchesBetween = """
    SELECT match_places(item_words, ?2) FROM item_words
    WHERE item_words MATCH ?1 AND rowid BETWEEN ?3 AND ?4 ORDER BY rowid
    """

  /// The words of the index at a path.
  init(path: String) {
    self.path = path
  }

  func words(beginningWith prefix: [UInt8]) throws -> [[UInt8]] {
    let first = IndexWords.indexed(prefix)
    // No byte of UTF-8 is as high as this.
    let end = first + [0xFF]
    return try lend { db in
      let statement = try db.cachedStatement(
        sql: "SELECT word FROM word WHERE word BETWEEN ? AND ? ORDER BY word")
      let rows = try Row.fetchCursor(statement, arguments: [Data(first), Data(end)])
      var words: [[UInt8]] = []
      while let row = try rows.next() { words.append([UInt8](row[0] as Data)) }
      return words
    }
  }

  func readMatches(
    of words: [[UInt8]], isPrefix: Bool, in rows: ClosedRange<UInt64>, _ reader: inout MatchReader
  ) throws {
    let isAll = rows.lowerBound == 0 && rows.upperBound >= UInt64(Int64.max)
    let sql = isAll ? WordIndex.allMatches : WordIndex.matchesBetween
    let code = try lend { db in
      let statement = try db.cachedStatement(sql: sql).sqliteStatement
      return withUnsafeMutablePointer(to: &reader) { reader in
        var calls = fulltext_reader(context: reader) { reader, row, place in
          switch reader?.assumingMemoryBound(to: MatchReader.self).pointee
            .read(row: row, place: place)
          {
          case .nextPlace: fulltext_next_place
          case .nextRow: fulltext_next_row
          case .end, nil: fulltext_end
          }
        }
        return fulltext_each_match(
          statement, IndexWords.pattern(words, isPrefix: isPrefix),
          Int64(clamping: rows.lowerBound), Int64(clamping: rows.upperBound), &calls)
      }
    }
    if code != 0 { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
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
    try lend { db in try body(db.cachedStatement(sql: sql), pattern) }
  }

  private func lend<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let index = try idle.withLock { $0.popLast() } ?? connect()
    defer {
      idle.withLock { idle in
        if idle.count < WordIndex.keptConnections { idle.append(index) }
      }
    }
    return try index.read(body)
  }

  private func connect() throws -> FrozenIndex {
    let index = try FrozenIndex(path: path)
    try index.read { db in
      let code = fulltext_prepare(db.sqliteConnection)
      if code != 0 { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return index
  }
}
