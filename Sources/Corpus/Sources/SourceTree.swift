import Glibc

/// Finds the files of the paths that the user named.
///
/// Folders are walked to the bottom in the order of their names' bytes; hidden entries are passed
/// over, links to files are followed, links to folders only where the user names them, so that no
/// walk goes in circles. `-` stands for standard input.
struct SourceTree {
  /// The files in reading order, each once.
  static func files(at paths: [String]) throws(SourceError) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    for path in paths {
      for file in try expand(path) where seen.insert(file).inserted { files.append(file) }
    }
    return files
  }

  /// Whether a path that the user named is a folder; it must be there and be a folder or a file.
  @discardableResult
  static func check(_ path: String) throws(SourceError) -> Bool {
    if path == "-" { return false }
    var status = stat()
    guard stat(path, &status) == 0 else {
      let code = errno
      throw code == ENOENT ? .notFound(path: path) : .unreadable(path: path, code: code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return true
    case S_IFREG, S_IFIFO: return false
    default: throw .notAFile(path: path)
    }
  }

  private static func expand(_ path: String) throws(SourceError) -> [String] {
    guard try check(path) else { return [path] }
    guard let names = names(in: path) else { throw .unreadable(path: path, code: errno) }
    return walk(path, names)
  }

  private static func walk(_ folder: String, _ names: [String]) -> [String] {
    var files: [String] = []
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if let names = self.names(in: path) {
          files += walk(path, names)
        } else {
          files.append(path)
        }
      case S_IFREG:
        files.append(path)
      case S_IFLNK:
        var target = stat()
        if stat(path, &target) == 0, target.st_mode & S_IFMT == S_IFREG { files.append(path) }
      default:
        continue
      }
    }
    return files
  }

  /// The visible names of a folder, sorted, or `nil` with `errno` set.
  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
