import Chronology
import Entities
import PageParsing
import TextCore

/// Runs the stages after parsing: corpus-wide dates, names, identities, articles.
///
/// The same pages in the same order give the same snapshot. Cost: linear in the text, but for
/// sorting articles and joining spellings.
public struct CorpusBuilder: Sendable {
  private let corrections: ReaderCorrections

  /// Makes a builder that obeys what a reader has corrected.
  public init(corrections: ReaderCorrections = .none) {
    self.corrections = corrections
  }

  /// The snapshot of these pages.
  public func snapshot(of pages: [Page]) -> CorpusSnapshot {
    snapshot(of: MemoryPages(pages, mentions: pages.map { recognize($0) }))
  }

  /// The names on one page.
  package func recognize(
    _ page: Page, by recognizer: EntityRecognizer = EntityRecognizer()
  ) -> PageMentions {
    recognizer.recognize(page.text, scopes: scopes(of: page))
  }

  /// The snapshot of pages whose names are known.
  package func snapshot(of store: MemoryPages) -> CorpusSnapshot {
    guard let image = try? SnapshotImage(image(of: store, origins: [], generation: 0).bytes) else {
      preconditionFailure("an image that was just made cannot be read")
    }
    return CorpusSnapshot(image, pages: store)
  }

  /// The image of pages that are kept in an index: `origins` says where, and `generation` of what
  /// state of it. What is many is kept in files of `folder` on the way, where there is one.
  ///
  /// Cost: linear in what was found on the pages, but for sorting articles and happenings and joining
  /// spellings; of the texts, only those are read of which one may open another or which other pages
  /// date.
  package func image(
    of store: any PageStore, origins: [PageOrigin], generation: UInt64,
    spillingTo folder: String? = nil
  ) -> PackedImage {
    let survey = CorpusSurvey(store, dates: corrections.dates, spillingTo: folder)
    let assembler = ArticleAssembler(
      survey, catalog: link(survey.pages), corrections: corrections, spillingTo: folder)
    // No second owner keeps what the assembler lets go of on its way.
    return (consume assembler).image(origins: origins, generation: generation)
  }

  /// The image of an earlier state with pages that have come since and that stand at `origins`: good
  /// enough to be shown until ``image(of:origins:generation:spillingTo:)`` has decided everything
  /// anew.
  ///
  /// Cost: that of copying the image.
  package func image(
    extending base: SnapshotImage, by store: any PageStore, origins: [PageOrigin],
    generation: UInt64, spillingTo folder: String? = nil
  ) -> PackedImage? {
    let survey = CorpusSurvey(
      store, dates: corrections.dates,
      furniture: Set(base.column(.furnitureKeys, of: UInt64.self)))
    let assembler = ArticleAssembler(
      survey, catalog: link(survey.pages), corrections: corrections)
    let added = (consume assembler).image(origins: origins)
    guard let added = try? SnapshotImage(added.bytes) else { return nil }
    return ImageExtension(base, by: added, spillingTo: folder).image(generation: generation)
  }

  /// Who is who in all pages.
  private func link(_ pages: RefinedPages) -> EntityCatalog {
    var linker = EntityLinker(corrections: corrections.entities)
    BlockRelay(count: pages.pageCount).run { rows in
      var block = EntityLinker()
      for page in rows { block.add(linkerInput(pages.passingDigest(of: page))) }
      return block
    } take: { _, block in
      linker.add(block)
    }
    return linker.link()
  }

  /// What the linker needs of a page: the dates of those scopes in which an office or an age is given.
  private func linkerInput(_ digest: PageDigest) -> EntityLinker.PageInput {
    let scopes = digest.items.enumerated().compactMap { index, digest -> TextScope? in
      let item = digest.item
      return TextScope(span: item.span, item: index, published: item.published)
    }
    let holding = scopes.filter { scope in
      digest.mentions.roles.contains { scope.span.contains($0.span.start) }
        || digest.mentions.ages.contains {
          scope.span.contains(digest.mentions.mentions[$0.person].span)
        }
    }
    // Who signs an article holds the office on its day.
    let signing = digest.mentions.roles.compactMap { role -> TextScope? in
      guard role.item == nil else { return nil }
      return digest.articleSigned(at: role.span).map {
        TextScope(span: role.span, item: nil, published: $0.published)
      }
    }
    return EntityLinker.PageInput(mentions: digest.mentions, scopes: holding + signing)
  }

  /// What the recogniser reads: one scope an item, or one each side of a paragraph in another
  /// language, and one a line of boilerplate. It knows English
  /// only, and in other languages takes every noun with a capital for a name.
  private func scopes(of page: Page) -> [TextScope] {
    let items = page.items.enumerated().filter { $1.language == .english }.flatMap { index, item in
      englishSpans(of: item).map { span in
        TextScope(
          span: span, item: index, published: item.published,
          events: item.foreignParagraphs.isEmpty
            ? item.events : item.events.filter { $0.evidence.map(span.contains) ?? true },
          paragraphs: item.paragraphs)
      }
    }
    let isForeign = !page.items.isEmpty && items.isEmpty
    let read = isForeign ? [] : page.boilerplate.filter { $0.start < page.contentEnd }
    let lines = read.map { TextScope(span: $0, item: nil) }
    return (items + lines).sorted { $0.span < $1.span }
  }

  private func englishSpans(of item: Item) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    var start = item.span.start
    for paragraph in item.foreignParagraphs where paragraph.start >= start {
      if paragraph.start > start { spans.append(ByteSpan(start, paragraph.start)) }
      start = paragraph.end
    }
    if start < item.span.end { spans.append(ByteSpan(start, item.span.end)) }
    return spans
  }
}
