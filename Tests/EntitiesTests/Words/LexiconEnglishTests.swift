import Testing

@testable import Entities

struct LexiconEnglishTests {
  @Test(arguments: ["visits", "visited", "policies", "quickly", "making", "larger"])
  func knowsInflectedWords(_ word: String) {
    #expect(Lexicon.shared.isInflected(folded(word)[...]))
  }

  @Test(arguments: ["co-operation", "Counter-Terrorism", "High-Level"])
  func knowsCompounds(_ word: String) {
    #expect(Lexicon.shared.isCompound(folded(word)[...]))
  }

  @Test(arguments: ["geopolitics", "cybersecurity", "counterterrorism", "socioeconomic"])
  func knowsLearnedWords(_ word: String) {
    #expect(Lexicon.shared.isPrefixed(folded(word)[...]))
  }

  @Test(arguments: ["Microsoft", "Telegram", "Geoyanso", "Interfax", "Anti"])
  func takesNamesForNoLearnedWords(_ word: String) {
    #expect(!Lexicon.shared.isPrefixed(folded(word)[...]))
  }

  @Test(arguments: ["Yansos", "Brzing", "Yanso-Level", "as"])
  func knowsNoOthers(_ word: String) {
    #expect(!Lexicon.shared.isInflected(folded(word)[...]))
    #expect(!Lexicon.shared.isCompound(folded(word)[...]))
  }
}
