/// Text as it stands: what no other format recognises.
struct PlainTextFormat: PageFormat {
  func recognizes(_ source: FormatSource) -> Bool { true }

  func documents(in source: FormatSource) -> [PageDocument] {
    let decoded = TextDecoder.decode(source.bytes)
    return [PageDocument(text: decoded.text, start: decoded.start, issues: decoded.issues)]
  }
}
