import TextCore
import Testing

@testable import Entities

struct PhraseListTests {
  private func reading(_ string: String) -> Reading {
    let text = SourceText(string)
    return Reading(text, scopes: [TextScope(span: text.span, item: 0)])
  }

  @Test func theLongestOfTheWantedClassesIsFound() {
    var list = PhraseList()
    list.add(from: 3, to: 5, Lexicon.Entry(classes: .city, place: 1))
    list.add(from: 3, to: 6, Lexicon.Entry(classes: .office, place: 0))
    list.add(from: 9, to: 11, Lexicon.Entry(classes: .city, place: 2))
    #expect(list.longest(at: 3, [.city, .office])?.end == 6)
    #expect(list.longest(at: 3, .city)?.end == 5)
    #expect(list.longest(at: 9, .city)?.entry.place == 2)
    #expect(list.longest(at: 4, .city) == nil)
    #expect(list.longest(at: 9, .rank) == nil)
  }

  private static let phrases: [(String, Int, WordClasses, Int?)] = [
    ("the Secretary General spoke", 1, .office, 3), ("the Secretary-General spoke", 1, .office, 2),
    ("New York City waits", 0, .city, 3), ("New York waits", 0, .region, 2),
    ("New roads to York", 0, .city, nil),
    // A line break and a possessive end a phrase.
    ("New\nYork", 0, .city, nil), ("New's York", 0, .city, nil),
  ]

  @Test(arguments: phrases)
  func phrasesOfTheLexiconAreFound(
    _ text: String, _ start: Int, _ classes: WordClasses, _ end: Int?
  ) {
    #expect(reading(text).phrase(at: start, classes)?.end == end)
  }
}
