import Corpus
import Glibc

/// Pages of an index as they are at one moment, to be read on all cores; others may write to the index
/// meanwhile.
struct FrozenPages: Sendable {
  let store: IndexedPages
  /// Where they stand, in their order.
  let origins: [PageOrigin]
  /// The last update of the index.
  let update: Int

  /// The pages of files. Nobody may write to the index until this is made.
  init(of paths: PathList, in folder: ArchiveFolder) throws {
    let index = try IndexDatabase.frozen(at: folder.index)
    update = try index.value(of: .update)
    let pages = try index.read { try IndexContents.pages(of: paths, $0) }
    let lanes = try (0..<sysconf(Int32(_SC_NPROCESSORS_ONLN))).map { _ in
      try IndexDatabase.frozen(at: folder.index)
    }
    let (origins, places) = pages
    self.origins = origins
    store = IndexedPages(
      count: origins.count, in: index, lanes: lanes, row: { Int64(origins[$0].row) },
      location: { places[$0] })
  }
}
