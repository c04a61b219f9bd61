import Glibc

/// Finds the files of the paths that the user named.
///
/// Folders are walked to the bottom in the order of their names' bytes; hidden entries are passed
/// over, links to files are followed, links to folders only where the user names them, so that no
/// walk goes in circles. `-` stands for standard input.
package struct SourceTree {
  /// The files in reading order, each once.
  package static func files(at paths: [String]) throws(SourceError) -> [SourceFile] {
    var files: [SourceFile] = []
    try forEachFile(at: paths) { files.append($0) }
    return files
  }

  /// Gives `body` the files in reading order, each once, and keeps none of them. `folder` is told of
  /// each folder before anybody looks into it: whoever watches it from then on misses nothing.
  package static func forEachFile(
    at paths: [String], folder: (String) -> Void = { _ in }, _ body: (SourceFile) -> Void
  ) throws(SourceError) {
    // One path leads nowhere twice.
    if paths.count == 1 { return try expand(paths[0], folder: folder, file: body) }
    var seen: Set<String> = []
    for path in paths {
      try expand(path, folder: folder) { file in
        if seen.insert(file.path).inserted { body(file) }
      }
    }
  }

  /// Gives `body` the files at or below a path that a walk has come to or may come to; nothing where
  /// there is nothing that a walk would find.
  package static func forEachFile(
    from path: String, folder: (String) -> Void, _ body: (SourceFile) -> Void
  ) {
    visit(path, folder: folder, file: body)
  }

  /// Whether a path that the user named is a folder; it must be there and be a folder or a file.
  @discardableResult
  static func check(_ path: String) throws(SourceError) -> Bool {
    try status(ofNamed: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// What a path that the user named is; `nil` for standard input.
  private static func status(ofNamed path: String) throws(SourceError) -> stat? {
    if path == "-" { return nil }
    var status = stat()
    guard SourcePath.withCString(path, { stat($0, &status) }) == 0 else {
      let code = errno
      throw code == ENOENT ? .notFound(path: path) : .unreadable(path: path, code: code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR, S_IFREG, S_IFIFO: return status
    default: throw .notAFile(path: path)
    }
  }

  private static func expand(
    _ path: String, folder: (String) -> Void, file: (SourceFile) -> Void
  ) throws(SourceError) {
    guard let status = try status(ofNamed: path) else {
      return file(SourceFile(path: path, stamp: .none))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return file(SourceFile(path: path, stamp: FileStamp(status)))
    }
    folder(path)
    guard let names = names(in: path) else { throw .unreadable(path: path, code: errno) }
    walk(path, names, folder: folder, file: file)
  }

  private static func walk(
    _ path: String, _ names: [String], folder: (String) -> Void, file: (SourceFile) -> Void
  ) {
    for name in names {
      visit(path.hasSuffix("/") ? path + name : path + "/" + name, folder: folder, file: file)
    }
  }

  private static func visit(
    _ path: String, folder: (String) -> Void, file: (SourceFile) -> Void
  ) {
    var status = stat()
    guard SourcePath.withCString(path, { lstat($0, &status) }) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      folder(path)
      if let names = self.names(in: path) {
        walk(path, names, folder: folder, file: file)
      } else {
        file(SourceFile(path: path, stamp: FileStamp(status)))
      }
    case S_IFREG:
      file(SourceFile(path: path, stamp: FileStamp(status)))
    case S_IFLNK:
      var target = stat()
      let isThere = SourcePath.withCString(path) { stat($0, &target) } == 0
      if isThere, target.st_mode & S_IFMT == S_IFREG {
        file(SourceFile(path: path, stamp: FileStamp(target)))
      }
    default: break
    }
  }

  /// The visible names of a folder, sorted, or `nil` with `errno` set.
  private static func names(in folder: String) -> [String]? {
    guard let directory = SourcePath.withCString(folder, { opendir($0) }) else { return nil }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map(SourcePath.text)
  }
}
