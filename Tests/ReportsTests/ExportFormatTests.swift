import Corpus
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Reports

/// Every format, on the articles of the harbour corpus.
struct ExportFormatTests {
  private let harbour = CorpusFixture.harbour

  private func lines(_ format: ExportFormat, _ numbers: [Int] = [1, 4, 5]) -> [String] {
    var marks = ReaderMarks()
    marks[harbour.articles[1].id] = ArticleMarks(
      isStarred: true, tags: ["port", "b"], note: "Ask, again.")
    return format.lines(
      numbers.map { ArticleNumber($0) }, of: harbour, marks: marks, title: "Harbour & <sea>")
  }

  /// Every format must carry these of the inferred article.
  @Test(arguments: ExportFormat.allCases)
  func carriesPrecisionBasisAndSpans(_ format: ExportFormat) throws {
    let text = lines(format).joined(separator: "\n")
    let article = harbour.articles[4]
    let item = harbour.item(of: article)
    #expect(article.published.basis == .inferredFromText)
    for words in ["inferred-from-text", "month", "talks.txt", String(item.span.end)] {
      #expect(text.contains(words))
    }
  }

  @Test func jsonHasEverythingWithItsPlace() throws {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(lines(.jsonl)[0].utf8)) as? [String: Any])
    #expect(object["title"] as? String == "Port authority opens a terminal in Rotterdam")
    #expect(object["published"] as? String == "2024-03-11")
    #expect(object["tags"] as? [String] == ["b", "port"])
    #expect(object["note"] as? String == "Ask, again.")
    let text = harbour.page(of: harbour.articles[1]).text
    let dates = try #require(object["dates"] as? [[String: Any]])
    #expect(dates.count == 2)
    for date in dates {
      let (start, end) = (date["start"] as? Int ?? 0, date["end"] as? Int ?? 0)
      #expect(
        String(decoding: text.bytes[start..<end], as: UTF8.self) == date["text"] as? String)
    }
    let entities = try #require(object["entities"] as? [[String: Any]])
    let visser = try #require(entities.first { $0["name"] as? String == "Anna Visser" })
    #expect((visser["spans"] as? [[Int]])?.count == 2)
  }

  @Test func theTableHasOneRowAnArticle() {
    let table = lines(.csv)
    #expect(table.count == 4)
    #expect(table[0].hasPrefix("id,title,published,precision,basis,low,high,rule,file,page,start"))
    #expect(table[1].contains(",\"Ask, again.\","))
  }

  @Test func markdownIsToBeRead() {
    let text = lines(.md)
    #expect(text.first == "# Harbour & \\<sea\\>")
    #expect(text.contains("## 2024") && text.contains("## Undated"))
    #expect(text.contains("### Port authority opens a terminal in Rotterdam"))
    #expect(text.contains("> Ask, again."))
  }

  @Test func theCalendarFollowsTheStandard() {
    let calendar = lines(.ics)
    #expect(calendar.allSatisfy { $0.hasSuffix("\r") && $0.utf8.count <= 76 })
    #expect(calendar.count { $0 == "BEGIN:VEVENT\r" } == 2)
    #expect(calendar.contains("DTSTART;VALUE=DATE:20240311\r"))
    #expect(calendar.contains("DTEND;VALUE=DATE:20240312\r"))
    #expect(calendar.contains("CATEGORIES:b,port\r"))
    // Unfolded, no comma and no semicolon of a text stands alone.
    let whole = calendar.joined().split(separator: "\r ").joined()
    #expect(whole.contains("She thanked Peter Brandt\\, director"))
  }

  @Test func timelineKeepsThePrecision() throws {
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(lines(.timelinejs)[0].utf8)) as? [String: Any])
    let events = try #require(document["events"] as? [[String: Any]])
    #expect(events.count == 2)
    #expect(events[0]["start_date"] as? [String: Int] == ["year": 2024, "month": 3, "day": 11])
    #expect(events[0]["end_date"] == nil)
    #expect(events[1]["end_date"] as? [String: Int] == ["year": 2024, "month": 6, "day": 12])
    let title = document["title"] as? [String: [String: String]]
    #expect(title?["text"]?["headline"] == "Harbour &amp; &lt;sea&gt;")
  }

  @Test func theGraphIsWellFormed() throws {
    let graph = lines(.graphml).joined(separator: "\n")
    func count(_ text: String) -> Int { graph.components(separatedBy: text).count - 1 }
    #expect(count("<node ") == count("</node>"))
    #expect(count("<edge ") == count("</edge>"))
    #expect(count("<data ") == count("</data>"))
    #expect(graph.contains("<desc>Harbour &amp; &lt;sea&gt;</desc>"))
    let ids = graph.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } })
    let targets = Set(
      graph.components(separatedBy: "target=\"").dropFirst().compactMap {
        $0.components(separatedBy: "\"").first
      })
    for target in targets { #expect(graph.contains("<node id=\"\(target)\">")) }
  }

  @Test(arguments: ExportFormat.allCases)
  func progressIsToldAndAStopEndsIt(_ format: ExportFormat) {
    let harbour = CorpusFixture.harbour
    let numbers = harbour.articles.indices.map { ArticleNumber($0) }
    let seen = Mutex<[Int]>([])
    let stop = SearchStop()
    _ = format.lines(numbers, of: harbour, title: "t", until: stop) { count in
      seen.withLock { $0.append(count) }
      if count == 3 { stop.stop() }
    }
    #expect(seen.withLock { $0 } == [1, 2, 3])
  }

  @Test(arguments: ExportFormat.allCases)
  func aHostilePageStaysText(_ format: ExportFormat) {
    let hostile = CorpusFixture.snapshot([
      "a.txt": "Title \u{1B}]0;x\u{7} ]]> <b>\n20.11.2023\nText \u{9B}2J and \"quotes\", lines."
    ])
    let text = format.lines([ArticleNumber(0)], of: hostile, title: "x").joined(separator: "\n")
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\r" })
  }
}
