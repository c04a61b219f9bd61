import Corpus
import TestSupport
import Testing

@testable import Reports

/// What `dateline show` says of one article.
struct ArticleReportTests {
  private func report(_ text: String) -> ArticleReport {
    ArticleReport(ArticleNumber(0), of: CorpusFixture.snapshot(["a.txt": text]))
  }

  @Test func anArticleInAnotherLanguageSaysThatItsNamesAreNotRead() {
    let report = report(
      """
      El consejo aprueba el puente
      12 de junio de 2025
      El consejo de la ciudad aprobó el jueves la construcción de un puente que se abrirá en marzo.
      """)
    #expect(
      report.textLines.prefix(4) == [
        "El consejo aprueba el puente", "2025-06-12 · stated: date line under the title",
        "in Spanish, names not read", "a.txt",
      ])
    #expect(report.lines(.md)[3] == "*in Spanish, names not read*")
    #expect(report.lines(.jsonl)[0].contains("\"language\":\"es\""))
  }

  @Test func emojiAreAsInThePage() {
    let emoji = "👨\u{200D}👩\u{200D}👧\u{200D}👦 🇳🇴 ❤\u{FE0F} 👍🏽"
    let snapshot = CorpusFixture.snapshot([
      "a.md":
        "---\ntitle: Feast \(emoji)\ndate: 2025-06-12\n---\nThe council met \(emoji) on Thursday."
    ])
    let report = ArticleReport(ArticleNumber(0), of: snapshot)
    for format in ReportFormat.allCases {
      let text = report.lines(format).joined(separator: "\n")
      #expect(text.contains("Feast \(emoji)"), "title in \(format)")
      #expect(text.contains("met \(emoji) on"), "text in \(format)")
    }
    for format in ExportFormat.allCases {
      let lines = format.lines([ArticleNumber(0)], of: snapshot, title: "t")
      let text = lines.joined(separator: "\n").replacing("\r\n ", with: "")
      #expect(text.contains("Feast \(emoji)"), "title in \(format)")
    }
  }

  @Test func marksOfListsAndQuotationsStandBeforeTheirText() {
    let html = """
      <html><body><article><h1>Harbour rules</h1><p>The harbour published its rules for the winter, \
      and captains were asked to read them before the ice came.</p><ol start="3"><li>Ships must \
      report their arrival to the port office before noon.</li></ol><ul><li>Pilots board at the \
      outer buoy and nowhere else in the bay.</li></ul><blockquote><p>We have never had such ice, \
      said the harbour master in the morning.</p></blockquote></article></body></html>
      """
    let report = ArticleReport(ArticleNumber(0), of: CorpusFixture.snapshot(["a.html": html]))
    for mark in ["3. Ships", "• Pilots", "> We"] {
      #expect(report.textLines.contains { $0.hasPrefix(mark) }, "\(mark)")
    }
    #expect(report.lines(.md).contains { $0.hasPrefix("- Pilots") })
  }

  @Test func anEnglishOneSaysNothingOfIt() {
    let report = report("Council approves the bridge\n12.06.2025\nThe council met on Thursday.")
    #expect(
      report.textLines.prefix(3) == [
        "Council approves the bridge", "2025-06-12 · stated: date line under the title", "a.txt",
      ])
    #expect(report.lines(.jsonl)[0].contains("\"language\":\"en\""))
  }
}
