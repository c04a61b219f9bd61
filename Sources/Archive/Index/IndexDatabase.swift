import CFullText
import GRDB
import Glibc

/// The SQLite file of an archive's index, opened for writing or for reading one moment of it.
enum IndexDatabase {
  /// Opens the index for writing and makes it where it is missing. One that is damaged, older or
  /// something else altogether is deleted and begun anew.
  /// - Returns: the connection, and why the index was begun anew, if it was.
  static func writable(
    at path: String
  ) throws(ArchiveError) -> (queue: DatabaseQueue, rebuilt: RebuildReason?) {
    do {
      do {
        let (queue, condition) = try open(path)
        switch condition {
        case .current, .empty: return (queue, nil)
        case .later(let version): throw ArchiveError.fromLaterVersion(path: path, version: version)
        case .older: return (try anew(path, closing: queue), .older)
        case .foreign: return (try anew(path, closing: queue), .damaged)
        }
      } catch let error as DatabaseError
        where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      {
        return (try anew(path, closing: nil), .damaged)
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Makes a small change to an index that is there, and gives up when somebody else is writing.
  static func update(_ path: String, _ body: (Database) throws -> Void) throws {
    var configuration = configuration
    configuration.busyMode = .timeout(0.5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      if try IndexSchema.condition(of: db) == .current { try body(db) }
    }
  }

  /// Opens the index for reading, as it is at this moment, however long the connection is kept.
  static func frozen(at path: String) throws(ArchiveError) -> FrozenIndex {
    do {
      return try FrozenIndex(path: path)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Puts what waits in SQLite's log into the index, as far as no reader needs it where it is.
  static func shorten(_ queue: DatabaseQueue) {
    try? queue.inDatabase { db in
      try db.execute(sql: "PRAGMA busy_timeout = 0")
      // Another copy of the program may have a snapshot open; then the log is shortened next time.
      _ = try? Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      try db.execute(sql: "PRAGMA busy_timeout = \(busyMilliseconds)")
    }
  }

  private static let busyMilliseconds = 10_000

  private static func open(
    _ path: String
  ) throws -> (DatabaseQueue, IndexSchema.Condition) {
    // What SQLite keeps beside an index that somebody has deleted is still open in a running copy, which
    // would let nobody use it with a new one.
    if access(path, F_OK) != 0 { remove(path) }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let condition = try queue.write { db in
      let condition = try IndexSchema.condition(of: db)
      if condition == .empty { try IndexSchema.create(in: db) }
      return condition
    }
    return (queue, condition)
  }

  /// Deletes an index.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }

  private static func anew(_ path: String, closing queue: DatabaseQueue?) throws -> DatabaseQueue {
    try queue?.close()
    remove(path)
    return try open(path).0
  }

  /// What holds for all connections. Where SQLite has begun already, it goes on as it is.
  static let isConfigured = fulltext_configure() == 0

  private static var configuration: Configuration {
    _ = isConfigured
    var configuration = Configuration()
    configuration.journalMode = .wal
    // Another copy of the program may be reading or, for the blink of an eye, writing.
    configuration.busyMode = .timeout(Double(busyMilliseconds) / 1000)
    configuration.prepareDatabase { db in
      // A crash of the machine may lose the last batch, which is read again; never the whole.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // Rows are a few kilobytes long; small pages would be left half empty. Holds for new files.
      try db.execute(sql: "PRAGMA page_size = 16384")
      try db.execute(sql: "PRAGMA cache_size = -16000")
      // What one batch after the other writes to, the log takes to the index once.
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    }
    return configuration
  }
}

/// Why an index was begun anew.
public enum RebuildReason: Hashable, Sendable {
  /// It was damaged.
  case damaged
  /// An older version of the program had made it.
  case older
}

/// The index at one moment: an open transaction keeps seeing what was there when it began.
final class FrozenIndex: Sendable {
  private let queue: DatabaseQueue

  init(path: String) throws {
    _ = IndexDatabase.isConfigured
    var configuration = Configuration()
    configuration.readonly = true
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(10)
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in
      guard try IndexSchema.condition(of: db) == .current else {
        throw ArchiveError.damaged(path: path)
      }
      try db.beginTransaction(.deferred)
      // The moment is that of the first look, not of the beginning.
      _ = try IndexState.published.fetch(db)
    }
  }

  deinit {
    try? queue.inDatabase { db in try db.rollback() }
  }

  /// Runs `body` on the index. Calls from several threads wait for one another.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.inDatabase(body)
  }

  /// The number kept under a name.
  func value(of state: IndexState) throws(ArchiveError) -> Int {
    do {
      return try read { db in try state.fetch(db) }
    } catch {
      throw ArchiveError(error, path: queue.path)
    }
  }
}

/// A number that the index keeps by name.
enum IndexState: String {
  /// The last update that changed anything.
  case update
  /// The update that the published snapshot was made of.
  case published
  /// The last update that the reader has seen.
  case seen

  func fetch(_ db: Database) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT value FROM state WHERE name = ?")
    return try Int.fetchOne(statement, arguments: [rawValue]) ?? 0
  }

  func store(_ value: Int, in db: Database) throws {
    let sql = "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)"
    try db.cachedStatement(sql: sql).execute(arguments: [rawValue, value])
  }
}
