import Corpus
import Glibc

/// An index as it is at one moment, to be read on all cores; others may write to it meanwhile.
struct FrozenLanes: Sendable {
  /// The last update of the index.
  let update: Int
  fileprivate let index: FrozenIndex
  fileprivate let lanes: [FrozenIndex]

  /// The index of a folder as it is now. Nobody may write to it until this is made, which takes a moment.
  init(in folder: ArchiveFolder) throws {
    index = try IndexDatabase.frozen(at: folder.index)
    update = try index.value(of: .update)
    lanes = try (0..<sysconf(Int32(_SC_NPROCESSORS_ONLN))).map { _ in
      try IndexDatabase.frozen(at: folder.index)
    }
  }
}

/// Pages of an index as they are at one moment.
struct FrozenPages: Sendable {
  let store: IndexedPages
  /// Where they stand, in their order.
  let origins: [PageOrigin]
  /// The last update of the index.
  let update: Int

  /// The pages of files. Cost: a look-up a file.
  init(of paths: PathList, in frozen: FrozenLanes) throws {
    update = frozen.update
    let (origins, places) = try frozen.index.read { try IndexContents.pages(of: paths, $0) }
    self.origins = origins
    store = IndexedPages(
      count: origins.count, in: frozen.index, lanes: frozen.lanes,
      row: { Int64(origins[$0].row) }, location: { places[$0] })
  }
}
