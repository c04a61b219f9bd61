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
    /// The folder in which it is to be does not exist.
    case lacksFolder(String)
  }

  /// What stands at the path now.
  var standing: Standing {
    if let isFolder = OutputFile.isFolder(path) { return isFolder ? .isFolder : .isTaken }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return .isFree }
    let folder = String(path[..<slash])
    if path.index(after: slash) == path.endIndex { return .lacksFolder(folder) }
    return OutputFile.isFolder(folder) == true ? .isFree : .lacksFolder(folder)
  }

  /// `nil` where there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }
}
