import TextCore
import Testing

@testable import PageParsing

/// Whole pages as sites of many kinds build them, and the text that a reader would call the article.
struct MainTextExtractorTests {
  private let title = "Ferry runs aground off the coast"
  private let body = """
    <p>The ferry ran aground off the coast in the early morning, and all passengers were brought
    ashore by noon, the harbour office said.</p>
    <p>The captain had reported fog shortly before the accident. Divers will look at the hull as soon
    as the tide allows it, which may take until the weekend.</p>
    <p>The line, which has run the route since the last century, has promised to pay for the
    journeys of all who were on board. It hopes to sail again next week.</p>
    """

  private func text(_ html: String) -> String {
    let page = PageParser().parse(
      Array("<!DOCTYPE html><html><head><title>\(title)</title></head>\(html)</html>".utf8),
      at: PageLocation(file: "a"))
    return page.text[ByteSpan(0, min(page.contentEnd, page.text.bytes.count))]
  }

  private func article(_ inner: String, before: String = "", after: String = "") -> String {
    text(
      "<body><header><a href=/>The Harbour Times</a></header>\(before)"
        + "<article><h1>\(title)</h1>\(inner)</article>\(after)<footer>© 2024</footer></body>")
  }

  @Test func aLeadBesideTheBodyBelongsToTheText() {
    let lead = "A fog bank, an old chart, and a captain on his last voyage: how it came about."
    let page = text(
      """
      <body><main><header><h1>\(title)</h1><p class="article__intro">\(lead)</p></header>
      <div class="layout"><div class="article-body">\(body)</div></div></main></body>
      """)
    #expect(page.contains(lead))
    #expect(page.contains("It hopes to sail again"))
  }

  @Test func whatLeadsToOtherArticlesIsLeftOut() {
    let page = article(
      body
        + """
        <div class="related-posts"><h3>Related</h3><ul><li><a href=/1>Harbour to be dredged</a>
        <li><a href=/2>Pilots ask for better charts of the northern coast</a></ul></div>
        """)
    #expect(!page.contains("dredged"))
    #expect(!page.contains("Pilots"))
    #expect(page.contains("It hopes to sail again"))
  }

  @Test func requestsAreLeftOut() {
    let page = article(
      body
        + """
        <div class="newsletter-signup"><h4>Our newsletter</h4><p>Sign up now and get the news of the
        coast into your inbox every morning.</p><form><input type=email></form></div>
        """,
      after: """
        <div id="cookie-notice"><p>We use cookies so that this page works as it should, and to see
        what is read most. You may refuse them.</p><button>Accept</button></div>
        """)
    #expect(!page.contains("inbox"))
    #expect(!page.contains("cookies"))
  }

  @Test func commentsAreLeftOut() {
    let page = article(
      body,
      after: """
        <section id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list">
        <li><p>I was on board, and nobody told us anything for two hours.</p></li>
        <li><p>They should have waited for the fog to lift, as the others did.</p></li></ol></section>
        """)
    #expect(!page.contains("I was on board"))
  }

  @Test func listsAndTablesOfTheTextStay() {
    let page = article(
      body
        + """
        <h2>What is known</h2><ul><li>The ferry was built forty years ago.</li>
        <li>The sea was calm.</li></ul><table><tr><th>Ferry</th><th>Seats</th></tr>
        <tr><td>Northern Star</td><td>250</td></tr></table>
        """ + body.replacing("harbour office", with: "ministry"))
    #expect(page.contains("What is known"))
    #expect(page.contains("The sea was calm."))
    #expect(page.contains("Northern Star"))
  }

  @Test func aListThatTheTextIntroducesLosesNoEntry() {
    let list = ["Rotterdam", "Hamburg", "Oslo", "Antwerp", "Gdansk"]
    for (kind, end) in [("ol", "</li>"), ("ul", "")] {
      let entries = list.map { "<li>\($0)\(end)" }.joined()
      let page = article(
        "<p>A ranking was published on Saturday.</p><p>The five best, in order:</p>"
          + "<\(kind)>\(entries)</\(kind)><p>Oslo disagreed.</p>")
      #expect(list.filter { page.contains($0) } == list)
    }
  }

  @Test func listsWithinAListStayWithIt() {
    let page = article(
      body
        + """
        <p>The main points:</p><ul><li>Taxes<ul><li>Income tax falls by one point<ul><li>from July
        </ul><li>Fuel tax rises</ul><li>Spending<ol start=3><li>Schools<li>Roads</ol></ul>
        <p>The minister called it balanced.</p>
        """)
    let all = ["Taxes", "from July", "Fuel tax rises", "Spending", "Schools", "Roads"]
    #expect(all.filter { page.contains($0) } == all)
  }

