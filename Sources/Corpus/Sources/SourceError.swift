/// Why a source that the user named cannot be read. Files inside a folder that cannot be read are
/// no reason to stop: they become issues of their pages.
public enum SourceError: Error, Hashable, Sendable {
  /// Nothing stands at that path.
  case notFound(path: String)
  /// It is there but cannot be opened; the number is `errno`.
  case unreadable(path: String, code: Int32)
  /// It is neither a file nor a folder.
  case notAFile(path: String)
}
