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
    JSONValue.read(bytes).map { value in
      let listed = JSONFormat.lists.lazy.compactMap { value[$0] }.first { list in
        list.isList && list.elements.contains { isRecord($0) }
      }
      return (isText(value) ? nil : listed ?? value, value)
    }.map { ($0.0 ?? $0.1).elements.map(document) }
  }

  /// Whether a value holds the text of an article.
  private func isText(_ value: JSONValue) -> Bool {
    JSONFormat.texts.dropLast(3).contains { value[$0]?.words != nil }
  }

  /// Whether a value may be an article.
  private func isRecord(_ value: JSONValue) -> Bool {
    (JSONFormat.titles + JSONFormat.texts).contains { value[$0]?.words != nil }
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
      names.lazy.compactMap { record[$0]?.words }.first { !$0.allSatisfy { $0 <= 0x20 } }
    }
    let title = first(JSONFormat.titles)
    let body = first(JSONFormat.texts)
    guard title != nil || body != nil else {
      return PageDocument(text: SourceText(""), issues: [ParseIssue(.error, .damaged)])
    }
    var text = ArticleText()
    text.setTitle(title.map { foldingBlanks(HTMLFragment.text($0)[...]) })
    if let body, JSONFormat.isHTML(body) {
      for block in HTMLFragment.blocks(of: body) { text.append(block) }
    } else {
      for line in (body ?? []).split(separator: 0x0A) { text.append(foldingBlanks(line)) }
    }
    var article = text.metadata
    article.published = published(record)
    return PageDocument(
      text: text.sourceText, article: article, markup: text.markup,
      sourceName: first(JSONFormat.names))
  }

  /// Whether a text has elements of HTML: programs that keep articles of the web write both.
  private static func isHTML(_ text: [UInt8]) -> Bool {
    let elements: [StaticString] = [
      "</p>", "<p>", "<br", "</li>", "</div>", "</a>", "</h2>", "</b>",
    ]
    return zip(text.indices, text).contains { place, byte in
      byte == UInt8(ascii: "<")
        && elements.contains { name in
          text[place...].starts(
            with: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        }
    }
  }

  private func published(_ record: JSONValue) -> ArticleMetadata.Published? {
    for name in JSONFormat.dates {
      if let text = record[name]?.bytes, let day = MetadataDay.day(in: text[...]) {
        return ArticleMetadata.Published(value: .day(day), rule: "the record's field “\(name)”")
      }
      if let day = record[name]?.dayOfClock {
        return ArticleMetadata.Published(
          value: .day(day), rule: "the record's field “\(name)”, counted from 1970")
      }
    }
    return nil
  }

  private static let names: [StaticString] = ["url", "link", "guid", "id"]
  private static let titles: [StaticString] = ["title", "headline"]
  /// What holds the records where one value holds all.
  private static let lists: [StaticString] = [
    "items", "entries", "articles", "posts", "results", "records", "data",
  ]
  private static let texts: [StaticString] = [
    "text", "maintext", "articleBody", "content_html", "content_text", "body", "content",
    "raw_text",
    "description", "summary", "excerpt",
  ]
  private static let dates: [StaticString] = [
    "date", "date_publish", "datePublished", "date_published", "published", "publish_date",
    "published_at", "publishedAt", "pubDate", "pub_date", "created_at", "timestamp",
    // Of a record that says nothing else.
    "date_modified", "dateModified", "updated_at", "updated", "modified",
  ]
}

extension JSONValue {
  /// Whether it is an array.
  fileprivate var isList: Bool { if case .array = self { true } else { false } }

  /// The bytes of a text; WordPress wraps them as `{"rendered": …}`.
  fileprivate var words: [UInt8]? { bytes ?? self["rendered"]?.bytes }

  /// The day of a number of seconds or milliseconds since 1970; `nil` before 1980 and behind 2100.
  fileprivate var dayOfClock: Day? {
    let digits: [UInt8]
    switch self {
    case .number(let written): digits = written
    case .text(let text): digits = text
    default: return nil
    }
    guard let count = Double(String(decoding: digits, as: UTF8.self)), count.isFinite else {
      return nil
    }
    let days = (count > 1e11 ? count / 1000 : count) / 86_400
    guard (3652...47_847).contains(days) else { return nil }
    return Day(number: Int(days))
  }
}
