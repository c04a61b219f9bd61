import Testing

@testable import PageParsing

struct DateWordsTests {
  private func meaning(_ before: String, _ after: String = "") -> DateWords.Meaning? {
    DateWords.meaning(before: Array(before.utf8)[...], after: Array(after.utf8)[...])
  }

  @Test(arguments: [
    "Published on ", "Posted by Ann Sea, ", "Veröffentlicht am ", "Publié le ", "Publicado el ",
    "Opublikowano: ", "Опубликовано ", "公開日：", "Datum: ", "PUBLISHED ",
  ])
  func wordsBeforeSayPublished(before: String) {
    #expect(meaning(before) == .published)
  }

  @Test(arguments: ["Updated: ", "Letzte Änderung: ", "Mise à jour le ", "Stand ", "更新日 "])
  func wordsBeforeSayChanged(before: String) {
    #expect(meaning(before) == .changed)
  }

  @Test(arguments: ["Joined ", "© ", "Registriert: ", "Mitglied seit ", "valid until "])
  func wordsBeforeSayOther(before: String) {
    #expect(meaning(before) == .other)
  }

  @Test func theNearestWordsDecide() {
    #expect(meaning("Published yesterday, updated ") == .changed)
    #expect(meaning("Updated or published on ") == .published)
  }

  @Test func wordsBehindDecideWhereNoneStandBefore() {
    #expect(meaning("Am ", " um 12 Uhr") == nil)
    #expect(meaning("Am ", " von Ann Sea veröffentlicht") == .published)
    #expect(meaning("This article was put up on ", " and updated") == .article)
    // A date or time behind them is theirs.
    #expect(meaning("", ", updated 16:58") == nil)
  }

  @Test(arguments: ["Republished ", "outstanding ", "The ferry ran aground on ", ""])
  func partsOfWordsSayNothing(before: String) {
    #expect(meaning(before) == nil)
  }
}
