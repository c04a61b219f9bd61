import Testing
import TextCore

struct LanguageTests {
  @Test func englishIsTheLanguageOfTheCodeEn() {
    #expect(Language.english == Language(code: "en", name: "English"))
    #expect(Language.english != Language(code: "de", name: "German"))
  }
}
