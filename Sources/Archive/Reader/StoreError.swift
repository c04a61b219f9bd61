/// Why the reader's own data could not be read or kept. Nothing is lost by any of them: the old
/// file stays as it was.
public enum StoreError: Error, Hashable, Sendable {
  /// The file is there but cannot be read; the number is `errno`.
  case unreadable(path: String, code: Int32)
  /// The file cannot be written; the number is `errno`.
  case unwritable(path: String, code: Int32)
  /// The file is of a later version of the program, which this one must not rewrite.
  case fromLaterVersion(path: String, version: Int)
}
