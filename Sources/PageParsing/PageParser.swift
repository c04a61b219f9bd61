import Chronology
import TextCore

/// Turns the bytes of one source into its pages.
///
///     let pages = PageParser().pages(Array("Title of it\n27.01.2026\nText.".utf8), in: "a.txt")
///     pages[0].items[0].published.value  // 2026-01-27
///
/// The format is recognised by the content; `docs/formats/pages.md` says what is read from each.
/// Never fails: what could not be read stands in `issues`. Cost: linear in the bytes.
public struct PageParser: Sendable {
  /// Makes a parser.
  public init() {}

  /// Reads a source; one that holds nothing gives one page with an issue.
  public func pages(_ bytes: [UInt8], in file: String) -> [Page] {
    let documents = PageFormats.documents(in: bytes)
    return documents.enumerated().map { index, document in
      page(of: document, at: PageLocation(file: file, index: index))
    }
  }

  /// Reads a source of which the first page is wanted.
  ///
  ///     parser.parse(bytes, at: PageLocation(file: "a.txt")).items
  public func parse(_ bytes: [UInt8], at location: PageLocation) -> Page {
    let document = PageFormats.documents(in: bytes).first
    return page(of: document ?? PageDocument(text: SourceText("")), at: location)
  }

  private func page(of document: PageDocument, at location: PageLocation) -> Page {
    var page = Page(
      location: location, text: document.text, markup: document.markup, issues: document.issues)
    page.sourceName = document.sourceName.flatMap { $0.isEmpty ? nil : $0 }
    guard !document.issues.contains(where: { $0.severity == .error }) else { return page }
    let text = PageText(lexed: LexedText(document.text))
    let end = document.end ?? document.text.bytes.count
    page.contentEnd = end
    let others = document.text.lines.map(document.text.trimmed).filter {
      $0.start >= end && !$0.isEmpty
    }
    page.boilerplate = others
    var lines = LineReader(text).lines(from: document.start).filter { $0.span.start < end }
    guard !lines.isEmpty else {
      page.issues.append(ParseIssue(.warning, .empty))
      return page
    }
    divide(&page, text, lines, document.article)
    // Only items show their language, and only a language shows the dates that part them; English
    // pages are read once.
    if let languages = LineLanguages(page.items, on: text) {
      lines = LineReader(text).lines(from: document.start, languages).filter {
        $0.span.start < end
      }
      divide(&page, text, lines, document.article)
    }
    page.boilerplate += others
    page.issues += ImpossibleDates.find(in: text, lines)
    if let main = page.items.firstIndex(where: { $0.role == .main }) {
      page.items[main].byline = document.article?.byline
    }
    return page
  }

  /// Gives a page its items and what belongs to none.
  private func divide(
    _ page: inout Page, _ text: PageText, _ lines: [PageLine], _ article: ArticleMetadata?
  ) {
    var segmenter = Segmenter(text, lines, page.markup)
    let (drafts, boilerplate) = segmenter.run(article)
    page.items = PageDating(
      text, lines, drafts, main: Roles.main(of: drafts), stated: article?.published,
      otherDates: article?.otherDates ?? []
    ).items()
    PageLanguages(text).mark(&page.items, boilerplate)
    page.boilerplate = boilerplate
  }
}
