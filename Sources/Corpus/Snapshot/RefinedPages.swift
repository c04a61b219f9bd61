import PageParsing
import TextCore

/// Pages of a store with the digests laid over them that the corpus has changed.
struct RefinedPages: PageStore {
  let store: any PageStore
  let digests: [Int: PageDigest]

  init(_ store: any PageStore, digests: [Int: PageDigest]) {
    self.store = store
    self.digests = digests
  }

  /// The pages of a store with what an image lays over them.
  init(_ store: any PageStore, image: SnapshotImage) {
    let pages: Column<UInt32> = image.column(.refinedPages)
    let records = image.records(.refined, starts: .refinedStarts)
    var digests: [Int: PageDigest] = [:]
    for (row, page) in pages.enumerated() {
      digests[Int(page)] = records.read(row) { reader throws(DamagedBytes) in
        try reader.pageDigest()
      }
    }
    self.init(store, digests: digests)
  }

  var pageCount: Int { store.pageCount }
  func location(of page: Int) -> PageLocation { store.location(of: page) }
  func digest(of page: Int) -> PageDigest { digests[page] ?? store.digest(of: page) }
  func text(of page: Int) -> SourceText { store.text(of: page) }
}
