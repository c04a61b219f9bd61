import TextCore

/// Puts together the text of a document whose format knows title and paragraphs: the title, then
/// the paragraphs, a blank line between them.
struct ArticleText {
  private var bytes: [UInt8] = []
  private(set) var metadata = ArticleMetadata()

  /// Sets the title; before all paragraphs.
  mutating func setTitle(_ title: [UInt8]?) {
    guard let title, !title.isEmpty else { return }
    metadata.title = ByteSpan(0, title.count)
    bytes = title
  }

  /// Adds a paragraph or several, as they are laid out. The repeated title is left out.
  mutating func append(_ paragraph: [UInt8]) {
    guard !paragraph.isEmpty else { return }
    if let title = metadata.title, title.end == bytes.count, paragraph.elementsEqual(bytes) {
      return
    }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    bytes += paragraph
  }

  /// The whole text.
  var sourceText: SourceText { SourceText(String(decoding: bytes, as: UTF8.self)) }
}
