import Corpus
import GRDB
import Glibc

/// What is known of an archive without opening it for reading: for people who ask what lies in
/// their cache.
public struct ArchiveHealth: Hashable, Sendable {
  /// What state a file is in.
  public enum Condition: Hashable, Sendable {
    /// It can be used.
    case sound
    /// There is none.
    case missing
    /// It is broken, and the next update builds it anew.
    case damaged
    /// Another version made it.
    case otherVersion(Int)
    /// It is of before the last update.
    case behind
  }

  /// The folder.
  public var path: String
  /// The sources that it was made for.
  public var sources: [String]
  /// The state of the index.
  public var index: Condition
  /// How many bytes the index has.
  public var indexBytes: Int
  /// The state of the snapshot.
  public var snapshot: Condition
  /// How many bytes the snapshot has.
  public var snapshotBytes: Int
  /// How many files are in the index.
  public var fileCount = 0
  /// How many pages are in the index.
  public var pageCount = 0
  /// How many bytes the text of the pages has.
  public var textBytes = 0
  /// The version of the index's tables, where it is one.
  public var indexVersion: Int?
  /// How many pages have come since everything was decided.
  public var addedPageCount = 0
  /// How many articles the snapshot has.
  public var articleCount = 0

  /// Looks at all archives below a cache folder. Cost: reads every snapshot once.
  public static func all(in cache: String) -> [ArchiveHealth] {
    guard let directory = opendir(cache) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let text = SourcePath.text(name)
      if ArticleID(text) != nil { names.append(text) }
    }
    return names.sorted().map { ArchiveHealth(folder: cache + "/" + $0) }
  }

  /// Looks at one archive.
  public init(folder: String) {
    path = folder
    sources =
      ((try? AtomicFile(path: folder + "/sources").read()) ?? nil)?
      .split(separator: "\n").map(String.init) ?? []
    let files = ["index.sqlite", "index.sqlite-wal"].map { folder + "/" + $0 }
    indexBytes = files.reduce(0) { $0 + ArchiveHealth.size(of: $1) }
    snapshotBytes = ArchiveHealth.size(of: folder + "/snapshot")
    (index, snapshot) = (.missing, .missing)
    let update = readIndex(files[0])
    let rows = readSnapshot(folder + "/snapshot", update)
    if let rows, update != nil { countAdded(files[0], behind: rows) }
  }

  /// - Returns: the number of the last update.
  private mutating func readIndex(_ path: String) -> Int? {
    guard access(path, F_OK) == 0 else { return nil }
    index = .damaged
    guard let queue = try? DatabaseQueue(path: path),
      let condition = try? queue.read({ try IndexSchema.condition(of: $0) })
    else { return nil }
    indexVersion = try? queue.read { try IndexSchema.version(of: $0) }
    switch condition {
    case .later(let version): index = .otherVersion(version)
    case .older: index = .otherVersion(IndexSchema.version - 1)
    case .foreign, .empty: break
    case .current:
      guard let counts = try? queue.read({ try IndexContents.counts($0) }) else { return nil }
      index = .sound
      (fileCount, pageCount, textBytes) = (counts.files, counts.pages, counts.bytes)
      return try? queue.read { try IndexState.update.fetch($0) }
    }
    return nil
  }

  /// - Returns: the rows that the snapshot is made of, where it is whole.
  private mutating func readSnapshot(_ path: String, _ update: Int?) -> IndexRows? {
    guard access(path, F_OK) == 0 else { return nil }
    snapshot = .damaged
    guard let bytes = PackedBytes(mapping: path) else { return nil }
    do throws(SnapshotImage.Problem) {
      let image = try SnapshotImage(bytes)
      guard SnapshotVerification.isIntact(path) else { return nil }
      articleCount = image.articleCount
      snapshot = update == Int(image.generation) ? .sound : .behind
      return IndexRows(of: image)
    } catch {
      if case .otherVersion(let version) = error { snapshot = .otherVersion(Int(version)) }
      return nil
    }
  }

  private mutating func countAdded(_ path: String, behind rows: IndexRows) {
    let queue = try? DatabaseQueue(path: path)
    let count = try? queue?.read { try IndexContents.pageCount(behind: rows.highest, $0) }
    addedPageCount = count ?? 0
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
