import Chronology
import TextCore

/// A mail (`.eml`, RFC 5322) or a mailbox of them (mbox, RFC 4155): every mail is a page, its
/// subject the title, its `Date` the date of publication.
struct MailFormat: PageFormat {
  let holdsManyPages = true

  func recognizes(_ source: FormatSource) -> Bool {
    var head = source.head
    if head.starts(with: "From ".utf8) {
      guard let end = head.firstIndex(of: 0x0A) else { return false }
      head = head[(end + 1)...]
    }
    let headers = MailHeaders(head)
    let isFromProgram = MailFormat.marks.contains { headers[$0] != nil }
    return headers.first != nil && isFromProgram
      && (headers["from"] != nil || headers["date"] != nil)
  }

  /// Headers that programs write and people do not.
  private static let marks = [
    "message-id", "mime-version", "received", "return-path", "delivered-to",
  ]

  func documents(in source: FormatSource) -> [PageDocument] {
    let start = source.bytes.count >= 3 && source.bytes[0] == 0xEF ? 3 : 0
    let bytes = source.bytes[start...].drop(while: isASCIIBlank)
    guard bytes.starts(with: "From ".utf8) else { return [document(bytes)] }
    return messages(bytes).map(document)
  }

  /// The mails of a mailbox: each begins with a line "From …" behind a blank line, and with a
  /// header below it, so that no sentence begins one.
  private func messages(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var from = bytes.startIndex
    var isBehindBlank = true
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[place..<end]
      if isBehindBlank, line.starts(with: "From ".utf8),
        MailHeaders(bytes[min(end + 1, bytes.endIndex)...].prefix(1000)).first != nil
      {
        if place > from { result.append(bytes[from..<place]) }
        from = min(end + 1, bytes.endIndex)
      }
      isBehindBlank = line.allSatisfy { $0 <= 0x20 }
      place = end + 1
    }
    result.append(bytes[min(from, bytes.endIndex)...])
    return result
  }

  private func document(_ bytes: ArraySlice<UInt8>) -> PageDocument {
    let headers = MailHeaders(bytes)
    let part = MailPart(headers: headers, body: bytes[headers.end...])
    guard let body = part.text() else {
      return PageDocument(text: SourceText(""), issues: [ParseIssue(.error, .binary)])
    }
    var text = ArticleText()
    text.setTitle(headers["subject"].map { foldingBlanks(EncodedWords.decoded($0)[...]) })
    if body.isHTML {
      for block in HTMLFragment.blocks(of: body.bytes) { text.append(block) }
    } else {
      text.append(body.bytes)
    }
    var article = text.metadata
    if let date = headers["date"], let day = MetadataDay.day(in: date[...]) {
      article.published = ArticleMetadata.Published(value: .day(day), rule: "the mail's Date")
    }
    return PageDocument(
      text: text.sourceText, article: article, markup: text.markup,
      sourceName: headers["message-id"], issues: body.issues)
  }
}
