import Corpus
import Foundation
import TestSupport
import Testing

@testable import Reports

struct ParseReportTests {
  private let text = """
    Serdyukov briefs the press
    27.01.2026
    On 13 January, General Andrei Serdyukov briefed the press in Moscow.

    Go back
    """

  private func page() throws -> [String: Any] {
    let corpus = CorpusFixture.snapshot(["seeds/a.txt": text])
    let line = ParseReport.line(of: 0, in: corpus)
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func aPageHasTheKeysOfTheContract() throws {
    let page = try page()
    #expect(Set(page.keys) == ["file", "page", "items", "boilerplate", "entities", "issues"])
    #expect(page["file"] as? String == "seeds/a.txt")
    #expect(page["page"] as? Int == 0)
  }

  @Test func anItemHasItsTextWhereThatIsAskedFor() throws {
    let corpus = CorpusFixture.snapshot(["seeds/a.txt": text])
    let line = ParseReport.line(of: 0, in: corpus, withText: true)
    #expect(
      line.contains(
        #""text":"On 13 January, General Andrei Serdyukov briefed the press in Moscow.""#))
  }

  @Test func anItemTellsItsDateAndWhy() throws {
    let item = try #require((try page()["items"] as? [[String: Any]])?.first)
    #expect(
      Set(item.keys) == [
        "role", "title", "text_start", "start", "end", "published", "precision", "basis", "low",
        "high", "rule", "conflicts", "language", "byline", "dates",
      ])
    #expect(item["role"] as? String == "main")
    #expect(item["title"] as? String == "Serdyukov briefs the press")
    #expect(item["published"] as? String == "2026-01-27")
    #expect(item["basis"] as? String == "stated")
    #expect(item["low"] as? String == item["high"] as? String)
    let date = try #require((item["dates"] as? [[String: Any]])?.first)
    #expect(date["text"] as? String == "On 13 January")
    #expect(date["value"] as? String == "2026-01-13")
    #expect(date["start"] as? Int == 38)
    #expect(date["end"] as? Int == 51)
  }

  @Test func whatBelongsToNoItemIsBoilerplate() throws {
    let lines = try #require(try page()["boilerplate"] as? [[String: Any]])
    #expect(lines.map { $0["text"] as? String } == ["Go back"])
  }

  @Test func entitiesCarryFormsMentionsAndRoles() throws {
    let entities = try #require(try page()["entities"] as? [[String: Any]])
    let person = try #require(entities.first { $0["kind"] as? String == "person" })
    #expect(Set(person.keys) == ["id", "kind", "name", "forms", "mentions", "roles"])
    #expect(person["name"] as? String == "Andrei Serdyukov")
    let mentions = try #require(person["mentions"] as? [[String: Any]])
    let bytes = Array(text.utf8)
    for mention in mentions {
      let start = try #require(mention["start"] as? Int)
      let end = try #require(mention["end"] as? Int)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == mention["form"] as? String)
      #expect(mention["item"] as? Int == 0)
    }
  }
}
