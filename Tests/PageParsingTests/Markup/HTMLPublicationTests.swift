import Chronology
import Testing

@testable import PageParsing

/// What pages say of the day on which they appeared, and what is believed.
struct HTMLPublicationTests {
  private let prose = """
    The ferry ran aground off the coast in the early morning, and all passengers were brought \
    ashore by noon, the harbour office said. Nobody was hurt. The ship is to be towed away as soon \
    as the sea is calm enough, which may take days, and divers are to look at its hull before that.
    """
  private let title = "<h1>Ferry runs aground</h1>"

  private func claim(_ body: String, head: String = "", lang: String = "en") -> DateClaim? {
    let html = "<html lang=\(lang)><head>\(head)</head><body>\(body)</body></html>"
    return PageParser().parse(Array(html.utf8), at: PageLocation(file: "a")).items.first?.published
  }

  private func day(_ body: String, head: String = "", lang: String = "en") -> String? {
    claim(body, head: head, lang: lang)?.value?.description
  }

  // MARK: What the page shows

  @Test(arguments: [
    "<p>5. März 2024 | Meer</p>", "<p>05.03.24</p>", "<p>5. November 2023</p><p>05.03.2024</p>",
    "<span>Anna See</span><span>5.3.2024</span>", "<time>5 mars 2024</time>",
    "<abbr class=published title='05-03-2024T14:12:32+0200'>Tuesday</abbr>",
    "<dl><dt>Mise en ligne</dt><dd>5 mars 2024</dd></dl>",
  ])
  func aDateUnderTheHeadlineIsRead(line: String) {
    let found = day("\(title)\(line)<p>\(prose)</p>", lang: "de")
    #expect(found == (line.contains("November") ? "2023-11-05" : "2024-03-05"))
  }

