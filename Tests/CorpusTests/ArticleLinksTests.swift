import TestSupport
import TextCore
import Testing

@testable import Corpus

struct ArticleLinksTests {
  private func addresses(_ text: String) -> [String] {
    let source = SourceText(text)
    return WrittenAddress.links(in: source, source.span).map(\.address)
  }

  @Test(arguments: [
    (
      "See https://example.org/a, or www.example.org.",
      ["https://example.org/a", "https://www.example.org"]
    ),
    ("(http://example.org/a_(b))", ["http://example.org/a_(b)"]),
    ("“https://example.org”", ["https://example.org"]),
    ("xhttps://example.org ahttp://b", []), ("https:// and www. alone", []),
    ("HTTPS://Example.org/A?b=c#d!", ["HTTPS://Example.org/A?b=c#d"]),
  ])
  func addressesAreFoundWithoutThePunctuationAroundThem(text: String, found: [String]) {
    #expect(addresses(text) == found)
  }

  @Test func onlyThoseOfTheArticleCount() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt": """
      Gulls return
      01.01.2024
      The gulls are back in the harbour, and they are louder than before, as anybody can hear at \
      https://example.org/gulls, where the city has put a microphone.
      """
    ])
    #expect(snapshot.links(in: ArticleNumber(0)).map(\.address) == ["https://example.org/gulls"])
  }
}
