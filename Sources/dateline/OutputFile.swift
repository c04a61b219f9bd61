import Glibc

/// A file that is to be written, before it is: what stands in its way.
struct OutputFile {
  let path: String

  /// What stands at a path.
  enum Standing: Equatable {
    /// Nothing.
    case isFree
    /// A file.
    case isTaken
    /// A folder.
    case isFolder
    /// A device or a pipe, which cannot be replaced.
    case isDevice
    /// The folder in which it is to be does not exist.
    case lacksFolder(String)
  }

  /// What stands at the path now.
  var standing: Standing {
    switch OutputFile.kind(of: path) {
    case S_IFREG: return .isTaken
    case S_IFDIR: return .isFolder
    case nil: break
    default: return .isDevice
    }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return .isFree }
    let folder = String(path[..<slash])
    if path.index(after: slash) == path.endIndex { return .lacksFolder(folder) }
    return OutputFile.kind(of: folder) == S_IFDIR ? .isFree : .lacksFolder(folder)
  }

  /// `nil` where there is nothing.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
