import Entities
import PageParsing
import TextCore

/// Where the pages of a snapshot are kept: in memory, or in an archive that reads each when it is
/// asked for.
///
/// All members may be called from any thread and never fail: a page that cannot be had any more is
/// an empty one.
package protocol PageStore: Sendable {
  /// How many pages there are.
  var pageCount: Int { get }
  /// Where a page was read from.
  func location(of page: Int) -> PageLocation
  /// What the stages across the corpus need of it.
  func facts(of page: Int) -> PageFacts
  /// What was found on a page.
  func digest(of page: Int) -> PageDigest
  /// Its text.
  func text(of page: Int) -> SourceText
  /// What was found on a page, for threads that go through all pages side by side: nothing of it is
  /// kept, and nobody has to wait.
  func passingDigest(of page: Int) -> PageDigest
  /// Items and text, for somebody who walks through many pages and comes back to none: whatever is kept
  /// of the latest pages stays, and nobody has to wait.
  func glance(at page: Int) -> (items: [ItemDigest], text: SourceText)
}

extension PageStore {
  package func passingDigest(of page: Int) -> PageDigest { digest(of: page) }

  package func glance(at page: Int) -> (items: [ItemDigest], text: SourceText) {
    (digest(of: page).items, text(of: page))
  }

  /// The page as the parser gave it.
  func page(_ index: Int) -> Page {
    let digest = digest(of: index)
    return Page(
      location: location(of: index), text: text(of: index), items: digest.items.map(\.item),
      boilerplate: digest.boilerplate, markup: digest.markup, issues: digest.issues)
  }
}

/// Pages in memory.
package struct MemoryPages: PageStore {
  private let locations: [PageLocation]
  private let texts: [SourceText]
  private let facts: [PageFacts]
  private let digests: [PageDigest]

  /// Keeps pages with what was recognised on them.
  package init(_ pages: [Page], mentions: [PageMentions]) {
    locations = pages.map(\.location)
    texts = pages.map(\.text)
    facts = zip(pages, mentions).map { PageFacts($0, mentions: $1) }
    digests = zip(pages, mentions).map { PageDigest($0, mentions: $1) }
  }

  package var pageCount: Int { locations.count }
  package func location(of page: Int) -> PageLocation { locations[page] }
  package func facts(of page: Int) -> PageFacts { facts[page] }
  package func digest(of page: Int) -> PageDigest { digests[page] }
  package func text(of page: Int) -> SourceText { texts[page] }
}
