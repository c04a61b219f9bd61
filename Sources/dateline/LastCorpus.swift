import Archive
import Glibc

/// The corpus opened last, for commands that are called without a path.
enum LastCorpus {
  private static let store = SessionStore(folder: ReaderFiles.folders.state)

  /// `paths`, or those of the corpus opened last when there are none.
  static func paths(or paths: [String]) throws -> [String] {
    if !paths.isEmpty { return paths }
    let last = try store.lastCorpus()
    if last.isEmpty {
      throw Failure(
        "no corpus was opened before; name a file or a folder, as in: dateline FOLDER", .mistake)
    }
    return last
  }

  /// Remembers the paths that are open. Not being able to is no reason to stop.
  static func remember(_ paths: [String]) {
    let absolute = paths.filter { $0 != "-" }.compactMap { path in
      realpath(path, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      }
    }
    if !absolute.isEmpty { try? store.remember(corpus: absolute) }
  }
}