  @Test func whatIsListedBelowAHeadingIsText() {
    let page = article(
      body + "<h2>You need</h2><ul><li>Ticket</li><li>Passport</li></ul><p>It opens in May.</p>"
        + "<h2>What comes next?</h2><ol><li>Talks.</li><li>Sanctions.</li><li>Or both.</li></ol>")
    let all = ["You need", "Ticket", "Passport", "What comes next?", "Talks.", "Or both."]
    #expect(all.filter { page.contains($0) } == all)
  }

  @Test(arguments: ["article", "main", "div class=content"])
  func anArticleMayEndInSeveralListsAndTables(element: String) {
    let table = "<table><tr><th>Day<th>Port</tr><tr><td>3 June<td>Ystad</tr></table>"
    let fares = "<dl><dt>Fare</dt><dd>40 kr</dd></dl>"
    let page = "<\(element)><h1>\(title)</h1>\(body)\(table)\(fares)<ul><li>No dogs<li>Norway</ul>"
    let whole = text("<body>\(page)</\(element.prefix { $0 != " " })></body>")
    for word in ["3 June", "Ystad", "Fare", "40 kr", "No dogs", "Norway"] {
      #expect(whole.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["article", "main"])
  func soDoHeadingsWithAListBelowEach(element: String) {
    let inner = """
      <h2>Prices</h2><dl><dt>Fare</dt><dd>40 kr</dd></dl>
      <h2>Rules</h2><ul><li>No dogs<li>No smoking</ul>
      """
    let page = "<p>The ferry sailed on Sunday, said Eva Berg.</p>\(inner)"
    let whole = text("<body><\(element)><h1>\(title)</h1>\(page)</\(element)></body>")
    for word in ["Prices", "40 kr", "Rules", "No dogs", "No smoking"] {
      #expect(whole.contains(word), "\(word)")
    }
    let share = "<ul class=share><li>Print<li>Send</ul>"
    #expect(!text("<body><article>\(body)\(share)</article></body>").contains("Send"))
  }

  @Test func shortLinesBetweenTheParagraphsAreText() {
    let lines = "<div>Fare: 40 kr</div><div>Car: 300 kr</div>"
    let last = "<p>It came back in the evening, said Eva Berg, and was full.</p>"
    let whole = article(body + lines + last)
    #expect(whole.contains("Fare: 40 kr\n") && whole.contains("Car: 300 kr\n"))
    #expect(!article(body + "<div class=share>Send it on</div>" + last).contains("Send it on"))
  }

  @Test func shortLinesBetweenParagraphsAreTextOutsideAnArticleToo() {
    let lines = "<div>Fare: 40 kr</div><div>Car: 300 kr</div><div>Read it aloud</div>"
    let last = "<p>It came back in the evening, said Eva Berg, and was full of people again.</p>"
    let page = text(
      "<body><div id=top><a href=/>The Harbour Times</a></div><div class=c><h1>\(title)</h1>"
        + body + lines + last + "</div><div>© 2024</div></body>")
    #expect(page.contains("Fare: 40 kr") && page.contains("Car: 300 kr"))
    #expect(!page.contains("Read it aloud"))
  }

  @Test(arguments: ["div", "figure"]) func aTableInABoxOfItsOwnIsText(_ box: String) {
    let table =
      "<table><tr><th>Ferry<th>Seats</tr><tr><td>Northern Star<td>250</tr><tr><td>Eva<td>90</tr></table>"
    let page = article(body + "<\(box)>\(table)</\(box)>")
    #expect(page.contains("Northern Star") && page.contains("90"))
    let scrolled = text(
      "<body><nav><a href=/>Home</a></nav><div class=c><h1>\(title)</h1>\(body)"
        + "<div><\(box)>\(table)</\(box)></div></div></body>")
    #expect(scrolled.contains("Northern Star") && scrolled.contains("90"))
  }

  @Test func whatIsLaidOutBesideParagraphsIsText() {
    let times = "08:00  Hulst\n08:40  Oslo\n09:15  Bergen"
    let last = "<p>It came back in the evening, said Eva Berg, and was full of people again.</p>"
    #expect(article(body + "<pre>\(times)</pre>" + last).contains("08:40"))
    #expect(article(body + "<pre>\(times)</pre>").contains("08:40"))
    #expect(
      article(body + "<div class=highlight><pre><code>\(times)</code></pre></div>" + last).contains(
        "08:40"))
    #expect(
      !article(body + "<div class=share-box><pre>Copy me</pre></div>" + last).contains("Copy me"))
  }

