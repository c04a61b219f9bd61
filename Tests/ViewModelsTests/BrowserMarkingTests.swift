import Corpus
import PageParsing
import TestSupport
import Testing

@testable import ViewModels

/// Stars, tags, notes, unread: before, keys, after.
struct BrowserMarkingTests {
  private let harbour = CorpusFixture.harbour

  @Test func whatIsMarkedIsFoundAgain() {
    var story = BrowserStory(harbour)
    story.type("jsj:tag<Space>Ferry<Space>#delays!<Enter>")
    story.note("Ask the port.", ofArticle: 3)
    for (query, found) in [
      ("is:starred", "Port authority opens a terminal in Rotterdam"),
      ("tag:ferry", "Storm Greta delays ferries"), ("tag:delays", "Storm Greta delays ferries"),
      ("is:tagged", "Storm Greta delays ferries"), ("is:noted", "Visser resigns as mayor"),
      ("note:PORT", "Visser resigns as mayor"),
      ("note:\"the<Space>port\"", "Visser resigns as mayor"),
      ("note:po*", "Visser resigns as mayor"),
    ] {
      story.type("/\(query)<Enter>")
      #expect(story.headlines == [found])
      story.type("c")
    }
  }

  /// Two copies of the program: the other one's note came while the editor was open here.
  @Test(arguments: [
    ("Ask the port.", "Ask the port.\n\nAsk the mayor."), ("", "Ask the mayor."),
    ("Ask the mayor.", "Ask the mayor."),
  ])
  func aNoteThatCameMeanwhileIsKept(written: String, kept: String) {
    var story = BrowserStory(harbour)
    story.note("Ask the mayor.", ofArticle: 3)
    story.note(written, ofArticle: 3, over: "")
    #expect(story.browser.marks.of(harbour.articles[3]).note == kept)
    if kept != "Ask the mayor." {
      #expect(story.browser.message?.text == "A note was written elsewhere meanwhile, and is kept")
      story.type("u")
      #expect(story.browser.marks.of(harbour.articles[3]).note == "Ask the mayor.")
    }
  }

  @Test func theRowAndTheArticleShowMarks() {
    var story = BrowserStory(harbour, columns: 60, rows: 20)
    story.type("s:tag<Space>port<Space>plan<Enter>")
    story.note("Ask the mayor\n- about the money\n", ofArticle: 0)
    let rows = story.browser.timeline.visibleRows(in: harbour, marks: story.browser.marks)
    guard case .entry(let entry) = rows[1] else { return #expect(Bool(false)) }
    #expect(
      entry.marks
        == ArticleMarks(
          isStarred: true, tags: ["plan", "port"], note: "Ask the mayor\n- about the money"))
    #expect(story.articleText.contains("★ starred #plan #port"))
    #expect(story.articleText.contains("✎ Ask the mayor"))
    #expect(story.articleText.contains("  - about the money"))
    story.type("suu")
    #expect(!story.articleText.contains("✎ Ask the mayor"))
  }

  @Test func tagsAreEditedAsALine() {
    var story = BrowserStory(harbour)
    story.type("t")
    #expect(story.browser.prompt?.text == "tag ")
    story.type("port<Enter>t")
    #expect(story.browser.prompt?.text == "tag port ")
    story.type("<C-w><Enter>")
    #expect(story.browser.marks.tagCounts.isEmpty)
  }

  @Test func tagsThatAreInUseAreOffered() {
    var story = BrowserStory(harbour)
    story.type("tport<Enter>jtp<Tab><Enter>")
    #expect(story.browser.marks.tagCounts.map(\.tag) == ["port"])
    #expect(story.browser.marks.tagCounts.map(\.count) == [2])
  }

  @Test func iAsksForAnEditorWithTheNoteInIt() {
    var story = BrowserStory(harbour)
    story.type("i")
    #expect(story.effects == [.edit(note: "", of: harbour.articles[0].id)])
    story.note("One.", ofArticle: 0)
    story.type("i")
    #expect(story.effects.last == .edit(note: "One.", of: harbour.articles[0].id))
    story.note(" \n", ofArticle: 0)
    #expect(story.browser.marks.noted.isEmpty)
    #expect(story.browser.message?.text == "No note any more")
  }

  @Test func unreadGoesBothWaysAndObeysTheFilter() {
    var story = BrowserStory(harbour, read: Set(harbour.articles[1...3].map(\.id)))
    story.type("UP")
    #expect(story.headline == "Council approves the harbour plan")
    story.type("P")
    #expect(story.headline == "Notes on the history of the harbour")
    story.type("/ferries<Enter>P")
    #expect(story.browser.message?.text == "Everything in view is read")
  }

  @Test func allInViewAreReadInOneStep() {
    var story = BrowserStory(harbour)
    story.type("/mayor<Enter>A")
    #expect(story.browser.marks.read.count == 4)
    story.type("u")
    #expect(story.browser.marks.read.isEmpty)
  }

  @Test func theStatusSaysHowMuchIsLeft() {
    var story = BrowserStory(harbour)
    #expect(story.browser.positionLines[0].text.hasSuffix("0% read, 1 min left"))
    story.type("A")
    #expect(story.browser.positionLines[0].text.hasSuffix("100% read"))
  }

