import Chronology
import TextCore

@testable import Entities

/// Links pages given as texts; a page may carry the day on which it appeared.
func link(
  _ pages: [(text: String, day: String)], corrections: EntityCorrections = .none
) -> EntityCatalog {
  let inputs = pages.map { page in
    let text = SourceText(page.text)
    let numbers = page.day.split(separator: "-").compactMap { Int($0) }
    let day = numbers.count == 3 ? Day(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    let published = day.map {
      DateClaim(kind: .published, value: .day($0), basis: .stated, rule: "the test says so")
    }
    let scopes = [scope(of: text, published: published)]
    return EntityLinker.PageInput(
      mentions: EntityRecognizer(tagger: nil).recognize(text, scopes: scopes), scopes: scopes)
  }
  return EntityLinker(corrections: corrections).link(inputs)
}

/// Links undated pages.
func link(_ texts: [String], corrections: EntityCorrections = .none) -> EntityCatalog {
  link(texts.map { ($0, "") }, corrections: corrections)
}

/// The forms of the entities of a kind, each group sorted, the groups sorted.
func groups(_ kind: EntityKind, in texts: [String]) -> [[String]] {
  link(texts).entities.filter { $0.kind == kind }
    .map { $0.forms.map(\.text).sorted() }
    .sorted { $0.joined() < $1.joined() }
}