  @Test func wordsOutweighThePlace() {
    #expect(
      day("\(title)<p>Registriert: 18.09.2008</p><p>von Ann » 05.03.2024, 05:42</p><p>\(prose)</p>")
        == "2024-03-05")
    #expect(
      day("\(title)<p>Updated 6 March 2024</p><p>\(prose)</p><p>Published: 5 March 2024</p>")
        == "2024-03-05")
  }

  @Test func thePageMaySpeakOfItself() {
    let line = "<p>Dieser Beitrag wurde am 5. März 2024 von Ann See in Meer und Küste abgelegt, "
    #expect(day("\(title)<p>\(prose)</p>\(line) der Hafen ist mit dabei.</p>") == "2024-03-05")
  }

  @Test func sentencesDateOtherThings() {
    #expect(
      day("\(title)<p>The next meeting of the board will be held on 5 March 2024 at seven.</p>")
        == nil)
    let background = claim("\(title)<p>\(prose) Version 2 was published on 5 March 2019.</p>")
    #expect(background?.basis != .stated)
  }

  @Test func aDateBeforeTheFirstParagraphIsRead() {
    #expect(day("\(title)<p>5.3.2024 – \(prose)</p>") == "2024-03-05")
    #expect(day("\(title)<p>Seaport, (05.03.2024). \(prose)</p>") == "2024-03-05")
    #expect(
      day("\(title)<p>\(prose)</p><p>Seaport, den 5. März 2024</p><p>\(prose)</p>")
        == "2024-03-05")
  }

  @Test func datesOfOtherArticlesAndCommentsAreNot() {
    let list = (1...5).map { "<li class=item><p class=date>\($0) March 2024</p></li>" }.joined()
    #expect(day("\(title)<p>\(prose)</p><ul class=related>\(list)</ul>") == nil)
    #expect(day("\(title)<p>\(prose)</p><div class=comments><p>5 March 2024</p></div>") == nil)
    #expect(day("\(title)<p>\(prose)</p><footer>Copyright © 5.3.2024</footer>") == nil)
  }

  @Test func aChangeIsTheLastResort() {
    let changed = claim("\(title)<p>\(prose)</p><p>Letzte Änderung: 05.03.2024</p>")
    #expect(changed?.value?.description == "2024-03-05")
    #expect(changed?.rule == "the day on which the page says it was changed")
    let meta = "<meta property=og:updated_time content=2024-03-05T10:00:00Z>"
    #expect(
      claim("\(title)<p>\(prose)</p>", head: meta)?.rule
        == "the last change of the page, by its metadata (og:updated_time)")
    #expect(day("\(title)<p>1 March 2024</p><p>\(prose)</p>", head: meta) == "2024-03-01")
  }

  @Test func theLanguageDecidesWhichNumberIsTheMonth() {
    let body = "\(title)<p>03/05/2024</p><p>\(prose)</p>"
    #expect(day(body, lang: "en-US") == "2024-03-05")
    #expect(day(body, lang: "en-GB") == "2024-05-03")
    #expect(day(body, lang: "fr") == "2024-05-03")
    #expect(day(body + "<p>Sale: 25/12/2023</p>", lang: "en-US") == "2024-05-03")
    #expect(day(body, lang: "en") != "2024-03-05")
  }

  // MARK: What metadata say

  @Test func namesThatPublishersMakeUpAreRead() {
    let own = "<meta property='harbour:uploaded' content='2024-03-05T04:36:36-05:00'>"
    #expect(day("\(title)<p>\(prose)</p>", head: own) == "2024-03-05")
    let numeric = "<meta name=publishdate content=03/05/2024>"
    #expect(day("\(title)<p>\(prose)</p>", head: numeric, lang: "en-US") == "2024-03-05")
    #expect(claim("\(title)<p>\(prose)</p>", head: numeric, lang: "en")?.basis != .stated)
  }

  @Test func aListOfArticlesIsNotDatedByItsFirst() {
    let list = (1...4).map { "<p><b itemprop=datePublished>2024-03-0\($0)</b></p>" }.joined()
    #expect(
      day("\(title)<p>5 March 2024</p><p>\(prose)</p><div class=latest>\(list)</div>")
        == "2024-03-05")
  }

  @Test func metadataInUniversalTimeGiveWayToWhatThePageShows() {
    let head = "<meta property=article:published_time content=2024-03-06T02:30:00Z>"
    let found = claim("\(title)<p>March 5, 2024</p><p>\(prose)</p>", head: head)
    #expect(found?.value?.description == "2024-03-05")
    #expect(found?.conflicts.map { $0.value?.description } == ["2024-03-06"])
    let local = "<meta property=article:published_time content=2024-03-06T02:30:00+01:00>"
    #expect(day("\(title)<p>March 5, 2024</p><p>\(prose)</p>", head: local) == "2024-03-06")
  }

  @Test func ofSeveralDaysThePageShowsTheRightOne() {
    let head = """
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-01"}
      </script><meta name=publishdate content=2024-03-05>
      """
    let found = claim("\(title)<p>5 March 2024</p><p>\(prose)</p>", head: head)
    #expect(found?.value?.description == "2024-03-05")
    #expect(found?.conflicts.map { $0.value?.description } == ["2024-03-01"])
    #expect(day("\(title)<p>\(prose)</p>", head: head) == "2024-03-01")
  }

  @Test func whatMayMeanAnotherDayGivesWayToADateAtTheHeadline() {
    let head = "<meta name=date content=2024-03-09>"
    #expect(day("\(title)<p>5 March 2024</p><p>\(prose)</p>", head: head) == "2024-03-05")
    #expect(day("\(title)<p>\(prose)</p>", head: head) == "2024-03-09")
  }

  @Test func whatThePageShowsPlainlyOutweighsMetadata() {
    let head = "<meta property=article:published_time content=2024-02-20>"
    let body = "\(title)<p class=date>5 March 2024</p><p>\(prose)</p>"
    let found = claim(body, head: head)
    #expect(found?.value?.description == "2024-03-05")
    #expect(found?.conflicts.map { $0.value?.description } == ["2024-02-20"])
    // But not with the day of a change.
    let change = "<meta property=article:modified_time content=2024-03-05>"
    #expect(day(body, head: head + change) == "2024-02-20")
  }

  @Test func brokenLinkedDataAndScriptsAreSearched() {
    let broken = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A "quoted" word",
      "datePublished": "2024-03-05T10:00:00+01:00"}</script>
      """
    #expect(day("\(title)<p>\(prose)</p>", head: broken) == "2024-03-05")
    let state = "<script>window.state = {\"publishedAt\": \"2024-03-05T10:00\"}</script>"
    #expect(
      claim("\(title)<p>\(prose)</p>", head: state)?.rule
        == "the data of the page's scripts")
  }

  @Test func aRecipeOrVideoIsWhatThePageIsAbout() {
    let head = """
      <script type="application/ld+json">[{"@type": "Organization", "datePublished": "2001-01-01"},
      {"@type": "Recipe", "datePublished": "2024-03-05"}]</script>
      """
    #expect(day("\(title)<p>\(prose)</p>", head: head) == "2024-03-05")
  }
}
