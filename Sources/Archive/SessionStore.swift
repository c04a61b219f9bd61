/// What the program remembers from one run to the next and may lose: the corpus opened last.
///
/// The file holds one absolute path a line, in the order in which they were given.
public struct SessionStore: Sendable {
  private let file: AtomicFile

  /// The store in a folder, usually ``UserFolders/state``.
  public init(folder: String) {
    file = AtomicFile(path: folder + "/last-corpus")
  }

  /// The paths of the corpus opened last; none before the first.
  public func lastCorpus() throws(StoreError) -> [String] {
    try file.read()?.split(separator: "\n").map(String.init) ?? []
  }

  /// Remembers the paths of the corpus that is open. They must be absolute.
  public func remember(corpus paths: [String]) throws(StoreError) {
    try file.write(paths.map { $0 + "\n" }.joined())
  }
}
