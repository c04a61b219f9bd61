import PageParsing
import TestSupport
import TextCore
import Testing

@testable import ViewModels

/// How the text of an article is set.
struct ArticleLayoutTests {
  private func lines(_ page: String, file: String = "a.txt", width: Int = 34, keys: String = "")
    -> [String]
  {
    var story = BrowserStory(
      CorpusFixture.snapshot([file: page]), columns: width, rows: 40)
    story.type(keys)
    return story.articleText
  }

  private func body(_ lines: [String]) -> [String] {
    Array(lines.drop { !$0.isEmpty }.dropFirst())
  }

  @Test func entriesOfListsHangBehindTheirMarks() {
    let text = lines(
      """
      What the council decided
      20.11.2023
      The council met in the town hall and decided:

      - the harbour gets a new terminal for ferries

      - 12 quays are repaired

      • nothing else is built before the end of it
      """)
    #expect(
      body(text) == [
        "The council met in the town hall", "and decided:", "",
        "- the harbour gets a new terminal", "  for ferries", "- 12 quays are repaired",
        "• nothing else is built before the", "  end of it",
      ])
  }

  @Test func listsAndQuotationsOfAPageKeepTheirShape() {
    let text = lines(
      """
      <html><body><article><h1>What the council decided</h1>
      <p>The council met in the town hall on Monday evening and decided after a long debate:</p>
      <ul><li>the harbour gets a new terminal for ferries and other ships from the north</ul>
      <blockquote><p>We have waited for this day, said the mayor, and now it has come at last for
      all of us.</p></blockquote></article></body></html>
      """, file: "a.html", width: 40)
    #expect(text.contains("• the harbour gets a new terminal for"))
    #expect(text.contains("  ferries and other ships from the north"))
    #expect(text.contains("│ We have waited for this day, said the"))
  }

  private let rules = """
    <html><body><article><h1>Harbour rules for the winter</h1>
    <p>The harbour published its rules for the winter, and captains were asked to read them with \
    care before the ice came.</p>
    <ol start="9"><li>Ships must report their arrival to the port office before noon.</li>
    <li><p>Pilots board at the outer buoy and nowhere else in the bay.</p><p>They are asked to call \
    the office before they leave the pier.</p><ul><li>In fog they board at the pier, which is lit \
    during the night.</li></ul></li></ol>
    <blockquote><p>We have never had such ice, said the harbour master in the morning.</p>
    <blockquote><p>The ice came in a single night, as the old men of the town had told us.</p>
    </blockquote></blockquote></article></body></html>
    """

  @Test func numbersAndDepthsAreShown() {
    let text = lines(rules, file: "a.html", width: 80)
    #expect(
      text.filter { $0.first.map { " 19•│".contains($0) } == true } == [
        "9. Ships must report their arrival to the port office before noon.",
        "10. Pilots board at the outer buoy and nowhere else in the bay.",
        "    They are asked to call the office before they leave the pier.",
        "   • In fog they board at the pier, which is lit during the night.",
        "│ We have never had such ice, said the harbour master in the morning.", "│ ",
        "│ │ The ice came in a single night, as the old men of the town had told us.",
      ])
  }

  @Test(arguments: [20, 28])
  func narrowColumnsKeepTheMarks(width: Int) {
    let text = lines(rules, file: "a.html", width: width)
    for mark in ["9. Ships", "10. ", "   • In", "│ We", "│ │ The"] {
      #expect(text.contains { $0.hasPrefix(mark) }, "\(mark) at \(width)")
    }
    #expect(text.allSatisfy { $0.count <= width })
  }

  @Test(arguments: ["a.txt", "a.md"])
  func listsAndQuotationsOfPlainTextAreNestedToo(file: String) {
    let heading = file == "a.md" ? "# Harbour rules" : "Harbour rules\n03.03.2021"
    let text = lines(
      """
      \(heading)

      The harbour published its rules:

      1. Ships report before noon.
         - In fog they report at the pier.
      2. Pilots board at the buoy.

      > We have never had such ice.
      >
      > > It came in one night.
      """, file: file, width: 60)
    #expect(
      text.filter { $0.first.map { " 12│".contains($0) } == true } == [
        "1. Ships report before noon.", "   - In fog they report at the pier.",
        "2. Pilots board at the buoy.", "│ We have never had such ice.", "│ ",
        "│ │ It came in one night.",
      ])
  }

  @Test func whatIsPipedKeepsTheMarks() {
    var story = BrowserStory(CorpusFixture.snapshot(["a.html": rules]), columns: 80, rows: 40)
    story.type(":")
    story.typeText("pipe cat")
    story.type("<Enter>")
    guard case .pipe(let text, _) = story.effects.last else {
      Issue.record("nothing is piped")
      return
    }
    for mark in ["9. Ships", "10. Pilots", "    They", "   • In fog", "> We", "> > The"] {
      #expect(text.contains("\n" + mark), "\(mark)")
    }
  }

  @Test func aParagraphInQuotationMarksStandsWithinNarrowerEdges() {
    let quotation =
      "“We have waited for this day for many years, and now it has come at last for all of us who "
      + "live by the sea.”"
    let text = body(lines("The mayor speaks\n20.11.2023\nShe spoke.\n\n\(quotation)"))
    #expect(text[2] == "  “We have waited for this day")
    #expect(text.dropFirst(2).allSatisfy { $0.hasPrefix("  ") && $0.count <= 32 + 2 })
  }

  @Test func linesAreFilledWhereTheReaderWantsIt() {
    let page = """
      Storm Greta delays ferries
      14.03.2024
      Ferries between the two towns stayed in port on Wednesday, since nobody dared to sail.
      """
    let ragged = body(lines(page))
    let filled = body(lines(page, keys: ":justify<Space>on<Enter>"))
    #expect(ragged.count == filled.count)
    #expect(filled.dropLast().allSatisfy { $0.count == 34 })
    #expect(filled.last == ragged.last)
    #expect(
      filled.map { $0.split(separator: " ") } == ragged.map { $0.split(separator: " ") })
  }

  @Test func gapsNeverBecomeHoles() {
    let line = StyledLine([StyledRun("a "), StyledRun("b", .person), StyledRun(" c")])
    #expect(line.justified(to: 7).text == "a  b  c")
    #expect(line.justified(to: 6).text == "a b  c")
    #expect(line.justified(to: 5) == line)
    #expect(line.justified(to: 30) == line)
    #expect(StyledLine("word").justified(to: 9).text == "word")
  }

  @Test(arguments: [1, 2, 7, 29, 30, 31, 80])
  func everyByteHasALineAtEveryWidth(width: Int) {
    let text = SourceText("- one two\n> three four\n> five\n• six\n1. seven eight nine ten eleven")
    let item = Item(
      role: .main, span: text.span, title: nil, paragraphs: text.lines,
      published: .undated("none"))
    let layout = ArticleLayout(text: text, item: item, meta: [], signature: [], width: width)
    for line in layout.lines.compactMap({ $0.span }) { #expect(line.end <= text.bytes.count) }
    for word in ["one", "two", "three", "five", "six", "seven", "eleven"] {
      let place = TextFinder(word).spans(in: text, text.span)[0].start
      #expect(layout.lines.contains { $0.span?.contains(place) == true }, "\(word) \(width)")
    }
  }
}
