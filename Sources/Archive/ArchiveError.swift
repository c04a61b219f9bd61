import Corpus
import GRDB
import Glibc

/// Why an archive's index could not be used. The reader's own data is never touched by any of them,
/// and everything in the index can be read again from the sources.
public enum ArchiveError: Error, Hashable, Sendable {
  /// A later version of the program made it.
  case fromLaterVersion(path: String, version: Int)
  /// The folder or file cannot be written; `errno` where the system gave one.
  case unwritable(path: String, code: Int32)
  /// There is no room left.
  case full(path: String)
  /// The bytes are no index, or a broken one.
  case damaged(path: String)
  /// SQLite refused, in its words.
  case refused(path: String, reason: String)
  /// The sources cannot be read; the index stays as it is.
  case sources(SourceError)

  var isDamage: Bool {
    if case .damaged = self { true } else { false }
  }

  /// What an error of the layers below means here.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      switch error {
      case let error as ArchiveError: self = error
      case let error as SourceError: self = .sources(error)
      case StoreError.unwritable(let path, let code):
        self = code == ENOSPC ? .full(path: path) : .unwritable(path: path, code: code)
      case is DamagedBytes: self = .damaged(path: path)
      default: self = .refused(path: path, reason: "\(error)")
      }
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = .unwritable(path: path, code: 0)
    default: self = .refused(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
