/// What the program remembers from one run to the next and may lose: the corpus opened last, and where
/// the reader was in each.
///
/// `last-corpus` holds one absolute path a line, in the order in which they were given; a file of
/// `sessions/` is what one session left, named as the archive of its sources is.
public struct SessionStore: Sendable {
  private let folder: String
  private var lastFile: AtomicFile { AtomicFile(path: folder + "/last-corpus") }

  /// The store in a folder, usually ``UserFolders/state``.
  public init(folder: String) {
    self.folder = folder
  }

  /// The paths of the corpus opened last; none before the first.
  public func lastCorpus() throws(StoreError) -> [String] {
    try lastFile.read()?.split(separator: "\n").map(String.init) ?? []
  }

  /// Remembers the paths of the corpus that is open. They must be absolute.
  public func remember(corpus paths: [String]) throws(StoreError) {
    try lastFile.write(paths.map { $0 + "\n" }.joined())
    for folder in [folder, folder + "/sessions"] { AtomicFile.removeLeftovers(in: folder) }
  }

  /// What the last session with these sources left, if there was one.
  public func session(of paths: [String]) throws(StoreError) -> String? {
    try sessionFile(of: paths).read()
  }

  /// Remembers what a session with these sources leaves.
  public func remember(session: String, of paths: [String]) throws(StoreError) {
    try sessionFile(of: paths).write(session)
  }

  private func sessionFile(of paths: [String]) -> AtomicFile {
    AtomicFile(path: ArchiveFolder(cache: folder + "/sessions", sources: paths).path)
  }
}
