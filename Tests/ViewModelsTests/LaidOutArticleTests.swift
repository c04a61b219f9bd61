import PageParsing
import TestSupport
import TextCore
import Testing

@testable import ViewModels

/// Lines and tables that the author of a page has laid out stay so.
struct LaidOutArticleTests {
  private static let lead = """
    <p>The count went on all night in the town hall, and this is what the council found when it \
    was over in the early morning.</p>
    """
  private static let end = """
    <p>Nobody expected so clear an outcome, said the mayor, who has led the town for more than ten \
    years and will go on.</p>
    """

  private func text(_ html: String, width: Int = 40) -> [String] {
    let page = """
      <html><body><article><h1>Results of the count</h1>\(Self.lead)\(html)\(Self.end)</article>\
      </body></html>
      """
    return BrowserStory(
      CorpusFixture.snapshot(["a.html": page]), columns: width, rows: 60
    ).articleText
  }

  /// The lines from the first that begins so.
  private func lines(_ text: [String], from first: String, _ count: Int) -> [String] {
    Array(text.drop { !$0.hasPrefix(first) }.prefix(count))
  }

  private static let table = """
    <table><tr><th>Party<th>2021<th>2025</tr><tr><td>Green Alliance<td>8<td>12</tr>
    <tr><td>Harbour List<td>10<td>9</tr><tr><td>Others<td><td>7</tr></table>
    """

  @Test func theRowsOfATableAreLines() {
    #expect(
      lines(text(Self.table), from: "Party", 5) == [
        "Party           2021  2025", "Green Alliance     8    12", "Harbour List      10     9",
        "Others                   7", "",
      ])
  }

  @Test func aTableThatIsTooWideHasACellALine() {
    let wide = Self.table.replacing("Green Alliance", with: "Green Alliance of the Harbour Towns")
    let shown = lines(text(wide, width: 36), from: "Green", 3)
    #expect(shown == ["Green Alliance of the Harbour Towns", "  8", "  12"])
  }

  @Test func linesOfCodeStayLines() {
    let feed = """
      <?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item>
      <title>How the harbour lost its passwords</title>
      <pubDate>Wed, 05 Mar 2025 09:00:00 GMT</pubDate><description><![CDATA[
      <p>A researcher found a file with passwords.</p><pre>user = admin
        password = hunter2
      port    = 8080

      if (x &lt; 3) { return; }</pre><p>She told the harbour office.</p>
      ]]></description></item></channel></rss>
      """
    let shown = BrowserStory(
      CorpusFixture.snapshot(["a.xml": feed]), columns: 40, rows: 60
    ).articleText
    #expect(
      lines(shown, from: "user", 6) == [
        "user = admin", "  password = hunter2", "port    = 8080", "", "if (x < 3) { return; }", "",
      ])
  }

  @Test func proseThatWasBrokenAtAColumnIsSetAnew() {
    let mail = """
      <pre>The harbour master said on Monday that all of the ships
      that had been waiting outside could come in again, since
      the storm was over.</pre>
      """
    #expect(text(mail).contains("The harbour master said on Monday that"))
    #expect(text(mail).contains("all of the ships that had been waiting"))
  }

  @Test func aLineBreakInAVerseIsALineBreak() {
    let verse = "<p>The sea is grey,<br>the sea is wide,<br>and no one waits<br>upon its side.</p>"
    #expect(
      lines(text(verse), from: "The sea", 5) == [
        "The sea is grey,", "the sea is wide,", "and no one waits", "upon its side.", "",
      ])
  }

  @Test func twoLineBreaksBeginAParagraph() {
    let verse = "<p>The sea is grey,<br>the sea is wide.<br><br>And no one waits<br>on it.</p>"
    #expect(
      lines(text(verse), from: "The sea", 5) == [
        "The sea is grey,", "the sea is wide.", "", "And no one waits", "on it.",
      ])
  }
}
