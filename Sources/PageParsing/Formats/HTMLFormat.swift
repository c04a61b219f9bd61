import Chronology
import TextCore

/// A saved page of HTML: the text of its article, and what its metadata say of it.
struct HTMLFormat: PageFormat {
  func recognizes(_ source: FormatSource) -> Bool {
    guard source.head.first == UInt8(ascii: "<") else { return false }
    if source.headHolds("<html") || source.headHolds("<!doctype html") { return true }
    let head = source.head.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return [
      "head", "body", "title", "meta", "div", "p", "article", "h1", "section", "main", "table",
    ]
    .contains { tag in
      head.dropFirst().starts(with: tag.utf8)
        && head.dropFirst(1 + tag.utf8.count).first.map { $0 == 0x3E || $0 <= 0x20 } == true
    } || source.longHeadHolds("<!doctype html") || source.longHeadHolds("<html")
  }

  func documents(in source: FormatSource) -> [PageDocument] {
    let decoded = TextDecoder.decode(source.bytes, declared: Charset.declared(in: source.head))
    guard !decoded.issues.contains(where: { $0.severity == .error }) else {
      return [PageDocument(text: decoded.text, issues: decoded.issues)]
    }
    var document = HTMLFormat.document(of: decoded.text.bytes[decoded.start...])
    document.issues = decoded.issues + document.issues
    return [document]
  }

  /// The page that a text in HTML holds.
  static func document(of html: ArraySlice<UInt8>) -> PageDocument {
    let tree = MarkupTree(html: html)
    let metadata = HTMLMetadata(tree)
    let title = HTMLTitle(tree, metadata).text()
    var extractor = MainTextExtractor(tree, hints: PageHints(metadata, title: title))
    let found = extractor.run()
    var text = ArticleText()
    let isList = found?.isList == true
    if !isList { text.setTitle(title) }
    let base = metadata.address.flatMap { WebAddress(String(decoding: $0, as: UTF8.self)) }
    if let found {
      MarkedParagraph.paragraphs(of: found.blocks, in: tree, below: found.root, base: base)
        .forEach { text.append(isList ? $0.withoutList : $0) }
      text.append(others: found.others.map(\.text))
    }
    // What the page says of itself is said of none of its entries.
    let article = isList ? nil : article(of: text, tree, metadata, title: title, html: html)
    var issues: [ParseIssue] = []
    if tree.loss == .tooDeep { issues.append(ParseIssue(.warning, .tooDeep)) }
    return PageDocument(
      text: text.sourceText, end: text.contentEnd, article: article, markup: text.markup,
      issues: issues)
  }

  private static func article(
    of text: ArticleText, _ tree: MarkupTree, _ metadata: HTMLMetadata, title: [UInt8]?,
    html: ArraySlice<UInt8>
  ) -> ArticleMetadata {
    var article = text.metadata
    article.isPure = true
    article.byline = metadata.byline.map { String(decoding: $0, as: UTF8.self) }
    let publication = HTMLPublication(tree, metadata, title: title, html: html)
    article.published = publication.published
    article.otherDates = publication.others
    return article
  }
}
