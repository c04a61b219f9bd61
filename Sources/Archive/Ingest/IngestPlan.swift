import Corpus
import PageParsing

/// A file as the index knows it.
struct KnownFile: Hashable, Sendable {
  var id: Int64
  var stamp: FileStamp
  /// The checksum of its bytes.
  var content: Int64
}

/// What an update has to do: the files whose content must be looked at, and those that are gone.
struct IngestPlan: Sendable {
  /// A file that is new or whose stamp has changed.
  struct Suspect: Sendable {
    var file: SourceFile
    /// As it was when it was last read; `nil` for a new one.
    var known: KnownFile?
  }

  /// Files to look at, in reading order.
  var suspects: [Suspect]
  /// Files that are there no more, by checksum and name without folders: whatever turns up
  /// elsewhere with both was moved.
  var missing: [Content: [KnownFile]]
  /// How many files there are.
  var fileCount: Int

  /// What a file keeps when it is moved.
  struct Content: Hashable, Sendable {
    var checksum: Int64
    /// Part of the articles' lasting names.
    var fileName: String
  }

  /// Compares the files that are there with those that the index knows. Known files are consumed:
  /// a second copy of a large table would be the peak of an update that finds nothing new.
  init(files: [SourceFile], known: consuming [String: KnownFile]) {
    suspects = []
    var gone = known
    for file in files {
      let before = gone.removeValue(forKey: file.path)
      if before?.stamp != file.stamp { suspects.append(Suspect(file: file, known: before)) }
    }
    missing = [:]
    for (path, file) in gone {
      let content = Content(checksum: file.content, fileName: PageLocation.fileName(of: path))
      missing[content, default: []].append(file)
    }
    fileCount = files.count
  }

  /// So many files may be put to a snapshot without deciding everything anew.
  private static let mostAdded = 64

  /// Whether few files have come and none has gone.
  var isSmallAddition: Bool {
    missing.isEmpty && suspects.count <= IngestPlan.mostAdded
      && suspects.contains { $0.known == nil }
  }

  /// Whether the index is what the files are.
  var isEmpty: Bool { suspects.isEmpty && missing.isEmpty }
}
