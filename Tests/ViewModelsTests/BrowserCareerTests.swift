import Corpus
import TestSupport
import Testing

@testable import ViewModels

/// Careers and offices on cards: before, keys, after.
struct BrowserCareerTests {
  private let mayors = CorpusFixture.snapshot([
    "a.txt": "Bridge opens\n02.03.2021\nMayor of Oslo Ann Berg opened the bridge.",
    "b.txt": "School opens\n05.04.2023\nMayor of Oslo Jan Novak opened the school.",
    "c.txt": "Library opens\n06.05.2023\nMayor of Oslo Ann Berg opened the library.",
    "d.txt": "Museum opens\n07.06.2024\nFormer Mayor of Oslo Ann Berg opened the museum.",
  ])

  private func card(of entity: String) -> [String] {
    var story = BrowserStory(mayors, columns: 90, rows: 60)
    story.select(entity: entity)
    story.type("e")
    return story.overlayText
  }

  @Test func aCareerTellsFirstAndLastAttestationAndTheOthersInOffice() {
    let text = card(of: "Ann Berg")
    let career = text.firstIndex(of: "Career") ?? 0
    #expect(
      text[career...].prefix(4) == [
        "Career",
        "  Mayor of Oslo · attested 2 March 2021 – 6 May 2023 · called former on 7 June 2024",
        "    contradiction: Ann Berg and Jan Novak at one time, 5 April 2023",
        "    after: Jan Novak · 5 April 2023",
      ])
    #expect(text.contains { $0.hasPrefix("    2 March 2021: Mayor of Oslo Ann Berg opened") })
  }

  @Test func theCardOfAPlaceListsTheHoldersOfItsOfficesInSequence() {
    let text = card(of: "Oslo")
    let offices = text.firstIndex(of: "Offices") ?? 0
    #expect(
      text[offices...].prefix(5) == [
        "Offices", "  Mayor of Oslo", "    Ann Berg · attested 2 March 2021 – 6 May 2023",
        "    Jan Novak · attested 5 April 2023",
        "    contradiction: Ann Berg and Jan Novak at one time, 5 April 2023",
      ])
  }

  @Test func whoIsOnlyCalledFormerStandsFirstWithTheDayBeforeWhichTheyLeft() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt": "Bridge opens\n02.03.2021\nMayor of Oslo Ann Berg opened the bridge.",
      "b.txt": "School opens\n05.04.2023\nFormer Mayor of Oslo Jan Novak opened the school.",
      "c.txt": "Fort opens\n05.04.2020\nFormer Mayor of Oslo Per Lind opened the fort.",
    ])
    var story = BrowserStory(snapshot, columns: 90, rows: 60)
    story.select(entity: "Oslo")
    story.type("e")
    let text = story.overlayText
    let offices = text.firstIndex(of: "Offices") ?? 0
    #expect(
      text[offices...].prefix(4) == [
        "Offices", "  Mayor of Oslo", "    Per Lind · ended before 5 April 2020",
        "    Jan Novak · ended before 5 April 2023",
      ])
  }

  @Test func whoSignsAnArticleHoldsTheOfficeOnItsDay() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt":
        "Shelters open\n02.03.2021\nThe ministry has opened ten shelters in the north.\n\n"
        + "Sam Rakoto\nMayor of Oslo",
      "b.txt": "School opens\n05.04.2023\nMayor of Oslo Jan Novak opened the school.",
    ])
    var story = BrowserStory(snapshot, columns: 90, rows: 60)
    story.select(entity: "Sam Rakoto")
    story.type("e")
    #expect(story.overlayText.contains("  Mayor of Oslo · attested 2 March 2021"))
  }

  @Test func aYearStaysAYearBesideAnotherCareer() {
    let snapshot = CorpusFixture.snapshot([
      "a.txt":
        "Bridge opens\n02.03.2014\nAnn Berg, who has been Mayor of Oslo since 2003, opened it.",
      "b.txt": "School opens\n05.04.2023\nMayor of Oslo Jan Novak opened the school.",
    ])
    var story = BrowserStory(snapshot, columns: 90, rows: 60)
    story.select(entity: "Jan Novak")
    story.type("e")
    #expect(story.overlayText.contains("    before: Ann Berg · 2003 – 2 March 2014"))
  }

  @Test func enterOnAHolderGoesToWhatAttestsThem() {
    var story = BrowserStory(mayors, columns: 90, rows: 60)
    story.select(entity: "Oslo")
    story.type("ej<Enter>")
    #expect(story.headline == "School opens")
    #expect(story.browser.focus == .article)
  }
}
