import Corpus
import Glibc

/// Where the index of one set of sources stands: a folder of the cache, named by the sources.
///
///     ~/.cache/dateline/4c1f9a0be37d2216/
///       index.sqlite   what was read from each file, and the full text
///       snapshot       the packed columns of the whole corpus
///       lock           held by whoever brings the index up to date
///       writing        held for a moment by whoever writes to index or snapshot
///       sources        the paths, one a line, for people
public struct ArchiveFolder: Hashable, Sendable {
  /// The folder.
  public let path: String
  /// The sources, as absolute paths.
  public let sources: [String]
  /// The sources as the user named them.
  private let named: [String]

  /// The folder for these sources below `cache`, usually ``UserFolders/cache``. Paths that name the
  /// same files in another way share it.
  public init(cache: String, sources: [String]) {
    named = sources
    self.sources = sources.map(ArchiveFolder.absolute)
    var hash = FNV1a()
    for source in self.sources {
      hash.mix(source.utf8)
      hash.mix(0)
    }
    path = cache + "/" + ArticleID(hash: hash.value).description
  }

  /// The index.
  public var index: String { path + "/index.sqlite" }
  /// The snapshot.
  public var snapshot: String { path + "/snapshot" }
  var lock: String { path + "/lock" }
  var writing: String { path + "/writing" }

  /// Whether an index was ever made here.
  public var exists: Bool { access(index, F_OK) == 0 }

  /// Makes the folder, for the user alone, and notes the sources in it.
  func make() throws(ArchiveError) {
    for index in path.indices.dropFirst() where path[index] == "/" {
      mkdir(String(path[..<index]), 0o700)
    }
    mkdir(path, 0o700)
    let list = AtomicFile(path: path + "/sources")
    let lines = sources.map { $0 + "\n" }.joined()
    do {
      if (try? list.read()) != lines { try list.write(lines) }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Takes away what updates that were killed left: snapshots that they were writing, and files that
  /// they were about to unlink. For whoever holds both locks: nobody else is writing such files.
  func removeLeftovers() {
    guard let entries = opendir(path) else { return }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isSnapshot = name.hasPrefix("snapshot.") && name.hasSuffix(".tmp")
      if isSnapshot || name.hasPrefix(SpillBuffer.filePrefix) { names.append(name) }
    }
    for name in names { unlink(path + "/" + name) }
  }

  /// A file's path as the user would name it: below the path that they gave.
  func shown(_ file: String) -> String {
    for (named, source) in zip(named, sources) where named != source && file.hasPrefix(source) {
      let rest = file.dropFirst(source.count)
      if rest.isEmpty { return named }
      if rest.hasPrefix("/") { return named + (named.hasSuffix("/") ? rest.dropFirst() : rest) }
    }
    return file
  }

  private static func absolute(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
