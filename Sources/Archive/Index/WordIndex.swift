import CFullText
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

  func matches(
    of words: [[UInt8]], isPrefix: Bool, in rows: ClosedRange<UInt64>,
    _ body: (TextMatches) -> Bool
  ) throws {
    let pattern = IndexWords.pattern(words, isPrefix: isPrefix)
    let code = try lend { db in
      withoutActuallyEscaping(body) { body in
        withUnsafePointer(to: MatchTaking(body: body)) { taking in
          fulltext_each_match(
            db.sqliteConnection, pattern, Int64(clamping: rows.lowerBound),
            Int64(clamping: rows.upperBound),
            { context, matches in
              guard let context, let matches = matches?.pointee else { return 0 }
              let taking = context.assumingMemoryBound(to: MatchTaking.self).pointee
              return taking.body(TextMatches(matches)) ? 1 : 0
            }, UnsafeMutableRawPointer(mutating: taking))
        }
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

/// What is called for matches, where C can find it.
private struct MatchTaking {
  var body: (TextMatches) -> Bool
}

extension TextMatches {
  fileprivate init(_ matches: fulltext_matches) {
    let count = Int(matches.count)
    let ends = UnsafeBufferPointer(start: matches.ends, count: count)
    self.init(
      rows: UnsafeBufferPointer(start: matches.rows, count: count), placeEnds: ends,
      places: UnsafeBufferPointer(start: matches.places, count: Int(ends.last ?? 0)))
  }
}
