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

  @Test func anEnglishOneSaysNothingOfIt() {
    let report = report("Council approves the bridge\n12.06.2025\nThe council met on Thursday.")
    #expect(
      report.textLines.prefix(3) == [
        "Council approves the bridge", "2025-06-12 · stated: date line under the title", "a.txt",
      ])
    #expect(report.lines(.jsonl)[0].contains("\"language\":\"en\""))
  }
}