  @Test(arguments: ["<figcaption>", "<figcaption><p>"])
  func captionsArePartOfNoParagraph(_ element: String) {
    let caption =
      "The ferry on the rocks below the old lighthouse, seen from the shore in the morning."
    let page = article(
      body + "<figure><img src=a.jpg>\(element)\(caption)</figcaption></figure>"
        + "<p>It came back in the evening, said Eva Berg, and was full of people again.</p>")
    #expect(!page.contains("lighthouse"))
    #expect(page.contains("It came back"))
  }

  private let short = """
    <p>Talks on the ferry opened in Bergvik on Tuesday, Mayor Olga Lindqvist said. She told the council that
    the owner would attend on 9 March.</p>
    """

  @Test func aHeadingBetweenShortParagraphsIsText() {
    let found = article(
      "\(short)<h2>What comes next</h2><p>The council votes in April, she said.</p>")
    #expect(found.contains("What comes next"))
  }

  @Test func theLastParagraphMayLeadElsewhere() {
    let last = """
      <p>The minutes are at https://minutes.example.org/2025/03/04. Write to
      <a href="mailto:press@example.org">the press office</a> or see <a href=/plan>the plan</a>.</p>
      """
    #expect(article("\(short)\(last)").contains("see the plan."))
    let table =
      "<table><tr><th>Year</th><th>Seats</th></tr><tr><td>2023</td><td>120</td></tr></table>"
    #expect(article("\(short)\(table)\(last)").contains("see the plan."))
    // What asks for something is not the author's.
    let request =
      "<p class=newsletter>Sign up for our letter <a href=/letter>here</a>, and read it.</p>"
    #expect(!article("\(short)\(request)").contains("Sign up"))
  }

  @Test func aTableMayStandBehindAListAndBeforeCode() {
    let list = "<ol><li>First the pier is widened by eleven metres</li><li>Then the toll</li></ol>"
    let table =
      "<table><tr><th>Year</th><th>Seats</th></tr><tr><td>2023</td><td>120</td></tr></table>"
    let whole = article("\(short)\(list)\(table)<pre>  berth  A\n  depth  4m</pre>")
    #expect(whole.contains("Seats"))
    #expect(whole.contains("120"))
  }

  @Test func aListOfOtherThingsIsNoneOfTheText() {
    let page = article(
      body + "<ul><li><a href=/sea>Sea</a><li><a href=/fog>Fog</a></ul><ul><li>Print<li>Send</ul>")
    #expect(!page.contains("Sea"))
    #expect(!page.contains("Print"))
  }

  @Test func aShortSentenceBetweenParagraphsIsText() {
    let paragraphs = body.split(separator: "</p>").dropLast().map { "\($0)</p>" }
    let page = article(
      paragraphs.joined(separator: "<p>Nobody was hurt.</p>")
        + "<p>Work begins in May.</p>" + paragraphs[0].replacing("noon", with: "night"))
    #expect(page.contains("Nobody was hurt."))
    #expect(page.contains("Work begins in May."))
  }

  @Test func whatStandsTwiceIsGivenOnce() {
    let page = article(body + body)
    #expect(page.components(of: "The captain had reported fog") == 1)
  }

  @Test func aPageInAnotherScriptIsReadAsWell() {
    let chinese = "渡轮今天清晨在海岸附近搁浅，所有乘客在中午之前都被送上了岸，港务局表示。船长在事故发生前不久报告了大雾。"
    let page = text(
      "<body><ul><li><a href=/>首页</a><li><a href=/n>新闻</a></ul><h1>渡轮搁浅</h1>"
        + "<div><p>\(chinese)</p><p>潜水员将检查船体。\(chinese)</p></div></body>")
    #expect(page.contains(chinese))
    #expect(!page.contains("首页"))
  }

  @Test func pagesOfVeryManyBlocksAreLeftToTheRules() {
    let many = (0..<21_000).map { "<p>The ferry called at port number \($0), as it should.</p>" }
    let page = text("<body><nav><a href=/>Home</a></nav><main>\(many.joined())</main></body>")
    #expect(page.contains("port number 20999"))
    #expect(!page.contains("Home"))
  }

  @Test func theRulesDecideWhereTheModelSeesNextToNothing() {
    let page = text("<body><p>Closed today.</p></body>")
    #expect(page.contains("Closed today."))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