  @Test(arguments: [(1, "1 min"), (59, "59 min"), (60, "1 h"), (185, "3 h 5 min"), (700, "11 h")])
  func timesAreShort(_ minutes: Int, _ words: String) {
    #expect(ReadingTime.words(minutes: minutes) == words)
  }

  @Test func markingReadSaysSo() {
    var story = BrowserStory(harbour)
    story.type("M")
    #expect(story.browser.message?.text == "Marked read; u takes it back")
    story.type("M")
    #expect(story.browser.message?.text == "Marked unread; u takes it back")
  }

  @Test func readingAgainSaysWhatHasCome() {
    var story = BrowserStory(harbour)
    story.type("R")
    #expect(story.effects == [.reload])
    #expect(story.browser.message?.text == "Reading the pages again…")
    story.endReading()
    #expect(story.browser.message?.text == "Read again: 6 articles, as before")
    story.type("R")
    story.receive(CorpusFixture.snapshot(["x.txt": "Gulls return\n01.01.2020\nGulls are back."]))
    story.endReading()
    #expect(story.browser.message?.text == "Read again: 1 article, 1 new, 6 gone")
    story.type("j")
    story.receive(harbour)
    story.endReading()
    #expect(story.browser.message?.text != "Read again: 6 articles, 6 new, 1 gone")
  }

  /// A file that cannot be read hides nothing of what comes in afterwards.
  @Test func aFaultIsToldOnce() {
    func snapshot(_ texts: [(String, String)]) -> CorpusSnapshot {
      let pages = texts.map { name, text in
        PageParser().parse(Array(text.utf8), at: PageLocation(file: name))
      }
      let bytes: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + Array(repeating: 0, count: 200)
      return CorpusBuilder().snapshot(
        of: pages + [PageParser().parse(bytes, at: PageLocation(file: "bad.txt"))])
    }
    let first = ("a.txt", "Bridge opens\n02.03.2021\nThe bridge was opened.")
    let second = ("b.txt", "School opens\n05.04.2023\nThe school was opened.")
    var story = BrowserStory(snapshot([first]))
    story.receive(snapshot([first]))
    #expect(story.browser.message?.text == "bad.txt could not be read; dateline parse says why")
    story.endReading()
    story.type("<Esc>")
    story.receive(snapshot([first, second]))
    #expect(story.browser.message?.text.hasPrefix("1 new article") == true)
  }

  @Test func whatAnotherCopyHasSaidIsTaken() {
    var story = BrowserStory(harbour, columns: 60, rows: 20)
    story.type("ggs:tag<Space>kept<Enter>")
    let article = harbour.articles[0]
    var marks = story.browser.marks
    marks[article.id].isStarred = false
    marks[article.id].isRead = true
    let effects = story.receive(
      ReaderData(marks: marks, views: ["h": "hulst"], corrections: .none))
    #expect(effects == [])
    #expect(story.browser.marks.of(article) == ArticleMarks(isRead: true, tags: ["kept"]))
    #expect(!story.articleText.joined().contains("starred"))
    #expect(story.browser.positionLines.first?.text.contains("16% read") == true)
    #expect(story.browser.views == ["h": "hulst"])
    var corrections = ReaderCorrections()
    corrections.add(.entity(.ignore(.place, "Rotterdam")))
    let others = story.receive(ReaderData(marks: marks, views: [:], corrections: corrections))
    #expect(others == [.reload])
  }

  @Test func goingRoundTheEndsIsSaid() {
    let ids = Set(harbour.articles.dropFirst(2).map(\.id))
    var story = BrowserStory(harbour, read: ids, columns: 60, rows: 20)
    story.type("ggjP")
    #expect(story.browser.message == nil)
    story.type("P")
    #expect(story.browser.message?.text == "Nothing earlier is unread; this is the last of all")
    story.type("U")
    #expect(story.browser.message?.text == "Nothing later is unread; this is the first of all")
  }

  @Test func escapeLeadsBackToTheListWhereThereIsRoomForOnePane() {
    let session = FixtureSession(harbour, size: "40x10", keys: "<Enter>")
    #expect(session.browser.focus == .article)
    #expect(session.screen.contains("<Esc> back"))
    let back = FixtureSession(harbour, size: "40x10", keys: "<Enter><Esc>")
    #expect(back.browser.focus == .timeline)
  }

  @Test func whatComesInIsTold() {
    let pages: [(name: String, text: String)] = [
      ("a.txt", "Gulls return\n01.01.2020\nGulls are back."),
      ("b.txt", "Seals return\n01.02.2020\nSeals are back."),
    ]
    var story = BrowserStory(CorpusFixture.snapshot([pages[0]]), columns: 60, rows: 20)
    story.receive(CorpusFixture.snapshot(pages))
    #expect(story.browser.message == nil)
    story.endReading()
    story.receive(
      CorpusFixture.snapshot(pages + [("c.txt", "Cod returns\n01.03.2020\nCod is back.")]))
    #expect(story.browser.message?.text == "1 new article")
  }
}
