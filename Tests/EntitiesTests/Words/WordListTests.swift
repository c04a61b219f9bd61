import Testing
import TextCore

@testable import Entities

struct WordListTests {
  private func reading(_ text: String) -> Reading {
    let text = SourceText(text)
    return Reading(text, scopes: [TextScope(span: text.span, item: 0)])
  }

  @Test func wordsAreFoundInAnyCase() {
    let reading = reading("The former president, now senator")
    let list = WordList("the former\n  now")
    let found = (0..<reading.count).filter { reading.isWord($0, of: list) }
    #expect(found.map { reading.form($0..<$0 + 1) } == ["The", "former", "now"])
  }

  @Test func noWordBeyondTheEndsIsInAList() {
    let reading = reading("the")
    let list = WordList("the")
    #expect(!reading.isWord(-1, of: list))
    #expect(reading.isWord(0, of: list))
    #expect(!reading.isWord(1, of: list))
  }

  @Test(arguments: ["Kovel", "Bank of Kovel", "St. Kovel's Day-Off", "27 January", "(a) 14th"])
  func theHashOfWordsIsThatOfTheirSpelling(text: String) {
    let reading = reading(text)
    for start in 0..<reading.count {
      for end in start + 1...reading.count {
        #expect(reading.hash(of: start..<end) == Lexicon.hash(reading.spelling(start..<end)))
      }
    }
  }

  @Test func aPageHoldsWhatItsWordsAndPhrasesAre() {
    #expect(reading("The USS Kovel left").holds(.shipPrefix))
    #expect(reading("The aircraft carrier Kovel left").holds(.shipNoun))
    #expect(!reading("Kovel left").holds([.shipPrefix, .shipNoun]))
  }

  @Test func aWordThatStandsSmallElsewhereIsSmallOnThePage() {
    let reading = reading("Rice is rice. Kovel is not.")
    let small = (0..<reading.count).filter { reading.isSmallOnPage($0) }
    #expect(small.map { reading.form($0..<$0 + 1) } == ["Rice", "is", "rice", "is", "not"])
  }
}
