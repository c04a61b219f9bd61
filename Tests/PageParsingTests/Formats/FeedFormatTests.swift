import Testing

@testable import PageParsing

struct FeedFormatTests {
  @Test func everyItemOfRSSIsAPage() {
    let pages = PageParser().pages(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Harbour Times</title><pubDate>Fri, 01 Mar 2024 08:00:00 GMT</pubDate>
        <item><title>Ferry runs aground &amp; stays</title><link>https://example.org/1</link>
        <pubDate>Sat, 02 Mar 2024 23:30:00 +0100</pubDate>
        <description>&lt;p&gt;A ferry ran &lt;b&gt;aground&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Nobody was
        hurt on 1 March.&lt;/p&gt;</description></item>
        <item><title><![CDATA[Mayor resigns]]></title><description>Short.</description>
        <content:encoded><![CDATA[<p>The mayor resigned&nbsp;today.</p>]]></content:encoded>
        </item></channel></rss>
        """.utf8), in: "feed")
    #expect(pages.map(\.location.index) == [0, 1])
    #expect(
      pages.flatMap(summary) == [
        "main | Ferry runs aground & stays | 2024-03-02 stated | 2 | on 1 March=2024-03-01",
        "main | Mayor resigns | ? none | 1 | ",
      ])
    #expect(pages[0].items[0].published.rule == "the entry of the feed (pubDate)")
    #expect(pages[1].items[0].paragraphs.map { pages[1].text[$0] } == ["The mayor resigned today."])
  }

  @Test func everyEntryOfAtomIsAPage() {
    let pages = PageParser().pages(
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Times</title>
        <entry><title type="html">Ferry &lt;i&gt;runs&lt;/i&gt; aground</title>
        <updated>2024-03-05T10:00:00Z</updated><published>2024-03-02T10:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry ran
        aground.</p><p>Nobody was hurt.</p></div></content></entry></feed>
        """.utf8), in: "feed")
    #expect(pages.flatMap(summary) == ["main | Ferry runs aground | 2024-03-02 stated | 2 | "])
  }

  @Test func aFeedThatBreaksOffGivesWhatIsThere() {
    let pages = PageParser().pages(
      Array(
        """
        <rss><channel><item><title>Ferry runs aground</title>
        <description>It is raining.</description></item><item><title>Mayor res
        """.utf8), in: "feed")
    #expect(pages.map { $0.items.count } == [1, 1])
    #expect(pages.flatMap(\.issues).map(\.problem) == [.damaged])
  }

  @Test func entitiesNeitherGrowNorLoad() {
    let pages = PageParser().pages(
      Array(
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
        <!ENTITY c SYSTEM "file:///etc/passwd"><!ENTITY d "&b;&b;&b;&b;&b;&b;">]>
        <rss><channel><item><title>Ferry runs aground</title>
        <description>Ships &d; came &c; in.</description></item></channel></rss>
        """.utf8), in: "feed")
    let text = pages.map { $0.text[$0.text.span] }.joined()
    #expect(!text.contains("aaa") && !text.contains("root:"))
    #expect(pages.first?.items.first?.title != nil)
  }

  @Test func readsTheEncodingThatXMLDeclares() {
    var bytes = Array("<?xml version='1.0' encoding='windows-1251'?><rss><item><title>".utf8)
    bytes += [0xCF, 0xEE, 0xF0, 0xF2] + Array(" opens for ships</title></item></rss>".utf8)
    let pages = PageParser().pages(bytes, in: "feed")
    #expect(pages.map { $0.text[$0.text.span] } == ["Порт opens for ships"])
    #expect(pages.flatMap(\.issues).isEmpty)
  }

  @Test func aListThatEndsAnEntryIsOfIt() {
    let pages = PageParser().pages(
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Meeting ends</title>
        <id>urn:1</id><published>2025-06-13T08:00:00Z</published>
        <content type="html">&lt;p&gt;The council concluded its meeting in Bergen on Friday.&lt;/p&gt;
        &lt;ul&gt;&lt;li&gt;Norway&lt;/li&gt;&lt;li&gt;Home&lt;/li&gt;&lt;li&gt;9 May&lt;/li&gt;&lt;/ul&gt;</content>
        </entry></feed>
        """.utf8), in: "a")
    #expect(
      pages[0].items[0].paragraphs.dropFirst().map { pages[0].text[$0] } == [
        "Norway", "Home", "9 May",
      ])
    #expect(pages[0].sourceName == Array("urn:1".utf8))
    #expect(pages[0].boilerplate.isEmpty)
  }
}
