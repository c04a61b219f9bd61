import TextCore
import Testing

@testable import PageParsing

struct HTMLFormatTests {
  /// A last line looks like furniture; a list between paragraphs does not.
  @Test func nothingOfThePageIsLost() {
    let page = PageParser().parse(
      Array(
        """
        <html><head><title>Two ships</title></head><body><h1>Two ships</h1><p>3 March 2021</p>
        <p>The harbour of Narva published its list on Wednesday.</p>
        <ol><li>Anna</li><li>Berta</li></ol>
        <p>Family, flag and heart were painted on the wall of it by children.</p>
        <nav><a href="/">Home</a></nav><p hidden>Unseen</p>
        <footer><p>Printed in Tartu</p></footer></body></html>
        """.utf8), at: PageLocation(file: "a.html"))
    let shown = (page.items.flatMap(\.paragraphs) + page.boilerplate).map { page.text[$0] }
    for line in ["Anna", "Berta", "Home", "Printed in Tartu"] {
      #expect(shown.contains(line), "\(line)")
    }
    #expect(shown.contains { $0.hasPrefix("Family, flag") })
    #expect(!shown.contains("Unseen"))
    #expect(page.items.map { page.text[$0.span].contains("Anna") } == [true])
    #expect(page.items.map { page.text[$0.span].contains("Printed") } == [false])
  }

  /// Servers send warnings and styles before the page itself.
  @Test func whatStandsBeforeThePageDoesNotHideIt() {
    let warning = "<br />\n<b>Deprecated</b>:  Assigning by reference in <b>/www/load.php</b>\n"
    let style = "<style>\n.box { opacity: 1; transform: none }\n"
    for before in [
      String(repeating: warning, count: 80), String(repeating: style, count: 200) + "</style>",
    ] {
      let page = page(
        before + "<!DOCTYPE html><html><head><title>Two ships</title></head><body><article>"
          + "<h1>Two ships</h1><p>The harbour of Narva published its list on Wednesday.</p>"
          + "</article></body></html>")
      #expect(page.items.map { $0.title.map { page.text[$0] } } == ["Two ships"])
      #expect(!text(page).contains("opacity"))
    }
  }

