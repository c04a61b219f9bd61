import PageParsing
import TextCore

/// Pages of a store with the digests laid over them that the corpus has changed.
struct RefinedPages: PageStore {
  private let store: any PageStore
  private let refined: RefinedDigests

  /// The pages of a store with these digests, by their places.
  init(_ store: any PageStore, digests: [Int: PageDigest]) {
    self.store = store
    refined = .inMemory(digests)
  }

  /// The pages of a store with what an image lays over them. Cost: the same for all images.
  init(_ store: any PageStore, image: SnapshotImage) {
    self.store = store
    refined = .packed(
      pages: image.column(.refinedPages), image.records(.refined, starts: .refinedStarts))
  }

  var pageCount: Int { store.pageCount }
  func location(of page: Int) -> PageLocation { store.location(of: page) }
  func digest(of page: Int) -> PageDigest { refined.digest(of: page) ?? store.digest(of: page) }
  func text(of page: Int) -> SourceText { store.text(of: page) }

  /// The pages that the corpus has changed, rising.
  var refinedPages: [Int] { refined.pages }

  func glance(at page: Int) -> (digest: PageDigest, text: SourceText) {
    var glance = store.glance(at: page)
    if let digest = refined.digest(of: page) { glance.digest = digest }
    return glance
  }
}

/// Where refined digests are kept.
private enum RefinedDigests: Sendable {
  case inMemory([Int: PageDigest])
  /// The places of the pages, rising, and a record for each.
  case packed(pages: Column<UInt32>, Records)

  func digest(of page: Int) -> PageDigest? {
    switch self {
    case .inMemory(let digests): digests[page]
    case .packed(_, let records):
      row(of: page).flatMap { row in
        records.read(row) { reader throws(DamagedBytes) in try reader.pageDigest() }
      }
    }
  }

  var pages: [Int] {
    switch self {
    case .inMemory(let digests): digests.keys.sorted()
    case .packed(let pages, _): pages.map { Int($0) }
    }
  }

  func row(of page: Int) -> Int? {
    switch self {
    case .inMemory(let digests): return digests[page] == nil ? nil : page
    case .packed(let pages, _):
      let row = pages.partitioningIndex { $0 >= UInt32(page) }
      return row < pages.count && pages[row] == UInt32(page) ? row : nil
    }
  }
}
