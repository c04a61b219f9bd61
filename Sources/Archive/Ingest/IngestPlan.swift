import Corpus
import PageParsing

/// What an update has to do: the files whose content must be looked at, and those that are gone.
struct IngestPlan: Sendable {
  /// A file that is new or whose stamp has changed.
  struct Suspect: Sendable {
    var file: SourceFile
    /// As it was when it was last read; `nil` for a new one.
    var known: KnownFile?
  }

  /// Files to look at, in reading order.
  private(set) var suspects: [Suspect] = []
  /// Files that are there no more, by checksum and name without folders: whatever turns up
  /// elsewhere with both was moved.
  private(set) var missing: [Content: [KnownFile]] = [:]
  /// How many files there are.
  private(set) var fileCount = 0
  /// Their paths, in reading order.
  private(set) var paths = PathList()
  private var known: KnownFiles

  /// What a file keeps when it is moved.
  struct Content: Hashable, Sendable {
    var checksum: Int64
    /// Part of the articles' lasting names.
    var fileName: String
  }

  /// Nothing to do yet but what ``end(pathOf:)`` finds missing.
  init(known: KnownFiles) {
    self.known = known
  }

  /// Compares a file that is there with what the index knows.
  mutating func add(_ file: SourceFile) {
    let before = known.find(file.path)
    if before?.stamp != file.stamp { suspects.append(Suspect(file: file, known: before)) }
    paths.append(file.path)
    fileCount += 1
  }

  /// Ends the comparison: what the index knows and nobody has added is missing. `pathOf` gives the
  /// path of a file of the index.
  mutating func end(pathOf: (KnownFile) throws -> String?) rethrows {
    for file in known.missing {
      guard let path = try pathOf(file) else { continue }
      let content = Content(checksum: file.content, fileName: PageLocation.fileName(of: path))
      missing[content, default: []].append(file)
    }
    known = KnownFiles()
  }

  /// Whether a file that was known has changed, moved or gone.
  var hasChanged: Bool { !missing.isEmpty || suspects.contains { $0.known != nil } }

  /// Lets go of all but the paths: making a snapshot of many files needs the room.
  mutating func forget() {
    suspects = []
    missing = [:]
  }

  /// Whether the index is what the files are.
  var isEmpty: Bool { suspects.isEmpty && missing.isEmpty }
}
