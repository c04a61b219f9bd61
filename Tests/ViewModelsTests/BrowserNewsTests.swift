import Corpus
import PageParsing
import TestSupport
import Testing

@testable import ViewModels

/// What the status line says when articles come in while something else is said.
@Suite struct BrowserNewsTests {
  private func snapshot(_ count: Int, faults: [String] = []) -> CorpusSnapshot {
    let names = ["Gulls", "Seals", "Cod", "Terns", "Crabs", "Eels", "Whales"]
    let pages = names.prefix(count).enumerated().map { place, name in
      let text = "\(name) return\n0\(place + 1).01.2020\n\(name) are back."
      return PageParser().parse(Array(text.utf8), at: PageLocation(file: "\(name).txt"))
    }
    let bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + Array(repeating: 0, count: 200)
    return CorpusBuilder().snapshot(
      of: pages + faults.map { PageParser().parse(bytes, at: PageLocation(file: $0)) })
  }

  private func story(_ count: Int, faults: [String] = []) -> BrowserStory {
    var story = BrowserStory(.empty, columns: 60, rows: 20)
    story.receive(snapshot(count, faults: faults))
    story.endReading()
    return story
  }

  @Test(arguments: ["s", "ma", ":tag<Space>x<Enter>"])
  func newsComesInPlaceOfAnAnswerThatWasRead(keys: String) {
    var story = story(2)
    story.type(keys)
    #expect(story.browser.message != nil)
    story.receive(snapshot(3))
    #expect(story.status == "1 new article")
  }

  @Test func arrivalsAddUpUntilTheNextKey() {
    var story = story(1)
    for count in 2...6 { story.receive(snapshot(count)) }
    #expect(story.status == "5 new articles")
    story.type("j")
    story.receive(snapshot(7))
    #expect(story.status == "1 new article")
  }

  @Test func newsIsSaidBehindAWarningAnErrorAndAQuestion() {
    var story = story(1)
    story.type("<F12>")
    #expect(story.status.hasSuffix("lists the keys"))
    story.receive(snapshot(2))
    story.receive(snapshot(3))
    #expect(story.status.hasSuffix("lists the keys; 2 new articles"))
    story.type("<Esc>")
    story.tell(StatusMessage("Marks are not kept", .error))
    story.receive(snapshot(4))
    #expect(story.status == "Marks are not kept; 1 new article")
    story.type("<Esc>")
    story.tell(StatusMessage("This one or that?", about: .question))
    story.receive(snapshot(5))
    #expect(story.status == "This one or that?; 1 new article")
  }

  @Test func aFaultGivesWayToNewsAndIsToldOnce() {
    var story = story(1, faults: ["bad.txt"])
    #expect(story.status == "bad.txt could not be read; dateline parse says why")
    story.receive(snapshot(2, faults: ["bad.txt"]))
    #expect(story.status == "1 new article")
    story.receive(snapshot(3, faults: ["bad.txt", "worse.txt"]))
    #expect(story.status == "2 files could not be read; dateline parse says why; 2 new articles")
    story.receive(snapshot(4, faults: ["bad.txt", "worse.txt"]))
    #expect(story.status == "3 new articles")
  }

  @Test func anAbsenceIsSaidUntilTheArticleIsBackOrThereIsNews() {
    var story = story(2)
    let gone = snapshot(2).articles[1].id
    let absence = StatusMessage(
      "“Seals return” is no longer here", .warning, about: .absence([gone]))
    story.tell(absence)
    story.receive(snapshot(1))
    #expect(story.status == absence.text)
    story.receive(snapshot(2))
    #expect(!story.status.contains("no longer here"))
    #expect(story.status == "1 new article")
  }

  @Test func anAbsenceIsNotHiddenByWhatCameInWithIt() {
    let harbour = CorpusFixture.harbour
    var story = BrowserStory(.empty, columns: 60, rows: 20)
    story.receive(snapshot(1))
    story.endReading()
    let gone = snapshot(1).articles[0].id
    story.tell(
      StatusMessage("“Gulls return” is no longer here", .warning, about: .absence([gone])))
    story.receive(harbour)
    #expect(story.status == "“Gulls return” is no longer here; 5 new articles")
  }
}

extension BrowserStory {
  /// What the status line says first.
  fileprivate var status: String { browser.statusParts.first?.text ?? "" }
}
