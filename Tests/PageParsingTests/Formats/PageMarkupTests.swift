import TextCore
import Testing

@testable import PageParsing

/// What formats tell of stretches of a page's text.
struct PageMarkupTests {
  private func page(_ text: String) -> Page {
    PageParser().parse(Array(text.utf8), at: PageLocation(file: "a"))
  }

  private func links(_ page: Page) -> [String] {
    page.markup.links.map { "\(page.text[$0.span]) → \($0.address)" }
  }

  private let prose = """
    The ferry ran aground off the coast in the early morning, and all passengers were brought \
    ashore by noon, the harbour office said.
    """

  @Test func htmlTellsLinksAndQuotations() {
    let page = page(
      """
      <html><head><title>Ferry runs aground</title>
      <meta property="og:url" content="https://example.org/news/1?x=2"></head><body><article>
      <h1>Ferry runs aground</h1><p>\(prose) The <a href="/port"> harbour  <b>office</b></a>, its
      <a href="crew.html">crew</a><a href="#top">.</a> and <a href="javascript:x()">others</a>
      <a href="mailto:a@example.org">write</a>.</p><blockquote>\(prose) Quoted.</blockquote></article></body></html>
      """)
    #expect(
      links(page) == [
        "harbour office → https://example.org/port", "crew → https://example.org/news/crew.html",
        "write → mailto:a@example.org",
      ])
    #expect(page.markup.quotations.map { page.text[$0.span].hasSuffix("Quoted.") } == [true])
  }

  @Test(arguments: [
    ("<ol>", ["1.", "2.", "7.", "8."]), ("<ol start='3'>", ["3.", "4.", "7.", "8."]),
    ("<ol type='a'>", ["a.", "b.", "g.", "h."]), ("<ol type='I'>", ["I.", "II.", "VII.", "VIII."]),
    ("<ol reversed>", ["4.", "3.", "7.", "6."]), ("<ul>", ["•", "•", "•", "•"]),
    ("<ol start='99999999999999999999'>", ["1.", "2.", "7.", "8."]),
  ])
  func listsAreNumberedAsThePageAsks(list: String, marks: [String]) {
    let page = page(
      """
      <html><body><article><h1>Ferry runs aground</h1><p>\(prose)</p>\(list)<li>\(prose) One.</li>
      <li>\(prose) Two.</li><li value="7">\(prose) Three.</li><li>\(prose) Four.</li>
      \(list.hasPrefix("<ol") ? "</ol>" : "</ul>")</article></body></html>
      """)
    #expect(page.markup.listEntries.map(\.mark) == marks)
    #expect(page.markup.listEntries.allSatisfy { $0.depth == 1 && !$0.isContinued })
  }

  @Test func markdownTellsLinksAndQuotations() {
    let page = page(
      """
      ---
      title: Ferry
      date: 2024-03-02
      ---
      The [harbour *office*](https://example.org/port "Port") wrote
      and [its crew](crew.md) too.

      > Nobody was hurt, see [the list](<https://example.org>).
      """)
    #expect(links(page).first == "harbour office → https://example.org/port")
    #expect(page.markup.links.count == 1)
    #expect(page.markup.quotations.map { page.text[$0.span].hasPrefix("Nobody") } == [true])
  }

  @Test func feedsTellLinks() {
    let page = page(
      """
      <?xml version="1.0"?><rss><channel><item><title>Ferry</title>
      <pubDate>Sat, 02 Mar 2024 08:10:00 GMT</pubDate>
      <description>&lt;p&gt;The &lt;a href="https://example.org/port"&gt;office&lt;/a&gt; said it was all right again.&lt;/p&gt;</description>
      </item></channel></rss>
      """)
    #expect(links(page) == ["office → https://example.org/port"])
  }

  @Test(arguments: [
    ("https://a.example/b", "https://a.example/b"), ("HTTP://a.example", "HTTP://a.example"),
    ("//c.example/d", "https://c.example/d"), ("/d", "https://a.example/d"),
    ("d", "https://a.example/b/d"), ("?q", "https://a.example/b/c?q"),
    ("  https://a.example/\n ", "https://a.example/"),
  ])
  func referencesAreResolved(reference: String, address: String) {
    let base = WebAddress("https://a.example/b/c")
    #expect(WebAddress(reference: Array(reference.utf8)[...], base: base)?.text == address)
  }

  @Test(arguments: [
    "#a", "", "javascript:alert(1)", "data:text/html,x", "ftp://a", "https://a b\"c",
  ])
  func whatLeadsNowhereIsNoLink(reference: String) {
    let base = WebAddress("https://a.example/b/c")
    #expect(WebAddress(reference: Array(reference.utf8)[...], base: base) == nil)
    #expect(WebAddress(reference: Array("/x".utf8)[...], base: nil) == nil)
  }

  @Test func aBaseWithoutPathHasAFolder() {
    let base = WebAddress("https://a.example")
    #expect(WebAddress(reference: Array("d".utf8)[...], base: base)?.text == "https://a.example/d")
  }
}
