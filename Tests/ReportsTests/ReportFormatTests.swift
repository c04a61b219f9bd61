import Corpus
import TestSupport
import Testing

@testable import Reports

struct ReportFormatTests {
  private let harbour = CorpusFixture.harbour

  private var list: ListReport {
    ListReport(harbour.articles.indices.map { ArticleNumber($0) }, of: harbour)
  }

  @Test func textIsForPeople() {
    let lines = list.lines(.text)
    #expect(lines.count == 6)
    #expect(lines[0].hasSuffix("  2023-11-20   Council approves the harbour plan"))
    #expect(lines[4].contains("2024-06-05?"))
    #expect(lines[5].contains("undated"))
  }

  @Test func csvQuotesWhatNeedsIt() {
    let record = Record([("a", .text("plain")), ("b", .text("say \"no\", twice")), ("c", .unknown)])
    #expect(
      CSV.lines(columns: ["a", "b", "c"], [record]) == [
        "a,b,c", "plain,\"say \"\"no\"\", twice\",",
      ])
    #expect(list.lines(.csv).count == 7)
  }

  @Test func markdownEscapesWhatMeansSomething() {
    let record = Record([("a", .text("x | y *z*"))])
    #expect(
      Markdown.lines(columns: ["a"], [record]) == ["| a |", "| --- |", "| x \\| y \\*z\\* |"])
  }

  @Test func everyJSONLineHasTheSameKeys() {
    let keys = list.lines(.jsonl).map { line in
      Set(ListReport.columns.filter { line.contains("\"\($0)\":") })
    }
    #expect(keys.count == 6)
    #expect(keys.allSatisfy { $0 == Set(ListReport.columns) })
    #expect(list.lines(.jsonl)[5].contains("\"published\":null"))
  }

  @Test func noFormatLetsControlSequencesThrough() {
    let corpus = CorpusFixture.snapshot([
      "a.txt": "Bad \u{1B}[31mnews\n02.03.2024\nText \u{9B}2J here."
    ])
    let number = ArticleNumber(0)
    for format in ReportFormat.allCases {
      let lines =
        ListReport([number], of: corpus).lines(format)
        + ArticleReport(number, of: corpus).lines(format)
        + EntitiesReport(in: corpus.allArticles, of: corpus).lines(format)
      for scalar in lines.joined().unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      }
    }
  }

  @Test func entitiesTellFormsAndOffices() throws {
    let report = EntitiesReport(in: harbour.allArticles, of: harbour, kind: .person)
    let brandt = try #require(report.records.first { $0["name"] == .text("Peter Brandt") })
    #expect(brandt["articles"] == .number(3))
    #expect(brandt["first"] == .text("2024-03-11"))
    #expect(brandt["roles"].cell.contains("director of the World Harbour Organization"))
    #expect(report.textLines.first == "person (3)")
  }

  @Test func anArticleTellsItsRule() {
    let lines = ArticleReport(ArticleNumber(0), of: harbour).lines(.text)
    #expect(lines[0] == "Council approves the harbour plan")
    #expect(lines[1].hasPrefix("2023-11-20 · stated: "))
  }
}
