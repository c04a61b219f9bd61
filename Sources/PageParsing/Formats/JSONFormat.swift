import Chronology
import TextCore

/// Records of articles in JSON, as trafilatura and news-please write them: JSON Lines, one record
/// alone, or an array of them. Every record is a page.
struct JSONFormat: PageFormat {
  let holdsManyPages = true

  func recognizes(_ source: FormatSource) -> Bool {
    let marks = source.head.lazy.filter { $0 > 0x20 }.prefix(2)
    return marks.elementsEqual("{\"".utf8) || marks.elementsEqual("[{".utf8)
  }

  func documents(in source: FormatSource) -> [PageDocument] {
    let decoded = TextDecoder.decode(source.bytes)
    guard !decoded.issues.contains(where: { $0.severity == .error }) else { return [] }
    let bytes = decoded.text.bytes[decoded.start...]
    var documents = records(bytes) ?? lines(of: decoded.text, from: decoded.start)
    guard documents.contains(where: { $0.article != nil }) else { return [] }
    documents[0].issues = decoded.issues + documents[0].issues
    return documents
  }

  /// The records of one JSON text; `nil` where there are several texts or none.
  private func records(_ bytes: ArraySlice<UInt8>) -> [PageDocument]? {
    JSONValue.read(bytes).map { $0.elements.map(document) }
  }

  /// One record a line; a line that is none is reported.
  private func lines(of text: SourceText, from start: Int) -> [PageDocument] {
    text.lines.compactMap { line in
      let bytes = text.bytes[max(line.start, start)..<max(line.end, start)]
      guard !bytes.allSatisfy({ $0 <= 0x20 }) else { return nil }
      guard let record = JSONValue.read(bytes) else {
        return PageDocument(text: SourceText(""), issues: [ParseIssue(.error, .damaged)])
      }
      return document(record)
    }
  }

  private func document(_ record: JSONValue) -> PageDocument {
    func first(_ names: [StaticString]) -> [UInt8]? {
      names.lazy.compactMap { record[$0]?.bytes }.first { !$0.allSatisfy { $0 <= 0x20 } }
    }
    let title = first(JSONFormat.titles)
    let body = first(JSONFormat.texts)
    guard title != nil || body != nil else {
      return PageDocument(text: SourceText(""), issues: [ParseIssue(.error, .damaged)])
    }
    var text = ArticleText()
    text.setTitle(title.map { foldingBlanks($0[...]) })
    for line in (body ?? []).split(separator: 0x0A) { text.append(foldingBlanks(line)) }
    var article = text.metadata
    article.published = published(record)
    return PageDocument(
      text: text.sourceText, article: article, sourceName: first(JSONFormat.names))
  }

  private func published(_ record: JSONValue) -> ArticleMetadata.Published? {
    for name in JSONFormat.dates {
      if let text = record[name]?.bytes, let day = MetadataDay.day(in: text[...]) {
        return ArticleMetadata.Published(value: .day(day), rule: "the record's field “\(name)”")
      }
    }
    return nil
  }

  private static let names: [StaticString] = ["url", "link", "guid", "id"]
  private static let titles: [StaticString] = ["title", "headline"]
  private static let texts: [StaticString] = [
    "text", "maintext", "articleBody", "content_text", "body", "content", "raw_text",
    "description", "summary", "excerpt",
  ]
  private static let dates: [StaticString] = [
    "date", "date_publish", "datePublished", "date_published", "published", "publish_date",
    "published_at", "publishedAt", "pubDate", "pub_date",
  ]
}
