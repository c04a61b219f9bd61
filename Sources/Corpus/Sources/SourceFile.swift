import Glibc

/// A file that holds pages, with what tells whether it has changed.
package struct SourceFile: Hashable, Sendable {
  /// Its path as it is shown and opened; see ``SourcePath`` for names that are no UTF-8.
  package var path: String
  /// What the system says of it.
  package var stamp: FileStamp

  package init(path: String, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }
}

/// What the system says of a file: as long as it stays the same, so does the content.
package struct FileStamp: Hashable, Sendable {
  /// How many bytes the file has.
  package var size: Int
  /// When it was last written to, in nanoseconds since 1970.
  package var modified: Int
  /// Its number in its file system.
  package var inode: UInt64

  package init(size: Int, modified: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    inode = UInt64(status.st_ino)
  }

  /// The stamp of what is no file, such as standard input.
  static let none = FileStamp(size: 0, modified: 0, inode: 0)
}
