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

  private static let allMatches = (0..<IndexSchema.wordTableCount).map(IndexSchema.wordTable)
    .map { "SELECT all_matches(\($0), ?2) FROM \($0) WHERE \($0) MATCH ?1 LIMIT 1" }
  private static let relevance = (0..<IndexSchema.wordTableCount).map(IndexSchema.wordTable)
    .map { "SELECT rowid, -bm25(\($0)) FROM \($0) WHERE \($0) MATCH ? ORDER BY rowid" }

  /// The words of the index at a path.
  init(path: String) {
    self.path = path
  }

  var partCount: Int { IndexSchema.wordTableCount }

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
    of words: [[UInt8]], isPrefix: Bool, inPart part: Int, _ reader: inout MatchReader
  ) throws {
    let code = try lend { db in
      let statement = try db.cachedStatement(sql: WordIndex.allMatches[part]).sqliteStatement
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
          statement, IndexWords.pattern(words, isPrefix: isPrefix), &calls)
      }
    }
    if code != 0 { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  func relevance(
    ofAny patterns: [(words: [[UInt8]], isPrefix: Bool)], inPart part: Int,
    _ body: (UInt64, Double) -> Bool
  ) throws {
    let pattern = patterns.map { IndexWords.pattern($0.words, isPrefix: $0.isPrefix) }
      .joined(separator: " OR ")
    try lend { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: WordIndex.relevance[part]), arguments: [pattern])
      while let row = try rows.next() {
        if !body(UInt64(bitPattern: row[0] as Int64), row[1]) { return }
      }
    }
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