  /// Some newspapers put a soft hyphen between all syllables; no word is known with them in it.
  @Test func hintsOfLineBreaksAreNoPartOfWords() {
    let page = page(
      """
      <html><body><article><h1>Har&shy;bour opens</h1><p>The har\u{AD}bour of Nar&#173;va was
      opened by An\u{2060}na Berg\u{FEFF} on Wednes\u{AD}day.</p></article></body></html>
      """)
    #expect(
      text(page) == "Harbour opens\n\nThe harbour of Narva was opened by Anna Berg on Wednesday.")
  }

  private func page(_ html: String) -> Page {
    PageParser().parse(Array(html.utf8), at: PageLocation(file: "a"))
  }

  /// The text of the article.
  private func text(_ page: Page) -> String {
    page.text[ByteSpan(0, min(page.contentEnd, page.text.bytes.count))]
  }

  /// What an article holds ends up in it: a cell with a date is no date line, and what ends a text is text.
  @Test(
    arguments: [
      "<table><tr><th>City</th><th>Date</th></tr><tr><td>Cairo</td><td>9 May</td></tr><tr><td>Lagos</td><td>12 May</td></tr></table>",
      "<ul><li>City<li>Date<li>Cairo<li>9 May<li>Lagos<li>12 May</ul>",
    ],
    [
      "",
      "<p>The committee met in Cairo on Friday and decided on the order of the visits of May.</p>",
    ])
  func tablesAndListsStay(_ list: String, _ behind: String) {
    let page = page(
      """
      <html><body><nav><a href="/">Home</a></nav><article><h1>The committee travels</h1>
      <time datetime="2025-05-09">9 May 2025</time>
      <p>The committee met in Cairo on Friday and decided on the order of the visits.</p>
      \(list)\(behind)</article><footer>© 2025 Agency</footer></body></html>
      """)
    #expect(page.items.count == 1)
    #expect(
      page.items[0].paragraphs.dropFirst().prefix(6).map { page.text[$0] }
        == ["City", "Date", "Cairo", "9 May", "Lagos", "12 May"])
    #expect(page.items[0].published.value?.description == "2025-05-09")
  }

  @Test func linksBesideTheTextAreNoneOfIt() {
    let page = page(
      """
      <html><body><article><h1>Storm hits the coast</h1><p>\(prose)</p>
      <aside class=related><h3>Read more</h3><ul><li><a href=/1>How storms get their names</a>
      <li><a href=/2>Porto braces for floods</a></ul></aside><p>\(prose) So it was.</p></article></body></html>
      """)
    #expect(text(page) == "Storm hits the coast\n\n\(prose)\n\n\(prose) So it was.")
  }

  @Test(arguments: [
    (
      "Press Release | Ministry of Energy",
      "<h2>Ministry signs contract for wind park</h2>", "Ministry signs contract for wind park"
    ),
    (
      "Valley Gazette : Bridge at Elm Creek reopens",
      "<font size=5><b>Bridge at Elm Creek reopens</b></font><br>", "Bridge at Elm Creek reopens"
    ),
    (
      "Contract for a wind park signed", "<p>Harbour of Saaremaa</p>",
      "Contract for a wind park signed"
    ),
  ])
  func aTitleOfTheSiteGivesWay(_ said: String, _ top: String, _ title: String) {
    let page = page(
      """
      <html><head><title>\(said)</title></head><body><div>\(top)
      <p>The Ministry of Energy signed a contract with Baltic Wind on Friday for a wind park off Saaremaa at \
      Elm Creek, where the bridge reopens.</p><p>\(prose)</p></div></body></html>
      """)
    #expect(page.items.first?.title.map { page.text[$0] } == title)
    #expect(
      page.items.first?.paragraphs.first.map {
        page.text[$0].hasPrefix(said == title ? "Harbour" : "The Min")
      } == true)
  }

  private let prose = """
    The ferry ran aground off the coast in the early morning, and all passengers were brought \
    ashore by noon, the harbour office said.
    """

  @Test func readsTitleTextAndDateOfAnArticle() {
    let page = page(
      """
      <!DOCTYPE html><html><head><title>Ferry runs aground | Harbour Times</title>
      <meta property="article:published_time" content="2024-03-02T08:10:00+01:00">
      </head><body><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
      <article><h1>Ferry runs aground</h1><p>\(prose)</p><div class="share-buttons">Share this
      </div><p>Nobody was hurt on <b>1 March</b>.</p></article>
      <aside><h2>Most read</h2><p>\(prose) Again.</p></aside>
      <footer>All rights reserved</footer></body></html>
      """)
    #expect(text(page) == "Ferry runs aground\n\n\(prose)\n\nNobody was hurt on 1 March.")
    #expect(
      summary(page) == [
        "main | Ferry runs aground | 2024-03-02 stated | 2 | on 1 March=2024-03-01"
      ])
    #expect(
      page.items[0].published.rule == "the page's metadata (article:published_time)")
    #expect(page.items[0].published.evidence == nil)
  }

  @Test func linkedDataOfTheArticleDatesIt() {
    let page = page(
      """
      <html><head><script type="application/ld+json">{"@graph": [
      {"@type": "WebSite", "datePublished": "2001-01-01"},
      {"@type": "NewsArticle", "headline": "Ferry runs aground", "datePublished": "2024-03-02",
       "comment": [{"@type": "Comment", "datePublished": "2024-04-01"}]}]}</script></head>
      <body><p>\(prose)</p></body></html>
      """)
    #expect(page.items.map { $0.published.value?.description } == ["2024-03-02"])
    #expect(page.items[0].title.map { page.text[$0] } == "Ferry runs aground")
  }

  @Test func aDateInThePageServesWhereMetadataSayNone() {
    let time = page(
      "<html><body><article><h1>Ferry runs aground</h1><time datetime=\"2024-03-02\">Saturday"
        + "</time><p>\(prose)</p></article></body></html>")
    #expect(summary(time) == ["main | Ferry runs aground | 2024-03-02 stated | 1 | "])
    let line = page(
      "<html><body><h1>Ferry runs aground</h1><p>2 March 2024</p><p>\(prose)</p></body></html>")
    #expect(summary(line) == ["main | Ferry runs aground | 2024-03-02 stated | 1 | "])
  }

  @Test func aDateThatOnlyReadersSeeServesToo() {
    func claim(_ body: String, head: String = "") -> String? {
      let page = page("<html><head>\(head)</head><body>\(body)</body></html>")
      let published = page.items.first?.published
      return published?.value.map { "\($0): \(published?.rule ?? "")" }
    }
    let title = "<h1>Ferry runs aground</h1>"
    let text = "<p>\(prose) \(prose) \(prose)</p>"
    #expect(
      claim("\(title)<div class=byline>By A. Writer | 2 March 2024 10:00 | 5 comments</div>\(text)")
        == "2024-03-02: the date under the headline")
    #expect(
      claim("<div class=meta>March 2, 2024 | Sea</div>\(title)\(text)")
        == "2024-03-02: the date above the headline")
    #expect(
      claim("\(title)\(text)<div class=posted>Posted: 2 March 2024</div>")
        == "2024-03-02: the date that the page calls that of publication")
    #expect(
      claim("\(title)\(text)", head: "<link rel=canonical href='https://a.org/2024/03/02/ferry'>")
        == "2024-03-02: the date in the page's address")
    #expect(claim("\(title)\(text)<footer>Since 2 March 1999</footer>") == nil)
  }

  @Test func theAddressHasThePublishersDay() {
    let page = page(
      """
      <html><head><meta property="article:published_time" content="2024-03-02T01:00:00Z">
      <link rel="canonical" href="https://example.org/2024/03/01/ferry"></head>
      <body><h1>Ferry runs aground</h1><p>\(prose)</p></body></html>
      """)
    #expect(page.items.map { $0.published.value?.description } == ["2024-03-01"])
  }

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "0001-01-01", "2024-13-41", "99.99.9999", "yesterday", "", "2024",
  ])
  func metadataThatNameNoDayAreNoDate(content: String) {
    let page = page(
      "<html><head><meta name=date content=\"\(content)\"></head><body><h1>Ferry runs aground</h1>"
        + "<p>\(prose)</p></body></html>")
    #expect(page.items.map(\.published.value) == [nil])
  }

  @Test func headingsListsAndQuotesStay() {
    let page = page(
      """
      <html><body><div class="with-sidebar"><h1>Ferry runs aground</h1><p>\(prose)</p>
      <h2>What is known</h2><ul><li>The ferry is old.</li><li>The sea was calm.</li></ul>
      <blockquote>“We were asleep.”</blockquote><p>First line<br>second line.</p></div></body></html>
      """)
    #expect(
      text(page) == """
        Ferry runs aground

        \(prose)

        What is known

        The ferry is old.

        The sea was calm.

        “We were asleep.”

        First line

        second line.
        """)
  }

  @Test(arguments: [
    ("<meta name=author content='Jane Roe'>", "Jane Roe"),
    ("<meta property='article:author' content='https://example.org/jane'>", nil),
    (
      """
      <script type="application/ld+json">{"@type": "NewsArticle", "author":
      [{"@type": "Person", "name": "Jane Roe"}, {"name": "A. Writer"}]}</script>
      """, "Jane Roe, A. Writer"
    ),
    ("", nil),
  ])
  func theBylineIsThatOfTheMetadata(head: String, byline: String?) {
    let page = page(
      "<html><head>\(head)</head><body><h1>Ferry runs aground</h1><p>\(prose)</p></body></html>")
    #expect(page.items.map(\.byline) == [byline])
  }

  @Test func furnitureIsKeptWhereItHoldsTheArticle() {
    let page = page(
      """
      <html><body><div class="comments"><p>\(prose)</p>
      <p>The owner of the ferry said that it would sail again in March. \(prose)</p></div></body></html>
      """)
    #expect(page.items.first?.paragraphs.count == 2)
  }

  @Test func whatStandsTooDeepIsLeftOutAndReported() {
    let html =
      "<html><body><p>\(prose)</p>" + String(repeating: "<div>", count: 5000) + "deep</body></html>"
    let page = page(html)
    #expect(page.issues.map(\.problem) == [.tooDeep])
    #expect(text(page) == prose)
  }

  @Test func anElementWithTooManyAttributesEndsTheReading() {
    let attributes = (0..<100_000).map { "a\($0)=b" }.joined(separator: " ")
    let page = page("<html><body><p>\(prose)</p><p \(attributes)>more</p></body></html>")
    #expect(page.issues.map(\.problem) == [.tooDeep])
    #expect(text(page) == prose)
  }

  @Test func truncatedPagesGiveWhatIsThere() {
    let html = "<html><body><h1>Ferry runs aground</h1><p>\(prose)</p><p class=\"x"
    #expect(text(page(html)) == "Ferry runs aground\n\n\(prose)")
    for length in stride(from: 1, to: html.utf8.count, by: 7) {
      let cut = PageParser().pages(Array(html.utf8.prefix(length)), in: "a")
      #expect(cut.count == 1)
    }
  }

  @Test func scriptsStylesAndEntitiesBringNothingIn() {
    let page = page(
      """
      <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]>
      <html><head><style>p { color: red }</style></head><body><script>var a = "<p>\(prose)</p>"
      </script><p>\(prose) Caf&eacute; &amp; bar &x; &y;</p></body></html>
      """)
    #expect(text(page).contains("\(prose) Café & bar &x; &y;"))
    #expect(!text(page).contains("root:"))
    #expect(!text(page).contains("color") && !text(page).contains("var a"))
  }

  @Test(arguments: [
    "A < B and C > D", "<3 is a heart", "<scanned text>", "Text about <html> tags",
  ])
  func textWithAngleBracketsIsText(text: String) {
    #expect(!HTMLFormat().recognizes(FormatSource(Array(text.utf8))))
  }
}
