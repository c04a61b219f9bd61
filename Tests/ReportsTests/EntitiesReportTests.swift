import Corpus
import TestSupport
import Testing

@testable import Reports

/// What `dateline entities` says to people.
struct EntitiesReportTests {
  @Test func anOfficeThatIsCalledFormerSaysSo() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt": "Visser opens quay\n11.03.2024\nMayor Anna Visser opened the quay on Monday.",
      "b.txt": "Visser writes a book\n02.05.2025\nFormer Mayor Anna Visser wrote a book on quays.",
    ])
    let report = EntitiesReport(in: snapshot.allArticles, of: snapshot, kind: .person)
    #expect(
      report.textLines.contains("         Mayor  2024-03-11 called former on 2025-05-02"),
      "\(report.textLines)")
  }
}
