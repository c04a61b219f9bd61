import TextCore
import Testing

@testable import Entities

/// A line break within a paragraph is a blank; between paragraphs it ends a name.
struct WrappedLinesTests {
  private func names(_ text: String, paragraphs: [ByteSpan]) -> [String] {
    let source = SourceText(text)
    let scope = TextScope(span: source.span, item: 0, paragraphs: paragraphs)
    return EntityRecognizer().recognize(source, scopes: [scope]).mentions.map(\.form)
  }

  @Test func aNameGoesOnInTheNextLineOfItsParagraph() {
    let text = "She told Anna\nVisser of the Nordic\nMaritime Institute about it."
    let whole = ByteSpan(0, text.utf8.count)
    #expect(names(text, paragraphs: [whole]) == ["Anna Visser", "Nordic Maritime Institute"])
    #expect(!names(text, paragraphs: []).contains("Nordic Maritime Institute"))
  }
}
