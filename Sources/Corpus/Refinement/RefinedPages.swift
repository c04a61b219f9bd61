import Entities
import PageParsing
import TextCore

/// Pages of a store as the corpus sees them: each digest with its refinement laid over it.
struct RefinedPages: PageStore {
  private let store: any PageStore
  private let table: RefinementTable

  /// The pages of a store with these refinements.
  init(_ store: any PageStore, _ table: RefinementTable) {
    self.store = store
    self.table = table
  }

  /// The pages of a store with what an image lays over them. Cost: the same for all images.
  init(_ store: any PageStore, image: SnapshotImage) {
    self.store = store
    table = .packed(
      pages: image.column(.refinedPages), image.records(.refinements, starts: .refinementStarts))
  }

  var pageCount: Int { store.pageCount }
  func location(of page: Int) -> PageLocation { store.location(of: page) }
  func facts(of page: Int) -> PageFacts { store.facts(of: page) }
  func text(of page: Int) -> SourceText { store.text(of: page) }

  func digest(of page: Int) -> PageDigest {
    let digest = store.digest(of: page)
    return table.refinement(of: page).map { digest.refined(by: $0) } ?? digest
  }

  func passingDigest(of page: Int) -> PageDigest {
    let digest = store.passingDigest(of: page)
    return table.refinement(of: page).map { digest.refined(by: $0) } ?? digest
  }

  func glance(at page: Int) -> (items: [ItemDigest], text: SourceText) {
    let (items, text) = store.glance(at: page)
    guard let refinement = table.refinement(of: page) else { return (items, text) }
    let digest = PageDigest(items: items, boilerplate: [], issues: [], mentions: PageMentions())
    return (digest.refined(by: refinement).items, text)
  }

  /// The pages that the corpus has changed, rising.
  var refinedPages: [Int] { table.pages }
}
