import Chronology
import PageParsing
import TestSupport
import TextCore
import Testing

@testable import Corpus

/// What the corpus changes about a page is laid over what was read from it.
struct PageRefinementTests {
  private let page = PageParser().parse(
    Array(
      """
      Bridge over the river opened
      12.05.2023
      Mayor Anna Visser opened the bridge in Rotterdam on Friday.

      The agency of Joris Maas was founded in Hull on 4 May 1999.
      """.utf8), at: PageLocation(file: "a/1.txt"))

  private var digest: PageDigest {
    PageDigest(page, mentions: CorpusBuilder().recognize(page))
  }

  private let loss = PageRefinement(losses: [PageRefinement.Loss(item: 0, places: [1])])

  @Test func namesInFurnitureStandInBoilerplate() throws {
    let refined = digest.refined(by: loss)
    let inside = refined.mentions.mentions.filter { $0.item == 0 }.map(\.form)
    let outside = refined.mentions.mentions.filter { $0.item == nil }.map(\.form)
    #expect(inside.contains("Anna Visser") && inside.contains("Rotterdam"))
    #expect(outside.contains("Joris Maas") && outside.contains("Hull"))
  }

  @Test func itsDatesAreGone() {
    let refined = digest.refined(by: loss).items[0]
    #expect(refined.item.events.allSatisfy { $0.value?.description != "1999-05-04" })
    #expect(refined.item.events.count == refined.sentences.count)
  }

  @Test func survivesPacking() throws {
    var refinement = loss
    let item = digest.items[0]
    refinement.datings = [
      PageRefinement.Dating(
        item: 0, published: item.item.published, events: item.item.events,
        sentences: item.sentences)
    ]
    var writer = ByteWriter()
    writer.write(refinement)
    let copy = try writer.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return try reader.refinement()
    }
    #expect(copy == refinement)
  }

  @Test func whatNamesNoItemChangesNothing() {
    let other = PageRefinement(losses: [PageRefinement.Loss(item: 9, places: [4])])
    #expect(digest.refined(by: other).items.count == digest.items.count)
    let far = PageRefinement(losses: [PageRefinement.Loss(item: 0, places: [40])])
    #expect(digest.refined(by: far).items[0].item.paragraphs.count == 2)
  }
}
