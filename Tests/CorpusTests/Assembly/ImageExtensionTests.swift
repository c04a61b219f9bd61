import Chronology
import Entities
import PageParsing
import TestSupport
import Testing
import TextCore

@testable import Corpus

/// Pages that come to a corpus that is there are shown before everything is decided anew.
struct ImageExtensionTests {
  private static func page(_ name: String, _ text: String) -> Page {
    PageParser().parse(Array(text.utf8), at: PageLocation(file: "a/" + name))
  }

  private static let about =
    "The agency was founded by Greta Holm in Oslo and writes about harbours."

  private let before = [
    page(
      "1.txt", "Bridge opened\n12.05.2023\nMayor Anna Visser opened it on 11 May 2023.\n\n\(about)"),
    page("2.txt", "Ferries stay\n14.05.2023\nAnna Visser asked Joris Maas to help.\n\n\(about)"),
    page("3.txt", "Council meets\n16.05.2023\nThe council of Hull met on 15 May 2023.\n\n\(about)"),
    page("4.txt", "Notes on the harbour\n\nNobody knows who built the quays of the city."),
  ]
  private let new = [
    page(
      "5.txt", "Ship sinks\n13.05.2023\nAnna Visser spoke in Rotterdam on 12 May 2023.\n\n\(about)"),
    page("6.txt", "Crane falls\n20.05.2023\nZora Quist of Bergen saw it on 19 May 2023."),
  ]

  private func store(_ pages: [Page]) -> MemoryPages {
    MemoryPages(pages, mentions: pages.map { CorpusBuilder().recognize($0) })
  }

  /// What a corpus says, whichever way it came about.
  private func everything(_ snapshot: CorpusSnapshot) -> [String] {
    let entities = snapshot.catalog.entities
    return snapshot.articles.enumerated().map { number, article in
      "\(article) \(snapshot.mentions(in: ArticleNumber(number)))"
    }
      + snapshot.happenings.map { "\($0)" } + snapshot.catalog.assignments.map { "\($0)" }
      + entities.indices.map { "\(entities[$0]) \(Array(snapshot.postings(of: EntityID($0))))" }
  }

  private func extended(_ base: [Page], _ new: [Page]) throws -> CorpusSnapshot {
    let builder = CorpusBuilder()
    let first = try SnapshotImage(
      builder.image(of: store(base), origins: [], generation: 1).bytes)
    let image = try #require(
      builder.image(extending: first, by: store(new), origins: [], generation: 2))
    return CorpusSnapshot(try SnapshotImage(image.bytes), pages: store(base + new))
  }

  private func names(_ entities: [EntityID], in snapshot: CorpusSnapshot) -> [String] {
    entities.map { snapshot.catalog.name(of: $0) }
  }

  @Test func saysOfArticlesWhatDecidingAnewSays() throws {
    let extended = try extended(before, new)
    let whole = CorpusBuilder().snapshot(of: before + new)
    #expect(extended.image.isExtended && !whole.image.isExtended)
    #expect(extended.articles.map(\.headline) == whole.articles.map(\.headline))
    #expect(extended.articles.map(\.id) == whole.articles.map(\.id))
    #expect(
      extended.articles.map { names($0.entities, in: extended) }
        == whole.articles.map { names($0.entities, in: whole) })
    for article in whole.articles {
      let number = try #require(extended.number(of: article.id))
      #expect(extended[number].id == article.id)
      #expect(extended.item(of: extended[number]).span == whole.item(of: article).span)
    }
  }

  @Test func saysOfHappeningsAndEntitiesWhatDecidingAnewSays() throws {
    let extended = try extended(before, new)
    let whole = CorpusBuilder().snapshot(of: before + new)
    func happenings(_ snapshot: CorpusSnapshot) -> [String] {
      snapshot.happenings.map {
        "\(snapshot[$0.article].headline) \($0.claim.low?.description ?? "") \($0.sentence)"
      }
    }
    #expect(happenings(extended) == happenings(whole))
    func entities(_ snapshot: CorpusSnapshot) -> [String] {
      snapshot.catalog.entities.indices.map { index in
        let entity = snapshot.catalog.entities[index]
        let articles = snapshot.postings(of: EntityID(index)).map { $0 }
        return "\(entity.name) \(entity.forms.map(\.text).sorted()) \(articles)"
      }.sorted()
    }
    #expect(entities(extended) == entities(whole))
    let ranked = (0..<extended.catalog.entities.count).sorted {
      extended.catalog.nameRank(of: EntityID($0)) < extended.catalog.nameRank(of: EntityID($1))
    }
    let byName = ranked.map { extended.catalog.name(of: EntityID($0)) }
    #expect(byName == byName.sorted())
  }

  @Test func whatIsKnownToBeFurnitureIsNoTextOfANewPage() throws {
    let extended = try extended(before, new)
    let page = extended.pages[4]
    #expect(page.boilerplate.map { page.text[$0] }.contains(ImageExtensionTests.about))
    #expect(page.items.allSatisfy { $0.paragraphs.count == 1 })
  }

  @Test func anExtendedImageIsExtendedAgain() throws {
    let builder = CorpusBuilder()
    var image = try SnapshotImage(
      builder.image(of: store(before), origins: [], generation: 1).bytes)
    for page in new {
      let next = try #require(
        builder.image(extending: image, by: store([page]), origins: [], generation: 2))
      image = try SnapshotImage(next.bytes)
    }
    let snapshot = CorpusSnapshot(image, pages: store(before + new))
    let whole = CorpusBuilder().snapshot(of: before + new)
    #expect(snapshot.articles.map(\.id) == whole.articles.map(\.id))
    #expect(image.isExtended && image.pageCount == 6)
  }

  @Test func whatStaysIsMappedFromTheFileOfBefore() throws {
    // Long enough that units of it can be mapped.
    let before = (0..<800).map { index in
      ImageExtensionTests.page(
        "\(index).txt",
        """
        Ferry \(index) stays
        \(index % 28 + 1).05.20\(index % 20 + 10)
        Anna Visser asked Joris Maas of Hull to help with ferry \(index).
        """)
    }
    let folder = try TemporaryFolder()
    let builder = CorpusBuilder()
    let whole = builder.image(of: store(before), origins: [], generation: 1).bytes
    try folder.write("snapshot", bytes: Array(whole.buffer))
    let mapped = try SnapshotImage(#require(PackedBytes(mapping: folder.path + "/snapshot")))
    var (pages, base, copied) = (before, mapped, try SnapshotImage(whole))
    // Twice: what was put together can be put to again.
    for page in new {
      pages.append(page)
      func extended(_ image: SnapshotImage, in folder: String?) throws -> PackedImage {
        try #require(
          builder.image(
            extending: image, by: store([page]), origins: [], generation: 2, spillingTo: folder))
      }
      base = try #require(
        extended(base, in: folder.path).mapped(in: folder.path, checksum: 3))
      copied = try SnapshotImage(extended(copied, in: nil).bytes)
      #expect(
        everything(CorpusSnapshot(base, pages: store(pages)))
          == everything(CorpusSnapshot(copied, pages: store(pages))))
    }
    #expect(base.generation == 2 && base.checksum == 3)
    #expect(try SourceTree.files(at: [folder.path]).count == 1, "files have no names")
  }

  @Test func toNothingEverythingIsNew() throws {
    let extended = try extended([], before)
    #expect(extended.articles.map(\.id) == CorpusBuilder().snapshot(of: before).articles.map(\.id))
  }
}
