import Testing

@testable import PageParsing

struct MarkdownFormatTests {
  private func page(_ text: String) -> Page {
    PageParser().parse(Array(text.utf8), at: PageLocation(file: "a"))
  }

  @Test func frontMatterGivesTitleAndDate() {
    for matter in [
      "---\ntitle: \"Ferry runs aground\"\ntags: [sea]\ndate: 2024-03-02T10:00:00Z\n---\n",
      "+++\ntitle = 'Ferry runs aground'\ndate = 2024-03-02\n+++\n",
    ] {
      let page = page(matter + "\nA *ferry* ran\naground on 1 March.\n\nNobody was hurt.\n")
      #expect(
        summary(page) == [
          "main | Ferry runs aground | 2024-03-02 stated | 2 | on 1 March=2024-03-01"
        ])
      #expect(page.items[0].published.rule == "the page's front matter (date)")
    }
  }

  @Test func marksAreTakenOff() {
    let page = page(
      """
      # Ferry runs aground

      2 March 2024

      A **ferry** ~~ran~~ _aground_, [the harbour office](https://example.org/a_b) said.
      ![A picture](a.png)

      - One snake_case thing
      - 2 * 3 is `six`

      > Quoted \\*words\\*
      """)
    #expect(
      page.text[page.text.span] == """
        Ferry runs aground

        2 March 2024

        A ferry ran aground, the harbour office said.

        - One snake_case thing

        - 2 * 3 is six

        Quoted *words*
        """)
    #expect(page.items.first?.published.value?.description == "2024-03-02")
  }

  @Test func frontMatterWithoutEndIsReported() {
    let page = page("---\ntitle: Ferry runs aground\ndate: 2024-03-02\n")
    #expect(page.issues.map(\.problem) == [.damaged])
    #expect(summary(page) == ["main | Ferry runs aground | 2024-03-02 stated | 0 | "])
  }

  @Test(arguments: ["---\nA rule stands above this text.", "#hashtag", "--- a dash", "#\n", "+++"])
  func whatOnlyLooksLikeMarkdownIsText(text: String) {
    #expect(!MarkdownFormat().recognizes(FormatSource(Array(text.utf8))))
  }

  @Test(arguments: [
    "- Ships\n  - Ferries\n    + Coast guard", "1. Ships\n   1. Ferries\n   2. Coast guard",
    "- Ships\n  1. Ferries\n  2. Coast guard", "1) Ships\n2) Coast guard",
    "* Ships\n    * Ferries\n        * Coast guard",
  ])
  func theLastEntryOfAListIsText(list: String) {
    let head = "# Harbour opens\n\n3 March 2024\n\n"
    let page = page(head + "The quay in Hulst was opened on Monday.\n\n" + list + "\n")
    #expect(page.boilerplate.isEmpty)
    let last = page.items[0].paragraphs.last.map { page.text[$0] } ?? ""
    #expect(last.hasSuffix("Coast guard"))
  }

  @Test func aListOfWhatIsReadMostIsNoText() {
    let head = "# Harbour opens\n\n3 March 2024\n\nThe quay in Hulst was opened on Monday.\n\n"
    let page = page(head + "Most read\n\n1. Ferry aground\n2. Storm delays ships\n")
    #expect(page.boilerplate.count == 3)
  }

  @Test func tablesAndCodeKeepTheirLines() {
    let page = page(
      """
      # Cables across the sea

      3 March 2024

      The council counted the cables in the Baltic on Monday.

      | Country | Since |
      |---------|------:|
      | Norway  | May 2021 |
      | [Sweden](https://example.org/s) | 9 June 2022 |

      ```sh
      grid = open
        load = 42
      ```
      """)
    #expect(
      PlainParagraphs(of: page.items[0], on: page).blocks.dropFirst() == [
        "Country  Since\nNorway   May 2021\nSweden   9 June 2022", "grid = open\n  load = 42",
      ])
    #expect(page.items.count == 1)
    #expect(page.items[0].published.value?.description == "2024-03-03")
    #expect(page.boilerplate.isEmpty)
  }

  @Test(arguments: ["\\", "  ", "  \r"]) func linesThatAreBrokenOnPurposeStayLines(_ mark: String) {
    let page = page(
      """
      # Ferry runs aground

      3 March 2024

      The harbour office can be asked for more, at this address:

      Quay Street 4\(mark)
      Hulst\(mark)
      Tel. 12 34

      A line that is \\
      broken within a sentence, as long as those of books are, is a paragraph of its own then.
      """)
    #expect(
      PlainParagraphs(of: page.items[0], on: page).blocks == [
        "The harbour office can be asked for more, at this address:",
        "Quay Street 4\nHulst\nTel. 12 34", "A line that is",
        "broken within a sentence, as long as those of books are, is a paragraph of its own then.",
      ])
  }

  @Test(arguments: ["It came.", "Nobody was hurt", "Ask at the quay."])
  func aHeadingAboveAShortParagraphIsText(_ short: String) {
    let text =
      "# Ferry runs aground\n\n3 March 2024\n\nThe ferry ran aground on Monday.\n\n## What now\n\n"
    let page = page(text + short + "\n")
    #expect(page.boilerplate.isEmpty)
    #expect(page.items[0].paragraphs.map { page.text[$0] }.suffix(2) == ["What now", short])
  }

  @Test func barsInASentenceAreNoTable() {
    let page = page("# Signs\n\n3 March 2024\n\nHe wrote a | b on it.\nShe wrote c | d on it.\n")
    #expect(
      page.items[0].paragraphs.map { page.text[$0] } == [
        "He wrote a | b on it. She wrote c | d on it."
      ])
  }

  @Test func linksMayBeToldElsewhereOnThePage() {
    let page = page(
      """
      # Ferry runs aground

      3 March 2024

      The [harbour office][office] told the [Daily] and [the coast guard][] of it [in May][nowhere].

      [Office]: https://example.org/office "The office"
      [daily]: <https://example.org/daily>
      [the coast guard]: https://example.org/guard
      """)
    #expect(
      page.items[0].paragraphs.map { page.text[$0] } == [
        "The harbour office told the Daily and the coast guard of it [in May][nowhere]."
      ])
    #expect(
      page.markup.links.map { "\(page.text[$0.span]) \($0.address)" } == [
        "harbour office https://example.org/office", "Daily https://example.org/daily",
        "the coast guard https://example.org/guard",
      ])
    #expect(page.boilerplate.isEmpty)
  }

  @Test func notesAreTextAndToldWhereTheyBelong() {
    let page = page(
      """
      # Ferry runs aground

      3 March 2024

      The ferry ran aground on Monday.[^1] Nobody was hurt.[^b]

      [^1]: The harbour office says Tuesday.
      [^b]: All 40 came ashore.
      """)
    #expect(
      page.items[0].paragraphs.map { page.text[$0] } == [
        "The ferry ran aground on Monday.[1] Nobody was hurt.[b]",
        "[1] The harbour office says Tuesday.", "[b] All 40 came ashore.",
      ])
    #expect(page.boilerplate.isEmpty)
  }

  @Test func aDefinitionInCodeIsCode() {
    let page = page("# Signs\n\n3 March 2024\n\nHe wrote [this] on it.\n\n```\n[this]: /a\n```\n")
    #expect(page.text[page.text.span].hasSuffix("He wrote [this] on it.\n\n[this]: /a"))
  }

  @Test func aListCountsOnFromItsFirstNumber() {
    let list = "1. Ships\n1. [Boats](https://example.org/b)\n   1. Ferries\n   1. Tugs\n1. Rafts"
    let page = page("# Harbour\n\n3 March 2024\n\nThese were counted on Monday.\n\n\(list)\n")
    #expect(
      page.items[0].paragraphs.map { page.text[$0] }.suffix(5) == [
        "1. Ships", "2. Boats", "1. Ferries", "2. Tugs", "3. Rafts",
      ])
    #expect(page.markup.links.map { page.text[$0.span] } == ["Boats"])
  }
}
