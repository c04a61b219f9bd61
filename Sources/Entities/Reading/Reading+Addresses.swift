import TextCore

extension Reading {
  /// Whether words stand inside the address of a mailbox or the name of a file: the `Ann.Berg` of
  /// `Ann.Berg@example.org`, the `Berg` of `Berg_resume.pdf`.
  ///
  /// Cost: two bytes for names that nothing touches, else linear in what stands without a blank.
  func isInAddress(_ words: Range<Int>) -> Bool {
    let bytes = text.bytes
    let span = span(words)
    let touches =
      span.start > 0 && isAddressJoint(bytes[span.start - 1])
      || span.end < bytes.count && isAddressJoint(bytes[span.end])
    guard touches else { return false }
    var (start, end) = (span.start, span.end)
    while start > 0, isInsideAddress(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isInsideAddress(bytes[end]) { end += 1 }
    let address = bytes[start..<end]
    if let at = address.firstIndex(of: UInt8(ascii: "@")) {
      return at > start && address[at...].contains(UInt8(ascii: "."))
    }
    guard let stop = address.lastIndex(of: UInt8(ascii: ".")), stop > start else { return false }
    let ending = address[(stop + 1)...]
    return fileEndings.contains { ending.equals($0) }
  }
}

private func isAddressJoint(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
    UInt8(ascii: "+"):
    true
  default: false
  }
}

private func isInsideAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
  default: isAddressJoint(byte)
  }
}

/// What the names of files end in.
private let fileEndings: [StaticString] = [
  "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "htm", "html", "jpg", "jpeg",
  "png", "gif", "zip", "mp3", "mp4", "exe",
]
