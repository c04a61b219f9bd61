import TestSupport
import Testing

@testable import ViewModels

/// A prompt that is given up leaves nothing of what was typed: before, keys, after.
struct BrowserGivingUpTests {
  /// All that the panes show, and where the reader is.
  private func screen(_ story: BrowserStory) -> [String] {
    let browser = story.browser
    let overlay = browser.overlay?.visibleRows.map(\.content.text) ?? []
    return [
      "\(browser.focus)", "\(browser.timeline.position)/\(browser.timeline.entryCount)",
      "\(browser.timeline.scroll)", story.selectedEntity, "\(browser.entities.scroll)",
      browser.header.text,
    ] + story.headlines + story.articleText + overlay + (browser.message.map { [$0.text] } ?? [])
  }

  /// In the third article, scrolled, at a name far down the list.
  private func story(in pane: Pane) -> BrowserStory {
    var story = BrowserStory(CorpusFixture.harbour, columns: 24, rows: 5)
    story.type("gg2j<C-e><C-e><C-e>")
    story.select(entity: "Joris Maas")
    while story.browser.focus != pane { story.type("<Tab>") }
    return story
  }

  @Test(arguments: [
    (Pane.timeline, "/zzz<Esc>"), (.entities, "/zzz<Esc>"), (.article, "/zzz<Esc>"),
    (.entities, "/visser<Esc>"), (.entities, "/<Esc>"), (.entities, "/z<BS><BS>"),
    (.entities, "/pers<Esc>"), (.entities, "/zzz<C-u>port<Esc>"), (.entities, "Fvis<Esc>"),
    (.entities, "Fzzz<Esc>"), (.article, "g/harbour<Esc>"), (.timeline, "g/zzz<Esc>"),
    (.timeline, "?g/undo<Esc><Esc>"),
  ])
  func everythingIsAsBefore(pane: Pane, keys: String) {
    var story = story(in: pane)
    let before = screen(story)
    story.type(keys)
    #expect(screen(story) == before, "\(keys)")
    // Nor does anything come later.
    #expect(!story.browser.isLooking)
  }

  @Test func aSearchThatIsGivenUpInASearchLeavesThat() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/visser<Enter>j")
    let before = screen(story)
    story.type("/<C-u>zzz<Esc>")
    #expect(screen(story) == before)
    story.type("c")
    #expect(story.browser.timeline.entryCount == 6)
  }

  @Test func anotherCorpusThatCameMeanwhileIsShown() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/zzz")
    story.receive(
      CorpusFixture.snapshot(["a.txt": "Visser speaks\n01.02.2024\nMayor Anna Visser spoke."]))
    story.type("<Esc>")
    #expect(story.headlines == ["Visser speaks"])
    #expect(story.browser.entities.entityCount > 0)
  }
}
