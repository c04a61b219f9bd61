/// A mail or a part of one (MIME, RFC 2045 and 2046).
struct MailPart {
  let headers: MailHeaders
  let body: ArraySlice<UInt8>
  var depth = 0

  /// The text that a part holds, as UTF-8.
  struct Text {
    var bytes: [UInt8]
    var isHTML: Bool
    var issues: [ParseIssue]
  }

  /// Parts stand no deeper in each other, and no more of them side by side are looked at.
  private let deepest = 16
  private let mostParts = 200

  /// The text to read: plain text before HTML; `nil` where the mail holds neither.
  func text() -> Text? {
    let kind = headers["content-type"].map { type in
      type.filter { $0 > 0x20 }.prefix { $0 != UInt8(ascii: ";") }.map { $0 | 0x20 }
    }
    guard let kind else { return leaf(isHTML: false) }
    if kind.starts(with: "multipart/".utf8) { return multipartText() }
    if kind.elementsEqual("text/html".utf8) { return leaf(isHTML: true) }
    if kind.elementsEqual("message/rfc822".utf8), depth < deepest {
      let inner = MailHeaders(body)
      return MailPart(headers: inner, body: body[inner.end...], depth: depth + 1).text()
    }
    let isAttachment = headers["content-disposition"].map { value in
      value.drop { $0 <= 0x20 }.starts(with: "attachment".utf8)
    }
    guard kind.starts(with: "text".utf8), isAttachment != true else { return nil }
    return leaf(isHTML: false)
  }

  private func multipartText() -> Text? {
    guard depth < deepest, let boundary = headers.parameter("boundary", of: "content-type"),
      !boundary.isEmpty
    else { return leaf(isHTML: false) }
    let texts = parts(boundary).compactMap { part in
      let inner = MailHeaders(part)
      return MailPart(headers: inner, body: part[inner.end...], depth: depth + 1).text()
    }
    let hasWords = texts.filter { !$0.bytes.allSatisfy { $0 <= 0x20 } }
    return hasWords.first { !$0.isHTML } ?? hasWords.first ?? texts.first
  }

  private func parts(_ boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("--".utf8) + boundary
    var result: [ArraySlice<UInt8>] = []
    var start: Int?
    var place = body.startIndex
    while place < body.endIndex, result.count < mostParts {
      let end = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[place..<end].starts(with: mark) {
        if let start { result.append(body[start..<max(start, place)]) }
        start = min(end + 1, body.endIndex)
      }
      place = end + 1
    }
    if let start, start < body.endIndex, result.count < mostParts { result.append(body[start...]) }
    return result
  }

  private func leaf(isHTML: Bool) -> Text? {
    let encoding = headers["content-transfer-encoding"].map { value in
      value.filter { $0 > 0x20 }.map { $0 | 0x20 }
    }
    var bytes = Array(body)
    if let encoding, encoding.elementsEqual("base64".utf8) {
      bytes = TransferEncoding.base64(body)
    } else if let encoding, encoding.elementsEqual("quoted-printable".utf8) {
      bytes = TransferEncoding.quotedPrintable(body)
    }
    let label = headers.parameter("charset", of: "content-type")
    let decoded = TextDecoder.decode(bytes, declared: label.flatMap { Charset(label: $0[...]) })
    guard !decoded.issues.contains(where: { $0.severity == .error }) else { return nil }
    return Text(
      bytes: Array(decoded.text.bytes[decoded.start...]), isHTML: isHTML, issues: decoded.issues)
  }
}
