import PageParsing
import TextCore
import Testing

@testable import Corpus

struct StoryWordsTests {
  private func words(_ text: String) -> Set<UInt32> {
    let page = PageParser().parse(
      Array("Harbour news\n02.03.2024\n\(text)".utf8), at: PageLocation(file: "a.txt"))
    return Set(StoryWords(page.items[0], in: page.text).keys)
  }

  @Test(arguments: [
    ("The plan reflects the wishes of all.", "It was a plan reflecting their wishes."),
    ("CRANES stood idle.", "Idle stood the cranes."),
    ("Überfahrten stop.", "Überfahrt stop."),
  ])
  func endingsAndCapitalsDoNotCount(_ one: String, _ other: String) {
    #expect(words(one).symmetricDifference(words(other)).count <= 2)
    #expect(words(one).intersection(words(other)).count >= 3)
  }

  @Test func shortWordsAndNumbersDoNotCount() {
    #expect(words("On 4 May he saw it all.") == words("By 17 Jun she had won."))
  }

  @Test func onlyTheBeginningCounts() {
    let lead = String(repeating: "The crane turns. ", count: 80)
    #expect(words(lead + "Zebras come.") == words(lead + "Xylophones sound."))
  }
}
